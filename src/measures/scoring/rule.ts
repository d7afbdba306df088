import type { Direction } from '../programme/progress.ts'

/** From here on the share of the points is reached: at least `at` where more is better, at most `at` where less is. */
export interface Step {
  readonly at: number
  /** Of the most points, 0 to 1. */
  readonly share: number
}

/**
 * How points come from a value, as the forms of the national index write it: "Tỷ lệ × Điểm tối đa", steps ("họp 4 lần
 * 20 điểm; 3 lần 15 …"), yes or no with a document as proof, and a survey. Shares of the maximum, so that a maximum
 * can change without the rule.
 */
export type Rule =
  /** Nothing at `zero`, all points at `full`, straight between; `full` below `zero` where less is better. */
  | { readonly kind: 'ratio'; readonly zero: number; readonly full: number }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  | { readonly kind: 'yes-no' }
  /** The mean answer of those asked, on a scale from `zero` to `full`. */
  | { readonly kind: 'survey'; readonly zero: number; readonly full: number }

/** What is known of one subject for one indicator of an edition. */
export interface Given {
  /** Null: no data, which is never a zero. */
  readonly value: number | null
  /** Whether the proof asked for lies there; a yes without proof brings nothing. True where none is asked for. */
  readonly proven?: boolean
}

export type Missing = 'no-value' | 'no-maximum' | 'no-rule'

export type Scored =
  | { readonly points: number; readonly share: number; readonly unproven: boolean }
  | { readonly missing: Missing }

/** Points of a value under its rule: between 0 and `max`. @param max most points; null: the decision’s figure is unknown */
export function pointsByRule(rule: Rule | null, direction: Direction, max: number | null, given: Given): Scored {
  if (rule === null) return { missing: 'no-rule' }
  if (max === null) return { missing: 'no-maximum' }
  if (given.value === null) return { missing: 'no-value' }
  const unproven = rule.kind === 'yes-no' && given.value >= 1 && given.proven === false
  const share = unproven ? 0 : shareOf(rule, direction, given.value)
  return { points: share * max, share, unproven }
}

/** The part of the points a value earns, 0 to 1. */
export function shareOf(rule: Rule, direction: Direction, value: number): number {
  switch (rule.kind) {
    case 'ratio':
    case 'survey':
      return within((value - rule.zero) / (rule.full - rule.zero))
    case 'steps':
      return Math.max(0, ...rule.steps.filter((step) => reaches(direction, value, step.at)).map(({ share }) => share))
    case 'yes-no':
      return value >= 1 ? 1 : 0
  }
}

const within = (share: number): number => Math.min(1, Math.max(0, share))

const reaches = (direction: Direction, value: number, at: number): boolean =>
  direction === 'up' ? value >= at : value <= at

/** The value from which all points are earned; null where the rule has none. */
export function fullMark(rule: Rule, direction: Direction): number | null {
  if (rule.kind === 'yes-no') return 1
  if (rule.kind !== 'steps') return rule.full
  const best = Math.max(...rule.steps.map(({ share }) => share))
  const at = rule.steps.filter(({ share }) => share === best).map((step) => step.at)
  return at.length === 0 ? null : direction === 'up' ? Math.min(...at) : Math.max(...at)
}

/** A rule as it comes in: every field there may be. */
export interface RuleGiven {
  readonly kind: Rule['kind']
  readonly zero?: number
  readonly full?: number
  readonly steps?: readonly Step[]
}

/** The rule that is given; null where a field of its kind is missing. */
export function readRule({ kind, zero, full, steps }: RuleGiven): Rule | null {
  if (kind === 'yes-no') return { kind }
  if (kind === 'steps') return steps === undefined ? null : { kind, steps }
  return zero === undefined || full === undefined ? null : { kind, zero, full }
}

export type RuleFault = 'no-span' | 'wrong-way' | 'no-steps' | 'share-outside' | 'steps-disagree'

/** What is wrong with a rule; null when nothing is. */
export function ruleFault(rule: Rule, direction: Direction): RuleFault | null {
  if (rule.kind === 'yes-no') return null
  if (rule.kind !== 'steps') {
    if (rule.zero === rule.full) return 'no-span'
    return rule.zero < rule.full === (direction === 'up') ? null : 'wrong-way'
  }
  if (rule.steps.length === 0) return 'no-steps'
  if (rule.steps.some(({ share }) => !(share >= 0 && share <= 1))) return 'share-outside'
  // A better value never earns less.
  const byValue = rule.steps.toSorted((a, b) => (direction === 'up' ? a.at - b.at : b.at - a.at))
  return byValue.some((step, i) => i > 0 && step.share <= (byValue[i - 1] as Step).share) ? 'steps-disagree' : null
}
