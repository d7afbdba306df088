import { type LeafPoints, standing } from '../assessment/points.ts'
import type { Figure } from '../series/figure.ts'
import type { EditionNode } from './edition.ts'
import { pointsByRule } from './rule.ts'
import type { LeafGiven, Rest } from './score.ts'

/**
 * The points of an indicator for a subject: measured ones by their rule, the others as the self-assessment stands. What
 * is measured but has no figure takes the points decided for it, where somebody decided.
 */
export function leafOf(node: EditionNode, figure: Figure | null, line: LeafPoints | null): LeafGiven {
  if (node.pointSource === 'auto' && figure !== null) {
    const scored = pointsByRule(node.rule, node.direction, node.max, { value: figure.value })
    if ('points' in scored)
      return {
        points: scored.points,
        value: figure.value,
        rests: restOf(figure),
        missing: null,
        simulated: figure.simulated,
      }
    if (line?.final == null)
      return nothing(scored.missing === 'no-value' ? (figure.missing ?? 'no-value') : scored.missing)
  }
  if (line === null) return nothing('not-declared')
  const points = standing(line)
  if (points === null) return nothing('not-declared')
  if (node.max === null) return nothing('no-maximum')
  const rests: Rest = line.final !== null ? 'final' : points === line.verified ? 'verified' : 'declared'
  // The edition may have changed since: nothing brings more than its maximum.
  return { points: Math.min(points, node.max), value: null, rests, missing: null, simulated: line.simulated }
}

/** Counted figures are facts of other rooms and wait for nobody's approval. */
const restOf = ({ state }: Figure): Rest => (state === null || state === 'published' ? 'published' : 'reported')

const nothing = (missing: string): LeafGiven => ({ points: null, value: null, rests: null, missing, simulated: false })
