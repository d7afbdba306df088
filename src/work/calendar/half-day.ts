import { addDays, type Day, dayOf, type Instant, instantOf } from '#kernel/day'
import type { Calendar } from './calendar.ts'
import { HALVES, type Half } from './hours.ts'

/** A morning or an afternoon. */
export interface HalfDay {
  readonly day: Day
  readonly half: Half
}

const next = ({ day, half }: HalfDay): HalfDay =>
  half === 'morning' ? { day, half: 'afternoon' } : { day: addDays(day, 1), half: 'morning' }

export const compareHalfDays = (a: HalfDay, b: HalfDay): number =>
  a.day === b.day ? HALVES.indexOf(a.half) - HALVES.indexOf(b.half) : a.day < b.day ? -1 : 1

export const isWorkingHalf = (calendar: Calendar, { day, half }: HalfDay): boolean =>
  calendar.halfOffOn(day, half) === null

/**
 * The `count`-th worked half-day after one, which is itself not counted (Civil Code 91/2015/QH13, article 147).
 * With 0, the first worked half-day on or after it.
 */
export function addWorkingHalfDays(calendar: Calendar, start: HalfDay, count: number): HalfDay {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of half-days: ${count}`)
  let at = start
  let left = count
  if (count === 0) while (!isWorkingHalf(calendar, at)) at = next(at)
  while (left > 0) {
    at = next(at)
    if (isWorkingHalf(calendar, at)) left--
  }
  return at
}

/** Worked half-days in `(a, b]`; negative when `b` is earlier. */
export function workingHalfDaysBetween(calendar: Calendar, a: HalfDay, b: HalfDay): number {
  if (compareHalfDays(b, a) < 0) return 0 - workingHalfDaysBetween(calendar, b, a)
  let count = 0
  for (let at = a; compareHalfDays(at, b) < 0; ) {
    at = next(at)
    if (isWorkingHalf(calendar, at)) count++
  }
  return count
}

/** The half-day a moment lies in: before noon the morning, from noon on the afternoon. */
export const halfDayOf = (at: Instant): HalfDay => {
  const day = dayOf(at)
  return { day, half: at < instantOf(day, 12 * 60) ? 'morning' : 'afternoon' }
}

/** The end of a worked half-day: until then a term of half-days is kept. Null where nobody works. */
export function endOfHalf(calendar: Calendar, { day, half }: HalfDay): Instant | null {
  const session = calendar.sessionsOn(day).find((one) => one.half === half)
  return session ? instantOf(day, session.to) : null
}
