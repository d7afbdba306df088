import { dayOf } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { askingOf, handOf } from '../asking.ts'
import { loadCalendar } from '../calendar/store-calendar.ts'
import { findDirective } from '../directives/store-directive.ts'
import { peopleOf } from '../directives/store-issue.ts'
import type { OnBehalf } from '../doors.ts'
import type { AskedTaskStep } from '../names.ts'
import { announceStep } from '../notices/store-announce.ts'
import { taskLine } from './line.ts'
import { openPartsOf } from './store-part.ts'
import { claimTask, saveMove } from './store-task.ts'
import { rolesIn, type Task } from './task.ts'
import { type Ask, moveTask as decideMove, type MoveRefusal } from './task-rule.ts'
import { taskWorkflowOf } from './workflow-task.ts'

/** What is asked for from outside: the person by account id. */
export interface AskedMove {
  readonly step: AskedTaskStep | 'attach' | 'urge'
  readonly words?: string | undefined
  readonly due?: Ask['due']
  readonly person?: string | undefined
}

/**
 * Takes one step of a task: claims the row, decides, keeps the move, remembers the fact. Two people who
 * accept at once queue at the row; the second is refused with the state the first left.
 */
export async function takeStep(
  tx: Tx,
  acting: Acting,
  taskId: string,
  ask: AskedMove,
  as?: OnBehalf,
): Promise<Task | Refused<MoveRefusal | 'not-found'>> {
  const { caller, at } = acting
  const task = await claimTask(tx, taskId)
  if (!task) return refuse('not-found')
  const asking = askingOf(caller, { unit: task.unit, sector: task.sector }, as)
  const people = ask.person === undefined ? [] : await peopleOf(tx, task.leadAgency, dayOf(at))
  const decided = decideMove(
    task,
    { step: ask.step, words: ask.words, due: ask.due, person: people.find(({ id }) => id === ask.person) },
    {
      roles: rolesIn(task, asking),
      by: handOf(caller, asking, task, ask.step, as),
      at,
      language: caller.language,
      calendar: await loadCalendar(tx),
      authority: (await findDirective(tx, task.directiveId))?.number ?? null,
      openParts: ask.step === 'submit' ? await openPartsOf(tx, task) : [],
    },
  )
  if (isRefused(decided)) return decided
  await saveMove(tx, task, decided.state.task, decided.state.move)
  await remember(tx, acting, decided.facts)
  const { task: moved, move } = decided.state
  // The name of a file is no message.
  const words = move.step === 'attach' ? null : move.words
  await announceStep(tx, acting, taskLine(moved), {
    step: move.step,
    by: move.by,
    words,
    workflow: taskWorkflowOf(moved.workflow),
  })
  return moved
}
