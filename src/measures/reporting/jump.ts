import type { MeasureUnit } from '../names.ts'

/** A value of an earlier period. */
export interface Past {
  readonly value: number
}

/** Percentage points, and the part of the value before, below which no change is asked about. */
const CALM_POINTS = 15
const CALM_SHARE = 0.5
/** How many times the usual change of this figure a change must be. */
const TIMES_USUAL = 4
/** A count that changes by less is not worth a question. */
const SMALL = 5
/** Of fewer changes nothing usual is known. */
const LEAST_CHANGES = 3

/**
 * Whether a value differs from the one before by far more than this figure usually changes from period to period. The
 * usual change is the median of those known; without enough of them, half of the value before.
 */
export function isSudden(unit: MeasureUnit, value: number, past: readonly Past[]): boolean {
  const last = past[0]
  if (!last || unit === 'yes-no' || unit === 'rank') return false
  const points = unit === 'percent'
  const sizeOf = (now: number, before: number): number =>
    points ? Math.abs(now - before) : Math.abs(now - before) / Math.max(Math.abs(before), 1)
  const changes = past.slice(0, -1).map((one, i) => sizeOf(one.value, past[i + 1]?.value ?? one.value))
  const usual = changes.length >= LEAST_CHANGES ? median(changes) : 0
  if (!points && Math.abs(value - last.value) < SMALL) return false
  return sizeOf(value, last.value) > Math.max(points ? CALM_POINTS : CALM_SHARE, TIMES_USUAL * usual)
}

function median(of: readonly number[]): number {
  const sorted = of.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
