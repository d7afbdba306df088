import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Calendar } from '../calendar/calendar.ts'
import { workingDaysBetween } from '../calendar/deadline.ts'
import type { Agency } from '../directives/recipient.ts'
import { isLate } from '../figures/figures.ts'
import type { TaskRow } from '../schema.ts'
import { deadlineWords, periodWords } from './deadline-words.ts'
import { type PartCount, progressOf } from './progress.ts'
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
export const taskView = (task: Task, names: Names, parts?: PartCount): TaskRow => ({
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
  deadline: deadlineSaid(task),
  firstDue: task.firstDue,
  extensions: task.extensions,
  askedDue: task.asked?.due ?? null,
  coordinators: task.coordinators.map((id) => agencyView(id, names)),
  parentId: task.parentId,
  required: task.required,
  progress: progressOf(task, parts),
  workingDaysLeft:
    task.due === null || isClosed(task) ? null : workingDaysBetween(names.calendar, names.today, task.due),
  overdue: !isClosed(task) && isLate(task, names.today),
  escalation: task.escalation,
  about: task.about,
  assignedOn: task.assignedOn,
  submittedOn: task.submittedOn,
  closedOn: task.closedOn,
})

/** Steps whose day is of interest to a reader. */
const DATED: ReadonlySet<TaskMove['step']> = new Set([
  'assign',
  'extend',
  'ask-extension',
  'grant-extension',
  'open-report',
  'report',
])

/** The deadline as the plan has it, else in our own words. */
export const deadlineSaid = (task: Task): Text =>
  task.written === null || task.written === '' ? deadlineWords(task.deadline) : { vi: task.written, en: task.written }

/** Reports due and milestones: each late or on time on its own. */
export const pointsView = (task: Task, today: Day) =>
  task.points.map(({ due, first, reported }) => ({
    due,
    first,
    reported,
    late: (reported ?? today) > due,
    words: periodWords(task.deadline, first),
  }))

/** The extension that waits for a decision, in the words it was asked with. */
export function askedView(task: Task, moves: readonly TaskMove[], names: Names) {
  if (task.asked === null) return null
  const asked = moves.findLast(({ step }) => step === 'ask-extension')
  return {
    due: task.asked.due,
    on: task.asked.on,
    words: asked?.words ?? null,
    by: asked?.by.name ?? (asked?.by.agencyId ? names.agencyName(asked.by.agencyId) : null),
  }
}

export const moveView = (move: TaskMove, names: Names) => ({
  seq: move.seq,
  step: move.step,
  at: move.at,
  by: move.by.name,
  agency: move.by.agencyId === null ? null : names.agencyName(move.by.agencyId),
  words: move.words,
  due: DATED.has(move.step) ? move.due : null,
})
