import { type Blocks, blocksOf, disturbed, type Needs } from './blocks.ts'
import type { IndexData } from './data.ts'
import { type Doubt, type Factor, factorsOf, waysOf } from './doubt.ts'
import { deviation } from './moments.ts'
import { createPlaces } from './places.ts'
import { createRandom, mix } from './random.ts'
import { createClimber } from './resample.ts'
import { type Stages, scoreIndex } from './score.ts'
import type { Aggregate, IndexSpec, Normalise } from './spec.ts'

/** An index as it might also have been made; a draw in `[0, 1)` per factor says how. */
export interface Scenario {
  readonly stages: Stages
  readonly factors: readonly Factor[]
  /** Ranks of the units (0: no score) under these draws; overwritten by the next run. */
  run(draws: ArrayLike<number>): Int32Array
}

interface Base {
  readonly stages: Stages
  readonly blocks: Blocks
  readonly normalise: Normalise
  /** Standard deviation of each treated column times the error. */
  readonly errors: Float64Array
}

/** Prepares every way of filling, treating and normalising once; a run then only weighs, averages and ranks. */
export function createScenario(spec: IndexSpec, data: IndexData, doubt: Doubt): Scenario {
  const ways = waysOf(spec, doubt)
  const bases = new Map<string, Base>()
  const baseAt = (i: number, o: number, n: number): Base => {
    const key = `${i} ${o} ${n}`
    const found = bases.get(key) ?? createBase(spec, data, doubt, { ...ways, at: [i, o, n] })
    bases.set(key, found)
    return found
  }
  const { stages } = baseAt(0, 0, 0)
  const { tree } = stages
  const units = data.units.length
  const climb = createClimber(spec, tree, units)
  const places = createPlaces(units, spec.stages.rank.digits)
  const factors = factorsOf(doubt)
  const own = Float64Array.from(tree.nodes, ({ weight }) => weight ?? Number.NaN)
  const weights = own.slice()
  const noise = doubt.weights ?? 0
  // Means that levels and nodes ask for, whatever is drawn.
  const fixed = new Set([
    ...Object.values(spec.stages.aggregate.levels),
    ...spec.nodes.map(({ aggregate }) => aggregate),
  ])

  return {
    stages,
    factors,
    run(draws) {
      const drawn = (factor: Factor): number => draws[factors.indexOf(factor)] ?? 0
      const pick = (factor: Factor, count: number): number => Math.min(count - 1, Math.floor(drawn(factor) * count))
      const base = baseAt(
        pick('impute', ways.impute.length),
        pick('outliers', ways.outliers.length),
        pick('normalise', ways.normalise.length),
      )
      weights.set(own)
      if (noise > 0) {
        const random = createRandom(seedOf(drawn('weights'), 1))
        for (let place = 1; place < weights.length; place++) weights[place]! *= 1 + noise * (2 * random.next() - 1)
      }
      if (doubt.leaveOut) weights[tree.leaves[pick('leaveOut', tree.leaves.length)]!] = 0
      const kind = ways.aggregate[pick('aggregate', ways.aggregate.length)]!
      const takes = (one: Aggregate): boolean => kind === one || fixed.has(one)
      const needs = { geometric: takes('geometric'), harmonic: takes('harmonic') }
      const blocks = doubt.data ? shaken(base, seedOf(drawn('data'), 2), units, needs) : base.blocks
      climb(blocks, { weights, kind, normalise: base.normalise })
      return places(blocks.values)
    },
  }
}

/** A draw is a whole world of noise: the same draw gives the same noise, whatever the other factors are. */
const seedOf = (draw: number, stream: number): number =>
  mix(Math.floor(draw * 4294967296) ^ Math.imul(stream, 0x9e3779b9))

function createBase(
  spec: IndexSpec,
  data: IndexData,
  doubt: Doubt,
  { impute, outliers, normalise, at: [i, o, n] }: ReturnType<typeof waysOf> & { at: readonly [number, number, number] },
): Base {
  const settings = {
    ...spec.stages,
    missing: { ...spec.stages.missing, impute: impute[i]! },
    outliers: { ...spec.stages.outliers, kind: outliers[o]! },
    normalise: normalise[n]!,
  }
  const stages = scoreIndex({ ...spec, stages: settings }, data)
  const idle = Uint8Array.from(stages.scales, (scale) =>
    scale?.idle === 'no-spread' || scale?.idle === 'target-passed' ? 1 : 0,
  )
  const errors = Float64Array.from(stages.treated, (column) => (doubt.data ?? 0) * deviation(column))
  return {
    stages,
    blocks: blocksOf(stages.normalised, idle, data.units.length, { geometric: true, harmonic: true }),
    normalise: normalise[n]!,
    errors,
  }
}

function shaken({ stages, normalise, errors }: Base, seed: number, units: number, needs: Needs): Blocks {
  const { columns, idle } = disturbed(stages, normalise, errors, createRandom(seed).normal)
  return blocksOf(columns, idle, units, needs)
}
