import type { Column } from '../contract/import.ts'
import { fieldsOf, type Kind } from './fields.ts'
import { type Choice, matchColumns, parseChoice } from './match.ts'
import type { Sheet } from './sheet.ts'
import { type DayOrder, dayOrderOf } from './value.ts'

const DAY_FIELDS = new Set([
  'onset',
  'sampled',
  'confirmed',
  'reported',
  'isolated',
  'exposedFrom',
  'start',
  'end',
  'day',
])
const SAMPLE_ROWS = 10
const LONGEST_CELL = 120

/** How a sheet is read: which columns feed what, and how its days are written. */
export interface Understood {
  readonly columns: readonly Column[]
  readonly unmatched: readonly { index: number; header: string }[]
  readonly missing: readonly Column[]
  readonly dayOrder: DayOrder
  readonly sample: readonly string[][]
}

/** Null when the user's choice names a field or a column that is not there. */
export function understand(sheet: Sheet, kind: Kind, chosen: string | undefined): Understood | null {
  const fields = fieldsOf(kind)
  const choice: Choice | null = parseChoice(chosen, fields, sheet.headers.length)
  if (choice === null) return null
  const columns = matchColumns(sheet.headers, fields, choice)
  const used = new Set(columns.map(({ index }) => index))
  const days = columns
    .filter(({ field, index }) => DAY_FIELDS.has(field) && index !== null)
    .map(({ index }) => index as number)
  return {
    columns,
    unmatched: sheet.headers.map((header, index) => ({ index, header })).filter(({ index }) => !used.has(index)),
    missing: columns.filter(({ required, index }) => required && index === null),
    dayOrder: dayOrderOf(sheet.rows.values().flatMap(({ cells }) => days.map((index) => cells[index] ?? ''))),
    sample: sheet.rows
      .slice(0, SAMPLE_ROWS)
      .map(({ cells }) => sheet.headers.map((_, at) => (cells[at] ?? '').slice(0, LONGEST_CELL))),
  }
}
