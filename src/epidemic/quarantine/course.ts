import { addDays, type Day, dayOf, daysBetween, type Instant } from '#kernel/day'
import type { QuarantineRule } from '../rules/quarantine-duration.ts'

/** What of a rule is kept with a quarantine: as it stood when the person entered. */
export type KeptRule = Pick<QuarantineRule, 'id' | 'act' | 'quarantineDays' | 'monitoringDays' | 'place' | 'testDays'>

export const keptRule = ({ id, act, quarantineDays, monitoringDays, place, testDays }: QuarantineRule): KeptRule => ({
  id,
  act,
  quarantineDays,
  monitoringDays,
  place,
  testDays,
})

/** Days an officer gave where the disease has no rule: no sample is required but the last day's. */
export const givenDays = (quarantineDays: number, monitoringDays: number): KeptRule => ({
  id: 'given',
  act: '',
  quarantineDays,
  monitoringDays,
  place: 'either',
  testDays: quarantineDays > 0 ? [quarantineDays] : [],
})

/** A quarantine on the calendar. */
export interface Timetable {
  readonly enteredOn: Day
  /** First day on which the person may leave, tests permitting. */
  readonly releaseOn: Day
  /** Day from which self-monitoring is over. */
  readonly monitoredUntil: Day
  readonly tests: readonly { readonly number: number; readonly day: Day }[]
}

/** The calendar of a rule for somebody who entered at that moment. `releasedAt`: monitoring follows the real release. */
export function timetableOf(rule: KeptRule, enteredAt: Instant, releasedAt: Instant | null = null): Timetable {
  const enteredOn = dayOf(enteredAt)
  const releaseOn = addDays(enteredOn, rule.quarantineDays)
  return {
    enteredOn,
    releaseOn,
    monitoredUntil: addDays(releasedAt === null ? releaseOn : dayOf(releasedAt), rule.monitoringDays),
    tests: rule.testDays.map((number) => ({ number, day: addDays(enteredOn, number - 1) })),
  }
}

export const PHASES = ['quarantine', 'release-due', 'monitoring', 'over'] as const
export type Phase = (typeof PHASES)[number]

/** Where a person stands on a day: in quarantine, to be released, monitoring themselves, or through. */
export function phaseOn(timetable: Timetable, releasedAt: Instant | null, today: Day): Phase {
  if (releasedAt === null) return daysBetween(today, timetable.releaseOn) > 0 ? 'quarantine' : 'release-due'
  return daysBetween(today, timetable.monitoredUntil) > 0 ? 'monitoring' : 'over'
}
