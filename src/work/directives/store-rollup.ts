import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { TaskStep } from '../names.ts'
import { taskOf } from '../tasks/store-task.ts'
import type { Task } from '../tasks/task.ts'

/** Every task of a directive the caller may see, without parts of tasks: open ones first, each by due day. */
export async function tasksOfDirective(tx: Tx, directiveId: string): Promise<Task[]> {
  const rows = await tx
    .selectFrom('work.task')
    .selectAll()
    .where('directive_id', '=', directiveId)
    .where('parent_id', 'is', null)
    .orderBy((eb) => eb.case().when('closed_day', 'is', null).then(0).else(1).end())
    .orderBy('due_day')
    .orderBy('id')
    .execute()
  return rows.map(taskOf)
}

export interface LastMove {
  readonly step: TaskStep
  readonly at: Instant
  readonly by: string | null
  readonly words: string | null
}

/** What last happened to each task of a directive where it is done: what the issuer or the clock say shows no work. */
export async function lastMoves(tx: Tx, directiveId: string): Promise<Map<string, LastMove>> {
  const rows = await tx
    .selectFrom('work.task_move as move')
    .innerJoin('work.task as task', (join) =>
      join.onRef('task.home', '=', 'move.home').onRef('task.id', '=', 'move.task_id'),
    )
    .distinctOn('move.task_id')
    .select(['move.task_id', 'move.step', 'move.at', 'move.name', 'move.words'])
    .where('task.directive_id', '=', directiveId)
    .where(({ or, eb, ref }) =>
      or([eb('move.agency', '=', ref('task.lead_agency')), eb('move.step', 'in', ['assign', 'return', 'pass'])]),
    )
    .orderBy('move.task_id')
    .orderBy('move.seq', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [
      row.task_id,
      { step: row.step as TaskStep, at: row.at, by: row.name, words: row.step === 'attach' ? null : row.words },
    ]),
  )
}
