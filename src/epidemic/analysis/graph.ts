import { NONE } from '../tracing/index.ts'
import { rootNumbers, type Scene, type Via, viaOfLabel } from './scene.ts'

/** A person of the chain graph. */
export interface Node {
  readonly person: number
  readonly level: number
  /** Exposure; for a case the first moment it could pass something on. Ticks. */
  readonly exposedAt: number
  /** Place of the person before among the nodes, -1 where a chain begins (or the one before is not shown). */
  readonly above: number
  /** The meeting with the person before. */
  readonly via: Via | null
  /** For a case below a case: the share of that source among all possible ones. */
  readonly share: number
  /** People below, shown or not. */
  readonly below: number
}

/** The most likely source of each case, by position among the roots. */
export interface Sources {
  readonly parent: Int32Array
  readonly via: readonly (Via | null)[]
  readonly share: readonly number[]
}

export interface Forest {
  readonly nodes: readonly Node[]
  /** People of the outbreak with a level, shown or not. */
  readonly total: number
}

/**
 * Everybody with a level as a forest: contacts below whom their chain came through, cases below their most likely
 * source. In an order in which whoever is above comes first.
 */
export function forestOf(scene: Scene, sources: Sources): Forest {
  const levels = scene.base.levels()
  const { labels, first } = scene.base.result
  const numbers = rootNumbers(scene)
  const place = new Int32Array(scene.history.people).fill(-1)
  const order = orderOf(levels.count, levels.person, numbers, sources.parent)
  const nodes: Node[] = []
  for (const at of order) {
    const person = levels.person[at]!
    const root = numbers[person]!
    const source = root >= 0 ? (sources.parent[root] ?? NONE) : NONE
    const above = root >= 0 ? (source >= 0 ? scene.roots.person[source]! : NONE) : levels.by[at]!
    place[person] = nodes.length
    nodes.push({
      person,
      level: levels.level[at]!,
      exposedAt: levels.exposedAt[at]!,
      above: above === NONE ? -1 : place[above]!,
      via: root >= 0 ? (sources.via[root] ?? null) : viaOfLabel(levels.via[at]!, labels.met[first[at]!]!),
      share: root >= 0 ? (sources.share[root] ?? 0) : 1,
      below: 0,
    })
  }
  return { nodes: withBelow(nodes), total: nodes.length }
}

/** Cases in an order in which sources come first, then the contacts in order of level as they come. */
function orderOf(count: number, person: Int32Array, numbers: Int32Array, parent: Int32Array): number[] {
  const placeOfRoot = new Map<number, number>()
  let cases = 0
  while (cases < count && numbers[person[cases]!]! >= 0) placeOfRoot.set(numbers[person[cases]!]!, cases++)
  const order: number[] = []
  const done = new Set<number>()
  for (const root of placeOfRoot.keys()) {
    const path: number[] = []
    for (let at = root; at >= 0 && !done.has(at); at = parent[at] ?? -1) {
      done.add(at)
      path.push(at)
    }
    for (const one of path.toReversed()) {
      const at = placeOfRoot.get(one)
      if (at !== undefined) order.push(at)
    }
  }
  for (let at = cases; at < count; at++) order.push(at)
  return order
}

function withBelow(nodes: readonly Node[]): Node[] {
  const below = new Int32Array(nodes.length)
  for (let at = nodes.length - 1; at >= 0; at--) {
    const { above } = nodes[at]!
    if (above >= 0) below[above]! += 1 + below[at]!
  }
  return nodes.map((node, at) => ({ ...node, below: below[at]! }))
}

/** Which part of the forest is looked at. */
export interface Asked {
  /** No deeper than this level. */
  readonly maxLevel: number
  /** Only this person with all before and after; null: everybody. */
  readonly person: number | null
  readonly most: number
}

/**
 * The part that was asked for, renumbered; whoever is above still comes first. Where there are too many people, the
 * deepest levels are left out, and of the last level those who come last.
 */
export function partOf({ nodes, total }: Forest, { maxLevel, person, most }: Asked): Forest {
  const around = person === null ? null : aroundOf(nodes, person)
  const kept: number[] = []
  for (let level = 0; level <= maxLevel && kept.length < most; level++) {
    for (let at = 0; at < nodes.length && kept.length < most; at++)
      if (nodes[at]!.level === level && (around === null || around.has(at))) kept.push(at)
  }
  const place = new Map(kept.map((at, now) => [at, now]))
  return { nodes: kept.map((at) => ({ ...nodes[at]!, above: place.get(nodes[at]!.above) ?? -1 })), total }
}

function aroundOf(nodes: readonly Node[], person: number): Set<number> {
  const self = nodes.findIndex((node) => node.person === person)
  const kept = new Set<number>()
  if (self < 0) return kept
  for (let at = self; at >= 0; at = nodes[at]!.above) kept.add(at)
  const below = new Set([self])
  for (let at = 0; at < nodes.length; at++) if (below.has(nodes[at]!.above)) below.add(at)
  return kept.union(below)
}
