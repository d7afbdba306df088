import { fold } from '#kernel/fold'
import type { MeasureUnit } from '#measures/contract'
import { parseNumber } from '../../ui/format.ts'

/** What was typed into a cell: a number, nothing, or something that can't be read as either. */
export type Typed =
  | { readonly read: 'value'; readonly value: number }
  | { readonly read: 'empty' }
  | { readonly read: 'not' }

const YES = new Set(['1', 'co', 'x', 'dat', 'yes', 'y'])
const NO = new Set(['0', 'khong', 'k', 'chua', 'no', 'n'])

/** Reads a cell as people type and spreadsheets copy: `1.234,5`, `92,4 %`, `có`. */
export function readTyped(text: string, unit: MeasureUnit): Typed {
  const said = text.trim()
  if (said === '') return { read: 'empty' }
  if (unit === 'yes-no') {
    const answer = fold(said)
    if (YES.has(answer)) return { read: 'value', value: 1 }
    return NO.has(answer) ? { read: 'value', value: 0 } : { read: 'not' }
  }
  const value = parseNumber(unit === 'percent' ? said.replace(/\s*%$/, '') : said)
  return value === null ? { read: 'not' } : { read: 'value', value }
}
