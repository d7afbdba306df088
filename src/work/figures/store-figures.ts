import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import type { FigureFilter, FourCells } from '../doors.ts'
import { cellOn, matching } from '../tasks/store-list.ts'
import { addCells, noCells } from './figures.ts'

const GROUPS = {
  unit: sql<string>`unit_id`,
  agency: sql<string>`lead_agency`,
  directive: sql<string>`directive_id`,
  /** The thing the tasks are about; with `aboutType`, or things of different types would meet. */
  about: sql<string>`about ->> 'id'`,
} as const
export type GroupBy = keyof typeof GROUPS

/** The four cells of each group that has tasks, counted in the database. */
export async function cellsBy(tx: Tx, by: GroupBy, filter: FigureFilter): Promise<Map<string, FourCells>> {
  const rows = await tx
    .selectFrom('work.task')
    .select([GROUPS[by].as('id'), cellOn(filter.today).as('cell'), sql<number>`count(*)`.as('n')])
    .where(matching(filter))
    .where('state', '<>', 'recalled')
    .groupBy([sql`1`, sql`2`])
    .execute()
  const found = new Map<string, FourCells>()
  for (const { id, cell, n } of rows) {
    const before = found.get(id) ?? noCells
    if (cell !== null) found.set(id, { ...before, [cell]: before[cell] + n, total: before.total + n })
  }
  return found
}

/** The four cells in all. */
export async function fourCells(tx: Tx, filter: FigureFilter): Promise<FourCells> {
  const byUnit = await cellsBy(tx, 'unit', filter)
  return [...byUnit.values()].reduce(addCells, noCells)
}
