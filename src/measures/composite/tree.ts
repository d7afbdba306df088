import type { Aggregate, IndexNode, IndexSpec } from './spec.ts'

/** The nodes by their place in the list; parents stand before children. */
export interface Tree {
  readonly nodes: readonly IndexNode[]
  readonly at: ReadonlyMap<string, number>
  /** −1 for the root. */
  readonly parent: Int32Array
  /** 0 for the root. */
  readonly level: Int32Array
  readonly children: readonly (readonly number[])[]
  /** Places of the indicators, in the order of the list. */
  readonly leaves: readonly number[]
  /** Places of the others, children before parents: the order in which scores are made. */
  readonly upwards: readonly number[]
}

export function treeOf({ nodes }: Pick<IndexSpec, 'nodes'>): Tree {
  const at = new Map(nodes.map(({ code }, place) => [code, place]))
  const parent = Int32Array.from(nodes, (node) => (node.parent === null ? -1 : (at.get(node.parent) ?? -1)))
  const level = new Int32Array(nodes.length)
  const children: number[][] = nodes.map(() => [])
  for (const place of nodes.keys()) {
    const above = parent[place]!
    if (above < 0) continue
    level[place] = level[above]! + 1
    children[above]!.push(place)
  }
  const places = [...nodes.keys()]
  return {
    nodes,
    at,
    parent,
    level,
    children,
    leaves: places.filter((place) => children[place]!.length === 0),
    upwards: places.filter((place) => children[place]!.length > 0).toReversed(),
  }
}

/** How the children of a node become its score: as it says, else as its level does, else as the index does. */
export const aggregateAt = (tree: Tree, { stages }: IndexSpec, place: number): Aggregate =>
  tree.nodes[place]!.aggregate ?? stages.aggregate.levels[tree.level[place]!] ?? stages.aggregate.kind
