import type { Text } from '#kernel/text'
import { type EditionNode, leavesOf } from './edition.ts'
import type { Known } from './edition-view.ts'
import type { NodeScoreView } from './schema.ts'
import type { KeptScore } from './store-runs.ts'
import { missingSaid } from './text.ts'
import { sayPoints, sayRule } from './text-rule.ts'
import { levelsOf, medianOf, type YearPair } from './view.ts'

/** Steps of the self-assessment, by code of the node. */
export type Steps = ReadonlyMap<
  string,
  { readonly declared: number | null; readonly verified: number | null; readonly final: number | null }
>

/** Every node of one subject beside the median and the best of all. */
export function subjectNodes(pair: YearPair, score: KeptScore, steps: Steps, { measureUnit }: Known): NodeScoreView[] {
  const levels = levelsOf(pair.nodes)
  const leaves = new Set(leavesOf(pair).map(({ code }) => code))
  const last = pair.before.find(({ subjectId }) => subjectId === score.subjectId)
  return pair.nodes.map((node) => {
    const leaf = leaves.has(node.code)
    const kept = score.nodes[node.code]
    const all = pair.whole ? pair.scores.map((one) => one.nodes[node.code]?.points) : []
    const known = all.filter((value): value is number => value != null)
    const step = steps.get(node.code)
    const points = kept?.points ?? null
    const max = kept?.max ?? node.max
    const context = { direction: node.direction, max, unit: measureUnit(node.indicatorId) }
    return {
      code: node.code,
      parent: node.parent,
      level: levels.get(node.code) ?? 0,
      leaf,
      name: node.name,
      max,
      points,
      value: kept?.value ?? null,
      measureUnit: context.unit,
      indicatorId: node.indicatorId,
      pointSource: node.pointSource,
      declared: step?.declared ?? null,
      verified: step?.verified ?? null,
      final: step?.final ?? null,
      rests: leaf ? (kept?.rests ?? null) : null,
      missing: leaf && node.scored && points === null ? missingSaid(kept?.missing ?? '') : null,
      simulated: kept?.simulated ?? false,
      rule: node.rule && sayRule(node.rule, context),
      said: pointsSaid(node, context, kept?.value ?? null, points),
      evidence: node.evidence,
      median: medianOf(all),
      best: known.length === 0 ? null : Math.max(...known),
      last: last?.nodes[node.code]?.points ?? null,
    }
  })
}

function pointsSaid(
  { rule }: EditionNode,
  context: Parameters<typeof sayPoints>[1],
  value: number | null,
  points: number | null,
): Text | null {
  return rule === null || value === null || points === null ? null : sayPoints(rule, context, { value, points })
}

/** Who stands right above a subject, and how many points are between; null at the top and for who is not ranked. */
export function nextAbove(scores: readonly KeptScore[], { rank, total }: KeptScore) {
  if (rank === null || total === null) return null
  const above = scores
    .filter((one) => one.rank !== null && one.rank < rank && one.total !== null)
    .reduce<KeptScore | null>((best, one) => (best === null || (one.rank ?? 0) > (best.rank ?? 0) ? one : best), null)
  if (above?.total == null || above.rank === null) return null
  return { id: above.subjectId, name: above.name, rank: above.rank, by: above.total - total }
}
