import type { Day, Instant } from '#kernel/day'
import { loadAtlas, unitOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { diseaseKey } from '../rules/disease.ts'
import type { EpidemicLevel, EpidemicLevelRule } from '../rules/epidemic-level.ts'
import { levelsInForce } from './in-force.ts'
import type { LevelInput } from './schema.ts'
import { communesUnder, judgeDay } from './store-assess.ts'
import { addLevels, addOwnRule, findConfirmed, saveInputs } from './store-levels.ts'

export interface LevelOnDay {
  readonly unitId: string
  readonly level: EpidemicLevel
  /** First day it holds. */
  readonly since: Day
  readonly by: string | null
}

/** The level in force of each commune of the day that has one; those the caller may see. Usually of COVID-19. */
export async function epidemicLevelOn(tx: Tx, day: Day, disease = 'COVID-19'): Promise<Map<string, LevelOnDay>> {
  const atlas = await loadAtlas(tx)
  const units = communesUnder(atlas, undefined, day).map(({ unitId }) => unitId)
  const rows = await findConfirmed(tx, diseaseKey(disease), day)
  return new Map(
    [...levelsInForce(rows, units, atlas, day)].map(([unitId, { level, day: since, by }]) => [
      unitId,
      { unitId, level, since, by },
    ]),
  )
}

interface Seeded {
  readonly disease: string
  readonly day: Day
  readonly at: Instant
  readonly name: string
}

/** For the demo: what a department would have entered for a day. */
export const seedLevelInputs = (tx: Tx, { disease, day, at, name }: Seeded, rows: readonly LevelInput[]) =>
  saveInputs(tx, diseaseKey(disease), day, rows, { at, account: null, name })

/** For the demo: the administration's own thresholds and matrix. */
export const seedLevelRule = (
  tx: Tx,
  { disease, day, at, name }: Seeded,
  act: string,
  rule: Omit<EpidemicLevelRule, 'disease' | 'inForce' | 'act' | 'cited'>,
) => addOwnRule(tx, { disease: diseaseKey(disease), from: day, act, rule }, { at, account: null, name })

/** For the demo: confirms what the rule gives on a day wherever it differs from what is in force. Returns how many. */
export async function confirmAsProposed(
  tx: Tx,
  { disease, day, at, name }: Seeded,
  units: readonly string[],
): Promise<number> {
  const atlas = await loadAtlas(tx)
  const communes = units.flatMap((id) => unitOn(atlas, id, day) ?? [])
  const { rule, units: judged } = await judgeDay(tx, atlas, { day, disease, communes })
  if (!rule) return 0
  const levels = judged.flatMap(({ unit, assessment, confirmed }) =>
    assessment?.level && assessment.level !== confirmed?.level
      ? [
          {
            unitId: unit.unitId,
            level: assessment.level,
            proposed: assessment.level,
            criteria: assessment.criteria,
            note: null,
          },
        ]
      : [],
  )
  await addLevels(tx, { disease: diseaseKey(disease), day, act: rule.act }, levels, { at, account: null, name })
  return levels.length
}
