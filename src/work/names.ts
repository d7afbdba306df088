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
  'divide',
  'ask-extension',
  'grant-extension',
  'refuse-extension',
  'open-report',
  'report',
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
  'ask-extension',
  'grant-extension',
  'refuse-extension',
  'report',
] as const
export type AskedTaskStep = (typeof ASKED_TASK_STEPS)[number]

export const DIRECTIVE_STATES = ['issued', 'recalled', 'replaced'] as const
export type DirectiveState = (typeof DIRECTIVE_STATES)[number]

export const DIRECTIVE_STEPS = ['issue', 'amend', 'attach', 'extend', 'urge', 'recall', 'replace', 'pass'] as const
export type DirectiveStep = (typeof DIRECTIVE_STEPS)[number]

/** Công văn, quyết định, chỉ thị, công điện: forms of an administrative document (Decree 30/2020/NĐ-CP, article 7). */
export const DIRECTIVE_FORMS = ['letter', 'decision', 'instruction', 'telegram'] as const
export type DirectiveForm = (typeof DIRECTIVE_FORMS)[number]

export {
  type Origin,
  OUTCOMES,
  type Outcome,
  PETITION_CATEGORIES,
  PETITION_STATES,
  type PetitionCategory,
  type PetitionState,
} from './petitions/names.ts'

/** The part a caller plays in one case. */
export const ROLES = [
  'issuer',
  'lead',
  'assignee',
  'coordinator',
  'superior',
  'desk',
  'handler',
  'head',
  'raiser',
  'applicant',
  'system',
] as const
export type Role = (typeof ROLES)[number]
