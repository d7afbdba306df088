/** Names of the course of a report; each has its words in `text.ts`. */

/** `open` until it is sent; then the lowest state of its lines. */
export const REPORT_STATES = ['open', 'declared', 'returned', 'verified', 'approved', 'published'] as const
export type ReportState = (typeof REPORT_STATES)[number]

/** Of one line: nothing yet, typed and not sent, then its course. `absent`: no value, with the reason said. */
export const LINE_STATES = [
  'empty',
  'draft',
  'absent',
  'declared',
  'returned',
  'verified',
  'approved',
  'published',
] as const
export type LineState = (typeof LINE_STATES)[number]

/** How a value came into a draft: `known` from another report, `carried` over from the period before, both confirmed. */
export const DRAFT_ORIGINS = ['typed', 'known', 'carried', 'spreadsheet', 'paste', 'api', 'drop'] as const
export type DraftOrigin = (typeof DRAFT_ORIGINS)[number]

/** What a check asks about: see `check.ts`. */
export const CHECK_CODES = ['range', 'jump', 'parts', 'order', 'zero'] as const
export type CheckCode = (typeof CHECK_CODES)[number]

export const DEADLINE_KINDS = ['working-days', 'day-of-month'] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/** What the caller may do with a report as it stands. */
export const REPORT_ACTS = [
  'fill',
  'submit',
  'recall',
  'verify',
  'return',
  'approve',
  'publish',
  'correct',
  'drop-correction',
  'urge',
] as const
export type ReportAct = (typeof REPORT_ACTS)[number]

/** Whose turn a list shows: to fill in, to verify, to approve, to publish; or all the caller sees. */
export const REPORT_VIEWS = ['mine', 'verify', 'approve', 'publish', 'all'] as const
export type ReportView = (typeof REPORT_VIEWS)[number]

/** The list behind a number of the rates. `due`: the denominator, all that were to be reported by today. */
export const RATE_CELLS = [
  'due',
  'reported',
  'on-time',
  'late',
  'missing',
  'complete',
  'corrected',
  'published',
] as const
export type RateCell = (typeof RATE_CELLS)[number]

export const RATE_GROUPS = ['form', 'period', 'level', 'agency'] as const
export type RateGroup = (typeof RATE_GROUPS)[number]

export const REPORT_STEPS = [
  'declared',
  'recalled',
  'verified',
  'mended',
  'returned',
  'approved',
  'published',
  'correction-begun',
  'correction-dropped',
  'urged',
] as const
export type ReportStep = (typeof REPORT_STEPS)[number]

/** `reopened`: one of the values it is made of was corrected since. */
export const PUBLICATION_STATES = ['published', 'reopened', 'superseded'] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]
