/** Door 1: what other rooms may ask of work. */
export type {
  Attention,
  FigureFilter,
  FourCells,
  ObstacleInput,
  ObstaclesWaiting,
  OnBehalf,
  OpenTask,
} from './doors.ts'
export { createHandlers } from './http.ts'
export { type Climbed, escalate, escalateOverdue } from './jobs.ts'
export type { About, DirectiveInput } from './schema.ts'
export { fourCellsByUnit, moveObstacle, moveTask, openTasksAbout, tasksWaiting } from './store-doors.ts'
export { fourCells } from './store-figures.ts'
export { needsAttention } from './store-inbox.ts'
export { type IssuedDirective, issueDirective } from './store-issue.ts'
export { obstaclesWaiting } from './store-obstacle-list.ts'
export { raiseObstacle } from './store-raise.ts'
export { passTasks } from './store-recall.ts'
export { kindTexts } from './text-kinds.ts'
