import type { Random } from './random.ts'

/** How much of the variance of an output a factor alone accounts for, and with all it takes part in. */
export interface Effect {
  readonly first: number
  readonly total: number
}

export interface Sobol {
  readonly mean: number
  readonly variance: number
  readonly effects: readonly Effect[]
  /** How often the function was asked: samples × (factors + 2). */
  readonly runs: number
}

/**
 * Variance-based sensitivity of a function of `factors` draws in [0, 1). First order by the estimator of Saltelli et
 * al. 2010, total by that of Jansen 1999, the two COINr uses. With no variance every effect is 0. Estimates may fall
 * a little outside [0, 1]; more samples bring them in.
 */
export function sobol(f: (draws: Float64Array) => number, factors: number, samples: number, random: Random): Sobol {
  const first = new Float64Array(factors)
  const total = new Float64Array(factors)
  const a = new Float64Array(factors)
  const b = new Float64Array(factors)
  const mixed = new Float64Array(factors)
  const outputs = new Float64Array(2 * samples)
  const moved = new Float64Array(samples * factors)
  for (let sample = 0; sample < samples; sample++) {
    for (let i = 0; i < factors; i++) {
      a[i] = random.next()
      b[i] = random.next()
    }
    const ofA = f(a)
    const ofB = f(b)
    outputs[2 * sample] = ofA
    outputs[2 * sample + 1] = ofB
    for (let i = 0; i < factors; i++) {
      mixed.set(a)
      mixed[i] = b[i]!
      const ofMixed = f(mixed)
      moved[sample * factors + i] = ofMixed - ofA
      total[i]! += (ofA - ofMixed) ** 2 / (2 * samples)
    }
  }
  const mean = outputs.reduce((sum, value) => sum + value, 0) / outputs.length
  // Taken from the mean: the same in expectation, and far less scattered.
  for (const [k, by] of moved.entries()) {
    const ofB = outputs[2 * Math.floor(k / factors) + 1]!
    first[k % factors]! += ((ofB - mean) * by) / samples
  }
  const variance = outputs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (outputs.length - 1)
  const part = (value: number): number => (variance > 0 ? value / variance : 0)
  const effects = Array.from(first, (value, i) => ({ first: part(value), total: part(total[i]!) }))
  return { mean, variance, effects, runs: samples * (factors + 2) }
}
