import type { IndexData } from './data.ts'
import type { Doubt, Factor } from './doubt.ts'
import { createRandom } from './random.ts'
import { createScenario } from './scenario.ts'
import { type Effect, type Sobol, sobol } from './sobol.ts'
import type { IndexSpec } from './spec.ts'
import type { Sampling } from './uncertainty.ts'

export interface Sensitivity extends Omit<Sobol, 'effects'> {
  /** Of what: the rank of a unit, or null for the mean number of places by which units move. */
  readonly unit: string | null
  readonly effects: readonly (Effect & { readonly factor: Factor })[]
}

/** Which of what is not sure moves the ranks: all of them in the mean, or that of one unit. */
export function sensitivity(
  spec: IndexSpec,
  data: IndexData,
  doubt: Doubt,
  { samples, seed, unit = null }: Sampling & { readonly unit?: number | null },
): Sensitivity {
  const scenario = createScenario(spec, data, doubt)
  const nominal = scenario.stages.ranks[0]!
  const output = (draws: Float64Array): number => {
    const ranks = scenario.run(draws)
    return unit === null ? meanShift(ranks, nominal) : ranks[unit]!
  }
  const found = sobol(output, scenario.factors.length, samples, createRandom(seed))
  const effects = found.effects.map((effect, i) => ({ factor: scenario.factors[i]!, ...effect }))
  return { ...found, effects, unit: unit === null ? null : data.units[unit]! }
}

/** Over the units that have a rank both times. */
function meanShift(ranks: Int32Array, nominal: Float64Array): number {
  let sum = 0
  let count = 0
  for (let unit = 0; unit < ranks.length; unit++) {
    if (ranks[unit] === 0 || Number.isNaN(nominal[unit]!)) continue
    sum += Math.abs(ranks[unit]! - nominal[unit]!)
    count += 1
  }
  return count === 0 ? 0 : sum / count
}
