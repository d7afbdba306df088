import { compareText } from '#kernel/fold'
import type { CellValue } from './column.ts'

/** Ascending order: numbers by value, words in Vietnamese dictionary order, no before yes. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return compareText(String(a ?? ''), String(b ?? ''))
}
