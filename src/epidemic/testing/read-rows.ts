import { dayOf, type Instant } from '#kernel/day'
import { fold, tidy } from '#kernel/fold'
import { type Language, say } from '#kernel/text'
import type { Column } from '../contract/import.ts'
import type { Sheet } from '../import/sheet.ts'
import { type DayOrder, dayOrderOf, instantOfMoment, parseMoment } from '../import/value.ts'
import { readCode } from './code.ts'
import { readVerdict } from './result.ts'
import type { Mismatch } from './schema.ts'
import { type MismatchFault, mismatchTexts } from './text.ts'

/** A row that says something of a tube. */
export interface ReadRow {
  readonly row: number
  readonly code: string
  readonly result: 'negative' | 'positive' | 'invalid'
  readonly resultAt: Instant
  readonly ct: number | null
  readonly birthYear: number | null
}

/**
 * Rows of a laboratory's file as results; those that cannot be read are told. A day without an hour is the end of that day, or
 * now when the day is today; without a column for it, now.
 */
export function readRows(
  sheet: Sheet,
  columns: readonly Column[],
  now: Instant,
  language: Language,
): { readonly rows: ReadRow[]; readonly mismatches: Mismatch[] } {
  const indexes = new Map(columns.map(({ field, index }) => [field, index]))
  const orders = new Map<string, DayOrder>()
  const rows: ReadRow[] = []
  const mismatches: Mismatch[] = []
  const orderOf = (field: string): DayOrder => {
    const known = orders.get(field)
    if (known !== undefined) return known
    const index = indexes.get(field) ?? -1
    const order = dayOrderOf(sheet.rows.values().map(({ cells }) => cells[index] ?? ''))
    orders.set(field, order)
    return order
  }
  for (const { row, cells } of sheet.rows) {
    const cell = (field: string): string => {
      const index = indexes.get(field)
      return index === null || index === undefined ? '' : tidy(cells[index] ?? '')
    }
    const given = cell('code')
    const reject = (fault: MismatchFault, value: string): void => {
      mismatches.push({ row, code: given, fault, message: say(mismatchTexts[fault], language, { value }) })
    }
    const read = readCode(given)
    const result = readVerdict(fold(cell('result')))
    const day = cell('resultAt')
    const moment = day === '' ? null : parseMoment(day, orderOf('resultAt'))
    const birth = cell('birthYear')
    if (given === '') reject('no-code', '')
    else if (read === null || read.kind === 'manifest') reject('misread-code', given)
    else if (result === null) reject('not-a-result', cell('result'))
    else if (day !== '' && moment === null) reject('not-a-day', day)
    else
      rows.push({
        row,
        code: read.code,
        result,
        resultAt:
          moment === null || (moment.minutes === null && moment.day === dayOf(now))
            ? now
            : instantOfMoment(moment, true),
        ct: numberOf(cell('ct')),
        birthYear: /^\d{4}$/.test(birth) ? Number(birth) : yearOf(birth, orderOf('birthYear')),
      })
  }
  return { rows, mismatches }
}

/** `23,5` and `23.5`; null where it is no number of cycles. */
function numberOf(text: string): number | null {
  const value = Number(text.replace(',', '.'))
  return text !== '' && value > 0 && value <= 60 ? value : null
}

const yearOf = (text: string, order: DayOrder): number | null =>
  text === '' ? null : Number(parseMoment(text, order)?.day.slice(0, 4) ?? Number.NaN) || null
