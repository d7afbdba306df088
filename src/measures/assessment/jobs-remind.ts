import { randomUUID } from 'node:crypto'
import type { Caller } from '#kernel/caller'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/sql/connect'
import { within } from '#platform/sql/transaction'
import { remindDue } from './store-remind.ts'

/** Reminds agencies of what they owe of the self-assessments; once a working morning. Returns how many were told. */
export const remindAssessments = ({
  db,
  system,
  clock,
}: {
  db: Database
  system: Caller
  clock: Clock
}): Promise<number> =>
  within(db.kysely, system, 'write', (tx) =>
    remindDue(tx, { caller: system, at: clock.now(), requestId: randomUUID() }, clock.today()),
  )
