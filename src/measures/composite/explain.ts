import type { Text } from '#kernel/text'
import { WHY, type Why } from './climb.ts'
import type { Stages } from './score.ts'
import { aggregateAt } from './tree.ts'
import { bestWith } from './unit.ts'

/** One node of the score of one unit, from the raw value to what it brings. Null: there is none. */
export interface Explained {
  readonly code: string
  readonly parent: string | null
  readonly level: number
  readonly name: Text
  /** Of an indicator. */
  readonly raw: number | null
  readonly denominated: number | null
  readonly imputed: boolean
  readonly treated: number | null
  readonly score: number | null
  readonly why: Why
  /** In points, where the node has a maximum. */
  readonly points: number | null
  readonly max: number | null
  /** Its share of the whole index for this unit, what is missing left out; 0 where it does not count. */
  readonly share: number
  /** What it brings to the score of the index; null where scores are not added up on the way. */
  readonly brings: number | null
  /** How much higher the index would be, were this as good as it can be; of a group, all of it. */
  readonly lost: number | null
  readonly rank: number | null
  /** How many are ranked. */
  readonly of: number
}

/** Where the score of a unit comes from and where it is lost, node by node in the order of the tree. */
export function explain(stages: Stages, unit: number): readonly Explained[] {
  const { spec, tree } = stages
  const [, top] = spec.stages.normalise.scale
  const share = sharesOf(stages, unit)
  const added = addedUp(stages)
  const root = stages.scores[0]![unit]!
  const lost = new Float64Array(tree.nodes.length)
  for (const leaf of tree.leaves) {
    const counted = stages.counts[leaf] === 1 && !Number.isNaN(stages.scores[leaf]![unit]!)
    const best = counted && !Number.isNaN(root) ? bestWith(stages, unit, leaf) : null
    lost[leaf] = best === null ? (counted ? Number.NaN : 0) : Math.max(0, best - root)
  }
  for (const place of tree.upwards) lost[place] = tree.children[place]!.reduce((sum, child) => sum + lost[child]!, 0)
  return tree.nodes.map((node, place) => {
    const score = stages.scores[place]![unit]!
    const leaf = tree.children[place]!.length === 0
    const at = (table: Stages['raw']): number | null => (leaf ? orNull(table[place]![unit]!) : null)
    return {
      code: node.code,
      parent: node.parent,
      level: tree.level[place]!,
      name: node.name,
      raw: at(stages.raw),
      denominated: at(stages.denominated),
      imputed: leaf && at(stages.denominated) === null && at(stages.imputed) !== null,
      treated: at(stages.treated),
      score: orNull(score),
      why: WHY[stages.why[place]![unit]!]!,
      points: node.max === null ? null : orNull((score / top) * node.max),
      max: node.max,
      share: share[place]!,
      brings: added[place] === 1 && !Number.isNaN(root) && share[place]! > 0 ? orNull(score * share[place]!) : null,
      lost: Number.isNaN(root) ? null : orNull(lost[place]!),
      rank: orNull(stages.ranks[place]![unit]!),
      of: stages.ranks[place]!.filter((rank) => !Number.isNaN(rank)).length,
    }
  })
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** Each node's part of the whole for a unit: weights over the weights of its siblings that count and have a score. */
export function sharesOf({ tree, counts, scores }: Stages, unit: number): Float64Array {
  const share = new Float64Array(tree.nodes.length)
  share[0] = 1
  const counted = (place: number): boolean => counts[place] === 1 && !Number.isNaN(scores[place]![unit]!)
  for (const place of tree.upwards.toReversed()) {
    const parts = tree.children[place]!.filter(counted)
    const total = parts.reduce((sum, part) => sum + (tree.nodes[part]!.weight ?? 0), 0)
    for (const part of parts) share[part] = (share[place]! * (tree.nodes[part]!.weight ?? 0)) / total
  }
  return share
}

/** 1 where every step from the node to the root is an arithmetic mean and nothing is turned round. */
function addedUp({ spec, tree }: Stages): Uint8Array {
  const added = new Uint8Array(tree.nodes.length)
  added[0] = 1
  for (const [place, node] of tree.nodes.entries()) {
    const above = tree.parent[place]!
    if (above < 0) continue
    const turned = tree.children[place]!.length > 0 && node.direction === 'down'
    added[place] = added[above] === 1 && aggregateAt(tree, spec, above) === 'arithmetic' && !turned ? 1 : 0
  }
  return added
}
