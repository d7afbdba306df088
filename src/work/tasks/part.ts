import type { Day } from '#kernel/day'
import { contains } from '#kernel/interval'
import { type Refused, refuse } from '#kernel/refusal'
import type { Calendar } from '../calendar/calendar.ts'
import { dayInWords, isWorkingDay } from '../calendar/deadline.ts'
import type { Agency } from '../directives/recipient.ts'
import { type Deadline, finalDay } from './deadline.ts'
import type { Task } from './task.ts'

const DEPTH = { province: 0, district: 1, commune: 2 } as const

/**
 * Whether a lead agency may give a part of its task there: itself, an agency under it, or one of a lower level whom the
 * caller directs in the matter. Never upwards, never to a neighbour: those coordinate.
 */
export const mayGetPart = (
  agency: Agency,
  lead: Pick<Agency, 'id' | 'level'>,
  today: Day,
  directs: (agency: Agency) => boolean,
): boolean =>
  contains(agency, today) &&
  (agency.id === lead.id || agency.parent === lead.id || (DEPTH[agency.level] > DEPTH[lead.level] && directs(agency)))

/** The last day of the whole: a part is not due later. A standing task has none. */
export function lastDayOf(task: Task, calendar: Calendar): Day | null {
  const end = finalDay(task.deadline, calendar)
  if (end === null) return task.due
  return task.due !== null && task.due > end ? task.due : end
}

export type PartRefusal = 'due-not-later' | 'after-whole' | 'due-missing'

/** Whether a part may be due then: a working day to come, and not after the whole. */
export function refusePartDeadline(
  whole: Task,
  deadline: Deadline,
  calendar: Calendar,
  today: Day,
): Refused<PartRefusal> | null {
  const due = finalDay(deadline, calendar)
  if (due === null) return deadline.kind === 'standing' ? null : refuse('due-missing')
  if (due < today || !isWorkingDay(calendar, due)) return refuse('due-not-later', { day: dayInWords(today) })
  const last = whole.deadline.kind === 'standing' ? null : lastDayOf(whole, calendar)
  return last !== null && due > last && last >= today ? refuse('after-whole', { day: dayInWords(last) }) : null
}
