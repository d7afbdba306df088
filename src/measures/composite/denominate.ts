import type { IndexData } from './data.ts'
import type { Note } from './note.ts'
import type { IndexNode } from './spec.ts'

/** An indicator divided by its column, times `per`. Nothing divided by zero or by nothing is a value: it is missing. */
export function denominate(
  { code, denominator }: IndexNode,
  column: Float64Array,
  data: IndexData,
): { readonly column: Float64Array; readonly notes: readonly Note[] } {
  if (denominator === null) return { column, notes: [] }
  const by = data.columns.get(denominator.column)
  const out = column.map((value, unit) => {
    const divisor = by?.[unit] ?? Number.NaN
    return divisor === 0 ? Number.NaN : (value / divisor) * denominator.per
  })
  const lost = out.reduce((n, value, unit) => n + (Number.isNaN(value) && !Number.isNaN(column[unit]!) ? 1 : 0), 0)
  const notes: Note[] = [{ code: 'denominated', node: code, values: { ...denominator } }]
  if (lost > 0) notes.push({ code: 'zero-denominator', node: code, values: { count: lost } })
  return { column: out, notes }
}
