import type { Text } from '#kernel/text'
import { blockedBy, blockedText } from '../engine/workflow.ts'
import type { PetitionStep, Role } from '../names.ts'
import type { PetitionRow } from '../schema.ts'
import { agencyView, type Names, placeView } from '../tasks/view.ts'
import { ageOf, isPetitionLate, isWaiting, type Petition } from './petition.ts'
import { petitionWorkflow } from './workflow-petition.ts'

/** A petition as a row of a list. */
export const petitionView = (petition: Petition, names: Names): PetitionRow => ({
  id: petition.id,
  code: petition.code,
  title: petition.title,
  category: petition.category,
  state: petition.state,
  outcome: petition.outcome,
  unit: placeView(petition.unit, names),
  sector: petition.sector,
  handler: agencyView(petition.handlerAgency, names),
  raisedOn: petition.raisedOn,
  due: petition.due,
  overdue: isWaiting(petition) && isPetitionLate(petition, names.today),
  ageDays: ageOf(petition, names.today),
})

/** Whether a step may be taken now, and why not. */
export function petitionNext<Name extends PetitionStep>(
  petition: Petition,
  step: Name,
  roles: ReadonlySet<Role>,
): { step: Name; allowed: boolean; why: Text | null } {
  const blocked = blockedBy(petitionWorkflow, petition.state, step, roles)
  return { step, allowed: blocked === null, why: blocked && blockedText(petitionWorkflow, blocked) }
}
