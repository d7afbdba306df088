import { copelandOf, inverseOf, logarithmOf, meanOf } from './aggregate.ts'
import type { Blocks } from './blocks.ts'
import { mirrorOf } from './normalise.ts'
import type { Aggregate, IndexSpec, Normalise } from './spec.ts'
import type { Tree } from './tree.ts'

/** One way of making the scores of groups: weights by place (0: does not count, NaN: not known), and how. */
export interface Way {
  readonly weights: Float64Array
  readonly kind: Aggregate
  readonly normalise: Normalise
}

/**
 * The same scores as `climb` makes, thousands of times over: nothing is allocated, the scores of the index lie in the
 * first block of `values` afterwards. Whatever `climb` cannot score is NaN here too.
 */
export function createClimber({ stages }: IndexSpec, tree: Tree, units: number) {
  const least = stages.missing.least - 1e-9
  const sum = new Float64Array(units)
  const share = new Float64Array(units)
  const everyone = new Uint8Array(units)
  const kinds = tree.nodes.map((node, place) => node.aggregate ?? stages.aggregate.levels[tree.level[place]!] ?? null)
  const counts = new Uint8Array(tree.nodes.length)

  return (blocks: Blocks, way: Way): void => {
    const { weights, normalise } = way
    for (const leaf of tree.leaves) counts[leaf] = weights[leaf] !== 0 && blocks.idle[leaf] === 0 ? 1 : 0
    for (const place of tree.upwards) {
      const parts = tree.children[place]!
      let total = 0
      let some = 0
      for (const part of parts)
        if (counts[part] === 1) {
          some = 1
          total += weights[part]!
        }
      counts[place] = some === 1 && weights[place] !== 0 ? 1 : 0
      const kind = kinds[place] ?? way.kind
      if (some === 0 || Number.isNaN(total)) blocks.values.fill(Number.NaN, place * units, (place + 1) * units)
      else if (kind === 'median' || kind === 'copeland') slow(blocks, way, place, kind, total)
      else mean(blocks, weights, place, kind, total)
      blocks.whole[place] = blocks.values.subarray(place * units, (place + 1) * units).some(Number.isNaN) ? 0 : 1
      if (tree.nodes[place]!.direction === 'down' && place > 0) turn(blocks, place, mirrorOf(normalise, units))
      if (place > 0) derive(blocks, place, kinds[tree.parent[place]!] ?? way.kind)
    }
  }

  function mean(
    { values, logs, inverses, whole }: Blocks,
    weights: Float64Array,
    place: number,
    kind: 'arithmetic' | 'geometric' | 'harmonic',
    total: number,
  ): void {
    const from = kind === 'arithmetic' ? values : kind === 'geometric' ? logs : inverses
    sum.fill(0)
    share.fill(0)
    let certain = 0
    for (const part of tree.children[place]!) {
      if (counts[part] === 0) continue
      const weight = weights[part]! / total
      const start = part * units
      if (whole[part] === 1) {
        certain += weight
        for (let unit = 0; unit < units; unit++) sum[unit]! += weight * from[start + unit]!
        continue
      }
      for (let unit = 0; unit < units; unit++) {
        const value = values[start + unit]!
        // NaN alone differs from itself.
        // biome-ignore lint/suspicious/noSelfCompare: the quickest test for a missing value
        if (value !== value) continue
        sum[unit]! += weight * from[start + unit]!
        share[unit]! += weight
      }
    }
    const start = place * units
    for (let unit = 0; unit < units; unit++) {
      const known = certain + share[unit]!
      values[start + unit] = known === 0 || known < least ? Number.NaN : closed(kind, sum[unit]!, known)
    }
  }

  function closed(kind: 'arithmetic' | 'geometric' | 'harmonic', total: number, known: number): number {
    if (kind === 'arithmetic') return total / known
    if (kind === 'harmonic') return total === Number.NEGATIVE_INFINITY ? Number.NaN : known / total
    return total === Number.POSITIVE_INFINITY ? Number.NaN : Math.exp(total / known)
  }

  /** Medians and duels, by the functions that score once. */
  function slow(
    { values }: Blocks,
    { weights, normalise }: Way,
    place: number,
    kind: 'median' | 'copeland',
    total: number,
  ): void {
    const parts = tree.children[place]!.filter((part) => counts[part] === 1)
    const columns = parts.map((part) => values.subarray(part * units, (part + 1) * units))
    const own = Float64Array.from(parts, (part) => weights[part]!)
    const out = values.subarray(place * units, (place + 1) * units).fill(Number.NaN)
    for (let unit = 0; unit < units; unit++) {
      const known = [...parts.keys()].filter((i) => !Number.isNaN(columns[i]![unit]!))
      const part = known.reduce((all, i) => all + own[i]! / total, 0)
      everyone[unit] = known.length > 0 && part >= least ? 1 : 0
      if (kind === 'median' && everyone[unit] === 1) {
        const theirs = known.map((i) => columns[i]![unit]!)
        out[unit] = meanOf(
          'median',
          theirs,
          known.map((i) => own[i]!),
          known.length,
        )
      }
    }
    if (kind === 'copeland') out.set(copelandOf(columns, own, everyone, normalise.scale))
  }

  function turn({ values }: Blocks, place: number, mirror: number): void {
    for (let i = place * units; i < (place + 1) * units; i++) values[i] = mirror - values[i]!
  }

  function derive({ values, logs, inverses }: Blocks, place: number, above: Aggregate): void {
    if (above === 'geometric')
      for (let i = place * units; i < (place + 1) * units; i++) logs[i] = logarithmOf(values[i]!)
    if (above === 'harmonic')
      for (let i = place * units; i < (place + 1) * units; i++) inverses[i] = inverseOf(values[i]!)
  }
}
