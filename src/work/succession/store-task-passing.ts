import { sql } from 'kysely'
import { isRefused } from '#kernel/refusal'
import { remember } from '#ledger'
import { officersOf } from '#people'
import { announceStep } from '../notices/store-announce.ts'
import { taskLine } from '../tasks/line.ts'
import { claimTask, saveMove, taskOf } from '../tasks/store-task.ts'
import type { Task } from '../tasks/task.ts'
import { moveTask } from '../tasks/task-rule.ts'
import { taskWorkflowOf } from '../tasks/workflow-task.ts'
import { NOBODY, type PassableKind, type PassedPart } from './part.ts'

const OPEN = ['assigned', 'accepted', 'submitted', 'returned'] as const

function partsOf(task: Task, agency: string): PassedPart[] {
  const parts: PassedPart[] = []
  if (task.leadAgency === agency) parts.push('lead')
  if (task.issuerAgency === agency) parts.push('issuer')
  if (task.coordinators.includes(agency) || task.above.includes(agency)) parts.push('coordinator')
  return parts
}

/** Tasks: who does it, who gave it and accepts it, who helps. */
export const taskPassing: PassableKind = {
  kind: 'task',
  async agencies(tx) {
    const { rows } = await sql<{ agency: string }>`
      select distinct unnest(array[lead_agency, issuer_agency] || coordinators) as agency
      from work.task where state = any(${[...OPEN]}::text[])`.execute(tx)
    return rows.map(({ agency }) => agency)
  },
  async openOf(tx, agency) {
    const rows = await tx
      .selectFrom('work.task')
      .selectAll()
      .where('state', 'in', OPEN)
      .where(sql<boolean>`agencies && array[${agency}]::text[]`)
      .orderBy('id')
      .execute()
    return rows.map(taskOf).flatMap((task) => {
      const parts = partsOf(task, agency)
      if (parts.length === 0) return []
      return [
        { kind: 'task', id: task.id, code: task.code, title: task.title, place: null, sector: task.sector, parts },
      ]
    })
  },
  async pass(tx, acting, id, { from, to, parts, around, words }) {
    const task = await claimTask(tx, id)
    if (!task) return false
    const leads = parts.includes('lead') && task.leadAgency === from
    const present = leads ? await officersOf(tx, to.id, around.today) : []
    // Whoever did it goes on doing it where they went over to the successor.
    const stays = !leads || present.some(({ accountId }) => accountId === task.assignee?.id)
    const instead = (agency: string): string => (agency === from ? to.id : agency)
    const helpers = parts.includes('coordinator')
    const decided = moveTask(
      task,
      {
        step: 'pass',
        words,
        agency: leads ? to.id : undefined,
        unit: leads ? to.unit : undefined,
        person: stays ? (task.assignee ?? undefined) : undefined,
        detail: {
          issuer: parts.includes('issuer') ? instead(task.issuerAgency) : undefined,
          coordinators: helpers ? [...new Set(task.coordinators.map(instead))] : undefined,
          above: helpers ? [...new Set(task.above.map(instead))] : undefined,
        },
      },
      {
        roles: new Set(['system']),
        by: NOBODY,
        at: acting.at,
        language: acting.caller.language,
        calendar: around.calendar,
        authority: null,
      },
    )
    if (isRefused(decided)) return false
    const { task: passed, move } = decided.state
    await saveMove(tx, task, passed, move)
    await remember(tx, acting, decided.facts)
    const workflow = taskWorkflowOf(passed.workflow)
    await announceStep(tx, acting, taskLine(passed), { step: 'pass', by: NOBODY, words, workflow })
    return true
  },
}
