import { fold } from '#kernel/fold'
import { type Cell, isEmpty, textCell, textOf } from './cell.ts'
import { addressOf, cellAt, type Grid, isBlank } from './grid.ts'

/** A value as another system sent it; nothing of it is looked up yet. */
export interface SentCell {
  /** Cell of a file, or the number of the value. */
  readonly where: string
  readonly indicator: string
  readonly part: string
  /** Empty: the agency's own. */
  readonly subject: string
  readonly period: string
  readonly cell: Cell
  readonly note: string | null
}

const FIELDS = {
  indicator: ['indicator', 'indicator_id', 'ma chi tieu', 'ma', 'chi tieu'],
  part: ['part', 'phan', 'phan to'],
  subject: ['subject', 'unit', 'don vi', 'ma don vi', 'don vi bao cao'],
  period: ['period', 'ky', 'ky bao cao'],
  value: ['value', 'gia tri', 'so lieu', 'so lieu ky nay'],
  note: ['note', 'ghi chu', 'giai trinh'],
} as const
type Field = keyof typeof FIELDS

/** Values of a table with a row of headings, in English or Vietnamese; the headings found, when they do not suffice. */
export function readSent(grid: Grid): SentCell[] | { readonly found: readonly string[] } {
  const rows = grid.rows.filter((row) => !isBlank(row))
  const [head] = rows
  const heads = head?.cells.map((cell) => fold(textOf(cell))) ?? []
  const columns = new Map<Field, number>()
  for (const [field, names] of Object.entries(FIELDS) as [Field, readonly string[]][]) {
    const at = heads.findIndex((text) => names.includes(text))
    if (at >= 0) columns.set(field, at + 1)
  }
  if (!columns.has('indicator') || !columns.has('value')) return { found: heads.filter((text) => text !== '') }
  return rows.slice(1).map((row): SentCell => {
    const text = (field: Field): string => textOf(cellAt(row, columns.get(field) ?? 0)).trim()
    const column = columns.get('value') as number
    return {
      where: addressOf(row.row, column),
      indicator: text('indicator'),
      part: text('part'),
      subject: text('subject'),
      period: text('period'),
      cell: cellAt(row, column),
      note: text('note') || null,
    }
  })
}

/** A value of JSON as a cell: numbers mean themselves, texts are read as officials type them. */
export const cellOfJson = (value: string | number | boolean | null): Cell =>
  value === null
    ? textCell('…')
    : typeof value === 'number'
      ? { kind: 'number', text: String(value), value, percent: false }
      : typeof value === 'boolean'
        ? { kind: 'boolean', text: value ? 'true' : 'false', value }
        : textCell(value)

export const hasValue = ({ cell }: SentCell): boolean => !isEmpty(cell)
