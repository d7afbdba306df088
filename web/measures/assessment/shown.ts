import type { AssessmentNode } from '#measures/contract'

export const SHOWN = ['all', 'mine', 'wanting', 'disputed'] as const
export type Shown = (typeof SHOWN)[number]

/** Something waits for the reader at this node. */
export const isMine = ({ line }: AssessmentNode): boolean =>
  line !== null && (line.may.declare || (line.may.verify && line.state === 'declared') || line.may.decide)

const fits: Readonly<Record<Shown, (node: AssessmentNode) => boolean>> = {
  all: () => true,
  mine: isMine,
  wanting: ({ line }) => line !== null && (line.wanting !== null || line.state === 'asked' || line.state === 'open'),
  disputed: ({ line }) => line?.state === 'disputed',
}

export const countShown = (nodes: readonly AssessmentNode[], shown: Shown): number =>
  nodes.filter((node) => node.leaf && fits[shown](node)).length

/** A group of groups has a name alone: its code is a word of ours. */
export const codeSaid = (code: string): string => (/^\d/.test(code) ? code : '')

/** The leaves that fit, with the groups above them. */
export function nodesShown(nodes: readonly AssessmentNode[], shown: Shown): AssessmentNode[] {
  if (shown === 'all') return [...nodes]
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const kept = new Set<string>()
  for (const leaf of nodes.filter((node) => node.leaf && fits[shown](node)))
    for (let node: AssessmentNode | undefined = leaf; node; node = byCode.get(node.parent ?? '')) kept.add(node.code)
  return nodes.filter(({ code }) => kept.has(code))
}

/** Nodes with points to be won, the most first. */
export const gapsOf = (nodes: readonly AssessmentNode[]): (AssessmentNode & { gap: number })[] =>
  nodes
    .filter((node): node is AssessmentNode & { gap: number } => node.leaf && node.gap !== null && node.gap > 1e-9)
    .toSorted((a, b) => b.gap - a.gap)
