import { readFile } from 'node:fs/promises'
import { type Day, instantOf } from '#kernel/day'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { Goal, MeasureUnit } from '../names.ts'
import type { Direction } from '../programme/progress.ts'
import type { Observation } from '../reporting/observation.ts'
import { insertObservations } from '../reporting/store-observations.ts'
import { insertIndicators } from './store-indicators.ts'

interface Words {
  readonly vi: string
  readonly en: string
}
interface SeedIndicator {
  readonly id: string
  readonly goal: Goal
  readonly name: Words
  readonly short: Words
  readonly definition: Words
  readonly measureUnit: MeasureUnit
  readonly direction: Direction
  readonly owner: string
  readonly sector: string
  readonly source: string
  readonly staleAfterDays: number
}
interface Seed {
  readonly programme: { id: string; name: Words; act: string; unitId: string; from: Day; to: Day }
  readonly indicators: readonly (SeedIndicator & {
    targets: readonly { by: Day; value: number }[]
    values: readonly { year: number; value: number; simulated: boolean }[]
  })[]
  readonly operations: readonly (SeedIndicator & { target: number })[]
}

/** Far enough that an operating target never ends by itself. */
const OPEN_ENDED: Day = '2030-12-31'

export interface SeedingMeasures {
  /** The units the operating targets bind. */
  readonly topUnits: readonly string[]
  /** The values drawn for the demo too; without them, those that were published alone. */
  readonly simulated: boolean
}

/** What was loaded; null when the programme is there already. */
export interface SeededProgramme {
  readonly id: string
  readonly unitId: string
  readonly indicators: number
  readonly values: number
}

/** Loads the programme of the resolution: definitions, targets and values. Twice is as good as once. */
export async function seedMeasures(
  tx: Tx,
  { topUnits, simulated: drawnToo }: SeedingMeasures,
): Promise<SeededProgramme | null> {
  const path = new URL('../../../seeds/measures/nq06.json', import.meta.url)
  const { programme, indicators, operations } = JSON.parse(await readFile(path, 'utf8')) as Seed
  const known = await tx.selectFrom('measures.programme').select('id').where('id', '=', programme.id).executeTakeFirst()
  if (known) return null
  await tx
    .insertInto('measures.programme')
    .values({
      id: programme.id,
      name_vi: programme.name.vi,
      name_en: programme.name.en,
      act: programme.act,
      unit_id: programme.unitId,
      from_day: programme.from,
      to_day: programme.to,
    })
    .execute()
  const rows = [
    ...indicators.map((indicator) => ({ indicator, programme: programme.id, origin: 'reported' as const })),
    ...operations.map((indicator) => ({ indicator, programme: null, origin: 'counted' as const })),
  ]
  await insertIndicators(
    tx,
    rows.map(({ indicator, programme: programmeId, origin }, i) => ({
      id: indicator.id,
      programmeId,
      goal: indicator.goal,
      raw: false,
      position: i + 1,
      from: '2021-01-01',
      to: null,
      name: indicator.name,
      short: indicator.short,
      definition: indicator.definition,
      measureUnit: indicator.measureUnit,
      counted: null,
      direction: indicator.direction,
      origin,
      formula: null,
      aggregation: 'none',
      weightId: null,
      overTime: 'last',
      period: 'year',
      level: 'province',
      ownerAgencyId: indicator.owner,
      verifierAgencyId: null,
      sector: indicator.sector,
      evidence: null,
      disaggregation: [],
      least: null,
      most: null,
      source: indicator.source,
      staleAfterDays: indicator.staleAfterDays,
    })),
  )
  await tx
    .insertInto('measures.target')
    .values([
      ...indicators.flatMap(({ id, source, targets }) =>
        targets.map(({ by, value }) => ({
          indicator_id: id,
          unit_id: programme.unitId,
          by_day: by,
          value,
          act: source,
        })),
      ),
      ...operations.flatMap(({ id, source, target }) =>
        topUnits.map((unit_id) => ({ indicator_id: id, unit_id, by_day: OPEN_ENDED, value: target, act: source })),
      ),
    ])
    .execute()
  const values = indicators.flatMap((indicator) =>
    indicator.values
      .filter(({ simulated }) => drawnToo || !simulated)
      .map(({ year, value, simulated }) => published(indicator, programme.unitId, year, value, simulated)),
  )
  await insertObservations(tx, values)
  return { id: programme.id, unitId: programme.unitId, indicators: rows.length, values: values.length }
}

/** A yearly value, published at the end of the January that follows. */
function published(
  { id, sector }: SeedIndicator,
  unitId: string,
  year: number,
  value: number,
  simulated: boolean,
): Observation {
  const at = instantOf(`${year + 1}-01-25`, 9 * 60)
  return {
    id: newId(),
    indicatorId: id,
    unitId,
    subjectId: unitId,
    part: '',
    agencyId: null,
    reportId: null,
    replaces: null,
    source: 'seed',
    sector,
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
    numerator: null,
    denominator: null,
    value,
    declaredValue: null,
    reason: null,
    state: 'published',
    simulated,
    note: null,
    declaredBy: null,
    declaredAt: at,
    verifiedBy: null,
    verifiedAt: at,
    approvedBy: null,
    approvedAt: at,
    publishedBy: null,
    publishedAt: at,
  }
}
