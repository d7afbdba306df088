import { addDays, type Day, daysBetween, eachDay } from '#kernel/day'
import type { RtCourse, RtPoint } from '../contract/rt.ts'
import { type SerialIntervalRule, serialIntervalOf } from '../rules/serial-interval.ts'
import { type RtWindow, reproductionNumbers } from './estimate.ts'
import { discretised } from './serial-interval.ts'

/** Days of a window unless told: a week evens out the days on which fewer are tested. */
export const RT_WINDOW = 7

/**
 * With infectiousness of 11 in a window the standard deviation is at most 0.3, or 0.3 of the mean where that is above 1:
 * the precision that Cori et al. (2013, web appendix) ask for before a number is read.
 */
const LEAST_INFECTIOUSNESS = 11

export interface CourseAsked {
  /** New F0 by day of confirmation, as the curve counts them; days without any may be left out. */
  readonly counts: readonly { readonly day: Day; readonly f0: number }[]
  /** How many of them were infected elsewhere; days without any may be left out. */
  readonly imported?: readonly { readonly day: Day; readonly count: number }[]
  /** The diseases of the outbreaks counted. */
  readonly diseases: readonly string[]
  readonly day: Day
  readonly today: Day
  readonly window: number
  /** First day wanted; the first case unless told. */
  readonly from?: Day | undefined
}

type Course = Omit<RtCourse, 'unitId'>

/**
 * Rt day by day for the people counted. Cases whose investigation says that they were infected elsewhere infect others but
 * count as nobody's; all others after the first day count as infected in the place. Today is not over: the latest number is that of the last whole day.
 */
export function rtCourse(asked: CourseAsked): Course {
  const { diseases, day, today, window } = asked
  const incompleteFrom = day === today ? today : null
  const whole = incompleteFrom === null ? day : addDays(day, -1)
  const rule = sharedIntervalOf(diseases, day)
  const known = typeof rule === 'object' ? rule : null
  const points = known === null ? [] : pointsOf(asked, known)
  return {
    day,
    window,
    serialInterval: known && { mean: known.mean, sd: known.sd, source: known.source },
    incompleteFrom,
    latest: points.find((point) => point.day === whole) ?? unknown(whole, typeof rule === 'string' ? rule : 'faint'),
    points,
  }
}

const unknown = (day: Day, why: RtPoint['why']): RtPoint => ({ day, mean: null, low: null, high: null, why })

/** The serial interval that holds for all of them on a day, or why there is none. */
export function sharedIntervalOf(
  diseases: readonly string[],
  day: Day,
): SerialIntervalRule | Exclude<RtPoint['why'], null | 'early'> {
  const rules = new Set(diseases.map((disease) => serialIntervalOf(disease, day)))
  const [rule] = rules
  if (rules.size > 1) return 'several-diseases'
  return rule === undefined ? 'faint' : (rule ?? 'unknown-disease')
}

function pointsOf({ counts, imported = [], day, window, from }: CourseAsked, rule: SerialIntervalRule): RtPoint[] {
  const byDay = new Map(counts.filter(({ f0 }) => f0 > 0).map((count) => [count.day, count.f0]))
  const [first] = [...byDay.keys()].sort()
  if (first === undefined || first > day) return []
  const days = eachDay(first, day)
  const since = from === undefined ? 0 : Math.max(0, daysBetween(first, from))
  const elsewhere = new Map(imported.map((one) => [one.day, one.count]))
  const foreign = days.map((one) => Math.min(byDay.get(one) ?? 0, elsewhere.get(one) ?? 0))
  const local = days.map((one, at) => (byDay.get(one) ?? 0) - foreign[at]!)
  const windows = reproductionNumbers({ local, imported: foreign }, [discretised(rule.mean, rule.sd, days.length)], {
    window,
    since,
    leastInfectiousness: LEAST_INFECTIOUSNESS,
  })
  const byEnd = new Map(windows.map((one) => [one.end, one]))
  return days.slice(since).map((one, at) => pointOf(one, byEnd.get(since + at)))
}

function pointOf(day: Day, window: RtWindow | undefined): RtPoint {
  if (!window?.estimate) return unknown(day, window?.why ?? 'early')
  const { mean, q025, q975 } = window.estimate
  return { day, mean, low: q025, high: q975, why: null }
}
