import { fold } from '#kernel/fold'
import type { CellValue, Column } from './column.ts'

export type FilterKind = 'choice' | 'text' | 'number' | 'day'

/** One condition on one column. A range is inclusive, an end left out is open. */
export type Filter =
  | { readonly column: string; readonly any: readonly string[] }
  | { readonly column: string; readonly has: string }
  | { readonly column: string; readonly from: string | null; readonly to: string | null }

/** How a filter stands in the address: `a,b` · `words` · `from..to`. */
export function printFilter(filter: Filter): string {
  if ('any' in filter) return filter.any.map(encodeURIComponent).join(',')
  if ('has' in filter) return filter.has
  return `${filter.from ?? ''}..${filter.to ?? ''}`
}

/** Reads it back; null when the text is no filter of that kind. */
export function parseFilter(column: string, kind: FilterKind, text: string): Filter | null {
  if (text === '') return null
  if (kind === 'text') return { column, has: text }
  if (kind === 'choice') return { column, any: text.split(',').map(decode) }
  const [from, to, ...more] = text.split('..')
  if (to === undefined || more.length > 0) return null
  if (kind === 'number' && [from, to].some((end) => end !== '' && Number.isNaN(Number(end)))) return null
  return from === '' && to === '' ? null : { column, from: from || null, to: to || null }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Whether a value meets the condition. What is not known meets none. */
export function matches(value: CellValue, filter: Filter): boolean {
  if (value === null || value === undefined) return 'any' in filter && filter.any.includes('')
  if ('any' in filter) return filter.any.includes(String(value))
  if ('has' in filter) return fold(String(value)).includes(fold(filter.has))
  if (typeof value === 'number') {
    return (filter.from === null || value >= Number(filter.from)) && (filter.to === null || value <= Number(filter.to))
  }
  // A day, or the day of an instant: both compare as text by their first ten letters.
  const day = String(value).slice(0, 10)
  return (filter.from === null || day >= filter.from) && (filter.to === null || day <= filter.to)
}

/** The rows that meet every condition and, in some column, hold all the words typed. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filters: readonly Filter[],
  words: string,
): readonly Row[] {
  const byId = new Map(columns.map((column) => [column.id, column]))
  const asked = fold(words).split(' ').filter(Boolean)
  if (filters.length === 0 && asked.length === 0) return rows
  return rows.filter((row) => {
    const met = filters.every((filter) => {
      const column = byId.get(filter.column)
      return column === undefined || matches(column.value(row), filter)
    })
    if (!met || asked.length === 0) return met
    const text = fold(columns.map((column) => column.words?.(row) ?? String(column.value(row) ?? '')).join('\n'))
    return asked.every((word) => text.includes(word))
  })
}
