import { addDays, type Day } from '#kernel/day'
import { type Atlas, fullName, populationOn, subtreeOn, type UnitVersion, unitOn, unitsOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { diseaseKey } from '../rules/disease.ts'
import type { EpidemicLevelRule } from '../rules/epidemic-level.ts'
import { epidemicLevelRuleOf } from '../rules/epidemic-level.ts'
import { findOutbreaks } from '../store-outbreak.ts'
import { type Assessment, assess } from './assess.ts'
import { levelsInForce, unitOfDay } from './in-force.ts'
import type { ConfirmedLevel } from './schema.ts'
import { countWeeks, findConfirmed, findInputs, findOwnRules, type InputRow } from './store-levels.ts'

/** A commune on a day: what is known, what the rule gives, what is confirmed. */
export interface Judged {
  readonly unit: UnitVersion
  readonly people: number | null
  readonly peopleYear: number | null
  readonly cases: number
  readonly casesBefore: number
  readonly quarantined: number
  readonly inputs: InputRow | null
  readonly confirmed: ConfirmedLevel | null
  readonly assessment: Assessment | null
}

export interface JudgedDay {
  readonly rule: EpidemicLevelRule | null
  readonly units: readonly Judged[]
}

export const communesUnder = (atlas: Atlas, unit: string | undefined, day: Day): UnitVersion[] =>
  (unit === undefined
    ? unitsOn(atlas, day)
    : subtreeOn(atlas, unit, day).flatMap((id) => unitOn(atlas, id, day) ?? [])
  ).filter(({ level }) => level === 'commune')

/** Every commune's level by the rule of the day, and the one confirmed. */
export async function judgeDay(
  tx: Tx,
  atlas: Atlas,
  asked: { readonly day: Day; readonly disease: string; readonly communes: readonly UnitVersion[] },
): Promise<JudgedDay> {
  const { day, communes } = asked
  const disease = diseaseKey(asked.disease)
  const rule = epidemicLevelRuleOf(disease, day, await findOwnRules(tx))
  const outbreaks = (await findOutbreaks(tx)).filter((one) => diseaseKey(one.disease) === disease)
  const weeks = new Map<string | null, { week: number; before: number; held: number; heldBefore: number }>()
  for (const one of await countWeeks(
    tx,
    outbreaks.map(({ id }) => id),
    day,
  )) {
    const unit = unitOfDay(atlas, one.unitId, day)
    const sum = weeks.get(unit) ?? { week: 0, before: 0, held: 0, heldBefore: 0 }
    weeks.set(unit, {
      week: sum.week + one.week,
      before: sum.before + one.before,
      held: sum.held + one.quarantined,
      heldBefore: sum.heldBefore + one.quarantinedBefore,
    })
  }
  const inputs = await findInputs(tx, disease, day)
  const rows = await findConfirmed(tx, disease, day)
  const inForce = levelsInForce(
    rows,
    communes.map(({ unitId }) => unitId),
    atlas,
    day,
  )
  return {
    rule,
    units: communes.map((unit) => {
      const { unitId } = unit
      const count = weeks.get(unitId) ?? { week: 0, before: 0, held: 0, heldBefore: 0 }
      const community = rule?.counts === 'community'
      const cases = community ? count.week - count.held : count.week
      const casesBefore = community ? count.before - count.heldBefore : count.before
      const population = populationOn(atlas, unitId, day)
      const known = inputs.get(unitId) ?? null
      const confirmed = inForce.get(unitId) ?? null
      // What is judged anew is compared with what was in force before the day.
      const before = levelBefore(confirmed, rows, day)
      const people = population?.people ?? null
      return {
        unit,
        people,
        peopleYear: population?.year ?? null,
        cases,
        casesBefore,
        quarantined: count.held,
        inputs: known,
        confirmed,
        assessment: rule && assess({ ...figuresOf(known, day), cases, casesBefore, people }, rule, before),
      }
    }),
  }
}

/** Coverage and capacity are carried over until reported anew; deaths of a week are not those of another. */
const figuresOf = (known: InputRow | null, day: Day) => ({
  adultsOneDose: known?.adultsOneDose ?? null,
  adultsFull: known?.adultsFull ?? null,
  riskFull: known?.riskFull ?? null,
  deaths: known !== null && known.day > addDays(day, -7) ? known.deaths : null,
  capacity: known?.capacity ?? null,
})

function levelBefore(confirmed: ConfirmedLevel | null, rows: readonly ConfirmedLevel[], day: Day) {
  if (confirmed === null || confirmed.day < day) return confirmed
  return rows.findLast((row) => row.unitId === confirmed.unitId && row.day < day) ?? null
}

export const nameOf = (unit: UnitVersion, language: 'vi' | 'en'): string => fullName(unit)[language]
