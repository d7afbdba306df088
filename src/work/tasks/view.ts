import type { Day } from '#kernel/day'
import type { Calendar } from '../calendar/calendar.ts'
import { workingDaysBetween } from '../calendar/deadline.ts'
import type { Agency } from '../directives/recipient.ts'
import { isLate } from '../figures/figures.ts'
import type { TaskRow } from '../schema.ts'
import type { Task, TaskMove } from './task.ts'

/** Names and days as the reader has them. */
export interface Names {
  readonly today: Day
  readonly calendar: Calendar
  readonly agencies: ReadonlyMap<string, Agency>
  unitName(id: string): string
  agencyName(id: string): string
}

export const agencyView = (id: string, names: Names) => ({ id, name: names.agencyName(id) })
export const placeView = (id: string, names: Names) => ({ id, name: names.unitName(id) })

export const isClosed = (task: Task): boolean => task.state === 'done' || task.state === 'recalled'

/** A task as a row of a list. */
export const taskView = (task: Task, names: Names): TaskRow => ({
  id: task.id,
  code: task.code,
  title: task.title,
  state: task.state,
  unit: placeView(task.unit, names),
  sector: task.sector,
  lead: agencyView(task.leadAgency, names),
  issuer: agencyView(task.issuerAgency, names),
  assignee: task.assignee,
  directiveId: task.directiveId,
  due: task.due,
  workingDaysLeft:
    task.due === null || isClosed(task) ? null : workingDaysBetween(names.calendar, names.today, task.due),
  overdue: !isClosed(task) && isLate(task, names.today),
  escalation: task.escalation,
  about: task.about,
  assignedOn: task.assignedOn,
  submittedOn: task.submittedOn,
  closedOn: task.closedOn,
})

export const moveView = (move: TaskMove, names: Names) => ({
  seq: move.seq,
  step: move.step,
  at: move.at,
  by: move.by.name,
  agency: move.by.agencyId === null ? null : names.agencyName(move.by.agencyId),
  words: move.words,
  due: move.step === 'extend' || move.step === 'assign' ? move.due : null,
})
