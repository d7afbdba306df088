import { copelandOf, meanOf } from './aggregate.ts'
import { mirrorOf } from './normalise.ts'
import type { IndexSpec } from './spec.ts'
import { aggregateAt, type Tree } from './tree.ts'

/** Why a node has no score. `none`: it has one. */
export const WHY = ['none', 'no-data', 'too-little', 'max-unknown', 'no-weight', 'not-positive', 'alone'] as const
export type Why = (typeof WHY)[number]

/** Scores of every node, by place in the tree, and why one is missing (place in `WHY`). */
export interface Climbed {
  readonly scores: readonly Float64Array[]
  readonly why: readonly Uint8Array[]
  /** Whether a node counts in its parent: it has a weight, and something in it tells units apart. */
  readonly counts: Uint8Array
}

/** Floating sums of weights may fall a hair short of a share that is met. */
const HAIR = 1e-9

/** From the normalised indicators up to the root. `idle`: indicators that tell nobody apart. */
export function climb(spec: IndexSpec, tree: Tree, normalised: readonly Float64Array[], idle: Uint8Array): Climbed {
  const units = normalised[tree.leaves[0]!]!.length
  const scores = [...normalised]
  const why = tree.nodes.map(() => new Uint8Array(units))
  const counts = new Uint8Array(tree.nodes.length)
  for (const leaf of tree.leaves) {
    counts[leaf] = tree.nodes[leaf]!.weight !== 0 && idle[leaf] === 0 ? 1 : 0
    for (const [unit, score] of scores[leaf]!.entries())
      if (Number.isNaN(score)) why[leaf]![unit] = WHY.indexOf('no-data')
  }
  for (const place of tree.upwards) {
    const parts = tree.children[place]!.filter((child) => counts[child] === 1)
    counts[place] = parts.length > 0 && tree.nodes[place]!.weight !== 0 ? 1 : 0
    scores[place] = scoresAt(spec, tree, place, parts, scores, why[place]!)
  }
  return { scores, why, counts }
}

/** A group where less is better joins its parent turned round. */
export function asPart(spec: IndexSpec, tree: Tree, child: number, score: number, units: number): number {
  const turned = tree.children[child]!.length > 0 && tree.nodes[child]!.direction === 'down'
  return turned ? mirrorOf(spec.stages.normalise, units) - score : score
}

function scoresAt(
  spec: IndexSpec,
  tree: Tree,
  place: number,
  parts: readonly number[],
  scores: readonly Float64Array[],
  why: Uint8Array,
): Float64Array {
  const units = why.length
  const out = new Float64Array(units).fill(Number.NaN)
  const weights = parts.map((part) => tree.nodes[part]!.weight)
  const unsaid = weights.includes(null)
  if (parts.length === 0 || unsaid) {
    why.fill(WHY.indexOf(unsaid ? 'max-unknown' : 'no-weight'))
    return out
  }
  const all = (weights as number[]).reduce((sum, weight) => sum + weight, 0)
  const columns = parts.map((part) => scores[part]!.map((score) => asPart(spec, tree, part, score, units)))
  const kind = aggregateAt(tree, spec, place)
  const enough = new Uint8Array(units)
  const values = new Float64Array(parts.length)
  const known = new Float64Array(parts.length)
  for (let unit = 0; unit < units; unit++) {
    let n = 0
    let share = 0
    for (const [i, column] of columns.entries()) {
      const value = column[unit]!
      if (Number.isNaN(value)) continue
      values[n] = value
      known[n++] = weights[i]!
      share += weights[i]! / all
    }
    if (n === 0) why[unit] = WHY.indexOf('no-data')
    else if (share < spec.stages.missing.least - HAIR) why[unit] = WHY.indexOf('too-little')
    else {
      enough[unit] = 1
      if (kind !== 'copeland') out[unit] = meanOf(kind, values, known, n)
    }
  }
  if (kind === 'copeland') out.set(copelandOf(columns, weights as number[], enough, spec.stages.normalise.scale))
  for (let unit = 0; unit < units; unit++)
    if (enough[unit] === 1 && Number.isNaN(out[unit]!))
      why[unit] = WHY.indexOf(kind === 'copeland' ? 'alone' : 'not-positive')
  return out
}
