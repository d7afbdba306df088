import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { FigureGroup, FigurePart } from './contract.ts'
import { AGE_BANDS, type FigureKind, type Line } from './line.ts'

/** Which cases; the same filter means the same rows in a figure, in the list behind it and in its export. */
export interface LineFilter {
  readonly today: Day
  readonly kind?: FigureKind | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly unitIds?: readonly string[] | undefined
  readonly sector?: string | undefined
}

/** One row of a grouping, and one number of it. */
export interface Narrowed extends LineFilter {
  readonly by?: FigureGroup | undefined
  readonly group?: string | undefined
  readonly part?: FigurePart | undefined
}

/** What a case is grouped under. */
export const GROUP: Readonly<Record<FigureGroup, RawBuilder<string>>> = {
  agency: sql<string>`coalesce(agency, '')`,
  place: sql<string>`unit_id`,
  category: sql<string>`kind || ':' || coalesce(category, '')`,
  kind: sql<string>`kind`,
  month: sql<string>`to_char(opened_day, 'YYYY-MM')`,
}

/** Late against a deadline, as `lateFor` in line.ts reads it. */
const late = (due: RawBuilder<unknown>, today: Day) =>
  sql<boolean>`(${due} is not null and coalesce(clock_day, closed_day, ${today}::date) > ${due})`
const DUE = sql`due_day`
const FIRST = sql`first_due_day`

/** The cell in the database, as `cellOfLine`. */
export const cellIn = (today: Day) => sql<string | null>`(case when withdrawn then null
  when is_open then case when ${late(DUE, today)} then 'openOverdue' else 'openInTime' end
  else case when ${late(DUE, today)} then 'doneLate' else 'doneOnTime' end end)`

export const byExtensionIn = (today: Day) =>
  sql<boolean>`(extensions > 0 and not withdrawn and not ${late(DUE, today)} and ${late(FIRST, today)})`

export const withdrawnLateIn = (today: Day) => sql<boolean>`(withdrawn and ${late(DUE, today)})`

/** The band of the age of an open case, as `bandOf`; null for the others. */
export const bandIn = (today: Day) => sql<number | null>`(case when not is_open then null
  else width_bucket(${today}::date - opened_day, ${sql.lit(`{${AGE_BANDS.map((days) => days + 1).join(',')}}`)}::int[]) end)`

function partIn(part: FigurePart, today: Day): RawBuilder<boolean> {
  switch (part) {
    case 'byExtension':
      return byExtensionIn(today)
    case 'withdrawnLate':
      return withdrawnLateIn(today)
    case 'withdrawn':
      return sql<boolean>`withdrawn`
    case 'age0':
    case 'age1':
    case 'age2':
    case 'age3':
    case 'age4':
      return sql<boolean>`${bandIn(today)} = ${Number(part.slice(3))}`
    default:
      return sql<boolean>`${cellIn(today)} = ${part}`
  }
}

/** The filter as one condition on `work.case_line`. */
export function chosen({ today, kind, from, to, unitIds, sector, by, group, part }: Narrowed): RawBuilder<boolean> {
  const all = [sql<boolean>`true`]
  if (kind !== undefined) all.push(sql<boolean>`kind = ${kind}`)
  if (from !== undefined) all.push(sql<boolean>`opened_day >= ${from}::date`)
  if (to !== undefined) all.push(sql<boolean>`opened_day <= ${to}::date`)
  if (unitIds !== undefined) all.push(sql<boolean>`unit_id = any(${[...unitIds]}::text[])`)
  if (sector !== undefined) all.push(sql<boolean>`sector = ${sector}`)
  if (by !== undefined && group !== undefined) all.push(sql<boolean>`${GROUP[by]} = ${group}`)
  if (part !== undefined) all.push(partIn(part, today))
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

/** A case with its names still as ids. */
export interface CaseRow extends Line {
  readonly kind: FigureKind
  readonly id: string
  readonly code: string
  readonly title: string
  readonly unit: string
  readonly agency: string | null
  readonly category: string | null
  readonly result: Day | null
}

const FAR = '9999-12-31'
const readCursor = (cursor: string): { due: string; id: string } | null => {
  const found = /^(\d{4}-\d\d-\d\d) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString())
  return found ? { due: found[1] as string, id: found[2] as string } : null
}
export const caseCursor = ({ due, id }: CaseRow): string => Buffer.from(`${due ?? FAR} ${id}`).toString('base64url')

/** A page of the cases behind a number, by deadline. A cursor that is none begins at the start. */
export async function listCases(
  tx: Tx,
  filter: Narrowed,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CaseRow[]> {
  const after = page.cursor === undefined ? null : readCursor(page.cursor)
  const due = sql<string>`coalesce(due_day, ${FAR}::date)`
  let query = tx.selectFrom('work.case_line').selectAll().where(chosen(filter))
  if (after) query = query.where(sql<boolean>`(${due}, id) > (${after.due}::date, ${after.id}::uuid)`)
  const rows = await query.orderBy(due).orderBy('id').limit(page.limit).execute()
  return rows.map((row) => ({
    kind: row.kind as FigureKind,
    id: row.id as string,
    code: row.code as string,
    title: row.title as string,
    unit: row.unit_id as string,
    agency: row.agency,
    category: row.category,
    extensions: row.extensions ?? 0,
    opened: row.opened_day as Day,
    firstDue: row.first_due_day,
    due: row.due_day,
    clockStopped: row.clock_day,
    result: row.result_day,
    closed: row.closed_day,
    open: row.is_open === true,
    withdrawn: row.withdrawn === true,
  }))
}

export async function countCases(tx: Tx, filter: Narrowed): Promise<number> {
  const row = await tx
    .selectFrom('work.case_line')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(chosen(filter))
    .executeTakeFirstOrThrow()
  return row.n
}
