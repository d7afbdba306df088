import { contract } from '#platform/http/endpoint'
import { directiveEndpoints } from './directives/contract-directive.ts'
import { obstacleEndpoints } from './petitions/contract-petition.ts'
import { taskEndpoints } from './tasks/contract-task.ts'
import { refusalTexts } from './text.ts'

export type { ObstacleCategory, ObstacleState, Outcome, TaskState, TaskStep } from './names.ts'
export {
  ASKED_TASK_STEPS,
  type AskedTaskStep,
  OBSTACLE_CATEGORIES,
  OBSTACLE_STATES,
  OUTCOMES,
  TASK_STATES,
} from './names.ts'
export type { About, DirectiveInput, DirectiveRow, InboxItem, ObstacleRow, TaskRow, TaskView } from './schema.ts'
export { texts } from './text.ts'

/** The room to the outside: tasks, directives, deadlines, figures and obstacles. */
export const work = contract('work', { ...taskEndpoints, ...directiveEndpoints, ...obstacleEndpoints }, refusalTexts)
