import { contract } from '#platform/http/endpoint'
import { directiveChanges } from './directives/contract-change.ts'
import { directiveEndpoints } from './directives/contract-directive.ts'
import { directiveRefusals } from './directives/text.ts'
import { petitionEndpoints } from './petitions/contract-petition.ts'
import { taskEndpoints } from './tasks/contract-task.ts'
import { refusalTexts } from './text.ts'

export {
  APPLICANT_STEPS,
  type ApplicantStep,
  type ApplyInput,
  ASKED_DOSSIER_STEPS,
  type AskedDossierStep,
  CHANNELS,
  type Channel,
  DOSSIER_FILE_KINDS,
  DOSSIER_STATES,
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
export type { Outcome, PetitionCategory, PetitionState, TaskState, TaskStep } from './names.ts'
export {
  ASKED_TASK_STEPS,
  type AskedTaskStep,
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
export type { About, DirectiveInput, DirectiveRow, InboxItem, PetitionRow, TaskRow, TaskView } from './schema.ts'
export { texts } from './text.ts'

/** Directives and tasks. */
export const work = contract(
  'work',
  { ...taskEndpoints, ...directiveEndpoints, ...directiveChanges },
  { ...refusalTexts, ...directiveRefusals },
)

/** What citizens and enterprises raise, without an account, and what officials do with it. */
export const petitions = contract('work', petitionEndpoints, refusalTexts)

export {
  type CalendarView,
  type DayView,
  type EntryDraft,
  type EntryView,
  type HoursView,
  workingTime,
} from './calendar/contract.ts'
export { type WorkflowView, workflows } from './engine/contract.ts'
