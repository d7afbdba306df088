import { readFile } from 'node:fs/promises'
import { type Day, instantOf } from '#kernel/day'
import type { Text } from '#kernel/text'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { Observation } from '../reporting/observation.ts'
import { insertObservations } from '../reporting/store-observations.ts'
import { definitionsOf, type SeedDefinition } from './seed.ts'
import { insertIndicators } from './store-indicators.ts'

interface SeedValue {
  readonly year: number
  readonly value: number
  readonly simulated: boolean
  /** Another unit than the programme’s. */
  readonly unit?: string
  /** The day it was published; the end of the January that follows unless said. */
  readonly on?: Day
}
interface Seed {
  readonly programme: { id: string; name: Text; act: string; unitId: string; from: Day; to: Day }
  readonly indicators: readonly (SeedDefinition & {
    targets: readonly { by: Day; value: number }[]
    values: readonly SeedValue[]
  })[]
  readonly operations: readonly Operation[]
}
type Operation = SeedDefinition & { readonly target: number }
type Loose = SeedDefinition & { readonly values?: readonly (SeedValue & { readonly unit: string })[] }

/** Far enough that an operating target never ends by itself. */
const OPEN_ENDED: Day = '2030-12-31'

const read = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(new URL(`../../../seeds/measures/${name}.json`, import.meta.url), 'utf8')) as T

/** What `seeds/measures` holds: the resolution, then indicators, counted operations and raw inputs. */
export async function readSeed() {
  const [resolution, indicators, operations, ...inputs] = await Promise.all([
    read<Seed>('nq06'),
    read<Loose[]>('indicators'),
    read<Operation[]>('operations'),
    read<SeedDefinition[]>('inputs-commune'),
    read<SeedDefinition[]>('inputs-department'),
    read<SeedDefinition[]>('inputs-province'),
  ])
  const counted = [...resolution.operations, ...operations].map((one) => ({ ...one, origin: 'counted' as const }))
  const { id } = resolution.programme
  const versions = [
    ...resolution.indicators.map((seed) => ({ seed, programme: id })),
    ...[...indicators, ...counted, ...inputs.flat()].map((seed) => ({ seed, programme: null })),
  ].flatMap(({ seed, programme }, i) => definitionsOf(seed, programme, i + 1))
  return { ...resolution, loose: indicators, operations: counted, versions }
}

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

/**
 * Loads the catalogue and the programme of the resolution: definitions, targets and values. Twice is as good as once: an
 * indicator that is there keeps the definitions it has.
 */
export async function seedMeasures(
  tx: Tx,
  { topUnits, simulated: drawnToo }: SeedingMeasures,
): Promise<SeededProgramme | null> {
  const { programme, indicators, loose, operations, versions } = await readSeed()
  const known = await tx.selectFrom('measures.programme').select('id').where('id', '=', programme.id).executeTakeFirst()
  if (!known)
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
  await insertIndicators(tx, versions)
  if (known) return null
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
          programme_id: programme.id,
        })),
      ),
      ...operations.flatMap(({ id, source, target }) =>
        topUnits.map((unit_id) => ({
          indicator_id: id,
          unit_id,
          by_day: OPEN_ENDED,
          value: target,
          act: source,
          programme_id: null,
        })),
      ),
    ])
    .execute()
  const values = [
    ...indicators.flatMap((indicator) =>
      indicator.values.map((of) => ({ indicator, unit: of.unit ?? programme.unitId, of })),
    ),
    ...loose.flatMap((indicator) => (indicator.values ?? []).map((of) => ({ indicator, unit: of.unit, of }))),
  ]
    .filter(({ of }) => drawnToo || !of.simulated)
    .map(({ indicator, unit, of }) => published(indicator, unit, of))
  await insertObservations(tx, values)
  const measured = new Set(versions.filter(({ indicator }) => !indicator.raw).map(({ indicator }) => indicator.id))
  return { id: programme.id, unitId: programme.unitId, indicators: measured.size, values: values.length }
}

/** A yearly value as it was published. */
function published(
  { id, sector }: SeedDefinition,
  unitId: string,
  { year, value, simulated, on }: SeedValue,
): Observation {
  const at = instantOf(on ?? `${year + 1}-01-25`, 9 * 60)
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
