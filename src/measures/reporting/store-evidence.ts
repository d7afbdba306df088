import type { Instant } from '#kernel/day'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { Paper } from './paper.ts'
import type { Report } from './report.ts'

export async function papersOf(tx: Tx, reportId: string): Promise<Paper[]> {
  return papersWhere(tx, 'report_id', reportId)
}

export async function findPaper(tx: Tx, id: string): Promise<Paper | undefined> {
  return (await papersWhere(tx, 'id', id))[0]
}

async function papersWhere(tx: Tx, column: 'id' | 'report_id', value: string): Promise<Paper[]> {
  const rows = await tx
    .selectFrom('measures.report_evidence')
    .selectAll()
    .where(column, '=', value)
    .where('removed_at', 'is', null)
    .orderBy('at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    reportId: row.report_id,
    indicatorId: row.indicator_id,
    part: row.part,
    name: row.name,
    type: row.type,
    sha256: row.sha256,
    bytes: Number(row.bytes),
    accountId: row.account_id,
    by: row.by_name,
    at: row.at,
  }))
}

export async function insertPaper(tx: Tx, report: Report, paper: Paper): Promise<void> {
  await tx
    .insertInto('measures.report_evidence')
    .values({
      home: homeOf(report.unitId),
      id: paper.id,
      report_id: report.id,
      indicator_id: paper.indicatorId,
      part: paper.part,
      agency_id: report.agencyId,
      unit_id: report.unitId,
      scopes: [...report.scopes],
      name: paper.name,
      type: paper.type,
      sha256: paper.sha256,
      bytes: paper.bytes,
      account_id: paper.accountId,
      by_name: paper.by,
      at: paper.at,
    })
    .execute()
}

export async function removePaper(tx: Tx, report: Report, id: string, at: Instant): Promise<void> {
  await tx
    .updateTable('measures.report_evidence')
    .set({ removed_at: at })
    .where('home', '=', homeOf(report.unitId))
    .where('id', '=', id)
    .execute()
}
