import type { Day } from '#kernel/day'
import type { Share } from '../indicator.ts'
import type { Aggregation, ObservationState } from '../names.ts'

/** Why there is no value; a missing value is never a zero. */
export const MISSING = [
  'not-reported',
  'not-yet-due',
  'nothing-counted',
  'does-not-add',
  'division-by-zero',
  'bad-formula',
  'no-such-unit',
  'not-defined',
  'not-comparable',
  'unknown-share',
  'other-level',
] as const
export type Missing = (typeof MISSING)[number]

/**
 * What a value was made of: reported as it is (`own`), counted by another room, worked out by its formula, combined from
 * the subjects below (`units`) or from shorter periods (`periods`), or said in the units of another day (`frame`).
 */
export const MADE = ['own', 'counted', 'formula', 'units', 'periods', 'frame'] as const
export type Made = (typeof MADE)[number]

/**
 * How a value of earlier units passed to the unit of the frame: added by share of territory, averaged by the weight of
 * the definition, kept while all parts agree, the greatest or least of them, worked out again over inputs said in the
 * frame, or taken only where the ground is the very same.
 */
export const FRAME_RULES = ['sum', 'weighted-mean', 'last', 'max', 'min', 'formula', 'ratio', 'not-comparable'] as const
export type FrameRule = (typeof FRAME_RULES)[number]

/** A value of another unit that went into one, and which part of that unit lies here; null: a part of unknown size. */
export interface FramePart {
  readonly unitId: string
  readonly value: number | null
  readonly share: number | null
}

/** The value of an indicator for a subject and a period, with all that a reader must know to trust it. */
export interface Figure {
  readonly value: number | null
  /** Set exactly where `value` is null. */
  readonly missing: Missing | null
  /** The indicator whose value is missing, where it is another one. */
  readonly missingOf: string | null
  /** The least confirmed of what it is made of; null without a value and for counted figures. */
  readonly state: ObservationState | null
  readonly made: Made
  /** How several became one; null for one alone. */
  readonly by: Aggregation | null
  /** Parts that had a value, of how many; a sum over fewer than all says so. */
  readonly from: number
  readonly of: number
  /** When the oldest part was last confirmed; null while none is and for counted figures. */
  readonly confirmedOn: Day | null
  readonly simulated: boolean
  /** What was counted of what, where it is known. */
  readonly share: Share | null
  /** The unit was born or ended within the period, and the value speaks of the rest alone. */
  readonly cut: boolean
  /** The rule by which it was said in the units of another day; null where none was needed. */
  readonly rule: FrameRule | null
  readonly madeOf: readonly FramePart[]
}

/** Figures of a request: asked by indicator, subject and id of the period. */
export interface Figures {
  /** Throws for a period that was not asked for. */
  at(indicatorId: string, subjectId: string, periodId: string): Figure
}

export const missingFigure = (missing: Missing, over: Partial<Figure> = {}): Figure => ({
  value: null,
  missing,
  missingOf: null,
  state: null,
  made: 'own',
  by: null,
  from: 0,
  of: 1,
  confirmedOn: null,
  simulated: false,
  share: null,
  cut: false,
  rule: null,
  madeOf: [],
  ...over,
})
