import type { Caller } from '#kernel/caller'
import { type Day, dayOf } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { superiorOf } from '#people'
import type { Clock } from '#platform/clock'
import { newId } from '#platform/id'
import type { Database } from '#platform/sql/connect'
import { type Tx, within } from '#platform/sql/transaction'
import { loadCalendar } from './calendar/store-calendar.ts'
import { climbsOn, warnsOn } from './tasks/escalation.ts'
import { dueTasks } from './tasks/store-due.ts'
import { claimTask, saveMove } from './tasks/store-task.ts'
import type { Task } from './tasks/task.ts'
import { moveTask } from './tasks/task-rule.ts'

export interface Climbed {
  readonly escalated: number
  readonly reminded: number
}

/**
 * Overdue tasks climb to the superior agency, tasks due on the next working day are warned of; a move
 * and a fact each. Running it again, or twice at once, changes nothing: the row is claimed and read
 * again, and the database keeps a superior and a warned day to once a task.
 */
export async function escalateOverdue(tx: Tx, acting: Acting, today: Day = dayOf(acting.at)): Promise<Climbed> {
  const calendar = await loadCalendar(tx)
  let escalated = 0
  let reminded = 0
  for (const { id } of await dueTasks(tx, today)) {
    const task = await claimTask(tx, id)
    if (!task) continue
    if (climbsOn(task, calendar, today)) {
      if (await climb(tx, acting, task, today)) escalated++
    } else if (warnsOn(task, calendar, today)) {
      await step(tx, acting, task, 'remind')
      reminded++
    }
  }
  return { escalated, reminded }
}

async function climb(tx: Tx, acting: Acting, task: Task, today: Day): Promise<boolean> {
  const above = await superiorOf(tx, task.escalatedTo ?? task.leadAgency, today, task.sector)
  // At the top, or back at whoever gave it and already knows: nowhere further to climb.
  if (above === null || above.id === task.escalatedTo) return false
  return step(tx, acting, task, 'escalate', above.id)
}

async function step(
  tx: Tx,
  acting: Acting,
  task: Task,
  name: 'escalate' | 'remind',
  agency?: string,
): Promise<boolean> {
  const decided = moveTask(
    task,
    { step: name, agency },
    {
      roles: new Set(['system']),
      by: { accountId: null, name: null, agencyId: null },
      at: acting.at,
      language: acting.caller.language,
      calendar: await loadCalendar(tx),
      authority: null,
    },
  )
  if (isRefused(decided)) return false
  await saveMove(tx, task, decided.state.task, decided.state.move)
  await remember(tx, acting, decided.facts)
  return true
}

/** The clock's hand: one transaction as the system. */
export async function escalate(of: {
  readonly db: Database
  readonly system: Caller
  readonly clock: Clock
}): Promise<void> {
  const acting: Acting = { caller: of.system, at: of.clock.now(), requestId: `clock-${newId()}` }
  await within(of.db.kysely, of.system, 'write', async (tx) => {
    await escalateOverdue(tx, acting)
  })
}
