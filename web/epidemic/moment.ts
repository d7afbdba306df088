import { type Day, dayOf, type Instant, instant, instantOf, isDay } from '#kernel/day'

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

/** The moment of a day and a time of day in Viet Nam, `'08:10'`; without a time, midnight. */
export function momentOf(day: Day, time: string): Instant {
  const read = TIME.exec(time)
  return instantOf(day, read ? Number(read[1]) * 60 + Number(read[2]) : 0)
}

/** True of a meeting told by its day alone, which is written down from the first minute of the day to the last. */
export const isWholeDay = (startsAt: Instant, endsAt: Instant | null): boolean =>
  startsAt === instantOf(dayOf(startsAt)) && endsAt === instantOf(dayOf(startsAt), 1439)

/** Minutes from one moment to another, rounded down; negative when `to` is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)

/** As a `datetime-local` input holds it, in Viet Nam: `2021-01-27T08:10`. */
export const writeLocal = (at: Instant): string =>
  new Date(Date.parse(at) - Date.parse(instantOf('1970-01-01'))).toISOString().slice(0, 16)

/** Reads it back; null while it is no moment. */
export function readLocal(text: string): Instant | null {
  const [day = '', time = ''] = text.split('T')
  return isDay(day) && TIME.test(time) ? momentOf(day, time) : null
}

/** Now, by this device's clock. */
export const rightNow = (): Instant => instant(Date.now())
