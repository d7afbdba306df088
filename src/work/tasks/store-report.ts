import { sql } from 'kysely'
import { type Day, dayOf } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { loadCalendar } from '../calendar/store-calendar.ts'
import { announceSteps } from '../notices/store-announce.ts'
import { taskLine } from './line.ts'
import { reportsToOpen } from './open-task.ts'
import { claimTask, saveMove } from './store-task.ts'
import { moveTask } from './task-rule.ts'
import { taskWorkflowOf } from './workflow-task.ts'

/**
 * Opens the report of each period that has begun, of every standing task; after a stop, those of the periods missed.
 * Running it again, or twice at once, opens nothing twice: the row is claimed and read again, and the database keeps
 * one opening a day. Returns how many were opened.
 */
export async function openReports(tx: Tx, acting: Acting, today: Day = dayOf(acting.at)): Promise<number> {
  const calendar = await loadCalendar(tx)
  const rows = await tx
    .selectFrom('work.task')
    .select('id')
    .where(sql<boolean>`deadline ->> 'kind' = 'standing'`)
    .where('state', 'in', ['assigned', 'accepted', 'returned'])
    .orderBy('id')
    .execute()
  let opened = 0
  for (const { id } of rows) {
    let task = await claimTask(tx, id)
    if (!task) continue
    for (const due of reportsToOpen(task, calendar, today)) {
      const decided = moveTask(
        task,
        { step: 'open-report', due },
        {
          roles: new Set(['system']),
          by: { accountId: null, name: null, agencyId: null },
          at: acting.at,
          language: acting.caller.language,
          calendar,
          authority: null,
        },
      )
      if (isRefused(decided)) break
      await saveMove(tx, task, decided.state.task, decided.state.move)
      await remember(tx, acting, decided.facts)
      task = decided.state.task
      const told = { step: 'open-report', by: decided.state.move.by, workflow: taskWorkflowOf(task.workflow) }
      await announceSteps(tx, acting, [{ line: taskLine(task), told }])
      opened++
    }
  }
  return opened
}
