/** Door 1: what other rooms may ask of work. */

export type { Calendar } from './calendar/calendar.ts'
export { addWorkingDays, workingDaysBetween } from './calendar/deadline.ts'
export { loadCalendar } from './calendar/store-calendar.ts'
export { insertEntries as enterDays } from './calendar/store-entries.ts'
export { type Climbed, escalate, escalateOverdue } from './clock/jobs.ts'
export type { Chosen, DirectiveSources, FigureSource, RecipientRule, RuleSettings } from './directives/doors.ts'
export { amendDirective, extendDirective } from './directives/store-change.ts'
export { type IssuedDirective, issueDirective, writeDirective } from './directives/store-issue.ts'
export { urgeDirective } from './directives/store-urge.ts'
export type {
  Attention,
  FigureFilter,
  FourCells,
  OnBehalf,
  OpenTask,
  PetitionInput,
  PetitionsWaiting,
} from './doors.ts'
export { lapseDossiers } from './dossiers/jobs-lapse.ts'
export { beginDossier } from './dossiers/store-apply.ts'
export { openDossiers } from './dossiers/store-open.ts'
export { seedProcedures } from './dossiers/store-seed.ts'
export { takeDossierStep } from './dossiers/store-step.ts'
export { addSubmittedTo } from './dossiers/store-upload.ts'
export { fourCells } from './figures/store-figures.ts'
export { workShares } from './figures/store-shares.ts'
export { createParts } from './http.ts'
export type { Duty, DutyAsked, InboxSource } from './inbox/source.ts'
export { needsAttention } from './inbox/store-inbox.ts'
export { createTelling } from './notices/jobs.ts'
export { type Notification, notify } from './notices/store-announce.ts'
export { takeAsRead } from './notices/store-notices.ts'
export { tendPetitions } from './petitions/jobs-petition.ts'
export { joinPetition } from './petitions/store-join.ts'
export { petitionsWaiting } from './petitions/store-petition-list.ts'
export { publishMasked } from './petitions/store-publish.ts'
export { raisePetition } from './petitions/store-raise.ts'
export { type BroughtPlan, bringPlan } from './plans/store-bring.ts'
export { confirmPlan, type GivenPlan } from './plans/store-confirm.ts'
export type { About, DirectiveInput } from './schema.ts'
export { type Passed, passOpenWork, passWork } from './succession/store-succession.ts'
export {
  fourCellsAbout,
  fourCellsByUnit,
  movePetition,
  moveTask,
  openTasksAbout,
  tasksWaiting,
} from './tasks/store-doors.ts'
export { divideTask, type PartAsked } from './tasks/store-part.ts'
export { openReports } from './tasks/store-report.ts'
export { kindTexts } from './text-kinds.ts'
