import { type Day, dayOf } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { officersOf } from '#people'
import type { Tx } from '#platform/sql/transaction'
import { askingOf } from '../asking.ts'
import { loadCalendar } from '../calendar/store-calendar.ts'
import { blockedBy, refuseBlocked } from '../engine/workflow.ts'
import { lookAround } from '../store-around.ts'
import { openTasksOfUnit } from '../tasks/store-due.ts'
import { listTasks } from '../tasks/store-list.ts'
import { takeStep } from '../tasks/store-move.ts'
import { saveMove } from '../tasks/store-task.ts'
import { moveTask } from '../tasks/task-rule.ts'
import { authorityOf } from './recipient.ts'
import { claimDirective, markRecalled } from './store-directive.ts'
import { directiveWorkflow } from './workflow-directive.ts'

/** Recalls a directive and every task of it that is not closed. Returns how many tasks. */
export async function recallDirective(
  tx: Tx,
  acting: Acting,
  id: string,
  words: string,
): Promise<number | Refused<'not-found' | 'not-your-step' | 'wrong-state' | 'words-missing'>> {
  const { caller, at } = acting
  const directive = await claimDirective(tx, id)
  if (!directive) return refuse('not-found')
  const asking = askingOf(caller, { unit: directive.unit, sector: directive.sector })
  const issued = asking.mayDirect && asking.agencies.has(directive.issuerAgency)
  const blocked = blockedBy(directiveWorkflow, directive.state, 'recall', new Set(issued ? ['issuer' as const] : []))
  if (blocked) return refuseBlocked(directiveWorkflow, blocked, caller.language)
  if (words.trim() === '') return refuse('words-missing')
  let recalled = 0
  for (const task of await listTasks(tx, { today: dayOf(at), directiveId: id, state: ['open'] }, { limit: 1_000 })) {
    const done = await takeStep(tx, acting, task.id, { step: 'recall', words })
    if (isRefused(done))
      throw new Error(`task ${task.id} of a recallable directive cannot be recalled: ${done.refused}`)
    recalled++
  }
  await markRecalled(tx, directive, at)
  await remember(tx, acting, [
    {
      kind: 'work.directive-recalled',
      subject: { type: 'work.directive', id },
      where: { unit: directive.unit, sector: directive.sector },
      authority: directive.number,
      reason: words.trim(),
      before: { state: 'issued' },
      after: { state: 'recalled', tasks: recalled },
    },
  ])
  return recalled
}

/**
 * Open tasks of a unit that ceases pass to the authority of its successor, a move and a fact each.
 * `acting` is the system's. Returns how many.
 */
export async function passTasks(tx: Tx, acting: Acting, fromUnit: string, toUnit: string, day: Day): Promise<number> {
  const around = await lookAround(tx, { today: day, language: acting.caller.language })
  const successor = authorityOf(around.agencies.values(), toUnit, day)
  if (!successor) throw new Error(`no authority of ${toUnit} on ${day} to pass tasks to`)
  const present = await officersOf(tx, successor.id, day)
  const calendar = await loadCalendar(tx)
  const tasks = await openTasksOfUnit(tx, fromUnit)
  for (const task of tasks) {
    // Whoever did it goes on doing it where they went over to the successor.
    const stays = present.some(({ accountId }) => accountId === task.assignee?.id)
    const decided = moveTask(
      task,
      { step: 'pass', agency: successor.id, unit: toUnit, person: stays ? (task.assignee ?? undefined) : undefined },
      {
        roles: new Set(['system']),
        by: { accountId: null, name: null, agencyId: null },
        at: acting.at,
        language: acting.caller.language,
        calendar,
        authority: null,
      },
    )
    if (isRefused(decided)) throw new Error(`an open task cannot be passed on: ${decided.refused}`)
    await saveMove(tx, task, decided.state.task, decided.state.move)
    await remember(tx, acting, decided.facts)
  }
  return tasks.length
}
