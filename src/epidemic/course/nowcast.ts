import { type Day, daysBetween } from '#kernel/day'
import { quantile } from './negative-binomial.ts'

/** A case by the day something happened to it and the day it was reported. */
export interface Reported {
  readonly day: Day
  readonly reportedOn: Day
}

/** How many there will have been on a day once all are reported. */
export interface Nowcast {
  readonly day: Day
  readonly reported: number
  /** The share of such a day that is reported by now; the rest is still to come. */
  readonly share: number
  readonly mid: number
  /** Bounds of 95 %. */
  readonly low: number
  readonly high: number
}

/** Delays longer than this are not waited for. */
export const LONGEST_DELAY = 28
/** Under this share a day says nothing yet. */
const LEAST_SHARE = 0.1
/** A delay distribution from fewer cases is a guess. */
const LEAST_CASES = 20
/** From this share on a day counts as fully reported. */
const WHOLE = 0.99

/**
 * The share reported within `d` days, for d from 0 to the longest: the reverse-time estimate for right-truncated delays
 * (J. D. Kalbfleisch, J. F. Lawless, Journal of the American Statistical Association 84 (1989) 360-372), which does
 * not take the many short delays of the last days for a sign of speed. Null when too few cases are on record.
 */
export function delayDistribution(cases: readonly Reported[], now: Day): number[] | null {
  const delays = cases.flatMap(({ day, reportedOn }) => {
    const delay = daysBetween(day, reportedOn)
    return reportedOn <= now && delay >= 0 && delay <= LONGEST_DELAY ? [{ delay, age: daysBetween(day, now) }] : []
  })
  if (delays.length < LEAST_CASES) return null
  const share = Array.from({ length: LONGEST_DELAY + 1 }, () => 1)
  for (let d = LONGEST_DELAY; d >= 1; d--) {
    const old = delays.filter(({ age }) => age >= d)
    const within = old.filter(({ delay }) => delay <= d).length
    const exactly = old.filter(({ delay }) => delay === d).length
    share[d - 1] = share[d]! * (within === 0 ? 1 : 1 - exactly / within)
  }
  return share
}

/**
 * Completes the days on which cases are still being reported. Those not yet reported follow a negative binomial
 * distribution given the reported ones (every total equally likely beforehand). Days that are whole are left out; so
 * are days of which too little is known.
 */
export function nowcast(cases: readonly Reported[], days: readonly Day[], now: Day): Nowcast[] {
  const shares = delayDistribution(cases, now)
  if (shares === null) return []
  const counts = new Map<Day, number>()
  for (const { day, reportedOn } of cases) if (reportedOn <= now) counts.set(day, (counts.get(day) ?? 0) + 1)
  return days.flatMap((day) => {
    const share = shares[Math.min(LONGEST_DELAY, daysBetween(day, now))] ?? 0
    if (day > now || share < LEAST_SHARE || share >= WHOLE) return []
    const reported = counts.get(day) ?? 0
    const missing = { mean: ((reported + 1) * (1 - share)) / share, dispersion: 1 / share }
    const at = (p: number): number => reported + quantile(missing, p)
    return [{ day, reported, share, mid: at(0.5), low: at(0.025), high: at(0.975) }]
  })
}
