import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import type { Database } from '#platform/sql/connect'
import { type Tx, within } from '#platform/sql/transaction'
import type { Retrace } from '../contract/counts.ts'
import { differenceOf } from '../retrace-diff.ts'
import { loadLevels } from '../store-levels.ts'
import { lockOutbreak } from '../store-runs.ts'
import { foundOf } from './found.ts'
import type { HeldOutbreak } from './held-outbreak.ts'
import { findChangesAfter, findRevision, type NotedChange, takeChanges } from './store-changes.ts'
import { follow, loadHeld } from './store-held.ts'
import { writeLevels } from './store-write.ts'

interface Memory {
  readonly held: HeldOutbreak
  /** The retrace as of which it is. */
  readonly revision: number
  readonly at: Instant
}

/** Outbreaks kept ready; the one traced longest ago gives way. */
const MOST_HELD = 4
/** What was noted is kept two days: whoever looked away for longer reads everything anew. */
const OLDEST_MS = 24 * 3_600_000
/** From here on reading everything is quicker than row by row. */
const MOST_CHANGES = 20_000

const memory = new Map<string, Memory>()

/**
 * Brings the levels of an outbreak up to what is recorded now: from what is held of it and the rows written since, or
 * from everything where nothing is held. Equals a whole retrace. One at a time per outbreak.
 */
export async function retraceHeld(
  db: Pick<Database, 'kysely' | 'url'>,
  system: Caller,
  outbreakId: string,
  at: Instant,
): Promise<Retrace> {
  const key = `${db.url} ${outbreakId}`
  const { run, kept } = await within(db.kysely, system, 'write', (tx) => {
    // Until this is committed what is held is ahead of what is written; after a failure all is read anew.
    const known = memory.get(key)
    memory.delete(key)
    return retraceOnce(tx, system, outbreakId, at, known)
  })
  memory.set(key, kept)
  for (const oldest of memory.keys()) if (memory.size > MOST_HELD) memory.delete(oldest)
  return run
}

async function retraceOnce(tx: Tx, system: Caller, outbreakId: string, at: Instant, known: Memory | undefined) {
  await lockOutbreak(tx, outbreakId, 'levels')
  const began = performance.now()
  const last = await findRevision(tx, outbreakId)
  const revision = last + 1
  await takeChanges(tx, outbreakId, revision)
  const isKnown = known !== undefined && known.revision <= last && Date.parse(at) - Date.parse(known.at) < OLDEST_MS
  const changes = isKnown ? await findChangesAfter(tx, outbreakId, known.revision) : null
  const isFollowed = isKnown && changes !== null && isFew(changes)
  const held = isFollowed ? known.held : await loadHeld(tx, outbreakId)
  const followed = isFollowed ? await follow(tx, outbreakId, held, changes) : []
  // Where another process traced in between, what is written is not what was held: all of it is compared.
  const isMine = isFollowed && known.revision === last
  const who = isMine ? followed : [...held.tracer.levels().person]
  const only = isMine ? who.map((person) => held.people.id[person]!) : null
  const difference = differenceOf(foundOf(held, held.tracer, who, at), await loadLevels(tx, outbreakId, only))
  const [people, encounters] = [held.people.id.length, held.encounters.numbers.size]
  const run = await writeLevels(tx, system, { outbreakId, at, began, revision, people, encounters }, difference)
  return { run, kept: { held, revision, at } }
}

const isFew = (changes: readonly NotedChange[]): boolean =>
  changes.length <= MOST_CHANGES && changes.every(({ kind }) => kind !== 'all')
