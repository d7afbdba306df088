import { addDays, type Day } from '#kernel/day'
import type { Calendar } from './calendar.ts'

/** The day as a refusal says it, `16/11/2026`. */
export const dayInWords = (day: Day): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

export const isWorkingDay = (calendar: Calendar, day: Day): boolean => calendar.offOn(day) === null

/** The first working day on or after `day`. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  let next = day
  while (!isWorkingDay(calendar, next)) next = addDays(next, 1)
  return next
}

/**
 * The `count`-th working day after `day`. The day itself is not counted (Civil Code 91/2015/QH13,
 * article 147) and a term that ends on a day off ends on the next working day (article 148, clause 5).
 * With 0, the first working day on or after `day`.
 */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`)
  if (count === 0) return workingDayFrom(calendar, day)
  let next = day
  for (let left = count; left > 0; left--) next = workingDayFrom(calendar, addDays(next, 1))
  return next
}

/** The working day `count` working days before (negative) or after a working day; with 0 the day itself. */
export function nthWorkingDayFrom(calendar: Calendar, day: Day, count: number): Day {
  if (count >= 0) return addWorkingDays(calendar, day, count)
  let at = day
  for (let left = -count; left > 0; ) {
    at = addDays(at, -1)
    if (isWorkingDay(calendar, at)) left--
  }
  return at
}

/** Working days in `(a, b]`; negative, of `(b, a]`, when `b` is earlier. */
export function workingDaysBetween(calendar: Calendar, a: Day, b: Day): number {
  if (b < a) return 0 - workingDaysBetween(calendar, b, a)
  let count = 0
  for (let next = addDays(a, 1); next <= b; next = addDays(next, 1)) if (isWorkingDay(calendar, next)) count++
  return count
}

/** Days off with a name between two days, both included: what moved the deadline. */
export function namedDaysOff(calendar: Calendar, from: Day, to: Day): { day: Day; name: string }[] {
  const found: { day: Day; name: string }[] = []
  for (let next = from; next <= to; next = addDays(next, 1)) {
    const name = calendar.offOn(next)
    if (name) found.push({ day: next, name })
  }
  return found
}

/** A due day after a pause: later by the working days that passed while it stood; always a working day. */
export const shiftDayByPause = (calendar: Calendar, due: Day, paused: Day, resumed: Day): Day =>
  addWorkingDays(calendar, due, Math.max(0, workingDaysBetween(calendar, paused, resumed)))
