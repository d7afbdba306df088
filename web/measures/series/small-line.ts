import type { Day } from '#kernel/day'
import type { PeriodKind, Point } from '#measures/contract'
import { pathOf } from '../../chart/series.ts'

export interface Scale {
  readonly low: number
  readonly high: number
}

/** One scale over every value shown, with a little air; of all equal values the line lies in the middle. */
export function scaleOver(values: readonly (number | null)[], most: number | null): Scale {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return { low: 0, high: 1 }
  const low = Math.min(...known)
  const high = Math.max(...known)
  if (low === high) return { low: low - 1, high: high + 1 }
  const air = (high - low) * 0.06
  return {
    low: low >= 0 ? Math.max(0, low - air) : low - air,
    high: most === null ? high + air : Math.min(most, high + air),
  }
}

export interface SmallLine {
  /** What the unit itself has, and what was said in it by a rule: two paths that meet. */
  readonly own: string
  readonly carried: string
  readonly last: readonly [number, number] | null
}

/** The paths of a series in a box, in pixels; a gap where there is no value. */
export function smallLine(points: readonly Point[], { low, high }: Scale, width: number, height: number): SmallLine {
  const step = points.length > 1 ? width / (points.length - 1) : 0
  const at = points.map(({ value }, i) =>
    value === null ? null : ([i * step, height - ((value - low) / (high - low)) * height] as const),
  )
  // The step between a carried value and the next belongs to what was carried.
  const carried = points.map(({ rule }, i) => rule !== null || (points[i - 1]?.rule ?? null) !== null)
  return {
    own: pathOf(at.map((one, i) => (points[i]?.rule === null ? one : null))),
    carried: pathOf(at.map((one, i) => (carried[i] ? one : null))),
    last: at.findLast((one) => one !== null) ?? null,
  }
}

/** Where a day lies between the periods, 0 to 1 of the width: on the border before the first period that begins then. */
export function markAt(day: Day, periods: readonly { readonly from: Day; readonly to: Day }[]): number | null {
  const next = periods.findIndex(({ to }) => to >= day)
  if (next <= 0 || periods.length < 2) return null
  return (next - 0.5) / (periods.length - 1)
}

/** Periods of a year, by kind: a change is read against the same time a year before. */
const PER_YEAR: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, 'half-year': 2, year: 1 }

/** By how much the newest value differs from that of the same time a year before; null where one is not known. */
export function changeOf(points: readonly Point[], kind: PeriodKind): number | null {
  const at = points.findLastIndex(({ value }) => value !== null)
  const now = points[at]?.value ?? null
  const before = points[at - PER_YEAR[kind]]?.value ?? null
  return now === null || before === null ? null : now - before
}
