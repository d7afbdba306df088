import type { Day } from '#kernel/day'
import type { Calendar } from '../calendar/calendar.ts'
import { workingDaysBetween } from '../calendar/deadline.ts'
import { isLate } from '../figures/figures.ts'
import type { Task } from './task.ts'

/** Working days an overdue task stays at one level before it climbs to the next. */
const DAYS_A_LEVEL = 3

/** With whom it lies, and so who can be hurried: not a submitted task, which waits for its issuer. */
const isInHand = (task: Task): boolean =>
  task.state === 'assigned' || task.state === 'accepted' || task.state === 'returned'

/**
 * Whether the task climbs today: the first working day after its due day to the superior of the lead
 * agency, and one level more for every three working days it stays undone there.
 */
export function climbsOn(task: Task, calendar: Calendar, today: Day): boolean {
  if (!isInHand(task) || !isLate(task, today) || calendar.offOn(today) !== null) return false
  if (task.escalatedOn === null) return true
  return workingDaysBetween(calendar, task.escalatedOn, today) >= DAYS_A_LEVEL
}

/** Whether to warn today that the due day is the next working day. */
export const warnsOn = (task: Task, calendar: Calendar, today: Day): boolean =>
  isInHand(task) &&
  task.due !== null &&
  task.due > today &&
  calendar.offOn(today) === null &&
  workingDaysBetween(calendar, today, task.due) === 1
