import type { Day } from '#kernel/day'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { ObservationState } from '../names.ts'
import type { Observation, ObservationSource } from './observation.ts'

/** Values in force (declared or published) of the units whose period ended by the day, oldest first. */
export async function listObservations(tx: Tx, unitIds: readonly string[], asOf: Day): Promise<Observation[]> {
  const rows = await tx
    .selectFrom('measures.observation')
    .selectAll()
    .where('subject_id', 'in', [...unitIds])
    .where('part', '=', '')
    .where('period_to', '<=', asOf)
    .where('state', 'not in', ['superseded', 'returned'])
    .orderBy('period_to')
    .execute()
  return rows.map(fromRow)
}

/** Every value of one indicator, replaced and returned ones too, newest first. */
export async function historyOfIndicator(
  tx: Tx,
  indicatorId: string,
  unitIds: readonly string[],
): Promise<Observation[]> {
  const rows = await tx
    .selectFrom('measures.observation')
    .selectAll()
    .where('indicator_id', '=', indicatorId)
    .where('unit_id', 'in', [...unitIds])
    .orderBy('period_to', 'desc')
    .orderBy('declared_at', 'desc')
    .execute()
  return rows.map(fromRow)
}

export async function findObservation(tx: Tx, indicatorId: string, id: string): Promise<Observation | undefined> {
  const row = await tx
    .selectFrom('measures.observation')
    .selectAll()
    .where('indicator_id', '=', indicatorId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function findInForce(
  tx: Tx,
  of: { indicatorId: string; unitId: string; periodFrom: Day; periodTo: Day },
): Promise<Observation | undefined> {
  const row = await tx
    .selectFrom('measures.observation')
    .selectAll()
    .where('home', '=', homeOf(of.unitId))
    .where('indicator_id', '=', of.indicatorId)
    .where('unit_id', '=', of.unitId)
    .where('period_from', '=', of.periodFrom)
    .where('period_to', '=', of.periodTo)
    .where('state', 'not in', ['superseded', 'returned'])
    .forUpdate()
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function insertObservations(tx: Tx, observations: readonly Observation[]): Promise<void> {
  if (observations.length === 0) return
  await tx.insertInto('measures.observation').values(observations.map(toRow)).execute()
}

export async function updateState(tx: Tx, observation: Observation): Promise<void> {
  await tx
    .updateTable('measures.observation')
    .set({
      state: observation.state,
      verified_by: observation.verifiedBy,
      verified_at: observation.verifiedAt,
      approved_by: observation.approvedBy,
      approved_at: observation.approvedAt,
      published_by: observation.publishedBy,
      published_at: observation.publishedAt,
    })
    .where('home', '=', homeOf(observation.unitId))
    .where('id', '=', observation.id)
    .execute()
}

/** A published correction takes the place of the value it corrects. */
export async function supersede(tx: Tx, { state, replaces, unitId }: Observation): Promise<void> {
  if (state !== 'published' || replaces === null) return
  await tx
    .updateTable('measures.observation')
    .set({ state: 'superseded' })
    .where('home', '=', homeOf(unitId))
    .where('id', '=', replaces)
    .execute()
}

const toRow = (of: Observation) => ({
  home: homeOf(of.unitId),
  id: of.id,
  indicator_id: of.indicatorId,
  unit_id: of.unitId,
  subject_id: of.subjectId,
  part: of.part,
  agency_id: of.agencyId,
  report_id: of.reportId,
  replaces: of.replaces,
  source: of.source as string,
  sector: of.sector,
  period_from: of.periodFrom,
  period_to: of.periodTo,
  numerator: of.numerator,
  denominator: of.denominator,
  value: of.value,
  declared_value: of.declaredValue,
  reason: of.reason,
  state: of.state as string,
  simulated: of.simulated,
  note: of.note,
  declared_by: of.declaredBy,
  declared_at: of.declaredAt,
  verified_by: of.verifiedBy,
  verified_at: of.verifiedAt,
  approved_by: of.approvedBy,
  approved_at: of.approvedAt,
  published_by: of.publishedBy,
  published_at: of.publishedAt,
})

type Row = ReturnType<typeof toRow>

const fromRow = (row: Row): Observation => ({
  id: row.id,
  indicatorId: row.indicator_id,
  unitId: row.unit_id,
  subjectId: row.subject_id,
  part: row.part,
  agencyId: row.agency_id,
  reportId: row.report_id,
  replaces: row.replaces,
  source: row.source as ObservationSource,
  sector: row.sector,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  numerator: row.numerator,
  denominator: row.denominator,
  value: row.value,
  declaredValue: row.declared_value,
  reason: row.reason,
  state: row.state as ObservationState,
  simulated: row.simulated,
  note: row.note,
  declaredBy: row.declared_by,
  declaredAt: row.declared_at,
  verifiedBy: row.verified_by,
  verifiedAt: row.verified_at,
  approvedBy: row.approved_by,
  approvedAt: row.approved_at,
  publishedBy: row.published_by,
  publishedAt: row.published_at,
})
