import { type Day, dayOf, type Instant, instantOf } from '#kernel/day'
import type { Calendar } from './calendar.ts'
import { addWorkingDays } from './deadline.ts'
import { addWorkingHalfDays, endOfHalf, halfDayOf } from './half-day.ts'
import { addWorkingHours } from './working-hours.ts'

/** A term as procedures and directives state it. */
export interface Term {
  readonly amount: number
  readonly unit: 'hours' | 'halves' | 'days'
}

/** The longest that is counted: about two years of work. */
export const LONGEST: Readonly<Record<Term['unit'], number>> = { hours: 4_000, halves: 1_000, days: 500 }

/** The moment until which a term that begins then is kept; a term of days or half-days ends with the session. */
export function endOfTerm(calendar: Calendar, from: Instant, { amount, unit }: Term): Instant {
  if (unit === 'hours') return addWorkingHours(calendar, from, amount)
  if (unit === 'halves') {
    const half = addWorkingHalfDays(calendar, halfDayOf(from), Math.round(amount))
    return endOfHalf(calendar, half) ?? from
  }
  return endOfDay(calendar, addWorkingDays(calendar, dayOf(from), Math.round(amount)))
}

/** The end of the last session of a working day. */
const endOfDay = (calendar: Calendar, day: Day): Instant => instantOf(day, calendar.sessionsOn(day).at(-1)?.to ?? 0)
