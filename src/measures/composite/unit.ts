import { copelandOf, meanOf } from './aggregate.ts'
import { asPart } from './climb.ts'
import type { Stages } from './score.ts'
import { aggregateAt } from './tree.ts'

/**
 * The scores of one unit, by place, were some of its nodes to have others: `given` by place. Everybody else and the
 * bounds of the data stay as they are.
 */
export function rescore(stages: Stages, unit: number, given: ReadonlyMap<number, number>): Float64Array {
  const { spec, tree, counts } = stages
  const own = Float64Array.from(stages.scores, (column, place) => given.get(place) ?? column[unit]!)
  for (const place of tree.upwards) if (!given.has(place)) own[place] = scoreAt(stages, unit, place, own, counts)
  return own

  function scoreAt(all: Stages, self: number, place: number, scores: Float64Array, counting: Uint8Array): number {
    const parts = tree.children[place]!.filter((child) => counting[child] === 1)
    const weights = parts.map((part) => tree.nodes[part]!.weight)
    const total = weights.reduce<number>((sum, weight) => sum + (weight ?? Number.NaN), 0)
    const units = all.units.length
    const values: number[] = []
    const known: number[] = []
    for (const [i, part] of parts.entries()) {
      if (Number.isNaN(scores[part]!)) continue
      values.push(asPart(spec, tree, part, scores[part]!, units))
      known.push(weights[i]!)
    }
    const share = known.reduce((sum, weight) => sum + weight, 0) / total
    if (values.length === 0 || !(share >= spec.stages.missing.least - 1e-9)) return Number.NaN
    const kind = aggregateAt(tree, spec, place)
    if (kind !== 'copeland') return meanOf(kind, values, known, values.length)
    const columns = parts.map((part) => all.scores[part]!.map((score) => asPart(spec, tree, part, score, units)))
    for (const [i, part] of parts.entries()) columns[i]![self] = asPart(spec, tree, part, scores[part]!, units)
    const takesPart = Uint8Array.from(all.scores[place]!, (score, one) =>
      one === self || !Number.isNaN(score) ? 1 : 0,
    )
    return copelandOf(columns, weights as number[], takesPart, spec.stages.normalise.scale)[self]!
  }
}

/** The best and the worst score an indicator can have: the ends of the scale, or of what units have where it has none. */
export function endsOf({ spec, units, normalised }: Stages, place: number): readonly [worst: number, best: number] {
  const { kind, scale } = spec.stages.normalise
  if (kind === 'rank') return [1, units.length]
  if (kind !== 'none' && kind !== 'z-score') return scale
  const known = normalised[place]!.filter((score) => !Number.isNaN(score))
  return [Math.min(...known), Math.max(...known)]
}

/** The score of the index, were this indicator as good as it can be for the index; null where it cannot be said. */
export function bestWith(stages: Stages, unit: number, leaf: number): number | null {
  const found = endsOf(stages, leaf)
    .map((score) => rescore(stages, unit, new Map([[leaf, score]]))[0]!)
    .filter((score) => !Number.isNaN(score))
  return found.length === 0 ? null : Math.max(...found)
}
