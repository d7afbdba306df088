import { type Day, dayNumber, dayOfNumber, daysBetween } from '#kernel/day'

/** A value known for a day (the last day of its period). */
export interface Reading {
  readonly day: Day
  readonly value: number
}

export type Direction = 'up' | 'down'

/** Where a figure stands against its target; "no data" and "assessed" are states, never zeros. */
export type ProgressState = 'met' | 'on-path' | 'behind' | 'missed' | 'no-data'

export interface Progress {
  readonly state: ProgressState
  readonly latest: Reading | null
  /** The value the straight path from the first reading to the target asks for on the latest day; null without a path. */
  readonly expected: number | null
  /** Latest minus target, in the unit of the value: negative is short of it when more is better. */
  readonly gap: number | null
  /** The day the target will be met at the pace of the readings; null when never or unknown. */
  readonly metOn: Day | null
  /** Change per year at the pace of the readings. */
  readonly pacePerYear: number | null
}

const better = (direction: Direction, value: number, than: number): boolean =>
  direction === 'up' ? value >= than : value <= than

const DAYS_PER_YEAR = 365.25

/**
 * Progress against a target as of a day. The path is the straight line from the first reading to the
 * target; the pace is the least-squares slope of the readings, known from two on.
 * Readings after `asOf` are not looked at.
 */
export function progressOf(readings: readonly Reading[], target: Reading, direction: Direction, asOf: Day): Progress {
  const known = readings.filter(({ day }) => day <= asOf).sort((a, b) => (a.day < b.day ? -1 : 1))
  const latest = known.at(-1) ?? null
  const first = known[0]
  if (!latest || !first)
    return { state: 'no-data', latest: null, expected: null, gap: null, metOn: null, pacePerYear: null }
  const expected = pathAt(first, target, latest.day)
  const pacePerDay = slope(known)
  const met = better(direction, latest.value, target.value)
  return {
    state: met
      ? 'met'
      : asOf > target.day
        ? 'missed'
        : better(direction, latest.value, expected)
          ? 'on-path'
          : 'behind',
    latest,
    expected,
    gap: latest.value - target.value,
    metOn: met ? latest.day : meetingDay(latest, target, direction, pacePerDay),
    pacePerYear: pacePerDay === null ? null : pacePerDay * DAYS_PER_YEAR,
  }
}

/** The value the straight path asks for on a day; flat after the target's day. */
export function pathAt(first: Reading, target: Reading, day: Day): number {
  const whole = daysBetween(first.day, target.day)
  if (whole <= 0 || day >= target.day) return target.value
  const done = Math.max(0, daysBetween(first.day, day))
  return first.value + ((target.value - first.value) * done) / whole
}

/** Least-squares change per day; null below two different days. */
function slope(readings: readonly Reading[]): number | null {
  const xs = readings.map(({ day }) => dayNumber(day))
  const meanX = mean(xs)
  const meanY = mean(readings.map(({ value }) => value))
  let sxy = 0
  let sxx = 0
  readings.forEach(({ value }, i) => {
    const dx = (xs[i] as number) - meanX
    sxy += dx * (value - meanY)
    sxx += dx * dx
  })
  return sxx === 0 ? null : sxy / sxx
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const FARTHEST_DAYS = 50 * DAYS_PER_YEAR

function meetingDay(latest: Reading, target: Reading, direction: Direction, pacePerDay: number | null): Day | null {
  if (pacePerDay === null || pacePerDay === 0 || pacePerDay > 0 !== (direction === 'up')) return null
  const days = Math.ceil((target.value - latest.value) / pacePerDay)
  return days > FARTHEST_DAYS ? null : dayOfNumber(dayNumber(latest.day) + days)
}
