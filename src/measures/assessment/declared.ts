import type { MeasureUnit } from '../names.ts'
import type { EditionNode } from '../scoring/edition.ts'
import { pointsByRule, type Rule, type Scored } from '../scoring/rule.ts'

/** What a subject types for a node. Which of them count, the rule says. */
export interface Inputs {
  /** The numerator; alone, the value itself. */
  readonly a: number | null
  readonly b: number | null
  /** Which of the rule's steps is reached, from 0; -1: none of them. */
  readonly choice: number | null
  readonly answer: boolean | null
}

export const NO_INPUTS: Inputs = { a: null, b: null, choice: null, answer: null }

/**
 * What the form asks for: two numbers that make a percentage, one number, one of the steps, yes or no; the points
 * themselves where the decision does not publish its rule.
 */
export const ASKS = ['share', 'value', 'steps', 'yes-no', 'points'] as const
export type Ask = (typeof ASKS)[number]

type Node = Pick<EditionNode, 'rule' | 'direction' | 'max'>

/** @param unit of the indicator whose value it is; null: declared for the index alone */
export function askOf(rule: Rule | null, unit: MeasureUnit | null): Ask {
  if (rule === null) return 'points'
  if (rule.kind === 'yes-no' || rule.kind === 'steps') return rule.kind
  const percent = unit === 'percent' || (unit === null && rule.full === 100)
  return rule.kind === 'ratio' && percent ? 'share' : 'value'
}

/** The value the rule reads; null while something is missing. Nothing is divided by zero: that is no value either. */
export function valueGiven(rule: Rule | null, ask: Ask, { a, b, choice, answer }: Inputs): number | null {
  switch (ask) {
    case 'yes-no':
      return answer === null ? null : Number(answer)
    case 'steps':
      if (choice === null || rule?.kind !== 'steps') return null
      return rule.steps[choice]?.at ?? null
    case 'share':
      if (a === null || b === 0) return null
      return b === null ? a : (100 * a) / b
    case 'value':
    case 'points':
      return a
  }
}

/** No step reached is an answer too: it brings nothing. */
const NONE_REACHED = -1

/**
 * Points of what is declared, between 0 and the maximum; null while something is missing, in the inputs or in the
 * edition. `proven`: whether the proof the node asks for lies there.
 */
export function pointsDeclared(node: Node, ask: Ask, inputs: Inputs, proven: boolean): number | null {
  if (node.max === null) return null
  if (ask === 'points' || node.rule === null)
    return inputs.a === null ? null : Math.min(node.max, Math.max(0, inputs.a))
  if (ask === 'steps' && inputs.choice === NONE_REACHED) return 0
  const value = valueGiven(node.rule, ask, inputs)
  const scored: Scored = pointsByRule(node.rule, node.direction, node.max, { value, proven })
  return 'points' in scored ? scored.points : null
}

export type InputFault = 'negative' | 'no-such-step' | 'zero-denominator' | 'above-maximum'

/** What is wrong with the inputs as they are; null when nothing is. A part greater than its whole is asked about, not refused. */
export function inputFault({ rule, max }: Node, ask: Ask, { a, b, choice }: Inputs): InputFault | null {
  if ((a !== null && a < 0) || (b !== null && b < 0)) return 'negative'
  if (ask === 'share' && b === 0) return 'zero-denominator'
  if (ask === 'points' && a !== null && max !== null && a > max) return 'above-maximum'
  if (ask === 'steps' && choice !== null && rule?.kind === 'steps')
    return choice >= NONE_REACHED && choice < rule.steps.length ? null : 'no-such-step'
  return null
}

/** Why a line cannot be submitted yet. */
export const WANTINGS = ['input', 'evidence', 'maximum'] as const
export type Wanting = (typeof WANTINGS)[number]

/**
 * What a line still wants before it can be submitted. Proof is wanted where the node names one and something is claimed:
 * nobody proves a no.
 */
export function wantingOf(
  node: Node & Pick<EditionNode, 'evidence'>,
  ask: Ask,
  inputs: Inputs,
  files: number,
): Wanting | null {
  if (node.max === null) return 'maximum'
  if (pointsDeclared(node, ask, inputs, true) === null) return 'input'
  return node.evidence !== null && files === 0 && !claimsNothing(ask, inputs) ? 'evidence' : null
}

/** A no, no step reached, a plain zero. */
const claimsNothing = (ask: Ask, { a, choice, answer }: Inputs): boolean =>
  ask === 'yes-no' ? answer === false : ask === 'steps' ? choice === NONE_REACHED : a === 0
