import { type Day, isDay } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Calendar } from '../calendar/calendar.ts'
import { type Deadline, finalDay, isSoundDeadline, type Rhythm } from '../tasks/deadline.ts'

/** What a cell says, or why somebody must be asked; a suggestion is offered, never taken for granted. */
export type ReadDeadline =
  | { readonly kind: 'read'; readonly deadline: Deadline }
  | { readonly kind: 'ask'; readonly why: AskWhy; readonly suggestion: Deadline | null }

/** Keys of `askTexts`. */
export type AskWhy = 'blank' | 'no-rhythm' | 'several-meanings' | 'no-year' | 'no-such-day' | 'unknown'

const read = (deadline: Deadline): ReadDeadline => ({ kind: 'read', deadline })
const ask = (why: AskWhy, suggestion: Deadline | null = null): ReadDeadline => ({ kind: 'ask', why, suggestion })

const YEAR = '(20\\d\\d)'
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
/** Words before a day that do not change which day is meant; the cell stays as it is written. */
const LEADING = /^(truoc|den het|het|cham nhat|muon nhat|xong truoc|hoan thanh truoc|hoan thanh|han|den|trong)\s+/
const RHYTHMS: readonly (readonly [RegExp, Rhythm, readonly number[] | undefined])[] = [
  [/\b(hang|moi) tuan\b/, 'weekly', undefined],
  [/\b(hang|moi) thang\b/, 'monthly', undefined],
  [/\b(hang|moi) quy\b/, 'quarterly', undefined],
  [/\b6 thang( mot lan|\/lan)?\b/, 'yearly', [6, 12]],
  [/\b(hang|moi) nam\b/, 'yearly', undefined],
]

/**
 * A deadline as plans write it ("2025", "12/2025", "Quý IV/2025", "Tháng 6 và tháng 12 hằng năm"). What can mean two
 * things, or says too little ("Thường xuyên" without how often it is reported on), is asked about.
 */
export function parseDeadline(cell: string, calendar: Calendar): ReadDeadline {
  const text = fold(cell)
    .replace(/\s*([/;,])\s*/g, '$1')
    .replace(/[.;,]+$/, '')
  if (text === '' || /^[-–—…]+$/.test(text)) return ask('blank')
  const one = parseOne(text)
  if (one) return isReal(one) ? read(one) : ask('no-such-day')
  return recurring(text) ?? several(text, calendar) ?? unclear(text)
}

const isReal = (deadline: Deadline): boolean =>
  isSoundDeadline(deadline) && (deadline.kind !== 'day' || isDay(deadline.day))

/** A single day, month, quarter or year. */
function parseOne(text: string): Deadline | null {
  const bare = text.replace(LEADING, '')
  const led = bare !== text
  const day = /^(?:ngay\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)$/.exec(bare)
  if (day) return { kind: 'day', day: dayText(day[3], day[2], day[1]) }
  const iso = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(bare)
  if (iso) return { kind: 'day', day: iso[0] as Day }
  const spoken = new RegExp(`^(?:ngay\\s+)?(\\d{1,2}) thang (\\d{1,2}) nam ${YEAR}$`).exec(bare)
  if (spoken) return { kind: 'day', day: dayText(spoken[3], spoken[2], spoken[1]) }
  // "Before October" is not "in October": only a day keeps its meaning behind such a word.
  if (led && !/^(trong|het|den het|hoan thanh|han)\s/.test(text)) return null
  const month = new RegExp(`^(?:thang )?(\\d{1,2})(?:[/.-]| nam )${YEAR}$`).exec(bare)
  if (month) return { kind: 'month', year: Number(month[2]), month: Number(month[1]) }
  const quarter = new RegExp(`^quy (iv|iii|ii|i|[1-4])(?:[/.-]| nam | )${YEAR}$`).exec(bare)
  if (quarter) return { kind: 'quarter', year: Number(quarter[2]), quarter: QUARTERS[quarter[1] ?? ''] ?? 0 }
  const year = new RegExp(`^(?:nam )?${YEAR}$`).exec(bare) ?? new RegExp(`^cuoi nam ${YEAR}$`).exec(bare)
  if (year) return { kind: 'year', year: Number(year[1]) }
  const half = new RegExp(`^6 thang (dau|cuoi) nam ${YEAR}$`).exec(bare)
  if (half) return { kind: 'month', year: Number(half[2]), month: half[1] === 'dau' ? 6 : 12 }
  return null
}

const dayText = (year = '', month = '', day = ''): Day =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as Day

/** What comes again: with its rhythm it is read, without one it is asked about. */
function recurring(text: string): ReadDeadline | null {
  const from = /\b(?:tu nam|tu) (20\d\d)\b/.exec(text)?.[1]
  const fromYear = from === undefined ? {} : { fromYear: Number(from) }
  const yearly = /\b(hang|moi) nam\b/.test(text)
  const months = [...text.matchAll(/\bthang (\d{1,2})\b/g)].map(([, month]) => Number(month))
  const quarters = [...text.matchAll(/\bquy (iv|iii|ii|i|[1-4])\b/g)].map(
    ([, quarter]) => (QUARTERS[quarter ?? ''] ?? 0) * 3,
  )
  if (yearly && months.length + quarters.length > 0) {
    const named = [...new Set([...months, ...quarters])].sort((a, b) => a - b)
    const standing: Deadline = { kind: 'standing', rhythm: 'yearly', months: named, ...fromYear }
    if (!isReal(standing) || named.includes(0)) return ask('no-such-day')
    // A day of the month, or "before": the month alone would say something else.
    return /\b(truoc|ngay|dau|giua)\b|\d\/\d/.test(text) ? ask('several-meanings', standing) : read(standing)
  }
  const rhythm = RHYTHMS.find(([pattern]) => pattern.test(text))
  const standing = /thuong xuyen|lien tuc|dinh ky|nhung nam tiep theo|cac nam tiep theo|hang ngay/.test(text)
  if (rhythm && !/\d\/\d/.test(text) && (standing || isOnlyRhythm(text, rhythm[0]))) {
    const [, name, ends] = rhythm
    return read({ kind: 'standing', rhythm: name, ...(ends ? { months: ends } : {}), ...fromYear })
  }
  if (!standing && !rhythm) return null
  const year = /\b(20\d\d)\b/.exec(text)?.[1]
  const since = year === undefined ? fromYear : { fromYear: Number(year) }
  if (/thuong xuyen|lien tuc|dinh ky|hang ngay/.test(text) && year === undefined)
    return ask('no-rhythm', { kind: 'standing', rhythm: 'quarterly' })
  return ask('no-rhythm', { kind: 'standing', rhythm: 'yearly', ...since })
}

const isOnlyRhythm = (text: string, pattern: RegExp): boolean =>
  text
    .replace(pattern, '')
    .replace(/\b(bao cao|theo|thuc hien|tu nam|tu|20\d\d)\b/g, '')
    .trim() === ''

/** Several dates are milestones, each with its own end. */
function several(text: string, calendar: Calendar): ReadDeadline | null {
  const pieces = text
    .split(/;|,|\bva\b|\n/)
    .map((piece) => piece.trim())
    .filter(Boolean)
  if (pieces.length < 2) return null
  const year = /(20\d\d)$/.exec(pieces.at(-1) ?? '')?.[1]
  let shared = false
  const ends = pieces.map((piece) => {
    const own = parseOne(piece)
    if (own || year === undefined) return own
    shared = true
    return parseOne(`${piece}/${year}`)
  })
  if (ends.some((end) => end === null || !isReal(end))) return null
  const days = ends.flatMap((end) => (end === null ? [] : (finalDay(end, calendar) ?? [])))
  const milestones: Deadline = { kind: 'milestones', days: [...new Set(days)].sort() }
  // "15/9 và 15/12/2025": the year stands once; the reader confirms that it is meant for both.
  return shared ? ask('several-meanings', milestones) : read(milestones)
}

/** What a reader can guess and a program must not. */
function unclear(text: string): ReadDeadline {
  const span = /\b(20\d\d)\s*[-–]\s*(20\d\d)\b/.exec(text)
  if (span) return ask('several-meanings', { kind: 'year', year: Number(span[2]) })
  const before = text.replace(LEADING, '')
  const meant = before === text ? null : parseOne(before)
  if (meant) return ask('several-meanings', isReal(meant) ? meant : null)
  if (/^(ngay )?\d{1,2}[/.-]\d{1,2}$/.test(before) || /^(thang \d{1,2}|quy (iv|iii|ii|i|[1-4]))$/.test(before))
    return ask('no-year')
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d\d)$/.exec(before)
  if (short) {
    const day: Deadline = { kind: 'day', day: dayText(`20${short[3]}`, short[2], short[1]) }
    return ask('several-meanings', isReal(day) ? day : null)
  }
  return ask('unknown')
}
