import type { Selectable } from 'kysely'
import { fold } from '#kernel/fold'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import { moveColumns } from '../engine/move-row.ts'
import type { TaskState, TaskStep } from '../names.ts'
import type { About } from '../schema.ts'
import type { Deadline, Point } from './deadline.ts'
import type { MoveDetail, Task, TaskMove } from './task.ts'

type TaskRow = Selectable<Tables['work.task']>
type MoveRow = Selectable<Tables['work.task_move']>

const personOf = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

/** A task opened before deadlines had kinds was given a day, or nothing. */
const deadlineOf = ({ deadline, first_due_day: first }: TaskRow): Deadline =>
  (deadline as Deadline | null) ?? (first === null ? { kind: 'none' } : { kind: 'day', day: first })

/** A row as the rules know it. */
export const taskOf = (row: TaskRow): Task => ({
  home: row.home,
  id: row.id,
  code: row.code,
  directiveId: row.directive_id,
  title: row.title,
  what: row.what,
  result: row.result,
  sector: row.sector,
  issuerAgency: row.issuer_agency,
  leadAgency: row.lead_agency,
  unit: row.unit_id,
  assignee: personOf(row.assignee_id, row.assignee_name),
  due: row.due_day,
  deadline: deadlineOf(row),
  written: row.written,
  firstDue: row.first_due_day,
  extensions: row.extensions,
  asked: row.asked_due_day === null || row.asked_day === null ? null : { due: row.asked_due_day, on: row.asked_day },
  points: row.points as unknown as readonly Point[],
  coordinators: row.coordinators,
  parentId: row.parent_id,
  required: row.required,
  above: row.above,
  givenBy: row.given_by,
  plan: row.plan_id === null ? null : { id: row.plan_id, row: row.plan_row ?? 0 },
  evidence: row.evidence,
  about: row.about as About | null,
  state: row.state as TaskState,
  workflow: row.workflow,
  escalation: row.escalation,
  escalatedTo: row.escalated_to,
  escalatedOn: row.escalated_day,
  assignedOn: row.assigned_day,
  submittedOn: row.submitted_day,
  closedOn: row.closed_day,
  moves: row.moves,
  attachments: row.attachments,
})

const moveOf = (row: MoveRow): TaskMove => ({
  seq: row.seq,
  step: row.step as TaskStep,
  at: row.at,
  by: { accountId: row.account_id, name: row.name, agencyId: row.agency },
  words: row.words,
  due: row.due_day,
  person: personOf(row.person_id, row.person_name),
  agency: row.to_agency,
  unit: row.to_unit,
  detail: row.detail as MoveDetail | null,
})

/** The task, when the caller may see it. */
export async function findTask(tx: Tx, id: string): Promise<Task | null> {
  const row = await tx.selectFrom('work.task').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? taskOf(row) : null
}

/** The task, held until the transaction ends: the second of two people sees what the first did. */
export async function claimTask(tx: Tx, id: string): Promise<Task | null> {
  const row = await tx.selectFrom('work.task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? taskOf(row) : null
}

export async function movesOf(tx: Tx, { home, id }: Pick<Task, 'home' | 'id'>): Promise<TaskMove[]> {
  const rows = await tx
    .selectFrom('work.task_move')
    .selectAll()
    .where('home', '=', home)
    .where('task_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(moveOf)
}

/** Who sees it by agency: whoever gave it, does it, helps, has the whole of it, and the superior it climbed to. */
export const partsOf = (task: Task): string[] => [
  ...new Set([
    task.issuerAgency,
    task.leadAgency,
    ...task.coordinators,
    ...task.above,
    ...(task.escalatedTo === null ? [] : [task.escalatedTo]),
  ]),
]

const progressRow = (task: Task) => ({
  lead_agency: task.leadAgency,
  unit_id: task.unit,
  assignee_id: task.assignee?.id ?? null,
  assignee_name: task.assignee?.name ?? null,
  issuer_agency: task.issuerAgency,
  coordinators: [...task.coordinators],
  above: [...task.above],
  due_day: task.due,
  first_due_day: task.firstDue,
  extensions: task.extensions,
  asked_due_day: task.asked?.due ?? null,
  asked_day: task.asked?.on ?? null,
  points: JSON.stringify(task.points),
  state: task.state,
  escalation: task.escalation,
  escalated_to: task.escalatedTo,
  escalated_day: task.escalatedOn,
  submitted_day: task.submittedOn,
  closed_day: task.closedOn,
  moves: task.moves,
  attachments: task.attachments,
  agencies: partsOf(task),
})

const moveRow = (task: Task, move: TaskMove) => ({
  home: task.home,
  task_id: task.id,
  ...moveColumns(move),
  due_day: move.due,
  person_id: move.person?.id ?? null,
  person_name: move.person?.name ?? null,
  to_agency: move.agency,
  to_unit: move.unit,
  detail: move.detail ? JSON.stringify(move.detail) : null,
  unit_id: task.unit,
  sector: task.sector,
  agencies: partsOf(task),
})

const CHUNK = 500

/** Tasks as they are opened, each with its first move. */
export async function insertTasks(tx: Tx, opened: readonly { task: Task; move: TaskMove }[]): Promise<void> {
  for (let from = 0; from < opened.length; from += CHUNK) {
    const some = opened.slice(from, from + CHUNK)
    const rows = some.map(({ task }) => ({
      ...progressRow(task),
      home: task.home,
      id: task.id,
      code: task.code,
      directive_id: task.directiveId,
      title: task.title,
      what: task.what,
      result: task.result,
      sector: task.sector,
      parent_id: task.parentId,
      required: task.required,
      given_by: task.givenBy,
      deadline: JSON.stringify(task.deadline),
      written: task.written,
      plan_id: task.plan?.id ?? null,
      plan_row: task.plan?.row ?? null,
      evidence: task.evidence,
      about: task.about === null ? null : JSON.stringify(task.about),
      workflow: task.workflow,
      assigned_day: task.assignedOn,
      search: fold(`${task.code} ${task.title} ${task.what}`),
    }))
    await tx.insertInto('work.task').values(rows).execute()
    await tx
      .insertInto('work.task_move')
      .values(some.map(({ task, move }) => moveRow(task, move)))
      .execute()
  }
}

/** Keeps a move and what the task became by it. A change of hands takes the older rows along. */
export async function saveMove(tx: Tx, before: Task, task: Task, move: TaskMove): Promise<void> {
  await tx
    .updateTable('work.task')
    .set(progressRow(task))
    .where('home', '=', task.home)
    .where('id', '=', task.id)
    .execute()
  const scope = { unit_id: task.unit, agencies: partsOf(task) }
  const moved = before.unit !== task.unit || partsOf(before).join() !== scope.agencies.join()
  if (moved) {
    for (const table of ['work.task_move', 'work.attachment'] as const)
      await tx.updateTable(table).set(scope).where('home', '=', task.home).where('task_id', '=', task.id).execute()
  }
  await tx.insertInto('work.task_move').values(moveRow(task, move)).execute()
}
