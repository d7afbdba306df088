import type { FileStore } from '#platform/files/store'
import { type Part, part } from '#platform/http/serve'
import { calendarHandlers } from './calendar/http-calendar.ts'
import {
  caseFigures,
  dossiers,
  inbox,
  notices,
  outgoing,
  petitions,
  plans,
  succession,
  work,
  workflows,
  workingTime,
} from './contract.ts'
import type { DirectiveSources } from './directives/doors.ts'
import { changeHandlers } from './directives/http-change.ts'
import { directiveHandlers } from './directives/http-directive.ts'
import { paperHandlers } from './directives/http-paper.ts'
import { NO_SOURCES } from './directives/store-fan-out.ts'
import { dossierHandlers } from './dossiers/http.ts'
import type { DossierSurroundings } from './dossiers/surroundings.ts'
import { workflowHandlers } from './engine/http-workflows.ts'
import { caseFigureHandlers } from './figures/http-case-figures.ts'
import { inboxHandlers } from './inbox/http.ts'
import type { InboxSource } from './inbox/source.ts'
import { noticeHandlers } from './notices/http.ts'
import { type Outside, outgoingHandlers } from './notices/http-outgoing.ts'
import { petitionHandlers } from './petitions/http-petition.ts'
import { planHandlers } from './plans/http-plan.ts'
import { successionHandlers } from './succession/http.ts'
import { taskHandlers } from './tasks/http-task.ts'

/** What the room needs around it. */
export interface Surroundings {
  /** Where attachments are kept. */
  readonly files: FileStore
  /** How mail and webhooks leave the house; absent: neither does. */
  readonly outside?: Outside
  /** Open duties of other rooms, for the inbox. */
  readonly duties?: readonly InboxSource[]
  /** Keys, signatures and the address of dossiers; absent: none are taken. */
  readonly dossiers?: Omit<DossierSurroundings, 'files'>
  /** Rules for recipients and figures that other rooms know. */
  readonly sources?: DirectiveSources
}

/** Everything this room serves, part by part. */
export const createParts = ({
  files,
  outside,
  dossiers: papers,
  duties = [],
  sources = NO_SOURCES,
}: Surroundings): readonly Part[] => [
  part(work, {
    ...taskHandlers(files),
    ...directiveHandlers(sources),
    ...changeHandlers(files, sources),
    ...paperHandlers(files),
  }),
  part(plans, planHandlers),
  part(petitions, petitionHandlers(files)),
  part(inbox, inboxHandlers({ sources: duties, dossiers: papers ? { ...papers, files } : null })),
  part(notices, noticeHandlers(outside !== undefined && outside.post !== null)),
  ...(outside ? [part(outgoing, outgoingHandlers(outside))] : []),
  ...(papers ? [part(dossiers, dossierHandlers({ ...papers, files }))] : []),
  part(caseFigures, caseFigureHandlers),
  part(workingTime, calendarHandlers),
  part(workflows, workflowHandlers),
  part(succession, successionHandlers),
]
