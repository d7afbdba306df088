import { addDays, type Day, type Instant, instantOf, isDay } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Scan } from './scan.ts'

export interface Told {
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
}

/** Parts of a day as people say them, minutes from midnight: taken whole where no hour is told. */
const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  sang: [5 * 60, 11 * 60],
  trua: [11 * 60, 13 * 60],
  chieu: [13 * 60, 18 * 60],
  toi: [18 * 60, 22 * 60],
  dem: [20 * 60, 23 * 60 + 59],
}
const PART = '(sáng|sang|trưa|trua|chiều|chieu|tối|toi|đêm|dem)'
const EDGE = '(?![\\p{L}\\p{N}])'
const HOUR =
  "(\\d{1,2})\\s*(?:h|g|giờ|gio|:)(?:\\s*(\\d{2})(?!\\d|\\s*[/.]\\s*\\d|-\\d{1,2}(?!\\d*\\s*(?:h|g|:))))?(?:\\s*(?:phút|phut|p|'))?"
const RANGE = new RegExp(
  `(?<![\\p{N}])(?:từ\\s+|lúc\\s+|khoảng\\s+|hồi\\s+)*${HOUR}(?:\\s*${PART})?\\s*(?:-|–|—|đến|den|tới|toi|~)\\s*${HOUR}(?:\\s*${PART}${EDGE})?`,
  'iu',
)
const SINGLE = new RegExp(
  `(?<![\\p{N}])(?:lúc\\s+|khoảng\\s+|tầm\\s+|hồi\\s+)*${HOUR}(?![\\p{N}])(?:\\s*${PART}${EDGE})?`,
  'iu',
)
const DATE =
  /(?<![\p{N}/.-])(?:ngày\s+|hôm\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?(?![\p{N}/])/iu
const SPOKEN = /(hôm\s+nay|hom\s+nay|hôm\s+qua|hom\s+qua|hôm\s+kia|hom\s+kia)/iu
const AGO: Readonly<Record<string, number>> = { 'hom nay': 0, 'hom qua': 1, 'hom kia': 2 }
const ALONE = new RegExp(`(?<![\\p{L}])(?:buổi\\s+)?${PART}${EDGE}`, 'iu')

/** When a line tells of; a day without a year is the latest such day that has come. Null fields are not told. */
export function takeTimes(scan: Scan, today: Day, given: Day | null): Told & { readonly day: Day | null } {
  const range = scan.take('time', RANGE)
  const single = range ? null : scan.take('time', SINGLE)
  const day = takeDay(scan, today) ?? given
  const part = scan.take('time', ALONE)?.[1] ?? null
  if (day === null) return { startsAt: null, endsAt: null, day }
  if (range) {
    const from = minutes(range[1], range[2], range[3] ?? range[6] ?? part)
    const to = minutes(range[4], range[5], range[6] ?? range[3] ?? part)
    if (from !== null && to !== null) return { startsAt: instantOf(day, from), endsAt: instantOf(day, to), day }
  }
  const at = single && minutes(single[1], single[2], single[3] ?? part)
  if (at !== null) return { startsAt: instantOf(day, at), endsAt: instantOf(day, at), day }
  const span = part === null ? null : PARTS[fold(part)]
  if (span) return { startsAt: instantOf(day, span[0]), endsAt: instantOf(day, span[1]), day }
  return { startsAt: instantOf(day), endsAt: instantOf(day, 1439), day }
}

/** A day in the line, without an hour: what a heading gives to the lines below it. */
export function takeDay(scan: Scan, today: Day): Day | null {
  const spoken = scan.take('time', SPOKEN)?.[1]
  if (spoken) return addDays(today, -(AGO[fold(spoken)] ?? 0))
  const found = DATE.exec(scan.rest())
  if (!found) return null
  const day = dayFrom(found[1] ?? '', found[2] ?? '', found[3], today)
  if (day !== null) scan.takeAt('time', found.index, found.index + found[0].length)
  return day
}

export function dayFrom(date: string, month: string, year: string | undefined, today: Day): Day | null {
  const build = (of: string): Day | null => {
    const text = `${of}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return isDay(text) ? text : null
  }
  if (year !== undefined) return build(year.length === 2 ? `20${year}` : year)
  const current = Number(today.slice(0, 4))
  const thisYear = build(String(current))
  return thisYear !== null && thisYear <= today ? thisYear : build(String(current - 1))
}

/** `3h chiều` is fifteen hours, `12h trưa` noon. */
function minutes(hour: string | undefined, minute: string | undefined, part: string | null): number | null {
  if (hour === undefined) return null
  const said = part === null ? '' : fold(part)
  const later = Number(hour) < 12 && (said === 'chieu' || said === 'toi' || (said === 'dem' && Number(hour) >= 6))
  const total = (Number(hour) + (later ? 12 : 0)) * 60 + Number(minute ?? 0)
  return Number(minute ?? 0) < 60 && total < 1440 ? total : null
}
