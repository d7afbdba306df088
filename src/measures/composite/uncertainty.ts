import type { IndexData } from './data.ts'
import type { Doubt, Factor } from './doubt.ts'
import { createRandom } from './random.ts'
import { createScenario } from './scenario.ts'
import type { IndexSpec } from './spec.ts'

/** Where a unit ranks when what is not sure varies. */
export interface Band {
  readonly unit: string
  /** As the specification has it; null: no score. */
  readonly score: number | null
  readonly rank: number | null
  /** The 5th, 50th and 95th hundredth of its ranks; null where it never had one. */
  readonly low: number | null
  readonly median: number | null
  readonly high: number | null
  readonly mean: number | null
  /** The share of the runs in which it took each place, the first place first. */
  readonly shares: readonly number[]
  /** The share of the runs in which it had no score. */
  readonly unranked: number
}

export interface Uncertainty {
  readonly samples: number
  readonly seed: number
  readonly factors: readonly Factor[]
  readonly bands: readonly Band[]
}

export interface Sampling {
  readonly samples: number
  readonly seed: number
  /** Told now and then how far it is, 0 to 1. */
  readonly told?: (share: number) => void
}

/** Scores the index thousands of times with weights, choices and values as they might also be; ranks into bands. */
export function uncertainty(
  spec: IndexSpec,
  data: IndexData,
  doubt: Doubt,
  { samples, seed, told }: Sampling,
): Uncertainty {
  const scenario = createScenario(spec, data, doubt)
  const units = data.units.length
  const counts = new Uint32Array(units * (units + 1))
  const random = createRandom(seed)
  const draws = new Float64Array(scenario.factors.length)
  for (let sample = 0; sample < samples; sample++) {
    for (let i = 0; i < draws.length; i++) draws[i] = random.next()
    const ranks = scenario.run(draws)
    for (let unit = 0; unit < units; unit++) counts[unit * (units + 1) + ranks[unit]!]! += 1
    if (told && sample % 500 === 499) told((sample + 1) / samples)
  }
  const { scores, ranks } = scenario.stages
  const bands = data.units.map((unit, at) =>
    bandOf(unit, scores[0]![at]!, ranks[0]![at]!, counts.subarray(at * (units + 1), (at + 1) * (units + 1))),
  )
  return { samples, seed, factors: scenario.factors, bands }
}

function bandOf(unit: string, score: number, rank: number, counts: Uint32Array): Band {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const ranked = all - counts[0]!
  /** The least rank that this share of the ranked runs does not exceed. */
  const at = (share: number): number | null => {
    if (ranked === 0) return null
    let seen = 0
    for (let place = 1; place < counts.length; place++) {
      seen += counts[place]!
      if (seen >= share * ranked) return place
    }
    return null
  }
  const sum = counts.reduce((total, count, place) => total + count * place, 0)
  return {
    unit,
    score: Number.isNaN(score) ? null : score,
    rank: Number.isNaN(rank) ? null : rank,
    low: at(0.05),
    median: at(0.5),
    high: at(0.95),
    mean: ranked === 0 ? null : sum / ranked,
    shares: [...counts.subarray(1)].map((count) => count / all),
    unranked: counts[0]! / all,
  }
}
