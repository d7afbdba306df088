import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'
import type { Indicator } from '../indicator.ts'
import type { Aggregation, Goal, MeasureUnit, Origin, ReportingLevel } from '../names.ts'
import type { PeriodKind } from '../period.ts'
import type { Direction } from '../programme/progress.ts'
import type { Version } from './seed.ts'

/** Every indicator and raw input with the definition in force on the day, in the order of the catalogue. */
export async function listIndicatorsOn(tx: Tx, day: Day): Promise<Indicator[]> {
  const rows = await definitions(tx)
    .where('v.from_day', '<=', day)
    .where((eb) => eb.or([eb('v.to_day', 'is', null), eb('v.to_day', '>', day)]))
    .orderBy('i.position')
    .orderBy('i.id')
    .execute()
  return rows.map(fromRow)
}

/** The definition of one indicator in force on the day. */
export async function findIndicatorOn(tx: Tx, id: string, day: Day): Promise<Indicator | undefined> {
  return (await listIndicatorsOn(tx, day)).find((indicator) => indicator.id === id)
}

/** Every definition of every indicator, those no longer in force too. */
export const allDefinitions = async (tx: Tx): Promise<Indicator[]> => (await definitions(tx).execute()).map(fromRow)

/** Every definition one indicator has had, the latest first. */
export async function definitionsOf(tx: Tx, id: string): Promise<Indicator[]> {
  const rows = await definitions(tx).where('i.id', '=', id).orderBy('v.from_day', 'desc').execute()
  return rows.map(fromRow)
}

const definitions = (tx: Tx) =>
  tx
    .selectFrom('measures.indicator as i')
    .innerJoin('measures.indicator_version as v', 'v.indicator_id', 'i.id')
    .select(['i.id', 'i.programme_id', 'i.goal', 'i.raw', 'i.position', 'i.sector'])
    .selectAll('v')

type Row = Awaited<ReturnType<ReturnType<typeof definitions>['execute']>>[number]

const words = (vi: string | null, en: string | null): Text | null => (vi === null ? null : { vi, en: en ?? vi })

const fromRow = (row: Row): Indicator => ({
  id: row.id,
  programmeId: row.programme_id,
  goal: row.goal as Goal,
  raw: row.raw,
  position: row.position,
  from: row.from_day,
  to: row.to_day,
  name: { vi: row.name_vi, en: row.name_en },
  short: { vi: row.short_vi, en: row.short_en },
  definition: { vi: row.definition_vi, en: row.definition_en },
  measureUnit: row.measure_unit as MeasureUnit,
  counted: words(row.counted_vi, row.counted_en),
  direction: row.direction as Direction,
  origin: row.origin as Origin,
  formula: row.formula,
  aggregation: row.aggregation as Aggregation,
  weightId: row.weight_id,
  overTime: row.over_time as Aggregation,
  period: row.period as PeriodKind,
  level: row.level as ReportingLevel,
  ownerAgencyId: row.owner_agency_id,
  verifierAgencyId: row.verifier_agency_id,
  sector: row.sector,
  evidence: words(row.evidence_vi, row.evidence_en),
  disaggregation: row.disaggregation,
  least: row.least,
  most: row.most,
  source: row.source,
  staleAfterDays: row.stale_after_days,
})

/** Writes identities and definitions at once; an indicator that is there already is left as it is. */
export async function insertIndicators(tx: Tx, versions: readonly Version[]): Promise<void> {
  const known = new Set((await tx.selectFrom('measures.indicator').select('id').execute()).map(({ id }) => id))
  const fresh = versions.filter(({ indicator }) => !known.has(indicator.id))
  if (fresh.length === 0) return
  const identities = new Map(fresh.map(({ indicator }) => [indicator.id, indicator]))
  await tx
    .insertInto('measures.indicator')
    .values(
      [...identities.values()].map((of) => ({
        id: of.id,
        programme_id: of.programmeId,
        goal: of.goal,
        raw: of.raw,
        position: of.position,
        sector: of.sector,
      })),
    )
    .execute()
  await tx
    .insertInto('measures.indicator_version')
    .values(fresh.map(({ indicator, reason }) => ({ ...toVersion(indicator), reason })))
    .execute()
}

export const toVersion = (of: Indicator) => ({
  indicator_id: of.id,
  from_day: of.from,
  to_day: of.to,
  name_vi: of.name.vi,
  name_en: of.name.en,
  short_vi: of.short.vi,
  short_en: of.short.en,
  definition_vi: of.definition.vi,
  definition_en: of.definition.en,
  measure_unit: of.measureUnit,
  counted_vi: of.counted?.vi ?? null,
  counted_en: of.counted?.en ?? null,
  direction: of.direction,
  origin: of.origin,
  formula: of.formula,
  aggregation: of.aggregation,
  weight_id: of.weightId,
  over_time: of.overTime,
  period: of.period,
  level: of.level,
  owner_agency_id: of.ownerAgencyId,
  verifier_agency_id: of.verifierAgencyId,
  evidence_vi: of.evidence?.vi ?? null,
  evidence_en: of.evidence?.en ?? null,
  disaggregation: [...of.disaggregation],
  least: of.least,
  most: of.most,
  source: of.source,
  stale_after_days: of.staleAfterDays,
})
