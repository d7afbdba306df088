import type { EditionNode } from '../scoring/edition.ts'

/** What a leaf of the edition brings at each step; null where that step has not been. */
export interface Brought {
  readonly declared: number | null
  readonly verified: number | null
  readonly final: number | null
  /** As the course stands. */
  readonly points: number | null
}

/** The same of a whole branch. Nothing is counted twice, and nothing that is not scored. */
export interface Branch extends Brought {
  /** Most points of its scored leaves whose maximum is known; null when none is. */
  readonly max: number | null
  readonly leaves: number
}

type Node = Pick<EditionNode, 'code' | 'parent' | 'max' | 'scored'>

/** Nodes in the order of the tree, each with how deep it lies. A node whose parent is missing stands at the top. */
export function inTreeOrder<N extends Pick<EditionNode, 'code' | 'parent' | 'position'>>(
  nodes: readonly N[],
): (N & { readonly depth: number; readonly leaf: boolean })[] {
  const known = new Set(nodes.map(({ code }) => code))
  const under = Map.groupBy(nodes, ({ parent }) => (parent !== null && known.has(parent) ? parent : null))
  const walk = (parent: string | null, depth: number): (N & { depth: number; leaf: boolean })[] =>
    (under.get(parent) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .flatMap((node) => [{ ...node, depth, leaf: !under.has(node.code) }, ...walk(node.code, depth + 1)])
  return walk(null, 0)
}

/** Sums of every branch, by code; those of a leaf are its own. `hidden`: leaves the reader does not see, in no sum. */
export function branchesOf(
  nodes: readonly Node[],
  broughtOf: (code: string) => Brought | undefined,
  hidden: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Branch> {
  const under = Map.groupBy(nodes, ({ parent }) => parent)
  const sums = new Map<string, Branch>()
  const sum = (node: Node, scoredAbove: boolean): Branch => {
    const scored = scoredAbove && node.scored
    const below = under.get(node.code) ?? []
    const branch =
      below.length > 0
        ? add(below.map((child) => sum(child, scored)))
        : leafBranch(node, scored && !hidden.has(node.code), broughtOf(node.code))
    sums.set(node.code, branch)
    return branch
  }
  const known = new Set(nodes.map(({ code }) => code))
  for (const node of nodes) if (node.parent === null || !known.has(node.parent)) sum(node, true)
  return sums
}

const NOTHING: Brought = { declared: null, verified: null, final: null, points: null }

const leafBranch = (node: Node, scored: boolean, brought: Brought = NOTHING): Branch =>
  scored ? { ...brought, max: node.max, leaves: 1 } : { ...NOTHING, max: null, leaves: 0 }

const total = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

export const add = (branches: readonly Branch[]): Branch => ({
  declared: total(branches.map(({ declared }) => declared)),
  verified: total(branches.map(({ verified }) => verified)),
  final: total(branches.map(({ final }) => final)),
  points: total(branches.map(({ points }) => points)),
  max: total(branches.map(({ max }) => max)),
  leaves: branches.reduce((sum, { leaves }) => sum + leaves, 0),
})

/** Points of a leaf that can still be won; null while its maximum is unknown or it is not scored. */
export const gapOf = (branch: Branch | undefined): number | null =>
  branch === undefined || branch.max === null ? null : Math.max(0, branch.max - (branch.points ?? 0))
