import { type Day, dayOf, daysBetween, type Instant, ZONE } from '#kernel/day'
import type { Language } from '#kernel/text'

/** A quotient whose denominator is under this is said as n/N: one case more would move it by over three points. */
export const SMALL_DENOMINATOR = 30

const locales = { vi: 'vi-VN', en: 'en-GB' } as const

const plain = new Map<string, Intl.NumberFormat>()
function numberFormat(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`
  let found = plain.get(key)
  if (!found) {
    found = new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: 0,
      maximumFractionDigits: digits,
      useGrouping: 'always',
    })
    plain.set(key, found)
  }
  return found
}

/** `1.234,5` in Vietnamese, `1,234.5` in English; at most `digits` decimals, none needed. */
export const formatNumber = (value: number, language: Language = 'vi', digits = 1): string =>
  numberFormat(language, digits).format(Object.is(value, -0) ? 0 : value)

/** `27/01/2021`, in both languages. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** `27/01`: an axis or a list within one year. */
export const formatDayShort = (day: Day): string => formatDay(day).slice(0, 5)

/** `06/2027`: a month of a year, where the day would say too much. */
export const formatMonth = (day: Day): string => formatDay(day).slice(3)

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** `08:10`, in Viet Nam. */
export const formatTime = (at: Instant): string => clock.format(Date.parse(at))

/** `08:10 27/01/2021`, in Viet Nam. */
export const formatInstant = (at: Instant): string => `${formatTime(at)} ${formatDay(dayOf(at))}`

/** `92,4 % (1.204/1.303)`; `3/7` when the denominator is small; null when there is nothing to divide by. */
export function formatShare(part: number, whole: number, language: Language = 'vi'): string | null {
  if (whole <= 0) return null
  const counts = `${formatNumber(part, language, 0)}/${formatNumber(whole, language, 0)}`
  if (whole < SMALL_DENOMINATOR) return counts
  return `${formatPercent(part / whole, language)} (${counts})`
}

/** A share without its counts, `92,4 %`: only where the counts stand beside it. `ratio` is 0 to 1. */
export const formatPercent = (ratio: number, language: Language = 'vi', digits = 1): string =>
  language === 'vi' ? `${formatNumber(ratio * 100, 'vi', digits)} %` : `${formatNumber(ratio * 100, 'en', digits)}%`

/** `+12`, `−3`, `0`: with the sign always said (a true minus). */
export function formatChange(change: number, language: Language = 'vi', digits = 1): string {
  const size = formatNumber(Math.abs(change), language, digits)
  if (size === '0') return size
  return change > 0 ? `+${size}` : `−${size}`
}

/** `1,5 MB`. */
export function formatBytes(bytes: number, language: Language = 'vi'): string {
  const units = ['B', 'KB', 'MB', 'GB']
  let size = bytes
  let unit = 0
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${formatNumber(size, language, size < 10 ? 1 : 0)} ${units[unit]}`
}

/** 'today', 'yesterday' or null: said only beside the date itself. */
export function nearness(day: Day, today: Day): 'today' | 'yesterday' | null {
  const back = daysBetween(day, today)
  return back === 0 ? 'today' : back === 1 ? 'yesterday' : null
}

/** Reads what a person types: `27/1/2021`, `27-01-2021`, `27.1.21`, `2021-01-27`, `27012021`; null when it is no day. */
export function parseDay(typed: string): Day | null {
  const text = typed.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const local = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  const [year, month, date] = iso ? [iso[1], iso[2], iso[3]] : [local?.[3], local?.[2], local?.[1]]
  if (year === undefined || month === undefined || date === undefined) return null
  const full = year.length === 2 ? `20${year}` : year
  const out = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const ms = Date.parse(`${out}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(out) ? (out as Day) : null
}

/** Reads a number as typed in Vietnamese (`1.234,5`) or plainly (`1234.5`); null when it is none. */
export function parseNumber(typed: string): number | null {
  const text = typed.replace(/\s/g, '').replace('−', '-')
  if (text === '') return null
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)
  const comma = /^-?\d*,\d+$/.test(text)
  const dot = /^-?\d*(\.\d+)?$/.test(text) && text !== '-'
  if (grouped || comma) return Number(text.replaceAll('.', '').replace(',', '.'))
  return dot ? Number(text) : null
}
