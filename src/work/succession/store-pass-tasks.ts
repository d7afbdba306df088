import type { Day } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { officersOf } from '#people'
import type { Tx } from '#platform/sql/transaction'
import { loadCalendar } from '../calendar/store-calendar.ts'
import { authorityOf } from '../directives/recipient.ts'
import { lookAround } from '../store-around.ts'
import { openTasksOfUnit } from '../tasks/store-due.ts'
import { saveMove } from '../tasks/store-task.ts'
import { moveTask } from '../tasks/task-rule.ts'

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
