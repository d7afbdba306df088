import type { Kysely } from 'kysely'
import type { Caller } from '#kernel/caller'
import { remember } from '#ledger'
import type { Clock } from '#platform/clock'
import { newId } from '#platform/id'
import type { Tables } from '#platform/sql/tables'
import { within } from '#platform/sql/transaction'
import { deleteKept } from './store-check-ins.ts'

/** Deletes check-ins whose day has come. Running it again the same day deletes nothing more. Returns how many. */
export const forgetCheckIns = (db: Kysely<Tables>, system: Caller, clock: Clock): Promise<number> =>
  within(db, system, 'write', async (tx) => {
    const deleted = await deleteKept(tx, clock.today())
    if (deleted > 0)
      await remember(tx, { caller: system, at: clock.now(), requestId: newId() }, [
        {
          kind: 'epidemic.check-ins-deleted',
          subject: { type: 'epidemic.check-ins', id: clock.today() },
          where: { unit: null, sector: 'health' },
          after: { deleted },
        },
      ])
    return deleted
  })
