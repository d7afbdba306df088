/** A calendar day in Viet Nam, `'2021-01-27'`. Days compare and sort as strings. A deadline is a day, never an instant. */
export type Day = `${number}-${number}-${number}`

/** A moment, ISO 8601 in UTC with milliseconds, `'2021-01-27T01:10:00.000Z'`. Instants compare and sort as strings. */
export type Instant = `${number}-${number}-${number}T${string}Z`

const MS_PER_DAY = 86_400_000

/** The one time zone of the country; it has had no daylight saving since 1975. */
export const ZONE = 'Asia/Ho_Chi_Minh'
const ZONE_OFFSET_MS = 7 * 3_600_000

/** True when the text is a real calendar day: `'2021-02-30'` is not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/** The day the text names. Throws on anything else: use it where the text was already checked. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

/** Days since 1970-01-01. */
export const dayNumber = (of: Day): number => Date.parse(`${of}T00:00:00Z`) / MS_PER_DAY

export const dayOfNumber = (number: number): Day => new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day

export const addDays = (to: Day, count: number): Day => dayOfNumber(dayNumber(to) + count)

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => dayNumber(b) - dayNumber(a)

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export const weekday = (of: Day): number => ((dayNumber(of) + 3) % 7) + 1

/** Every day from `first` up to and including `last`. */
export function eachDay(first: Day, last: Day): Day[] {
  const out: Day[] = []
  for (let n = dayNumber(first); n <= dayNumber(last); n++) out.push(dayOfNumber(n))
  return out
}

export const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant

/** The calendar day in Viet Nam at that moment. */
export const dayOf = (at: Instant): Day => new Date(Date.parse(at) + ZONE_OFFSET_MS).toISOString().slice(0, 10) as Day

/** The moment in Viet Nam at which that day begins, plus minutes. */
export const instantOf = (of: Day, minutes = 0): Instant =>
  instant(dayNumber(of) * MS_PER_DAY - ZONE_OFFSET_MS + minutes * 60_000)

/** The Monday of the day's week. */
export const mondayOf = (of: Day): Day => addDays(of, 1 - weekday(of))

/** As officials write it: `27/01/2021`. */
export const spokenDay = (of: Day): string => of.split('-').toReversed().join('/')
