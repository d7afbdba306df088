import { gammaQuantile } from './gamma.ts'
import { meanOf, type SerialInterval } from './serial-interval.ts'

/** New cases by day, day after day. Imported cases infect others but were infected elsewhere. */
export interface Incidence {
  readonly local: readonly number[]
  readonly imported: readonly number[]
}

/** What is known of the reproduction number after a window: the posterior distribution in five figures. */
export interface Estimate {
  readonly mean: number
  readonly sd: number
  readonly q025: number
  readonly median: number
  readonly q975: number
}

/**
 * Why a window has no number. `early`: it ends within one mean serial interval of the first day, so the infectors of
 * its cases lie before the record. `faint`: those who could infect were too few.
 */
export type Unknown = 'early' | 'faint'

export interface RtWindow {
  /** Index of the first and last day. */
  readonly start: number
  readonly end: number
  readonly estimate: Estimate | null
  readonly why: Unknown | null
}

export interface Asked {
  /** Days of a window. */
  readonly window: number
  /** Before any case is seen; EpiEstim's default unless told. */
  readonly prior?: { readonly mean: number; readonly sd: number }
  /**
   * The least sum of infectiousness over a window. Unless told, the prior's own weight (its rate): under that a number
   * would say what was assumed rather than what was seen.
   */
  readonly leastInfectiousness?: number
  /** Index of the first day on which a window of interest ends; those before are left out. */
  readonly since?: number
}

const PRIOR = { mean: 5, sd: 5 }

/**
 * The reproduction number over windows that slide day by day, by A. Cori, N. M. Ferguson, C. Fraser, S. Cauchemez, "A new
 * framework and software to estimate time-varying reproduction numbers during epidemics", American Journal of
 * Epidemiology 178 (2013) 1505-1512; imported cases as in R. N. Thompson et al., Epidemics 29 (2019) 100356. Equals
 * EpiEstim's `estimate_R`. The first window begins on the second day: everybody of the first day counts as imported,
 * for nobody on record can have infected them. With several serial intervals, all equally likely, the posterior is the
 * mixture, solved and not sampled.
 */
export function reproductionNumbers(given: Incidence, intervals: readonly SerialInterval[], asked: Asked): RtWindow[] {
  const { window, prior = PRIOR } = asked
  const shape = (prior.mean / prior.sd) ** 2
  const rate = prior.mean / prior.sd ** 2
  const least = asked.leastInfectiousness ?? rate
  const { local, imported } = firstDayImported(given)
  const all = local.map((count, day) => count + (imported[day] ?? 0))
  const infectious = intervals.map((interval) => infectiousness(all, interval))
  const longest = Math.max(...intervals.map(meanOf))
  const out: RtWindow[] = []
  for (let start = Math.max(1, (asked.since ?? 0) - window + 1); start + window <= local.length; start++) {
    const end = start + window - 1
    const cases = sum(local, start, end)
    const rates = infectious.map((byDay) => sum(byDay, start, end))
    const why = end + 1 <= longest ? 'early' : Math.min(...rates) < least ? 'faint' : null
    const scales = rates.map((infectors) => 1 / (rate + infectors))
    out.push({ start, end, why, estimate: why === null ? posterior(shape + cases, scales) : null })
  }
  return out
}

/** Everybody of the first day moved to the imported. */
const firstDayImported = ({ local, imported }: Incidence): Incidence => ({
  local: local.map((count, day) => (day === 0 ? 0 : count)),
  imported: local.map((count, day) => (imported[day] ?? 0) + (day === 0 ? count : 0)),
})

/** By day, the cases so far, each weighted by how likely it is to be passed on just then. */
export function infectiousness(cases: readonly number[], interval: SerialInterval): number[] {
  return cases.map((_, day) => {
    let weight = 0
    for (let s = 1; s <= day && s < interval.length; s++) weight += (interval[s] ?? 0) * (cases[day - s] ?? 0)
    return weight
  })
}

/** The even mixture of gamma distributions of this shape, one for each scale. */
function posterior(shape: number, scales: readonly number[]): Estimate {
  const scale = sum(scales, 0, scales.length - 1) / scales.length
  const square = scales.reduce((total, one) => total + one * one, 0) / scales.length
  const spread = Math.max(0, square - scale * scale)
  return {
    mean: shape * scale,
    sd: Math.sqrt(shape * square + shape * shape * (scales.length > 1 ? spread : 0)),
    q025: gammaQuantile(0.025, shape, scales),
    median: gammaQuantile(0.5, shape, scales),
    q975: gammaQuantile(0.975, shape, scales),
  }
}

/** The values at `from` to `to`, both included, added up; those that are not there count nothing. */
export function sum(values: readonly number[], from: number, to: number): number {
  let total = 0
  for (let at = from; at <= to; at++) total += values[at] ?? 0
  return total
}
