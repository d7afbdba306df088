import type { Day } from '#kernel/day'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { Goal, Indicator, MeasureUnit } from './indicator.ts'
import type { Observation, ObservationState } from './observation.ts'
import type { Direction } from './progress.ts'

export interface Programme {
  readonly id: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly act: string
  readonly from: Day
  readonly to: Day
}

export interface Target {
  readonly indicatorId: string
  readonly unitId: string
  readonly day: Day
  readonly value: number
  readonly act: string
}

export async function listProgrammes(tx: Tx): Promise<Programme[]> {
  const rows = await tx.selectFrom('measures.programme').selectAll().orderBy('from_day').execute()
  return rows.map((row) => ({
    id: row.id,
    name: { vi: row.name_vi, en: row.name_en },
    act: row.act,
    from: row.from_day,
    to: row.to_day,
  }))
}

export async function listIndicators(tx: Tx): Promise<Indicator[]> {
  const rows = await tx.selectFrom('measures.indicator').selectAll().orderBy('position').execute()
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    goal: row.goal as Goal,
    name: { vi: row.name_vi, en: row.name_en },
    short: { vi: row.short_vi, en: row.short_en },
    definition: { vi: row.definition_vi, en: row.definition_en },
    measureUnit: row.measure_unit as MeasureUnit,
    direction: row.direction as Direction,
    computed: row.computed,
    ownerAgencyId: row.owner_agency_id,
    sector: row.sector,
    source: row.source,
    staleAfterDays: row.stale_after_days,
  }))
}

export async function listTargets(tx: Tx, unitIds: readonly string[]): Promise<Target[]> {
  const rows = await tx
    .selectFrom('measures.target')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .orderBy('by_day')
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    unitId: row.unit_id,
    day: row.by_day,
    value: row.value,
    act: row.act,
  }))
}

/** Values in force (declared or published) of the units whose period ended by the day, oldest first. */
export async function listObservations(tx: Tx, unitIds: readonly string[], asOf: Day): Promise<Observation[]> {
  const rows = await tx
    .selectFrom('measures.observation')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
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
      published_at: observation.publishedAt,
    })
    .where('home', '=', homeOf(observation.unitId))
    .where('id', '=', observation.id)
    .execute()
}

const toRow = (of: Observation) => ({
  home: homeOf(of.unitId),
  id: of.id,
  indicator_id: of.indicatorId,
  unit_id: of.unitId,
  sector: of.sector,
  period_from: of.periodFrom,
  period_to: of.periodTo,
  numerator: of.numerator,
  denominator: of.denominator,
  value: of.value,
  state: of.state,
  simulated: of.simulated,
  note: of.note,
  declared_by: of.declaredBy,
  declared_at: of.declaredAt,
  verified_by: of.verifiedBy,
  verified_at: of.verifiedAt,
  published_at: of.publishedAt,
})

type Row = {
  [K in keyof ReturnType<typeof toRow>]: K extends 'state' ? string : ReturnType<typeof toRow>[K]
}

const fromRow = (row: Row): Observation => ({
  id: row.id,
  indicatorId: row.indicator_id,
  unitId: row.unit_id,
  sector: row.sector,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  numerator: row.numerator,
  denominator: row.denominator,
  value: row.value,
  state: row.state as ObservationState,
  simulated: row.simulated,
  note: row.note,
  declaredBy: row.declared_by,
  declaredAt: row.declared_at,
  verifiedBy: row.verified_by,
  verifiedAt: row.verified_at,
  publishedAt: row.published_at,
})
