import type { Day } from '#kernel/day'
import { isRefused, type Refused } from '#kernel/refusal'
import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { FigureFilter, FourCells, OnBehalf, OpenTask } from '../doors.ts'
import { isLate } from '../figures/figures.ts'
import { cellsBy, fourCells } from '../figures/store-figures.ts'
import { type PetitionAsked, takePetitionStep } from '../petitions/store-step.ts'
import { openTasksAbout as findAbout } from './store-due.ts'
import { type AskedMove, takeStep } from './store-move.ts'

/** Takes a step of a task. `as` says whose hand it was, honoured for the system's caller alone. */
export async function moveTask(
  tx: Tx,
  acting: Acting,
  taskId: string,
  ask: AskedMove,
  as?: OnBehalf,
): Promise<{ id: string } | Refused> {
  const moved = await takeStep(tx, acting, taskId, ask, as)
  return isRefused(moved) ? moved : { id: moved.id }
}

/** Takes a step of a petition; `'raiser'` as whoever raised it. */
export async function movePetition(
  tx: Tx,
  acting: Acting,
  id: string,
  ask: PetitionAsked,
  as?: OnBehalf | 'raiser',
): Promise<{ id: string } | Refused> {
  const moved = await takePetitionStep(tx, acting, id, ask, as)
  return isRefused(moved) ? moved : { id: moved.id }
}

/** The four cells of each unit whose agencies have tasks. */
export const fourCellsByUnit = (tx: Tx, filter: FigureFilter): Promise<ReadonlyMap<string, FourCells>> =>
  cellsBy(tx, 'unit', filter)

/** The four cells of the tasks about each thing of a type that has some. */
export const fourCellsAbout = (tx: Tx, type: string, today: Day): Promise<ReadonlyMap<string, FourCells>> =>
  cellsBy(tx, 'about', { today, aboutType: type })

/** Tasks not done, and those of them past their day. */
export async function tasksWaiting(tx: Tx, filter: FigureFilter): Promise<{ open: number; overdue: number }> {
  const { openInTime, openOverdue } = await fourCells(tx, filter)
  return { open: openInTime + openOverdue, overdue: openOverdue }
}

/** Open tasks about a thing, by due day; without `id`, about any thing of that type. */
export async function openTasksAbout(tx: Tx, about: { type: string; id?: string }, today: Day): Promise<OpenTask[]> {
  return (await findAbout(tx, about)).map((task) => ({
    id: task.id,
    code: task.code,
    title: task.title,
    state: task.state,
    unitId: task.unit,
    leadAgency: task.leadAgency,
    due: task.due,
    overdue: isLate(task, today),
    escalation: task.escalation,
  }))
}
