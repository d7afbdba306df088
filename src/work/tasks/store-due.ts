import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import { taskOf } from './store-task.ts'
import type { Task } from './task.ts'

/** Open tasks about a thing, or about any of its type, by due day. */
export async function openTasksAbout(tx: Tx, about: { type: string; id?: string }): Promise<Task[]> {
  let query = tx
    .selectFrom('work.task')
    .selectAll()
    .where('state', 'in', ['assigned', 'accepted', 'submitted', 'returned'])
    .where(sql<boolean>`about ->> 'type' = ${about.type}`)
  if (about.id !== undefined) query = query.where(sql<boolean>`about ->> 'id' = ${about.id}`)
  return (await query.orderBy('due_day').orderBy('id').execute()).map(taskOf)
}

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
