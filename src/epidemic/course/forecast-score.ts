import { BANDS, type Band, type Expected, type Forecast, type ForecastAsked, forecast } from './forecast.ts'

/** How forecasts of the past did, each made with nothing but what was known on its day. */
export interface Score {
  /** Forecasts whose days are over. */
  readonly made: number
  /** For each of `BANDS`, how many of them held what came. */
  readonly held: readonly number[]
  /** Mean absolute error of the total, and of "as many as in as many days before". */
  readonly error: number
  readonly naiveError: number
  /** By how much each band is widened for what the forecasts before missed; 1 is as drawn. */
  readonly widened: readonly number[]
}

export interface Scored {
  readonly forecast: Forecast
  readonly score: Score
}

/** Fewer forecasts than this say nothing about the bands. */
const LEAST_MADE = 8
/** How far back forecasts are made again. */
const LOOK_BACK = 42
const WIDEST = 4

/**
 * A forecast with honest bands: forecasts of the past days are made again from what was known then, and each band is
 * widened until it would have held its share of what came (split conformal calibration, V. Vovk et al. 2005). `held`
 * counts forward in time: each past forecast was widened by those before it only.
 */
export function scoredForecast(asked: ForecastAsked): Scored | null {
  const { counts, ahead } = asked
  const latest = forecast(asked)
  if (latest === null) return null
  const past: Past[] = []
  const held = BANDS.map(() => 0)
  let [error, naiveError] = [0, 0]
  for (let known = Math.max(ahead, counts.length - ahead - LOOK_BACK); known + ahead <= counts.length; known++) {
    const made = forecast({ ...asked, counts: counts.slice(0, known) })
    if (made === null) continue
    const came = sum(counts.slice(known, known + ahead))
    const widened = wideningOf(past)
    for (const [at] of BANDS.entries()) if (holds(widen(made.total, widened).bands[at]!, came)) held[at]! += 1
    error += Math.abs(came - made.total.mid)
    naiveError += Math.abs(came - sum(counts.slice(known - ahead, known)))
    past.push({ expected: made.total, came })
  }
  const widened = wideningOf(past)
  const made = past.length
  return {
    forecast: {
      days: latest.days.map((one) => widen(one, widened)),
      total: widen(latest.total, widened),
    },
    score: { made, held, error: error / Math.max(1, made), naiveError: naiveError / Math.max(1, made), widened },
  }
}

interface Past {
  readonly expected: Expected
  readonly came: number
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)
const holds = ({ low, high }: Band, came: number): boolean => came >= low && came <= high

/** For each band the factor, on the scale of logarithms, at which it would have held its share of the past. */
function wideningOf(past: readonly Past[]): number[] {
  return BANDS.map((share, at) => {
    if (past.length < LEAST_MADE) return 1
    const needed = past.map(({ expected, came }) => neededFor(expected, at, came)).sort((a, b) => a - b)
    const rank = Math.min(needed.length - 1, Math.ceil(share * (needed.length + 1)) - 1)
    return Math.min(WIDEST, Math.max(1, needed[rank] ?? 1))
  })
}

const log = (value: number): number => Math.log(value + 1)

/** The factor at which the band just reaches what came. */
function neededFor({ mid, bands }: Expected, at: number, came: number): number {
  const { low, high } = bands[at]!
  const edge = came >= mid ? high : low
  const reach = Math.abs(log(edge) - log(mid))
  const off = Math.abs(log(came) - log(mid))
  return off === 0 ? 0 : reach === 0 ? WIDEST : off / reach
}

const widen = ({ mid, bands }: Expected, by: readonly number[]): Expected => ({
  mid,
  bands: bands.map(({ low, high }, at) => ({
    low: Math.max(0, Math.round(Math.exp(log(mid) - by[at]! * (log(mid) - log(low))) - 1)),
    high: Math.round(Math.exp(log(mid) + by[at]! * (log(high) - log(mid))) - 1),
  })),
})
