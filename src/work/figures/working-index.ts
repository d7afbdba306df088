import { addDays, type Day } from '#kernel/day'
import type { Calendar } from '../calendar/calendar.ts'
import { isWorkingDay } from '../calendar/deadline.ts'

/** How many working days there were up to each day, both ends included: a difference counts those between two. */
export interface WorkingIndex {
  readonly days: readonly Day[]
  readonly upTo: readonly number[]
}

export function workingIndex(calendar: Calendar, from: Day, to: Day): WorkingIndex {
  const days: Day[] = []
  const upTo: number[] = []
  let count = 0
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count++
    days.push(day)
    upTo.push(count)
  }
  return { days, upTo }
}
