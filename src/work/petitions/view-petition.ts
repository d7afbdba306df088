import type { Text } from '#kernel/text'
import { workingDaysBetween } from '../calendar/deadline.ts'
import { blockedBy, blockedText } from '../engine/workflow.ts'
import type { Role } from '../names.ts'
import { agencyView, type Names, placeView } from '../tasks/view.ts'
import type { PetitionStep } from './names.ts'
import { ageOf, isPetitionLate, isWaiting, type Petition, type PetitionMove } from './petition.ts'
import type { PetitionRow } from './schema-petition.ts'
import { petitionWorkflowOf } from './workflow-petition.ts'

/** A petition as a row of a list. */
export const petitionView = (petition: Petition, names: Names, photos = 0): PetitionRow => ({
  id: petition.id,
  code: petition.code,
  origin: petition.origin,
  title: petition.title,
  category: petition.category,
  state: petition.state,
  outcome: petition.outcome,
  urgency: petition.urgency,
  unit: placeView(petition.unit, names),
  address: petition.address,
  point: pointView(petition),
  sector: petition.sector,
  handler: agencyView(petition.handlerAgency, names),
  desk: agencyView(petition.deskAgency, names),
  raisedOn: petition.raisedOn,
  due: petition.due,
  firstDue: petition.firstDue,
  workingDaysLeft: isWaiting(petition) ? workingDaysBetween(names.calendar, names.today, petition.due) : null,
  overdue: isWaiting(petition) && isPetitionLate(petition, names.today),
  ageDays: ageOf(petition, names.today),
  answeredOn: petition.answeredOn,
  closedOn: petition.closedOn,
  rating: petition.rating,
  reopened: petition.reopened,
  photos,
  followers: petition.followers,
  mainId: petition.mainId,
  escalation: petition.escalation,
  publishedOn: petition.publishedOn,
  consent: petition.consent,
  obstacle: petition.obstacle,
})

export const pointView = ({ point }: Petition): PetitionRow['point'] =>
  point && {
    longitude: point.longitude,
    latitude: point.latitude,
    ...(point.accuracy === null ? {} : { accuracy: point.accuracy }),
  }

/** Whether a step may be taken now, and why not. */
export function petitionNext<Name extends PetitionStep>(
  petition: Petition,
  step: Name,
  roles: ReadonlySet<Role>,
): { step: Name; allowed: boolean; why: Text | null } {
  const workflow = petitionWorkflowOf(petition.workflow)
  const blocked = blockedBy(workflow, petition.state, step, roles)
  return { step, allowed: blocked === null, why: blocked && blockedText(workflow, blocked) }
}

/** Steps officials take among themselves; whoever raised it is not shown them. */
const AMONG_OFFICIALS: readonly PetitionStep[] = ['note', 'remind', 'follow', 'unfollow']

/** What whoever raised it is shown: what happened and what they were told, no note and no name of an official. */
export const toldSteps = (moves: readonly PetitionMove[]): PetitionMove[] =>
  moves.filter(({ step }) => !AMONG_OFFICIALS.includes(step))

/** Words of a step among officials that whoever raised it does not read: why a report was joined, why it was passed on. */
export const WORDS_TOLD: readonly PetitionStep[] = [
  'raise',
  'forward',
  'refer',
  'reject',
  'ask',
  'inform',
  'answer',
  'share-answer',
  'add',
  'rate',
  'reopen',
  'withdraw',
  'close',
  'direct',
  'pass',
]

export const stepView = (move: PetitionMove, names: Names, mainCode: string | null) => ({
  step: move.step,
  at: move.at,
  agency: move.by.agencyId === null ? null : names.agencyName(move.by.agencyId),
  words: move.words,
  to: move.step === 'join' ? mainCode : move.toAgency === null ? move.outside : names.agencyName(move.toAgency),
  contact: move.contact,
  reason: move.reason,
  rating: move.rating,
  outcome: move.outcome,
})
