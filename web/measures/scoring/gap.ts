import type { NodeScoreView } from '#measures/contract'

export interface Gap {
  readonly node: NodeScoreView
  /** Points that could still be had. */
  readonly short: number
}

/** Smaller gaps are no task. */
const LEAST = 0.5

/** What each scored indicator could still bring, the most first; one without data could bring everything. */
export const gapsOf = (nodes: readonly NodeScoreView[]): Gap[] =>
  nodes
    .filter(({ leaf, pointSource, max }) => leaf && pointSource !== null && max !== null && max > 0)
    .map((node) => ({ node, short: (node.max ?? 0) - (node.points ?? 0) }))
    .filter(({ short }) => short >= LEAST)
    .sort((a, b) => b.short - a.short)

/** How a subject does against the median, the farthest from it first: above or below. */
export function farFromMedian(nodes: readonly NodeScoreView[], way: 'above' | 'below'): Gap[] {
  const sign = way === 'above' ? 1 : -1
  return nodes
    .flatMap((node) =>
      node.leaf && node.points !== null && node.median !== null
        ? [{ node, short: sign * (node.points - node.median) }]
        : [],
    )
    .filter(({ short }) => short >= LEAST)
    .sort((a, b) => b.short - a.short)
    .slice(0, 4)
}
