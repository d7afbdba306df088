import type { Kysely } from 'kysely'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { remember } from '#ledger'
import { newId } from '#platform/id'
import type { Topics } from '#platform/jobs/outbox'
import type { Database } from '#platform/sql/connect'
import type { Tables } from '#platform/sql/tables'
import { type Tx, within } from '#platform/sql/transaction'
import { EVERYWHERE, isOpenOn } from '../outbreak.ts'
import { findOutbreaks } from '../store-outbreak.ts'
import { lockOutbreak } from '../store-runs.ts'
import { askDuplicates, DUPLICATES_TOPIC, proposeDuplicates } from './store-candidates.ts'

/** Looks through the people of an outbreak for records of one person; one search at a time. Returns how many pairs are new. */
export const searchDuplicates = (
  db: Kysely<Tables>,
  system: Caller,
  outbreakId: string,
  at: Instant,
): Promise<number> =>
  within(db, system, 'write', async (tx) => {
    await lockOutbreak(tx, outbreakId, 'duplicates')
    const found = await proposeDuplicates(tx, outbreakId, at)
    const fact = {
      kind: 'epidemic.duplicates-found',
      subject: { type: 'epidemic.outbreak', id: outbreakId },
      where: EVERYWHERE,
      after: { found },
    }
    if (found > 0) await remember(tx, { caller: system, at, requestId: newId() }, [fact])
    return found
  })

interface Wired {
  readonly db: Pick<Database, 'kysely'>
  readonly system: Caller
  readonly now: () => Instant
}

export const duplicateTopics = ({ db, system, now }: Wired): Topics => ({
  [DUPLICATES_TOPIC]: {
    async merged(payload) {
      const { outbreakId } = payload as { outbreakId: string }
      await searchDuplicates(db.kysely, system, outbreakId, now())
    },
  },
})

/** By the clock: every open outbreak is looked through. */
export const askEveryOpen = ({ db, system, now }: Wired): Promise<void> =>
  within(db.kysely, system, 'write', async (tx: Tx) => {
    const at = now()
    for (const outbreak of await findOutbreaks(tx))
      if (isOpenOn(outbreak, dayOf(at))) await askDuplicates(tx, outbreak.id, at)
  })
