/** States, steps and choices of dossiers and procedures, as they stand in the database, the contract and the texts. */

/**
 * draft: being put together; submitted: to be checked by the desk; mending: sent back with a written guide before it was
 * taken in; handed: given to an agency that has not confirmed it; processing: an agency works on it; waiting: more
 * documents were asked for; paying: a financial obligation is to be met; issued, declined: there is a result, to be
 * given out; the others are closed.
 */
export const DOSSIER_STATES = [
  'draft',
  'submitted',
  'mending',
  'handed',
  'processing',
  'waiting',
  'paying',
  'issued',
  'declined',
  'returned',
  'rejected',
  'withdrawn',
  'lapsed',
] as const
export type DossierState = (typeof DOSSIER_STATES)[number]

/** States looked at together; `late`: it ended, or stands, after the promised moment. */
export const DOSSIER_GROUPS = ['open', 'overdue', 'desk', 'late', 'underWay', 'standing', 'toGiveOut'] as const
export type DossierGroup = (typeof DOSSIER_GROUPS)[number]

/** Where a dossier is counted in the figures; each in exactly one. */
export const DOSSIER_CELLS = ['doneOnTime', 'doneLate', 'openInTime', 'openOverdue', 'paused', 'notHandled'] as const
export type DossierCell = (typeof DOSSIER_CELLS)[number]

export const DOSSIER_STEPS = [
  'apply',
  'send',
  'guide',
  'mend',
  'reject',
  'accept',
  'receive',
  'back',
  'hand-over',
  'ask',
  'supply',
  'charge',
  'pay',
  'fee',
  'note',
  'apologise',
  'issue',
  'decline',
  'return',
  'withdraw',
  'lapse',
  'remind',
  'escalate',
  'pass',
] as const
export type DossierStep = (typeof DOSSIER_STEPS)[number]

/** Steps an official asks for; the others come from the applicant or the clock. */
export const ASKED_DOSSIER_STEPS = [
  'send',
  'guide',
  'mend',
  'reject',
  'accept',
  'receive',
  'back',
  'hand-over',
  'ask',
  'supply',
  'charge',
  'pay',
  'fee',
  'note',
  'apologise',
  'issue',
  'decline',
  'return',
  'withdraw',
] as const satisfies readonly DossierStep[]
export type AskedDossierStep = (typeof ASKED_DOSSIER_STEPS)[number]

/** Steps the applicant takes by code and secret. */
export const APPLICANT_STEPS = ['send', 'mend', 'supply', 'withdraw'] as const satisfies readonly DossierStep[]
export type ApplicantStep = (typeof APPLICANT_STEPS)[number]

/** How it came: from a phone, or over the counter of the one-stop desk. */
export const CHANNELS = ['online', 'desk'] as const
export type Channel = (typeof CHANNELS)[number]

/** Level of the authority that answers for a procedure and at whose desk it is taken in. */
export const PROCEDURE_LEVELS = ['commune', 'province'] as const
export type ProcedureLevel = (typeof PROCEDURE_LEVELS)[number]

/** original, copy: kept by the office; form: filled in; shown: shown and given back. */
export const REQUIREMENT_FORMS = ['form', 'original', 'copy', 'shown'] as const
export type RequirementForm = (typeof REQUIREMENT_FORMS)[number]

export const RESULT_KINDS = ['extract', 'certificate', 'licence', 'card', 'decision', 'other'] as const
export type ResultKind = (typeof RESULT_KINDS)[number]

/** submitted: of the applicant; result: what the office issues; the others are written by the office on the way. */
export const DOSSIER_FILE_KINDS = [
  'submitted',
  'receipt',
  'guide',
  'rejection',
  'request',
  'apology',
  'decline',
  'result',
] as const
export type DossierFileKind = (typeof DOSSIER_FILE_KINDS)[number]
export type PaperKind = Exclude<DossierFileKind, 'submitted'>

/** What may be needed of whoever takes a step. */
export const DOSSIER_NEEDS = ['words', 'due', 'amount', 'documents', 'result'] as const
export type DossierNeed = (typeof DOSSIER_NEEDS)[number]
