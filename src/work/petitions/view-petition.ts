import type { Text } from '#kernel/text'
import { blockedBy, blockedText } from '../engine/workflow.ts'
import type { ObstacleStep, Role } from '../names.ts'
import type { ObstacleRow } from '../schema.ts'
import { agencyView, type Names, placeView } from '../tasks/view.ts'
import { ageOf, isObstacleLate, isWaiting, type Obstacle } from './petition.ts'
import { obstacleWorkflow } from './workflow-petition.ts'

/** An obstacle as a row of a list. */
export const obstacleView = (obstacle: Obstacle, names: Names): ObstacleRow => ({
  id: obstacle.id,
  code: obstacle.code,
  title: obstacle.title,
  category: obstacle.category,
  state: obstacle.state,
  outcome: obstacle.outcome,
  unit: placeView(obstacle.unit, names),
  sector: obstacle.sector,
  handler: agencyView(obstacle.handlerAgency, names),
  raisedOn: obstacle.raisedOn,
  due: obstacle.due,
  overdue: isWaiting(obstacle) && isObstacleLate(obstacle, names.today),
  ageDays: ageOf(obstacle, names.today),
})

/** Whether a step may be taken now, and why not. */
export function obstacleNext<Name extends ObstacleStep>(
  obstacle: Obstacle,
  step: Name,
  roles: ReadonlySet<Role>,
): { step: Name; allowed: boolean; why: Text | null } {
  const blocked = blockedBy(obstacleWorkflow, obstacle.state, step, roles)
  return { step, allowed: blocked === null, why: blocked && blockedText(obstacleWorkflow, blocked) }
}
