import { contract } from '#platform/http/endpoint'
import { directiveChanges } from './directives/contract-change.ts'
import { directiveEndpoints } from './directives/contract-directive.ts'
import { directiveRefusals } from './directives/text.ts'
import { petitionEndpoints } from './petitions/contract-petition.ts'
import { petitionRefusals } from './petitions/text.ts'
import { taskEndpoints } from './tasks/contract-task.ts'
import { refusalTexts } from './text.ts'

export { directiveForm, directiveStep } from './directives/text.ts'
export {
  APPLICANT_STEPS,
  type ApplicantStep,
  type ApplyInput,
  ASKED_DOSSIER_STEPS,
  type AskedDossierStep,
  CHANNELS,
  type Channel,
  DOSSIER_CELLS,
  DOSSIER_FILE_KINDS,
  DOSSIER_GROUPS,
  DOSSIER_STATES,
  type DossierCell,
  type DossierCells,
  type DossierFile,
  type DossierFileKind,
  type DossierNeed,
  type DossierRow,
  type DossierState,
  type DossierStep,
  type DossierView,
  dossiers,
  dossierTexts,
  type FollowedDossier,
  PROCEDURE_LEVELS,
  type ProcedureInput,
  type ProcedureLevel,
  type ProcedureRow,
  type ProcedureView,
  REQUIREMENT_FORMS,
  RESULT_KINDS,
  type RequirementForm,
  type ResultKind,
} from './dossiers/contract.ts'
export {
  type CaseFigure,
  caseFigures,
  FIGURE_GROUPS,
  FIGURE_PARTS,
  type FigureCase,
  type FigureGroup,
  type FigurePart,
  type FigureRow,
} from './figures/contract.ts'
export { FIGURE_KINDS, type FigureKind } from './figures/line.ts'
export { figureTexts } from './figures/text.ts'
export {
  BULK_STEPS,
  type BulkOutcome,
  type BulkStep,
  INBOX_GROUPS,
  INBOX_KINDS,
  type InboxGroup,
  type InboxItem,
  type InboxKind,
  inbox,
  inboxTexts,
} from './inbox/contract.ts'
export type { Outcome, PetitionCategory, PetitionState, TaskState, TaskStep } from './names.ts'
export {
  ASKED_TASK_STEPS,
  type AskedTaskStep,
  DIRECTIVE_FORMS,
  type DirectiveForm,
  type DirectiveState,
  type DirectiveStep,
  OUTCOMES,
  PETITION_CATEGORIES,
  PETITION_STATES,
  TASK_STATES,
} from './names.ts'
export {
  NOTICE_TOPICS,
  type Notice,
  type NoticeSettings,
  type NoticeTopic,
  notices,
  noticeTexts,
  WAYS,
  type Way,
} from './notices/contract.ts'
export {
  DELIVERY_STATES,
  type DeliveryState,
  type MailOffice,
  type MailRow,
  outgoing,
  WEBHOOK_EVENTS,
  type Webhook,
  type WebhookDelivery,
  type WebhookState,
} from './notices/contract-outgoing.ts'
export {
  ANSWER_OUTCOMES,
  ASKED_PETITION_STEPS,
  type AskedPetitionStep,
  CITIZEN_CATEGORIES,
  ENTERPRISE_CATEGORIES,
  ORIGINS,
  type Origin,
  type PetitionStep,
  type RaiserStep,
  REJECTIONS,
  RESOLVERS,
  type Rejection,
  type Resolver,
  URGENCIES,
  type Urgency,
} from './petitions/names.ts'
export type { FollowedPetition, PetitionRow, PetitionView, PublishedPetition } from './petitions/schema-petition.ts'
export { petitionTexts } from './petitions/text.ts'
export {
  type Answer as PlanAnswer,
  type Deadline,
  LEAD_WAYS,
  type NamedAnswer,
  type PlanHead,
  type PlanLine,
  type PlanQuestion,
  type PlanRowView,
  type PlanView,
  plans,
  planTexts,
  RHYTHMS,
  type Rhythm,
  type RowAnswer,
  rhythmWords,
} from './plans/contract.ts'
export type { About, DirectiveInput, DirectiveRow, TaskRow, TaskView } from './schema.ts'
export { succession } from './succession/contract.ts'
export { texts } from './text.ts'

/** Directives and tasks. */
export const work = contract(
  'work',
  { ...taskEndpoints, ...directiveEndpoints, ...directiveChanges },
  { ...refusalTexts, ...directiveRefusals },
)

/** What citizens and enterprises raise, without an account, and what officials do with it. */
export const petitions = contract('work', petitionEndpoints, {
  ...refusalTexts,
  ...directiveRefusals,
  ...petitionRefusals,
})

export {
  type CalendarView,
  type DayView,
  type EntryDraft,
  type EntryView,
  type HoursView,
  workingTime,
} from './calendar/contract.ts'
export { type WorkflowView, workflows } from './engine/contract.ts'
