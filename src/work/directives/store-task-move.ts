import { fold } from '#kernel/fold'
import { isRefused } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { Calendar } from '../calendar/calendar.ts'
import type { Role } from '../names.ts'
import { announceStep } from '../notices/store-announce.ts'
import { taskLine } from '../tasks/line.ts'
import { saveMove, taskOf } from '../tasks/store-task.ts'
import type { Hand, Task } from '../tasks/task.ts'
import { type Ask, moveTask } from '../tasks/task-rule.ts'
import { taskWorkflowOf } from '../tasks/workflow-task.ts'

/** Open tasks of a directive, parts of tasks too, held until the transaction ends. */
export async function claimOpenTasks(tx: Tx, directiveId: string): Promise<Task[]> {
  const rows = await tx
    .selectFrom('work.task')
    .selectAll()
    .where('directive_id', '=', directiveId)
    .where('state', 'in', ['assigned', 'accepted', 'submitted', 'returned'])
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(taskOf)
}

export interface MovingTask {
  readonly by: Hand
  readonly roles: ReadonlySet<Role>
  readonly calendar: Calendar
  /** Number of the directive under which it is done. */
  readonly authority: string | null
}

/** Takes a step of a task that follows from a step of its directive; null when the task does not allow it. */
export async function followWith(
  tx: Tx,
  acting: Acting,
  task: Task,
  ask: Ask,
  { by, roles, calendar, authority }: MovingTask,
): Promise<Task | null> {
  const { language } = acting.caller
  const decided = moveTask(task, ask, { roles, by, at: acting.at, language, calendar, authority })
  if (isRefused(decided)) return null
  const { task: moved, move } = decided.state
  await saveMove(tx, task, moved, move)
  await remember(tx, acting, decided.facts)
  const workflow = taskWorkflowOf(moved.workflow)
  await announceStep(tx, acting, taskLine(moved), { step: move.step, by, words: move.words, workflow })
  return moved
}

/** An open task takes the words of its directive as they are now; what was done under the old ones keeps them. */
export async function rewordTask(
  tx: Tx,
  { home, id, code }: Task,
  { title, what, result }: Pick<Task, 'title' | 'what' | 'result'>,
): Promise<void> {
  await tx
    .updateTable('work.task')
    .set({ title, what, result, search: fold(`${code} ${title} ${what}`) })
    .where('home', '=', home)
    .where('id', '=', id)
    .execute()
}

/** The task, with the parts of it, belongs to another directive from now on. */
export async function moveToDirective(tx: Tx, task: Pick<Task, 'home' | 'id'>, directiveId: string): Promise<void> {
  await tx
    .updateTable('work.task')
    .set({ directive_id: directiveId })
    .where('home', '=', task.home)
    .where(({ or, eb }) => or([eb('id', '=', task.id), eb('parent_id', '=', task.id)]))
    .execute()
}
