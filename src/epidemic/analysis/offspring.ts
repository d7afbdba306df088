/** How unevenly cases infect others. */
export interface Superspreading {
  /** The fewest cases that together made at least this share of the next ones. */
  readonly cases: number
  readonly of: number
  readonly made: number
  readonly next: number
}

/** "19 of 100 cases made 80 % of the next": the fewest, most infecting first. Null when nobody infected anybody. */
export function superspreading(offspring: ArrayLike<number>, share = 0.8): Superspreading | null {
  const sorted = Array.from(offspring).toSorted((a, b) => b - a)
  const next = sorted.reduce((sum, one) => sum + one, 0)
  if (next === 0) return null
  let made = 0
  let cases = 0
  while (made < share * next) made += sorted[cases++]!
  return { cases, of: sorted.length, made, next }
}

/** Mean and dispersion of a negative binomial offspring distribution; a smaller k is more uneven. */
export interface Dispersion {
  readonly mean: number
  /** Null: no more uneven than chance (the likelihood grows without end as k does). */
  readonly k: number | null
  /** Where the likelihood has fallen by 1.92: 95 % by profile; null at a side where it never does. */
  readonly low: number | null
  readonly high: number | null
  readonly cases: number
}

/** Fewer tell nothing: Lloyd-Smith et al. find k biased upwards in small samples. */
export const LEAST_CASES = 30
export const LEAST_NEXT = 10
const WIDEST = 1e4
const NARROWEST = 1e-3

/**
 * The dispersion k by maximum likelihood, after J. O. Lloyd-Smith, S. J. Schreiber, P. E. Kopp, W. M. Getz,
 * "Superspreading and the effect of individual variation on disease emergence", Nature 438 (2005) 355-359. The mean's own estimate is
 * the sample mean whatever k is. Null when the cases do not suffice.
 */
export function dispersion(offspring: ArrayLike<number>): Dispersion | null {
  const counts = new Map<number, number>()
  let total = 0
  for (const one of Array.from(offspring)) {
    counts.set(one, (counts.get(one) ?? 0) + 1)
    total += one
  }
  const cases = offspring.length
  if (cases < LEAST_CASES || total < LEAST_NEXT) return null
  const mean = total / cases
  const likelihood = (k: number): number => logLikelihood(counts, cases, mean, k)
  const best = maximum(likelihood, Math.log(NARROWEST), Math.log(WIDEST))
  const isBounded = best < Math.log(WIDEST) - 0.1
  const floor = likelihood(Math.exp(best)) - 1.92
  const falls = (at: number): boolean => likelihood(Math.exp(at)) < floor
  return {
    mean,
    cases,
    k: isBounded ? Math.exp(best) : null,
    low: crossing(falls, best, Math.log(NARROWEST)),
    high: isBounded ? crossing(falls, best, Math.log(WIDEST)) : null,
  }
}

/** Up to a constant that does not depend on k. */
function logLikelihood(counts: ReadonlyMap<number, number>, cases: number, mean: number, k: number): number {
  let sum = -cases * k * Math.log1p(mean / k)
  for (const [value, times] of counts) {
    let rising = 0
    for (let j = 0; j < value; j++) rising += Math.log(k + j)
    sum += times * (rising - value * Math.log(k + mean))
  }
  return sum
}

/** Of a function with one hill: golden section. */
function maximum(of: (k: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2
  let [low, high] = [from, to]
  while (high - low > 1e-7) {
    const left = high - ratio * (high - low)
    const right = low + ratio * (high - low)
    if (of(Math.exp(left)) < of(Math.exp(right))) low = left
    else high = right
  }
  return (low + high) / 2
}

/** Where it begins to hold between `inside`, where it does not, and `outside`; null when it holds nowhere. */
function crossing(holds: (at: number) => boolean, inside: number, outside: number): number | null {
  if (!holds(outside)) return null
  let [near, far] = [inside, outside]
  while (Math.abs(far - near) > 1e-6) {
    const middle = (near + far) / 2
    if (holds(middle)) far = middle
    else near = middle
  }
  return Math.exp(near)
}
