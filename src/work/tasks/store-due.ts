import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import { taskOf } from './store-task.ts'
import type { Task } from './task.ts'

/** How many open tasks each lead agency has. */
export async function openTasksOfLeads(tx: Tx, agencies: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('work.task')
    .select(['lead_agency', sql<number>`count(*)`.as('n')])
    .where('state', 'in', ['assigned', 'accepted', 'submitted', 'returned'])
    .where(sql<boolean>`lead_agency = any(${[...agencies]}::text[])`)
    .groupBy('lead_agency')
    .execute()
  return new Map(rows.map((row) => [row.lead_agency, row.n]))
}
