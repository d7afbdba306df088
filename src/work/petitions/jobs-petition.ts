import type { Caller } from '#kernel/caller'
import { addDays, dayOf, instantOf } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import type { Acting } from '#ledger'
import type { Clock } from '#platform/clock'
import type { FileStore } from '#platform/files/store'
import { newId } from '#platform/id'
import type { Database } from '#platform/sql/connect'
import { type Tx, within } from '#platform/sql/transaction'
import { lookAround } from '../store-around.ts'
import { findPetition } from './store-petition.ts'
import { deleteLostPhotos } from './store-photo.ts'
import { step } from './store-step.ts'
import { directivesDone, windowsPassed } from './store-tend.ts'

/** Days after which a picture whose form never came is removed. */
const LOST_AFTER_DAYS = 2
/** Cases in one transaction. */
const CHUNK = 200

interface Ground {
  readonly db: Database
  readonly system: Caller
  readonly clock: Clock
  readonly files: FileStore
}

export interface Tended {
  readonly closed: number
  readonly directivesDone: number
  readonly picturesRemoved: number
}

/**
 * What happens to petitions by the clock: closed when the window for contesting has passed, told when the directive
 * about them has been carried out, and pictures removed whose form never came. Each case is claimed and read again, so
 * running it twice, or twice at once, changes nothing.
 */
export async function tendPetitions({ db, system, clock, files }: Ground): Promise<Tended> {
  const acting: Acting = { caller: system, at: clock.now(), requestId: `clock-${newId()}` }
  const today = dayOf(acting.at)
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db.kysely, system, 'write', work)
  let closed = 0
  for (let more = true; more; ) {
    const done = await write((tx) => closeSome(tx, acting))
    closed += done.closed
    more = done.found === CHUNK && done.closed > 0
  }
  const told = await write((tx) => tellDone(tx, acting))
  const before = instantOf(addDays(today, -LOST_AFTER_DAYS))
  const lost = await write((tx) => deleteLostPhotos(tx, before))
  for (const sha256 of lost) await files.remove(sha256)
  return { closed, directivesDone: told, picturesRemoved: lost.length }
}

async function closeSome(tx: Tx, acting: Acting): Promise<{ found: number; closed: number }> {
  const around = await lookAround(tx, { today: dayOf(acting.at), language: acting.caller.language })
  const ids = await windowsPassed(tx, around.today, CHUNK)
  let closed = 0
  for (const id of ids) {
    const petition = await findPetition(tx, id, true)
    // Somebody may have opened it again since it was found.
    if (!petition || petition.windowDay === null || petition.windowDay >= around.today) continue
    if (!isRefused(await step(tx, acting, around, petition, { step: 'close' }, 'system'))) closed++
  }
  return { found: ids.length, closed }
}

async function tellDone(tx: Tx, acting: Acting): Promise<number> {
  const around = await lookAround(tx, { today: dayOf(acting.at), language: acting.caller.language })
  let told = 0
  for (const { id, number } of await directivesDone(tx, CHUNK)) {
    const petition = await findPetition(tx, id, true)
    if (!petition || petition.directiveDoneOn !== null) continue
    const ask = { step: 'directive-done', words: number } as const
    if (!isRefused(await step(tx, acting, around, petition, ask, 'system'))) told++
  }
  return told
}
