import { quantile, tail } from './negative-binomial.ts'
import { type Fit, fitQuasiPoisson } from './quasi-poisson.ts'

/** Weekly counts, week after week; the last is the one asked about unless told. */
export interface FarringtonAsked {
  readonly counts: readonly number[]
  /** Index of the week asked about. */
  readonly week: number
  /** Years of the past that are compared with. */
  readonly years: number
}

export interface FarringtonWeek {
  readonly expected: number
  /** More than this is an alarm. */
  readonly threshold: number
  /** How likely at least this many are when nothing is going on. */
  readonly probability: number
  readonly alarm: boolean
  /** Whether a trend over the years is in the expectation. */
  readonly trend: boolean
}

/** What the method leaves to its user, as the paper sets it for England and Wales. */
const HALF_WINDOW = 3
const PERIODS = 10
const YEAR = 52
/** Recent weeks would teach the model the outbreak it is to find. */
const RECENT_LEFT_OUT = 26
const OUTLIER = 2.58
const ALPHA = 0.01
/** No alarm over fewer than this many cases in this many weeks. */
const LEAST = { cases: 5, weeks: 4 }

/**
 * Farrington Flexible: A. Noufaily et al., "An improved algorithm for outbreak detection in multiple surveillance
 * systems", Statistics in Medicine 32 (2013) 1206-1222: a quasi-Poisson model of the past years with a trend and ten
 * seasons, past outbreaks weighted down by their Anscombe residuals, and a negative binomial threshold of 99 %. Equals
 * `farringtonFlexible` of the R package surveillance with `thresholdMethod = "nbPlugin"`. Null when the past is too
 * short or the model does not fit.
 */
export function farrington({ counts, week, years }: FarringtonAsked): FarringtonWeek | null {
  const past = pastOf(week, years)
  if (past === null) return null
  const best = fitPast(counts, past, week)
  if (best === null) return null
  const { expected, dispersion, trend } = best
  const scatter = { mean: expected, dispersion }
  const threshold = quantile(scatter, 1 - ALPHA)
  const count = counts[week] ?? 0
  const recent = counts.slice(week - LEAST.weeks + 1, week + 1).reduce((sum, one) => sum + one, 0)
  return {
    expected,
    threshold,
    probability: tail(scatter, count),
    alarm: count > threshold && recent >= LEAST.cases,
    trend,
  }
}

interface PastWeek {
  readonly week: number
  /** 1 to 9 by the distance from the season asked about, which is 10. */
  readonly period: number
}

/** The weeks of the past years, each with its season; null when they reach before the record. */
function pastOf(week: number, years: number): PastWeek[] | null {
  if (week - years * YEAR - HALF_WINDOW < 0) return null
  const period = new Map<number, number>()
  for (let year = 1; year <= years; year++) {
    const centre = week - year * YEAR
    for (let at = centre - HALF_WINDOW; at <= centre + HALF_WINDOW; at++) period.set(at, PERIODS)
    const between = YEAR - 2 * HALF_WINDOW - 1
    const [length, rest] = [Math.floor(between / (PERIODS - 1)), between % (PERIODS - 1)]
    let at = centre + HALF_WINDOW + 1
    for (let block = 1; block < PERIODS; block++)
      for (let k = 0; k < length + (block <= rest ? 1 : 0); k++) period.set(at++, block)
  }
  return [...period]
    .filter(([at]) => at < week - RECENT_LEFT_OUT)
    .map(([at, one]) => ({ week: at, period: one }))
    .sort((a, b) => a.week - b.week)
}

interface Expectation {
  readonly expected: number
  readonly dispersion: number
  readonly trend: boolean
}

/** With a trend where it can be carried on to the week without passing what was ever seen, else without. */
function fitPast(counts: readonly number[], past: readonly PastWeek[], week: number): Expectation | null {
  const seen = past.map((one) => counts[one.week] ?? 0)
  const most = Math.max(...seen)
  const sloped = fitRobustly(
    past.map((one) => rowOf(one, true)),
    seen,
  )
  if (sloped !== null) {
    const expected = at(sloped.fit, rowOf({ week, period: PERIODS }, true))
    if (expected <= most) return { expected, dispersion: sloped.dispersion, trend: true }
  }
  const flat = fitRobustly(
    past.map((one) => rowOf(one, false)),
    seen,
  )
  if (flat === null) return null
  return { expected: at(flat.fit, rowOf({ week, period: PERIODS }, false)), dispersion: flat.dispersion, trend: false }
}

const at = ({ coefficients }: Fit, row: readonly number[]): number =>
  Math.exp(row.reduce((sum, value, column) => sum + value * coefficients[column]!, 0))

/** Intercept, the week when there is a trend, and one column for each season but the one asked about. */
const rowOf = ({ week, period }: PastWeek, trend: boolean): number[] => [
  1,
  ...(trend ? [week / YEAR] : []),
  ...Array.from({ length: PERIODS - 1 }, (_, k) => (period === k + 1 ? 1 : 0)),
]

/** Fitted twice: the second time the weeks that stood out weigh less. */
function fitRobustly(design: number[][], seen: readonly number[]): { fit: Fit; dispersion: number } | null {
  const first = fitQuasiPoisson(
    design,
    seen,
    seen.map(() => 1),
  )
  if (first === null) return null
  const weights = weightsOf(first, seen)
  const fit = fitQuasiPoisson(design, seen, weights)
  return fit && { fit, dispersion: Math.max(fit.dispersion, 1) }
}

function weightsOf({ fitted, leverage, dispersion }: Fit, seen: readonly number[]): number[] {
  const phi = Math.max(dispersion, 1)
  const residuals = seen.map((count, row) => {
    const mean = fitted[row]!
    const anscombe = 1.5 * (count ** (2 / 3) * mean ** (-1 / 6) - mean ** (1 / 2))
    return anscombe / Math.sqrt(phi * (1 - leverage[row]!))
  })
  const raw = residuals.map((residual) => (residual > OUTLIER ? residual ** -2 : 1))
  const scale = raw.length / raw.reduce((sum, one) => sum + one, 0)
  return raw.map((one) => one * scale)
}
