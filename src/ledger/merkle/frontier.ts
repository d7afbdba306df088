import { EMPTY_ROOT, type Hash, hashNode } from './hash.ts'

/** A complete subtree: the `2 ** level` leaves from leaf `index * 2 ** level` on. */
export interface Node {
  readonly level: number
  readonly index: number
}

export type OnNode = (node: Node, hash: Hash) => void

/**
 * What is needed to go on appending to a log and to know its root: the roots of its complete
 * subtrees, largest first, one for each bit set in `size`.
 */
export interface Frontier {
  readonly size: number
  readonly roots: readonly Hash[]
}

export const EMPTY_FRONTIER: Frontier = { size: 0, roots: [] }

/**
 * The frontier with the leaves appended, in O(1) amortised and O(log n) at most per leaf.
 * `onNode` hears of every inner node that these leaves complete (level 1 and up).
 */
export function append(frontier: Frontier, leaves: Iterable<Hash>, onNode?: OnNode): Frontier {
  const roots = [...frontier.roots]
  let size = frontier.size
  for (const leaf of leaves) {
    let hash = leaf
    let level = 0
    for (let index = size; index % 2 === 1; ) {
      hash = hashNode(roots.pop()!, hash)
      level += 1
      index = (index - 1) / 2
      onNode?.({ level, index }, hash)
    }
    roots.push(hash)
    size += 1
  }
  return { size, roots }
}

/** The root over subtree roots in order, largest first: folded from the right (RFC 9162, 2.1.1). */
export function foldRoots(roots: readonly Hash[]): Hash {
  const last = roots.at(-1)
  if (last === undefined) return EMPTY_ROOT
  return roots.slice(0, -1).reduceRight<Hash>((right, left) => hashNode(left, right), last)
}

export const rootOf = (frontier: Frontier): Hash => foldRoots(frontier.roots)

/** The root of a list of leaf hashes. */
export const rootOfLeaves = (leaves: Iterable<Hash>): Hash => rootOf(append(EMPTY_FRONTIER, leaves))
