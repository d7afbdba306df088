import { type Day, daysBetween } from '#kernel/day'
import { DAYS_PER_YEAR, meetingBand, meetingDay, paceOf } from './forecast.ts'

/** A value known for a day (the last day of its period), or to be reached by it. */
export interface Reading {
  readonly day: Day
  readonly value: number
}

export type Direction = 'up' | 'down'

export const PROGRESS_STATES = ['met', 'on-path', 'behind', 'missed', 'not-yet-due', 'no-data'] as const
/** Where a figure stands against its target; "no data" and "not yet due" are states, never zeros. */
export type ProgressState = (typeof PROGRESS_STATES)[number]

export interface Progress {
  readonly state: ProgressState
  readonly latest: Reading | null
  /** The target looked at: the next one, or the last when all days are past; null without targets. */
  readonly target: Reading | null
  /** The value the path asks for on the latest day; null without a path. */
  readonly expected: number | null
  /** Latest minus target, in the unit of the value: negative is short of it when more is better. */
  readonly gap: number | null
  /** Latest minus the reading before it. */
  readonly change: { readonly by: number; readonly since: Day } | null
  /** The day the target will be met at the pace of the readings; null when never or unknown. */
  readonly metOn: Day | null
  /** Between which days, four times out of five; `to` null: perhaps never. Null below three readings. */
  readonly metBand: { readonly from: Day; readonly to: Day | null } | null
  /** Change per year at the pace of the readings. */
  readonly pacePerYear: number | null
}

/** Whether a value is as good as another or better. */
const better = (direction: Direction, value: number, than: number): boolean =>
  direction === 'up' ? value >= than : value <= than

const nothing: Omit<Progress, 'state' | 'target'> = {
  latest: null,
  expected: null,
  gap: null,
  change: null,
  metOn: null,
  metBand: null,
  pacePerYear: null,
}

/**
 * Progress against targets as of a day. The path is the broken line from the first reading through the targets; the
 * pace is the least-squares slope of the readings. Readings after `asOf` are not looked at. Without a reading, the value
 * is not yet due until `dueFrom`, the first day on which one should be known.
 */
export function progressOf(
  readings: readonly Reading[],
  targets: readonly Reading[],
  direction: Direction,
  asOf: Day,
  dueFrom: Day | null = null,
): Progress {
  const known = readings.filter(({ day }) => day <= asOf).toSorted(byDay)
  const goals = targets.toSorted(byDay)
  const target = goals.find(({ day }) => day >= asOf) ?? goals.at(-1) ?? null
  const latest = known.at(-1)
  const first = known[0]
  if (!latest || !first)
    return { ...nothing, target, state: dueFrom !== null && asOf < dueFrom ? 'not-yet-due' : 'no-data' }
  const before = known.at(-2)
  const change = before ? { by: latest.value - before.value, since: before.day } : null
  const pace = paceOf(known)
  const pacePerYear = pace === null ? null : pace.perDay * DAYS_PER_YEAR
  if (target === null) return { ...nothing, state: 'on-path', target, latest, change, pacePerYear }
  const expected = pathAt(first, goals, latest.day)
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
    target,
    expected,
    gap: latest.value - target.value,
    change,
    metOn: met ? latest.day : pace && meetingDay(latest, target.value, direction, pace.perDay),
    metBand: met || pace === null ? null : meetingBand(latest, target.value, direction, pace),
    pacePerYear,
  }
}

const byDay = (a: Reading, b: Reading): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)

/** The corners of the path: the first reading, then the targets after it. */
export const pathOf = (first: Reading, targets: readonly Reading[]): Reading[] => [
  first,
  ...targets.filter(({ day }) => day > first.day).toSorted(byDay),
]

/** The value the path asks for on a day: straight between its corners, flat after the last. */
export function pathAt(first: Reading, targets: readonly Reading[], day: Day): number {
  const corners = pathOf(first, targets)
  const next = corners.findIndex((corner) => corner.day >= day)
  const to = corners[next] ?? corners.at(-1) ?? first
  const from = corners[next - 1]
  // A target set for a day before the first reading binds at once.
  if (corners.length === 1) return targets.toSorted(byDay).at(-1)?.value ?? first.value
  if (from === undefined || next < 0) return to.value
  const done = daysBetween(from.day, day) / daysBetween(from.day, to.day)
  return from.value + (to.value - from.value) * done
}
