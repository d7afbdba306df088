import { isRefused } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadCalendar } from '../calendar/store-calendar.ts'
import { taskLine } from '../tasks/line.ts'
import { claimTask, saveMove } from '../tasks/store-task.ts'
import { moveTask } from '../tasks/task-rule.ts'
import { taskWorkflowOf } from '../tasks/workflow-task.ts'
import { type Clocked, NOBODY } from './clocked.ts'

/** Tasks, as the clock reaches them. */
export const clockedTasks: Clocked = {
  kind: 'task',
  table: 'work.task',
  opened: 'assigned_day',
  async claim(tx, acting, id) {
    const task = await claimTask(tx, id)
    if (!task) return null
    return {
      home: task.home,
      state: task.state,
      workflow: taskWorkflowOf(task.workflow),
      opened: task.assignedOn,
      due: task.due,
      agency: task.leadAgency,
      sector: task.sector,
      escalatedTo: task.escalatedTo,
      async take({ step, agency, said }) {
        const decided = moveTask(
          task,
          { step, agency, words: said.vi },
          {
            roles: new Set(['system']),
            by: NOBODY,
            at: acting.at,
            language: acting.caller.language,
            calendar: await loadCalendar(tx),
            authority: null,
          },
        )
        if (isRefused(decided)) return null
        await saveMove(tx, task, decided.state.task, decided.state.move)
        await remember(tx, acting, decided.facts)
        return taskLine(decided.state.task)
      },
    }
  },
}
