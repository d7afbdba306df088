import { addDays, type Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'

/** On which days people of a level are sampled, under one act and the days it was in force. */
export interface TestScheduleRule {
  readonly act: string
  readonly inForce: Interval<Day>
  readonly level: number
  /** Days after the day of exposure; the day of exposure is 0. */
  readonly days: readonly number[]
}

/**
 * F1: dispatch 5599/BYT-MT of 14 July 2021 names days 1, 7 and 14; 10696/BYT-MT of 16 December 2021 days 1 and 7. For the
 * time before, the days were not seen in a source: those of 5599 are assumed. F2 in Hải Dương 2021 stayed at home and
 * were sampled, the day was not seen: once, as soon as they are found, is assumed. Later acts were not seen: add them as rows.
 */
export const testScheduleRules: readonly TestScheduleRule[] = [
  { act: '5053/QĐ-BYT', inForce: { from: '2020-01-23', to: '2021-07-14' }, level: 1, days: [1, 7, 14] },
  { act: '5599/BYT-MT', inForce: { from: '2021-07-14', to: '2021-12-16' }, level: 1, days: [1, 7, 14] },
  { act: '10696/BYT-MT', inForce: { from: '2021-12-16', to: null }, level: 1, days: [1, 7] },
  { act: '5053/QĐ-BYT', inForce: { from: '2020-12-03', to: null }, level: 2, days: [1] },
]

export interface PlannedTest {
  /** Which test of the rule: 1 = first. */
  readonly number: number
  /** Day after exposure the rule names. */
  readonly afterDays: number
  readonly dueOn: Day
  readonly act: string
}

export interface Exposed {
  readonly level: number
  /** Null: at an unknown time; then the days run from being found. */
  readonly exposedOn: Day | null
  /** Day the level became known. Nobody is sampled before: a test day that was over by then falls on this day. */
  readonly foundOn: Day
}

/**
 * Tests of a person by the rule in force on the day the level became known; a later rule does not change it. Test days that
 * fall together, because the person was found late, are one test.
 */
export function plannedTests({ level, exposedOn, foundOn }: Exposed): PlannedTest[] {
  const rule = testScheduleRules.find((one) => one.level === level && contains(one.inForce, foundOn))
  if (rule === undefined) return []
  const planned = rule.days.map((afterDays, at) => {
    const meant = addDays(exposedOn ?? foundOn, afterDays)
    return { number: at + 1, afterDays, dueOn: meant < foundOn ? foundOn : meant, act: rule.act }
  })
  return planned.filter(({ dueOn }, at) => planned[at + 1]?.dueOn !== dueOn)
}
