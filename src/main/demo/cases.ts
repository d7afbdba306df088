import { createChance, seedInvestigations } from '#epidemic'
import type { Instant } from '#kernel/day'
import { systemCaller } from '#people'
import { newId } from '#platform/id'
import type { Database } from '#platform/sql/connect'
import { within } from '#platform/sql/transaction'

const SEED = 20_261_124

/** What was found out about the newest cases of an outbreak, as the ward's officer wrote it down. */
export const playInvestigations = (db: Database, outbreakId: string, at: Instant): Promise<void> =>
  within(db.kysely, systemCaller(), 'write', (tx) =>
    seedInvestigations(
      tx,
      { caller: systemCaller(), at, requestId: newId() },
      { outbreakId, chance: createChance(SEED), name: 'Vũ Thị Hồng Nhung' },
    ),
  )
