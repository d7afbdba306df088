import { infectiousness, reproductionNumbers } from '../rt/estimate.ts'
import type { SerialInterval } from '../rt/serial-interval.ts'
import { gamma, normal, scattered } from './draw.ts'

/** The shares of futures that the bands hold. */
export const BANDS = [0.5, 0.8, 0.95] as const

export interface Band {
  readonly low: number
  readonly high: number
}

/** What is expected of a span of days: the middle, and a band for each of `BANDS`. */
export interface Expected {
  readonly mid: number
  readonly bands: readonly Band[]
}

export interface Forecast {
  /** Day by day after the last. */
  readonly days: readonly Expected[]
  /** All of them together. */
  readonly total: Expected
}

export interface ForecastAsked {
  /** New cases by day; the last day is whole. */
  readonly counts: readonly number[]
  readonly interval: SerialInterval
  /** Days ahead. */
  readonly ahead: number
  readonly paths: number
  /** Chance in [0, 1). */
  readonly next: () => number
}

const WINDOW = 7
/** Days back over which scatter about the expectation is measured. */
const LOOK_BACK = 21
/** How far Rt drifts from one day to the next, as a standard deviation of its logarithm: never less, never more. */
const DRIFT = { least: 0.03, most: 0.15 }

/**
 * The next days by the renewal equation (as P. Nouvellet et al., "A simple approach to measure transmissibility and
 * forecast incidence", Epidemics 22 (2018) 29-35): Rt from its posterior of the last week, drifting as it has drifted so
 * far, and cases that scatter as they have scattered. Null while there is no Rt.
 */
export function forecast({ counts, interval, ahead, paths, next }: ForecastAsked): Forecast | null {
  const windows = reproductionNumbers({ local: counts, imported: [] }, [interval], { window: WINDOW })
  const now = windows.at(-1)
  if (!now?.estimate || now.end !== counts.length - 1) return null
  const { mean, sd } = now.estimate
  const means = windows.map(({ end, estimate }) => ({ end, mean: estimate?.mean ?? null }))
  const drift = driftOf(means)
  const dispersion = dispersionOf(counts, interval, means)
  const shape = (mean / sd) ** 2
  const futures = Array.from({ length: paths }, () => {
    const course = [...counts]
    let rate = gamma(shape, next) * (mean / shape)
    for (let day = 0; day < ahead; day++) {
      rate *= Math.exp(drift * normal(next))
      course.push(scattered(rate * pressure(course, interval), dispersion, next))
    }
    return course.slice(counts.length)
  })
  return {
    days: Array.from({ length: ahead }, (_, day) => expectedOf(futures.map((future) => future[day]!))),
    total: expectedOf(futures.map((future) => future.reduce((sum, one) => sum + one, 0))),
  }
}

/** Infectiousness on the day after the last. */
function pressure(course: readonly number[], interval: SerialInterval): number {
  let weight = 0
  for (let s = 1; s <= course.length && s < interval.length; s++)
    weight += (interval[s] ?? 0) * course[course.length - s]!
  return weight
}

type Means = readonly { readonly end: number; readonly mean: number | null }[]

/** From windows that share no day, since neighbours resemble each other by construction. */
function driftOf(means: Means): number {
  const steps: number[] = []
  for (let at = means.length - 1; at >= WINDOW; at -= WINDOW) {
    const [later, earlier] = [means[at]?.mean ?? null, means[at - WINDOW]?.mean ?? null]
    if (later !== null && earlier !== null && later > 0 && earlier > 0) steps.push(Math.log(later / earlier))
  }
  if (steps.length < 2) return DRIFT.most / 2
  const square = steps.reduce((sum, step) => sum + step * step, 0) / steps.length
  return Math.min(DRIFT.most, Math.max(DRIFT.least, Math.sqrt(square / WINDOW)))
}

/** Variance over mean of the counts about what Rt of their own week expects. */
function dispersionOf(counts: readonly number[], interval: SerialInterval, means: Means): number {
  const infectors = infectiousness(counts, interval)
  const ratios = means.slice(-LOOK_BACK).flatMap(({ end, mean }) => {
    const expected = (mean ?? 0) * (infectors[end] ?? 0)
    return expected > 0 ? [((counts[end] ?? 0) - expected) ** 2 / expected] : []
  })
  return ratios.length === 0 ? 1 : Math.max(1, ratios.reduce((sum, one) => sum + one, 0) / ratios.length)
}

function expectedOf(values: readonly number[]): Expected {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (p: number): number => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0
  return { mid: at(0.5), bands: BANDS.map((share) => ({ low: at((1 - share) / 2), high: at((1 + share) / 2) })) }
}
