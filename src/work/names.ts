/** States, steps and choices of the room, as they stand in the database, the contract and the texts. */

/** The kinds of case that one engine moves. */
export const CASE_KINDS = ['directive', 'task', 'petition', 'dossier'] as const
export type CaseKind = (typeof CASE_KINDS)[number]

export const TASK_STATES = ['assigned', 'accepted', 'submitted', 'returned', 'done', 'recalled'] as const
export type TaskState = (typeof TASK_STATES)[number]

export const TASK_STEPS = [
  'assign',
  'accept',
  'comment',
  'attach',
  'submit',
  'approve',
  'return',
  'recall',
  'extend',
  'reassign',
  'escalate',
  'remind',
  'urge',
  'carry',
  'pass',
] as const
export type TaskStep = (typeof TASK_STEPS)[number]

/** Steps a person takes by asking for them; the others come with an upload, a fan-out or the clock. */
export const ASKED_TASK_STEPS = [
  'accept',
  'comment',
  'submit',
  'approve',
  'return',
  'recall',
  'extend',
  'reassign',
] as const
export type AskedTaskStep = (typeof ASKED_TASK_STEPS)[number]

export const DIRECTIVE_STATES = ['issued', 'recalled'] as const
export type DirectiveState = (typeof DIRECTIVE_STATES)[number]

/** Whose a petition is; an enterprise's is called an obstacle on its board. */
export const ORIGINS = ['citizen', 'enterprise'] as const
export type Origin = (typeof ORIGINS)[number]

export const PETITION_STATES = ['received', 'taken', 'forwarded', 'answered', 'closed'] as const
export type PetitionState = (typeof PETITION_STATES)[number]

export const PETITION_STEPS = ['raise', 'take', 'forward', 'answer', 'add', 'reopen', 'close'] as const
export type PetitionStep = (typeof PETITION_STEPS)[number]

export const ASKED_PETITION_STEPS = ['take', 'forward', 'answer', 'close'] as const

/** What stands in the way, in the words an enterprise uses. */
export const PETITION_CATEGORIES = [
  'procedure',
  'land',
  'credit',
  'tax',
  'labour',
  'infrastructure',
  'transport',
  'epidemic',
  'digital',
  'other',
] as const
export type PetitionCategory = (typeof PETITION_CATEGORIES)[number]

/** "Closed" is not "solved": how a petition ended is always said. */
export const OUTCOMES = ['solved', 'partly', 'not-solved', 'not-ours'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The part a caller plays in one case. */
export const ROLES = [
  'issuer',
  'lead',
  'assignee',
  'coordinator',
  'superior',
  'desk',
  'handler',
  'raiser',
  'applicant',
  'system',
] as const
export type Role = (typeof ROLES)[number]
