import type { Selectable } from 'kysely'
import type { Day } from '#kernel/day'
import { homeOf } from '#platform/sql/home'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { ReportState } from './names.ts'
import type { Report } from './report.ts'

/** The report; with `lock`, nobody else changes it until the transaction ends. */
export async function findReport(tx: Tx, id: string, lock: boolean): Promise<Report | undefined> {
  return (await findReports(tx, [id], lock))[0]
}

export async function findReports(tx: Tx, ids: readonly string[], lock: boolean): Promise<Report[]> {
  if (ids.length === 0) return []
  const asked = tx
    .selectFrom('measures.report')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
  return (await (lock ? asked.forUpdate() : asked).execute()).map(reportOfRow)
}

/** Reports of a form for a period. */
export async function reportsOfPeriod(tx: Tx, formId: string, periodId: string): Promise<Report[]> {
  const rows = await tx
    .selectFrom('measures.report')
    .selectAll()
    .where('form_id', '=', formId)
    .where('period_id', '=', periodId)
    .execute()
  return rows.map(reportOfRow)
}

const CHUNK = 1_000

/** Opens reports; one that is open already is left as it is. Returns how many there were not. */
export async function insertReports(tx: Tx, reports: readonly Report[]): Promise<number> {
  let made = 0
  for (let from = 0; from < reports.length; from += CHUNK) {
    const rows = await tx
      .insertInto('measures.report')
      .values(reports.slice(from, from + CHUNK).map(rowOf))
      .onConflict((found) => found.doNothing())
      .returning('id')
      .execute()
    made += rows.length
  }
  return made
}

/** Writes what a step changes; counted up by the rule. */
export async function updateReports(tx: Tx, reports: readonly Report[]): Promise<void> {
  for (const report of reports) {
    const { home, id, ...row } = rowOf(report)
    await tx.updateTable('measures.report').set(row).where('home', '=', home).where('id', '=', id).execute()
  }
}

export const rowOf = (of: Report) => ({
  home: homeOf(of.unitId),
  id: of.id,
  form_id: of.formId,
  period_id: of.periodId,
  period_from: of.periodFrom,
  period_to: of.periodTo,
  covers_from: of.coversFrom,
  covers_to: of.coversTo,
  subject_id: of.subjectId,
  unit_id: of.unitId,
  agency_id: of.agencyId,
  sector: of.sector,
  scopes: [...of.scopes],
  due_day: of.dueDay,
  state: of.state as string,
  round: of.round,
  version: of.version,
  wanted: of.wanted,
  filled: of.filled,
  unanswered: of.unanswered,
  reason: of.reason,
  opened_at: of.openedAt,
  first_declared_at: of.firstDeclaredAt,
  declared_by: of.declaredBy,
  declared_at: of.declaredAt,
  verified_by: of.verifiedBy,
  verified_at: of.verifiedAt,
  approved_by: of.approvedBy,
  approved_at: of.approvedAt,
  published_by: of.publishedBy,
  published_at: of.publishedAt,
  published_round: of.publishedRound,
})

export const reportOfRow = (row: Selectable<Tables['measures.report']>): Report => ({
  id: row.id,
  formId: row.form_id,
  periodId: row.period_id,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  coversFrom: row.covers_from,
  coversTo: row.covers_to,
  subjectId: row.subject_id,
  unitId: row.unit_id,
  agencyId: row.agency_id,
  sector: row.sector,
  scopes: row.scopes,
  dueDay: row.due_day as Day,
  state: row.state as ReportState,
  round: row.round,
  version: row.version,
  wanted: row.wanted,
  filled: row.filled,
  unanswered: row.unanswered,
  reason: row.reason,
  openedAt: row.opened_at,
  firstDeclaredAt: row.first_declared_at,
  declaredBy: row.declared_by,
  declaredAt: row.declared_at,
  verifiedBy: row.verified_by,
  verifiedAt: row.verified_at,
  approvedBy: row.approved_by,
  approvedAt: row.approved_at,
  publishedBy: row.published_by,
  publishedAt: row.published_at,
  publishedRound: row.published_round,
})
