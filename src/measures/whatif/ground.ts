import type { Text } from '#kernel/text'
import { dataOf, type IndexData, type IndexSpec, type Step } from '../composite/index.ts'
import { type Edition, type EditionNode, indicatorsOf } from '../scoring/edition.ts'
import type { Rule } from '../scoring/rule.ts'
import { specOf } from '../scoring/spec.ts'
import type { KeptScore } from '../scoring/store-runs.ts'

/** The scores of a year as something to reckon with: kept points of every indicator, by the tree they were made by. */
export interface Ground {
  readonly spec: IndexSpec
  readonly data: IndexData
  readonly names: ReadonlyMap<string, Text>
  /** Points of the whole. */
  readonly most: number
  /** Whether everybody is there, so that a rank says something. */
  readonly whole: boolean
}

/** The kept scores of a year, with the tree they were made by. */
export interface Kept {
  readonly nodes: readonly EditionNode[]
  readonly scores: readonly Pick<KeptScore, 'subjectId' | 'name' | 'group' | 'total' | 'unranked' | 'nodes'>[]
  readonly whole: boolean
}

/** Those that are ranked, and `subject` besides: who is assessed alone stands in nobody's way. */
export function groundOf(edition: Edition, { nodes, scores, whole }: Kept, subject: string | null): Ground {
  const spec = specOf({ ...edition, nodes })
  const steps = new Map(nodes.map((node) => [node.code, stepOf(node)]))
  const taking = scores.filter(
    ({ subjectId, unranked, total }) => subjectId === subject || (unranked === null && total !== null),
  )
  const codes = indicatorsOf({ nodes }).map(({ code }) => code)
  return {
    spec: { ...spec, nodes: spec.nodes.map((node) => ({ ...node, step: steps.get(node.code) ?? node.step })) },
    data: dataOf(
      codes,
      taking.map(({ subjectId, group, nodes: own }) => ({
        unit: subjectId,
        values: Object.fromEntries(codes.map((code) => [code, own[code]?.points ?? null])),
        labels: { group },
      })),
    ),
    names: new Map(taking.map(({ subjectId, name }) => [subjectId, name])),
    most: edition.maxPoints ?? spec.nodes[0]?.max ?? 0,
    whole,
  }
}

/** The same scores by other maxima: what each has is kept in proportion, so that an indicator weighs more or less. */
export function reweighed(kept: Kept, maxima: ReadonlyMap<string, number>): Kept {
  if (maxima.size === 0) return kept
  const by = new Map(
    kept.nodes.flatMap(({ code, max }) => {
      const other = maxima.get(code)
      return other === undefined || max === null || max === 0 ? [] : [[code, other / max] as const]
    }),
  )
  return {
    ...kept,
    nodes: kept.nodes.map((node) => (by.has(node.code) ? { ...node, max: maxima.get(node.code) as number } : node)),
    scores: kept.scores.map((score) => ({
      ...score,
      nodes: Object.fromEntries(
        Object.entries(score.nodes).map(([code, own]) => [
          code,
          own.points === null ? own : { ...own, points: own.points * (by.get(code) ?? 1) },
        ]),
      ),
    })),
  }
}

/**
 * One step of an indicator, in its points: one unit of what is measured (a percentage point, an answer of a survey),
 * the next step of a rule of steps, yes instead of no. Null where the rule does not say: 1 % of the points.
 */
export function stepOf({ rule, max }: Pick<EditionNode, 'rule' | 'max'>): Step | null {
  if (rule === null || max === null || max === 0) return null
  if (rule.kind === 'yes-no') return { values: [0, max] }
  if (rule.kind === 'steps') return { values: [0, ...rule.steps.map(({ share }) => share * max)] }
  return { by: max / Math.abs(rule.full - rule.zero) }
}

/** The value that earns these points; null where many do, or the rule does not say. */
export function valueFor(rule: Rule | null, max: number | null, points: number): number | null {
  if (rule === null || max === null || max === 0) return null
  const share = points / max
  if (rule.kind === 'yes-no') return share >= 1 ? 1 : 0
  if (rule.kind === 'steps') return rule.steps.find((step) => Math.abs(step.share - share) < 1e-9)?.at ?? null
  return rule.zero + share * (rule.full - rule.zero)
}

/** Scores run on the scale of the index; points on that of the edition. */
export const pointsOn = ({ spec, most }: Ground, score: number): number | null =>
  Number.isNaN(score) ? null : (score / spec.stages.normalise.scale[1]) * most
