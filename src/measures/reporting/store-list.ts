import { type SqlBool, sql } from 'kysely'
import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { RateCell, ReportState } from './names.ts'
import type { Report } from './report.ts'
import { reportOfRow } from './store-reports.ts'

export interface ReportFilter {
  readonly states?: readonly ReportState[] | undefined
  readonly agencyIds?: readonly string[] | undefined
  readonly formIds?: readonly string[] | undefined
  readonly periodId?: string | undefined
  readonly unitIds?: readonly string[] | undefined
  readonly sector?: string | undefined
  readonly cell?: RateCell | undefined
  readonly overdue?: boolean | undefined
  readonly correcting?: boolean | undefined
  /** Subjects or forms found by words. */
  readonly found?: { readonly subjectIds: readonly string[]; readonly formIds: readonly string[] } | undefined
  /** Periods that end within the days. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly ids?: readonly string[] | undefined
  readonly today: Day
}

const sentDay = sql`(first_declared_at at time zone 'Asia/Ho_Chi_Minh')::date`

/** The list behind a number of the rates. */
const cellSql = (cell: RateCell, today: Day) =>
  ({
    due: sql<SqlBool>`(first_declared_at is not null or due_day < ${today})`,
    reported: sql<SqlBool>`first_declared_at is not null`,
    'on-time': sql<SqlBool>`${sentDay} <= due_day`,
    late: sql<SqlBool>`${sentDay} > due_day`,
    missing: sql<SqlBool>`first_declared_at is null and due_day < ${today}`,
    complete: sql<SqlBool>`first_declared_at is not null and filled >= wanted`,
    corrected: sql<SqlBool>`published_round > 1`,
    published: sql<SqlBool>`published_at is not null`,
  })[cell]

function filtered(tx: Tx, filter: ReportFilter) {
  const { states, agencyIds, formIds, periodId, unitIds, sector, cell, overdue, correcting, found, from, to } = filter
  let query = tx.selectFrom('measures.report')
  const oneOf = (column: 'state' | 'agency_id' | 'form_id' | 'unit_id' | 'id', ids: readonly string[]) =>
    // Nothing asked for is nothing found.
    query.where(column, 'in', ids.length === 0 ? [NONE] : [...ids])
  if (filter.ids) query = oneOf('id', filter.ids)
  if (states) query = oneOf('state', states)
  if (agencyIds) query = oneOf('agency_id', agencyIds)
  if (formIds) query = oneOf('form_id', formIds)
  if (unitIds) query = oneOf('unit_id', unitIds)
  if (periodId) query = query.where('period_id', '=', periodId)
  if (sector) query = query.where(sql<SqlBool>`${`${sector}/*`} = any(scopes)`)
  if (from) query = query.where('period_to', '>=', from)
  if (to) query = query.where('period_to', '<=', to)
  if (overdue) query = query.where(cellSql('missing', filter.today))
  if (correcting) query = query.where(sql<SqlBool>`published_round < round`)
  if (cell) query = query.where(cellSql(cell, filter.today))
  if (found)
    query = query.where((eb) =>
      eb.or([
        eb('subject_id', 'in', [NONE, ...found.subjectIds]),
        eb('agency_id', 'in', [NONE, ...found.subjectIds]),
        eb('form_id', 'in', [NONE, ...found.formIds]),
      ]),
    )
  return query
}

const NONE = '00000000-0000-0000-0000-000000000000'

export interface Paged {
  readonly limit?: number
  readonly offset?: number
  /** Those due first come first; otherwise the latest. */
  readonly pressing?: boolean
}

export async function listReports(tx: Tx, filter: ReportFilter, { limit, offset, pressing }: Paged): Promise<Report[]> {
  let query = filtered(tx, filter).selectAll()
  query = pressing
    ? query.orderBy('due_day').orderBy('subject_id')
    : query.orderBy('due_day', 'desc').orderBy('form_id').orderBy('subject_id')
  query = query.orderBy('id')
  if (limit !== undefined) query = query.limit(limit)
  if (offset !== undefined) query = query.offset(offset)
  return (await query.execute()).map(reportOfRow)
}

export async function countReports(tx: Tx, filter: ReportFilter): Promise<number> {
  const row = await filtered(tx, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/** Periods there are reports of, the latest first. */
export async function periodsReported(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('measures.report')
    .select(['period_id', 'period_to'])
    .distinct()
    .orderBy('period_to', 'desc')
    .execute()
  return rows.map(({ period_id }) => period_id)
}

/** Of each of these reports: values in its draft, and values that differ from what is published. */
export async function countWithin(
  tx: Tx,
  reports: readonly Report[],
): Promise<Map<string, { drafted: number; changed: number }>> {
  const found = new Map(reports.map(({ id }) => [id, { drafted: 0, changed: 0 }]))
  const open = reports.filter(({ state }) => state === 'open').map(({ id }) => id)
  const again = reports.filter(({ round }) => round > 1).map(({ id }) => id)
  if (open.length > 0)
    for (const row of await tx
      .selectFrom('measures.report_draft')
      .select(['report_id', (eb) => eb.fn.countAll<number>().as('n')])
      .where('report_id', 'in', open)
      .where('value', 'is not', null)
      .groupBy('report_id')
      .execute())
      found.set(row.report_id, { drafted: Number(row.n), changed: 0 })
  if (again.length > 0)
    for (const row of await tx
      .selectFrom('measures.report_line as l')
      .innerJoin('measures.observation as o', 'o.id', 'l.observation_id')
      .select(['l.report_id', (eb) => eb.fn.countAll<number>().as('n')])
      .where('l.report_id', 'in', again)
      .where('o.replaces', 'is not', null)
      .where('o.state', 'in', ['declared', 'verified', 'approved'])
      .groupBy('l.report_id')
      .execute())
      found.set(row.report_id, { drafted: found.get(row.report_id)?.drafted ?? 0, changed: Number(row.n) })
  return found
}

/** Counts of the rates by form, period and agency: what `getRates` sums up. */
export async function countRates(tx: Tx, filter: ReportFilter) {
  const many = (cell: RateCell) => sql<number>`count(*) filter (where ${cellSql(cell, filter.today)})::int`
  return filtered(tx, filter)
    .select([
      'form_id as formId',
      'period_id as periodId',
      'agency_id as agencyId',
      many('due').as('due'),
      many('reported').as('reported'),
      many('on-time').as('onTime'),
      many('late').as('late'),
      many('missing').as('missing'),
      many('complete').as('complete'),
      many('corrected').as('corrected'),
      many('published').as('published'),
    ])
    .groupBy(['form_id', 'period_id', 'agency_id'])
    .execute()
}
