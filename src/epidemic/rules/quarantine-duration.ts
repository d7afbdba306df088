import { type Day, dayNumber } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'

/** Whom a duration is for. `protected`: fully vaccinated, or recovered within `protectedMonths`. */
export const APPLIES_TO = ['everyone', 'protected', 'others'] as const
export type AppliesTo = (typeof APPLIES_TO)[number]

export const QUARANTINE_PLACES = ['facility', 'home', 'either'] as const
export type QuarantinePlace = (typeof QUARANTINE_PLACES)[number]

/** How long an F1 is quarantined and monitored, under one act and the days it was in force. */
export interface QuarantineRule {
  readonly id: string
  readonly disease: string
  readonly act: string
  readonly inForce: Interval<Day>
  readonly appliesTo: AppliesTo
  /** Days of quarantine; the day of entering is day 1 and they are over after as many times 24 hours. 0: none. */
  readonly quarantineDays: number
  /** Days of self-monitoring at home after it. */
  readonly monitoringDays: number
  readonly place: QuarantinePlace
  /** Days on which a sample is taken, the day of entering being 1. Each has to be negative before the release. */
  readonly testDays: readonly number[]
}

const COVID = 'COVID-19'
const rule = (
  act: string,
  from: Day,
  to: Day | null,
  [quarantineDays, monitoringDays]: readonly [number, number],
  testDays: readonly number[],
  more: Partial<Pick<QuarantineRule, 'appliesTo' | 'place'>> = {},
): QuarantineRule => ({
  id: `${COVID}/${from}${more.appliesTo === undefined ? '' : `/${more.appliesTo}`}`,
  disease: COVID,
  act,
  inForce: { from, to },
  appliesTo: 'everyone',
  quarantineDays,
  monitoringDays,
  place: 'facility',
  testDays,
  ...more,
})

/**
 * F1 of COVID-19, by the Ministry of Health. Days and months in force are those published; days of sampling are
 * published for 5599/BYT-MT (1, 7, 14) and 10696/BYT-MT (1, 7). Assumed, for want of the text: sampling on the first
 * and last day before 5 May 2021, on days 1, 14 and 20 until 14 July 2021, on the last day of quarantine from
 * 21 February 2022; who was not protected between 16 December 2021 and 21 February 2022 stays under 14 + 14. A province
 * that knows better enters a decision of its own (`epidemic.quarantine_rule`).
 */
export const quarantineRules: readonly QuarantineRule[] = [
  rule('Hướng dẫn của Bộ Y tế năm 2020', '2020-01-23', '2021-05-05', [14, 14], [1, 14]),
  rule('Công điện 600/CĐ-BCĐ', '2021-05-05', '2021-07-14', [21, 7], [1, 14, 20]),
  rule('5599/BYT-MT', '2021-07-14', '2021-12-16', [14, 14], [1, 7, 14]),
  rule('10696/BYT-MT', '2021-12-16', '2022-02-21', [7, 7], [1, 7], { appliesTo: 'protected', place: 'home' }),
  rule('5599/BYT-MT', '2021-12-16', '2022-02-21', [14, 14], [1, 7, 14], { appliesTo: 'others', place: 'either' }),
  rule('762/BYT-DP', '2022-02-21', '2022-04-16', [5, 5], [5], { appliesTo: 'protected', place: 'home' }),
  rule('762/BYT-DP', '2022-02-21', '2022-04-16', [7, 3], [7], { appliesTo: 'others', place: 'home' }),
  rule('Hướng dẫn của Bộ Y tế tháng 4/2022', '2022-04-16', null, [0, 0], [], { place: 'either' }),
]

/** Who counts as protected, in months since recovery: 6 under 10696/BYT-MT, 3 under 762/BYT-DP. */
export const protectedMonths = (on: Day): number => (dayNumber(on) < dayNumber('2022-02-21') ? 6 : 3)

/**
 * The rule for somebody who enters on that day; null where the disease has none: then days are asked for. A province's
 * own decision goes before the ministry's; of two of one kind the one that came into force later holds.
 */
export function quarantineRuleOn(
  disease: string,
  on: Day,
  isProtected: boolean,
  own: readonly QuarantineRule[] = [],
): QuarantineRule | null {
  const wanted: AppliesTo = isProtected ? 'protected' : 'others'
  const holds = (each: QuarantineRule): boolean =>
    each.disease.toLocaleLowerCase('vi') === disease.trim().toLocaleLowerCase('vi') &&
    contains(each.inForce, on) &&
    (each.appliesTo === 'everyone' || each.appliesTo === wanted)
  const latest = (rules: readonly QuarantineRule[]): QuarantineRule | undefined =>
    rules.filter(holds).toSorted((a, b) => dayNumber(b.inForce.from) - dayNumber(a.inForce.from))[0]
  return latest(own) ?? latest(quarantineRules) ?? null
}
