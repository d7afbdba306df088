import type { Selectable } from 'kysely'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { SubjectKind } from '../names.ts'
import type { Assessment } from './assessment.ts'

export interface AssessmentFilter {
  readonly editionId?: string
  readonly year?: number
  readonly subjectIds?: readonly string[]
  readonly state?: Assessment['state']
}

/** Assessments, the newest year first. */
export async function listAssessments(tx: Tx, filter: AssessmentFilter): Promise<Assessment[]> {
  let query = tx.selectFrom('measures.assessment').selectAll()
  if (filter.editionId !== undefined) query = query.where('edition_id', '=', filter.editionId)
  if (filter.year !== undefined) query = query.where('year', '=', filter.year)
  if (filter.subjectIds !== undefined) query = query.where('subject_id', 'in', [...filter.subjectIds, ''])
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  return (await query.orderBy('year', 'desc').orderBy('subject_id').execute()).map(fromRow)
}

export async function findAssessment(tx: Tx, id: string): Promise<Assessment | undefined> {
  const row = await tx.selectFrom('measures.assessment').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

/** The same, held until the transaction ends. */
export async function holdAssessment(tx: Tx, id: string): Promise<Assessment | undefined> {
  const row = await tx.selectFrom('measures.assessment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && fromRow(row)
}

/** The assessment of the same subject by the same edition a year before; undefined when there was none. */
export async function findYearBefore(tx: Tx, of: Assessment): Promise<Assessment | undefined> {
  const row = await tx
    .selectFrom('measures.assessment')
    .selectAll()
    .where('home', '=', of.home)
    .where('edition_id', '=', of.editionId)
    .where('subject_id', '=', of.subjectId)
    .where('year', '=', of.year - 1)
    .executeTakeFirst()
  return row && fromRow(row)
}

const CHUNK = 500

export async function insertAssessments(tx: Tx, assessments: readonly Assessment[]): Promise<void> {
  for (let from = 0; from < assessments.length; from += CHUNK)
    await tx
      .insertInto('measures.assessment')
      .values(assessments.slice(from, from + CHUNK).map(toRow))
      .execute()
}

export async function updateAssessment(tx: Tx, of: Assessment): Promise<void> {
  const { state, due_day, verify_day, dispute_days, final_by, final_at } = toRow(of)
  await tx
    .updateTable('measures.assessment')
    .set({ state, due_day, verify_day, dispute_days, final_by, final_at })
    .where('home', '=', of.home)
    .where('id', '=', of.id)
    .execute()
}

const toRow = (of: Assessment) => ({
  home: of.home,
  id: of.id,
  edition_id: of.editionId,
  year: of.year,
  subject_kind: of.subjectKind as string,
  subject_id: of.subjectId,
  unit_id: of.unitId,
  agency_id: of.agencyId,
  sector: of.sector,
  agencies: [...of.agencies],
  state: of.state as string,
  due_day: of.dueDay,
  verify_day: of.verifyDay,
  dispute_days: of.disputeDays,
  opened_by: of.openedBy,
  opened_at: of.openedAt,
  final_by: of.finalBy,
  final_at: of.finalAt,
  simulated: of.simulated,
})

const fromRow = (row: Selectable<Tables['measures.assessment']>): Assessment => ({
  home: row.home,
  id: row.id,
  editionId: row.edition_id,
  year: row.year,
  subjectKind: row.subject_kind as SubjectKind,
  subjectId: row.subject_id,
  unitId: row.unit_id,
  agencyId: row.agency_id,
  sector: row.sector,
  agencies: row.agencies,
  state: row.state as Assessment['state'],
  dueDay: row.due_day,
  verifyDay: row.verify_day,
  disputeDays: row.dispute_days,
  openedBy: row.opened_by,
  openedAt: row.opened_at,
  finalBy: row.final_by,
  finalAt: row.final_at,
  simulated: row.simulated,
})
