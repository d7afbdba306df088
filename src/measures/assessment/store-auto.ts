import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Edition, EditionNode } from '../scoring/edition.ts'
import { pointsByRule } from '../scoring/rule.ts'
import type { Figure } from '../series/figure.ts'
import type { Sources } from '../series/source.ts'
import { figuresOf } from '../series/store-figures.ts'

/** Figures of the nodes by code, in a year and in the one before. */
export interface NodeFigures {
  readonly now: ReadonlyMap<string, Figure>
  readonly before: ReadonlyMap<string, Figure>
}

/** Figures the nodes of an edition take, of one subject: what is known is not typed again. */
export async function figuresOfNodes(
  tx: Tx,
  sources: Sources,
  { edition, year, subjectId, today }: { edition: Edition; year: number; subjectId: string; today: Day },
): Promise<NodeFigures> {
  const nodes = edition.nodes.filter(({ indicatorId }) => indicatorId !== null)
  if (nodes.length === 0) return { now: new Map(), before: new Map() }
  const periods = [String(year), String(year - 1)] as const
  const figures = await figuresOf(tx, sources, {
    indicatorIds: [...new Set(nodes.flatMap(({ indicatorId }) => indicatorId ?? []))],
    subjectIds: [subjectId],
    periods,
    frame: 'then',
    seeing: 'newest',
    today,
  })
  const inPeriod = (period: string) =>
    new Map(nodes.map(({ code, indicatorId }) => [code, figures.at(indicatorId ?? '', subjectId, period)]))
  return { now: inPeriod(periods[0]), before: inPeriod(periods[1]) }
}

/** Points of a node measured from reported figures; null without a value, a rule or a maximum. */
export function measuredPoints(node: EditionNode, figure: Figure | undefined): number | null {
  if (node.pointSource !== 'auto' || figure === undefined) return null
  const scored = pointsByRule(node.rule, node.direction, node.max, { value: figure.value })
  return 'points' in scored ? scored.points : null
}
