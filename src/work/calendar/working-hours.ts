import { addDays, type Day, dayOf, type Instant, instant, instantOf } from '#kernel/day'
import type { Calendar } from './calendar.ts'
import type { Half } from './hours.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

/** A session as milliseconds since 1970. */
interface Span {
  readonly day: Day
  readonly half: Half
  readonly from: number
  readonly to: number
}

/** The sessions worked from the day of `at` on, without end. */
function* sessionsFrom(calendar: Calendar, first: Day): Generator<Span> {
  for (let day = first; ; day = addDays(day, 1)) {
    const midnight = Date.parse(instantOf(day))
    for (const { half, from, to } of calendar.sessionsOn(day))
      yield { day, half, from: midnight + from * MINUTE, to: midnight + to * MINUTE }
  }
}

/**
 * The moment at which `hours` of working time have passed since `at`. Time outside the sessions does not
 * run: what is handed in at noon or on a Sunday counts from the next session. A term that fills a session
 * ends with it, at 11:30 rather than at 13:30. With 0, `at` itself, or the next session when nobody works then.
 * Parts of an hour count (0.5); finer than a millisecond is rounded.
 */
export function addWorkingHours(calendar: Calendar, at: Instant, hours: number): Instant {
  if (!Number.isFinite(hours) || hours < 0) throw new RangeError(`not a number of working hours: ${hours}`)
  const start = Date.parse(at)
  let left = Math.round(hours * HOUR)
  for (const { from, to } of sessionsFrom(calendar, dayOf(at))) {
    if (to < start || (to === start && left > 0)) continue
    const begin = Math.max(from, start)
    if (begin + left <= to) return instant(begin + left)
    left -= to - begin
  }
  throw new Error('a calendar has sessions without end')
}

/** Hours of working time in `[a, b]`, parts included; negative when `b` is earlier. */
export function workingHoursBetween(calendar: Calendar, a: Instant, b: Instant): number {
  if (b < a) return 0 - workingHoursBetween(calendar, b, a)
  const [start, end] = [Date.parse(a), Date.parse(b)]
  let total = 0
  for (const { from, to } of sessionsFrom(calendar, dayOf(a))) {
    if (from >= end) break
    total += Math.max(0, Math.min(to, end) - Math.max(from, start))
  }
  return total / HOUR
}

/**
 * A deadline after a pause: later by exactly the working time that passed while it stood, so that as much
 * is left as when it was paused; what was late before stays late by as much.
 */
export const shiftByPause = (calendar: Calendar, due: Instant, paused: Instant, resumed: Instant): Instant =>
  addWorkingHours(calendar, due, Math.max(0, workingHoursBetween(calendar, paused, resumed)))

/** Whether somebody works at that moment. */
export function isWorkingTime(calendar: Calendar, at: Instant): boolean {
  const now = Date.parse(at)
  const midnight = Date.parse(instantOf(dayOf(at)))
  return calendar
    .sessionsOn(dayOf(at))
    .some(({ from, to }) => midnight + from * MINUTE <= now && now <= midnight + to * MINUTE)
}
