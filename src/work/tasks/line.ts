import type { CaseLine, Holder } from '../engine/case-line.ts'
import type { Task } from './task.ts'

const agency = (id: string): Holder => ({ agency: id, person: null })

/** A task as notices look at it: who gave it, does it, helps, and to whom it has climbed. */
export const taskLine = (task: Task): CaseLine => ({
  kind: 'task',
  id: task.id,
  code: task.code,
  title: task.title,
  unit: task.unit,
  sector: task.sector,
  state: task.state,
  due: task.due,
  parts: {
    // A part is accepted by whoever gave it; a task by whoever answers for the agency that issued it.
    issuer: [{ agency: task.issuerAgency, person: task.parentId === null ? null : task.givenBy }],
    lead: [agency(task.leadAgency)],
    assignee: task.assignee === null ? [] : [{ agency: task.leadAgency, person: task.assignee.id }],
    coordinator: task.coordinators.map(agency),
    superior: task.escalatedTo === null ? [] : [agency(task.escalatedTo)],
  },
})
