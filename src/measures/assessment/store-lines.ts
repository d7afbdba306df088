import type { Selectable } from 'kysely'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { Line } from './line.ts'
import type { LineState } from './points.ts'

type Of = { readonly home: number; readonly id: string }

/** Lines of an assessment, those the caller may see. */
export async function linesOf(tx: Tx, { home, id }: Of): Promise<Line[]> {
  const rows = await tx
    .selectFrom('measures.assessment_line')
    .selectAll()
    .where('home', '=', home)
    .where('assessment_id', '=', id)
    .orderBy('code')
    .execute()
  return rows.map(fromRow)
}

/** The same, held until the transaction ends: whoever else would decide upon them waits. */
export async function holdLines(tx: Tx, { home, id }: Of, codes?: readonly string[]): Promise<Line[]> {
  let query = tx
    .selectFrom('measures.assessment_line')
    .selectAll()
    .where('home', '=', home)
    .where('assessment_id', '=', id)
  if (codes) query = query.where('code', 'in', [...codes])
  return (await query.orderBy('code').forUpdate().execute()).map(fromRow)
}

const CHUNK = 400

/** Adds lines that are not there yet; returns how many were. */
export async function insertLines(tx: Tx, lines: readonly Line[]): Promise<number> {
  let added = 0
  for (let from = 0; from < lines.length; from += CHUNK) {
    const results = await tx
      .insertInto('measures.assessment_line')
      .values(lines.slice(from, from + CHUNK).map(toRow))
      .onConflict((found) => found.doNothing())
      .execute()
    added += results.reduce((sum, { numInsertedOrUpdatedRows }) => sum + Number(numInsertedOrUpdatedRows ?? 0), 0)
  }
  return added
}

export async function updateLine(tx: Tx, line: Line): Promise<void> {
  const { home, assessment_id, code, edition_id: _e, year: _y, subject_id: _s, unit_id: _u, ...changing } = toRow(line)
  await tx
    .updateTable('measures.assessment_line')
    .set(changing)
    .where('home', '=', home)
    .where('assessment_id', '=', assessment_id)
    .where('code', '=', code)
    .execute()
}

export const toRow = (of: Line) => ({
  home: of.home,
  assessment_id: of.assessmentId,
  code: of.code,
  edition_id: of.editionId,
  year: of.year,
  subject_id: of.subjectId,
  unit_id: of.unitId,
  sector: of.sector,
  agency_id: of.agencyId,
  verifier_agency_id: of.verifierAgencyId,
  agencies: [...of.agencies],
  a: of.a,
  b: of.b,
  choice: of.choice,
  answer: of.answer,
  declared_points: of.declaredPoints,
  note: of.note,
  declarers: [...of.declarers],
  declared_by: of.declaredBy,
  declared_at: of.declaredAt,
  verified_points: of.verifiedPoints,
  verified_reason: of.verifiedReason,
  verified_by: of.verifiedBy,
  verified_at: of.verifiedAt,
  dispute: of.dispute,
  disputed_points: of.disputedPoints,
  disputed_by: of.disputedBy,
  disputed_at: of.disputedAt,
  final_points: of.finalPoints,
  decision: of.decision,
  decided_by: of.decidedBy,
  decided_at: of.decidedAt,
  max_points: of.maxPoints,
  state: of.state as string,
  revision: of.revision,
  simulated: of.simulated,
})

export const fromRow = (row: Selectable<Tables['measures.assessment_line']>): Line => ({
  home: row.home,
  assessmentId: row.assessment_id,
  code: row.code,
  editionId: row.edition_id,
  year: row.year,
  subjectId: row.subject_id,
  unitId: row.unit_id,
  sector: row.sector,
  agencyId: row.agency_id,
  verifierAgencyId: row.verifier_agency_id,
  agencies: row.agencies,
  a: row.a,
  b: row.b,
  choice: row.choice,
  answer: row.answer,
  declaredPoints: row.declared_points,
  note: row.note,
  declarers: row.declarers,
  declaredBy: row.declared_by,
  declaredAt: row.declared_at,
  verifiedPoints: row.verified_points,
  verifiedReason: row.verified_reason,
  verifiedBy: row.verified_by,
  verifiedAt: row.verified_at,
  dispute: row.dispute,
  disputedPoints: row.disputed_points,
  disputedBy: row.disputed_by,
  disputedAt: row.disputed_at,
  finalPoints: row.final_points,
  decision: row.decision,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  maxPoints: row.max_points,
  state: row.state as LineState,
  revision: row.revision,
  simulated: row.simulated,
})
