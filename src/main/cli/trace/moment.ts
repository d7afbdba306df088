/** A day or a time of day as a cell holds it. */
export interface Moment {
  /** Seconds since 1970-01-01 00:00 in Viet Nam; of a day, its beginning. */
  seconds: number
  isDay: boolean
  /** The cell named its own offset from UTC. */
  zoned: boolean
}

export const createMoment = (): Moment => ({ seconds: 0, isDay: true, zoned: false })

const DAY = 86_400
/** UTC+7 the year round. */
const VIETNAM = 7 * 3600

const DASH = 0x2d
const SLASH = 0x2f
const DOT = 0x2e
const COLON = 0x3a
const COMMA = 0x2c
const PLUS = 0x2b
const SPACE = 0x20
const T = 0x54
const Z = 0x5a

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39

/**
 * Reads `2021-01-27`, `27/1/2021` (day, month, year; also with - or .), each optionally followed by T or a space and
 * `10:30[:15[.250]]`, and that by `Z` or `+07:00`. Returns false, and nothing of use, for anything else: a date that
 * does not exist, a year of two digits, a month before the day.
 */
export function readMoment(bytes: Uint8Array, from: number, to: number, into: Moment): boolean {
  let at = from

  /** Between `least` and `most` digits as a number, or -1. */
  function digits(least: number, most: number): number {
    let value = 0
    let count = 0
    while (at < to && count < most && isDigit(bytes[at])) {
      value = value * 10 + bytes[at]! - 0x30
      at++
      count++
    }
    return count < least ? -1 : value
  }

  const first = digits(1, 4)
  const yearFirst = at - from === 4
  const separator = bytes[at]
  if (at >= to || (separator !== DASH && separator !== SLASH && separator !== DOT)) return false
  at++
  const month = digits(1, 2)
  if (month < 1 || at >= to || bytes[at] !== separator) return false
  at++
  const third = yearFirst ? digits(1, 2) : digits(4, 4)
  const dayNumber = civil(yearFirst ? first : third, month, yearFirst ? third : first)
  if (first < 0 || third < 0 || Number.isNaN(dayNumber)) return false
  into.seconds = dayNumber * DAY
  into.isDay = at === to
  into.zoned = false
  if (at === to) return true

  if (bytes[at] !== T && bytes[at] !== SPACE) return false
  at++
  const hour = digits(1, 2)
  if (hour < 0 || hour > 23 || bytes[at] !== COLON || at >= to) return false
  at++
  const minute = digits(2, 2)
  if (minute < 0 || minute > 59) return false
  let second = 0
  if (at < to && bytes[at] === COLON) {
    at++
    second = digits(2, 2)
    if (second < 0 || second > 59) return false
    if (at < to && (bytes[at] === DOT || bytes[at] === COMMA)) {
      at++
      // Parts of a second are read and dropped.
      if (digits(1, 9) < 0) return false
    }
  }
  into.seconds += hour * 3600 + minute * 60 + second
  if (at === to) return true

  into.zoned = true
  const sign = bytes[at++]
  if (sign === Z) {
    into.seconds += VIETNAM
    return at === to
  }
  if (sign !== PLUS && sign !== DASH) return false
  const offsetHours = digits(2, 2)
  if (at < to && bytes[at] === COLON) at++
  const offsetMinutes = at === to ? 0 : digits(2, 2)
  if (offsetHours < 0 || offsetHours > 14 || offsetMinutes < 0 || offsetMinutes > 59) return false
  into.seconds += VIETNAM - (sign === DASH ? -1 : 1) * (offsetHours * 3600 + offsetMinutes * 60)
  return at === to
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days from 1970-01-01 in the Gregorian calendar, or NaN for a day that does not exist. Years 1 to 9999. */
function civil(year: number, month: number, day: number): number {
  if (year < 1 || month > 12 || day < 1) return Number.NaN
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (day > DAYS[month - 1]! + (leap ? 1 : 0)) return Number.NaN
  // Years that begin in March put the leap day last.
  const y = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
}
