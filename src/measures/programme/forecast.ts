import { type Day, dayNumber, dayOfNumber } from '#kernel/day'
import type { Direction, Reading } from './progress.ts'

export const DAYS_PER_YEAR = 365.25

/** The change per day of readings by least squares, and how far it may be off; null below two different days. */
export interface Pace {
  readonly perDay: number
  /** Half the width of the 80 % interval of `perDay`; null below three readings, where nothing is known of it. */
  readonly offBy: number | null
}

/** Student's t, 90 % one-sided (an 80 % interval), for 1 … 10 degrees of freedom; then near enough the normal's. */
const T90 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372] as const
const NORMAL90 = 1.282

export function paceOf(readings: readonly Reading[]): Pace | null {
  const xs = readings.map(({ day }) => dayNumber(day))
  const meanX = mean(xs)
  const meanY = mean(readings.map(({ value }) => value))
  let sxy = 0
  let sxx = 0
  let syy = 0
  readings.forEach(({ value }, i) => {
    const dx = (xs[i] as number) - meanX
    sxy += dx * (value - meanY)
    sxx += dx * dx
    syy += (value - meanY) ** 2
  })
  if (sxx === 0) return null
  const freedom = readings.length - 2
  if (freedom < 1) return { perDay: sxy / sxx, offBy: null }
  // Rounding may leave a hair below zero where the readings lie on one line.
  const residual = Math.max(0, syy - (sxy * sxy) / sxx)
  const t = T90[freedom - 1] ?? NORMAL90
  return { perDay: sxy / sxx, offBy: t * Math.sqrt(residual / freedom / sxx) }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const FARTHEST_DAYS = 50 * DAYS_PER_YEAR

/** The day a value going on from `latest` at a pace reaches another; null when it goes the other way or takes 50 years. */
export function meetingDay(latest: Reading, value: number, direction: Direction, perDay: number): Day | null {
  if (perDay === 0 || perDay > 0 !== (direction === 'up')) return null
  const days = Math.ceil((value - latest.value) / perDay)
  return days > FARTHEST_DAYS ? null : dayOfNumber(dayNumber(latest.day) + days)
}

/** Between which days the value is met: the fastest and the slowest pace of the interval; `to` null: perhaps never. */
export function meetingBand(
  latest: Reading,
  value: number,
  direction: Direction,
  { perDay, offBy }: Pace,
): { readonly from: Day; readonly to: Day | null } | null {
  if (offBy === null) return null
  const sign = direction === 'up' ? 1 : -1
  const from = meetingDay(latest, value, direction, perDay + sign * offBy)
  return from === null ? null : { from, to: meetingDay(latest, value, direction, perDay - sign * offBy) }
}
