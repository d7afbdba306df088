import { type Day, dayOfNumber, type Instant, instant, instantOf, isDay } from '#kernel/day'
import { fold } from '#kernel/fold'

/** How a column writes days with slashes. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd' | 'unclear'

/** A day, with the minute of it when one is written. */
export interface Moment {
  readonly day: Day
  readonly minutes: number | null
}

/** Excel counts days from 1899-12-30 (so that its false leap day of 1900 comes out right from March 1900 on). */
const EXCEL_EPOCH = -25_569
const SERIAL_FIRST = 18_264 // 1950-01-01
const SERIAL_LAST = 73_415 // 2100-12-31

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2})[:hg](\d{2})?(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i
const SLASHED = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[,\s]+(\d{1,2})[:hg](\d{2})?(?::\d{2})?)?$/i
/** `08:10 27/01/2021`, as minutes of meetings write it. */
const TIME_FIRST = /^(\d{1,2})[:hg](\d{2})?(?::\d{2})?[,\s]+(?:ngày\s+)?(\d.*)$/i
const SERIAL = /^\d{5}(?:[.,]\d+)?$/

/**
 * A day or moment in any of the ways offices write them; null when it is none. Slashed days are read day first (the
 * country's way) unless the column shows that it writes the month first.
 */
export function parseMoment(text: string, order: DayOrder = 'dmy'): Moment | null {
  const value = text.trim()
  if (SERIAL.test(value)) return ofSerial(Number(value.replace(',', '.')))
  const iso = ISO.exec(value)
  if (iso) {
    const [, year, month, date, hour, minute, , zone] = iso
    const moment = build(year, month, date, hour, minute)
    return moment && zone ? shifted(moment, zone) : moment
  }
  const slashed = SLASHED.exec(value)
  if (slashed) {
    const [, one, two, year, hour, minute] = slashed
    const full = year?.length === 2 ? String(2000 + Number(year)) : year
    return order === 'mdy' ? build(full, one, two, hour, minute) : build(full, two, one, hour, minute)
  }
  const timed = TIME_FIRST.exec(value)
  if (!timed?.[3] || timed[3].includes(':')) return null
  const rest = parseMoment(timed[3], order)
  const minutes = minutesOf(timed[1], timed[2])
  return rest && rest.minutes === null && minutes !== undefined ? { day: rest.day, minutes } : null
}

function build(year = '', month = '', date = '', hour?: string, minute?: string): Moment | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const minutes = minutesOf(hour, minute)
  return isDay(day) && minutes !== undefined ? { day, minutes } : null
}

/** Null when no time is written, undefined when it is none. */
function minutesOf(hour?: string, minute = '0'): number | null | undefined {
  if (hour === undefined) return null
  const minutes = Number(hour) * 60 + Number(minute)
  return Number(hour) < 24 && Number(minute) < 60 ? minutes : undefined
}

function shifted({ day, minutes }: Moment, zone: string): Moment {
  const sign = zone.startsWith('-') ? -1 : 1
  const digits = zone === 'Z' || zone === 'z' ? '0000' : zone.replace(/[^\d]/g, '')
  const ahead = sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)))
  const local = (minutes ?? 0) - ahead + 7 * 60
  const days = Math.floor(local / 1440)
  return { day: dayOfNumber(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + days), minutes: local - days * 1440 }
}

function ofSerial(serial: number): Moment | null {
  if (!(serial >= SERIAL_FIRST && serial < SERIAL_LAST)) return null
  const minutes = Math.round((serial % 1) * 1440)
  return { day: dayOfNumber(Math.floor(serial) + EXCEL_EPOCH), minutes: minutes === 0 ? null : Math.min(minutes, 1439) }
}

/** How the values of a column are written, by those of them that leave no choice. */
export function dayOrderOf(values: Iterable<string>): DayOrder {
  let iso = false
  let dmy = false
  let mdy = false
  for (const value of values) {
    const found = SLASHED.exec(value.trim())
    if (found) {
      if (Number(found[1]) > 12) dmy = true
      else if (Number(found[2]) > 12) mdy = true
    } else if (ISO.test(value.trim())) iso = true
  }
  if (mdy && !dmy) return 'mdy'
  if (dmy) return 'dmy'
  return iso ? 'ymd' : 'unclear'
}

/** A day without a time begins at midnight of Viet Nam, and with `atEnd` lasts to its last minute. */
export const instantOfMoment = ({ day, minutes }: Moment, atEnd = false): Instant =>
  minutes === null ? (atEnd ? instant(Date.parse(instantOf(day, 1439))) : instantOf(day)) : instantOf(day, minutes)

export function parseSex(text: string): 'male' | 'female' | null {
  const word = fold(text)
  if (['nam', 'm', 'male', 'trai', 'man'].includes(word)) return 'male'
  if (['nu', 'f', 'female', 'gai', 'woman'].includes(word)) return 'female'
  return null
}

export function parseOutcome(text: string): 'alive' | 'recovered' | 'dead' | null {
  const word = fold(text)
  if (['alive', 'song', 'con song', 'dang dieu tri'].includes(word)) return 'alive'
  if (['recovered', 'khoi', 'khoi benh', 'ra vien', 'discharged'].includes(word)) return 'recovered'
  if (['dead', 'died', 'death', 'tu vong', 'chet', 'deceased'].includes(word)) return 'dead'
  return null
}
