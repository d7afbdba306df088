import type { Aggregate } from './spec.ts'

/** What rounding makes of a zero: nearer than this a score is one. */
const NOTHING = 1e-9

const beyond = (value: number, negative: number, zero: number): number =>
  Number.isNaN(value) ? value : value < -NOTHING ? negative : zero

/** For sums that become geometric means: −∞ of zero, +∞ (which no mean comes out as) of less. */
export const logarithmOf = (value: number): number =>
  value > NOTHING ? Math.log(value) : beyond(value, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)

/** For sums that become harmonic means: +∞ of zero, −∞ (which no mean comes out as) of less. */
export const inverseOf = (value: number): number =>
  value > NOTHING ? 1 / value : beyond(value, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)

/**
 * The weighted mean of the first `n` values, all known, by weights that need not add to 1. NaN where the mean cannot be
 * taken: geometric and harmonic of anything below zero. A zero makes both zero.
 */
export function meanOf(
  kind: Exclude<Aggregate, 'copeland'>,
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  n: number,
): number {
  if (kind === 'median') return medianOf(values, weights, n)
  let sum = 0
  let total = 0
  let zero = false
  for (let i = 0; i < n; i++) {
    const value = values[i]!
    const weight = weights[i]!
    total += weight
    if (kind === 'arithmetic') sum += weight * value
    else if (value < -NOTHING) return Number.NaN
    else if (value <= NOTHING) zero = true
    else sum += kind === 'geometric' ? weight * Math.log(value) : weight / value
  }
  if (kind === 'arithmetic') return sum / total
  if (zero) return 0
  return kind === 'geometric' ? Math.exp(sum / total) : total / sum
}

/** The value at which half of the weight lies on either side; between two, their mean. */
function medianOf(values: ArrayLike<number>, weights: ArrayLike<number>, n: number): number {
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => values[a]! - values[b]!)
  const half = order.reduce((sum, i) => sum + weights[i]!, 0) / 2
  let under = 0
  for (const [place, i] of order.entries()) {
    under += weights[i]!
    if (under > half * (1 + 1e-12)) return values[i]!
    if (under >= half * (1 - 1e-12)) return (values[i]! + values[order[place + 1] ?? i]!) / 2
  }
  return Number.NaN
}

/**
 * Copeland's rule: each pair of units is compared over the parts both have; whoever is better by more of the weight
 * takes the pair. A unit's score is pairs won less pairs lost, brought from [−pairs, pairs] to the scale; a unit that
 * met nobody has none. `takesPart` says whose score is wanted.
 */
export function copelandOf(
  columns: readonly Float64Array[],
  weights: ArrayLike<number>,
  takesPart: Uint8Array,
  [least, most]: readonly [number, number],
): Float64Array {
  const n = takesPart.length
  const won = new Int32Array(n)
  const met = new Int32Array(n)
  for (let a = 0; a < n; a++) {
    if (takesPart[a] === 0) continue
    for (let b = a + 1; b < n; b++) {
      if (takesPart[b] === 0) continue
      const balance = duel(columns, weights, a, b)
      if (Number.isNaN(balance)) continue
      met[a]! += 1
      met[b]! += 1
      won[a]! += Math.sign(balance)
      won[b]! -= Math.sign(balance)
    }
  }
  return Float64Array.from(won, (wins, unit) =>
    met[unit] === 0 ? Number.NaN : least + ((wins / met[unit]! + 1) / 2) * (most - least),
  )
}

/** The weight of the parts in which `a` is better less that in which `b` is; NaN where they share none. */
function duel(columns: readonly Float64Array[], weights: ArrayLike<number>, a: number, b: number): number {
  let balance = 0
  let shared = 0
  let total = 0
  for (let i = 0; i < columns.length; i++) {
    const difference = columns[i]![a]! - columns[i]![b]!
    if (Number.isNaN(difference)) continue
    shared += 1
    total += weights[i]!
    // Sums that differ in their last bits alone are equal.
    const size = Math.max(Math.abs(columns[i]![a]!), Math.abs(columns[i]![b]!))
    if (Math.abs(difference) > 1e-12 * size) balance += Math.sign(difference) * weights[i]!
  }
  if (shared === 0) return Number.NaN
  return Math.abs(balance) < 1e-12 * total ? 0 : balance
}
