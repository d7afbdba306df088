import { type NumberFault, type NumberRead, readNumber, type Wanted } from './number.ts'

/** A cell as a file or a pasted range holds it. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly formula?: boolean }
  /** `percent`: shown as a percentage, so that 0.85 reads "85 %". */
  | {
      readonly kind: 'number'
      readonly text: string
      readonly value: number
      readonly percent: boolean
      readonly formula?: boolean
    }
  /** What a spreadsheet took for a day: "3/4" typed as a share. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'boolean'; readonly text: string; readonly value: boolean }
  /** `#DIV/0!` and its kin. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula of which the file keeps no result. */
  | { readonly kind: 'unread'; readonly text: string }

export const CELL_FAULTS = ['date-here', 'error-here', 'formula-unread'] as const
export type CellFault = NumberFault | (typeof CELL_FAULTS)[number]

export type CellRead = Exclude<NumberRead, { kind: 'wrong' }> | { readonly kind: 'wrong'; readonly code: CellFault }

export const EMPTY: Cell = { kind: 'empty' }
export const textCell = (text: string): Cell => (text.trim() === '' ? EMPTY : { kind: 'text', text })

/** What stands in a cell, as somebody sees it. */
export const textOf = (cell: Cell | undefined): string => (cell && 'text' in cell ? cell.text : '')
export const isEmpty = (cell: Cell | undefined): boolean => textOf(cell).trim() === ''

/** The value of a cell for an indicator of that unit. */
export function readCell(cell: Cell | undefined, wanted: Wanted): CellRead {
  switch (cell?.kind) {
    case undefined:
    case 'empty':
      return { kind: 'empty' }
    case 'text':
      return readNumber(cell.text, wanted)
    case 'number':
      return shown(cell, wanted)
    case 'boolean':
      return wanted.measureUnit === 'yes-no'
        ? { kind: 'value', value: cell.value ? 1 : 0 }
        : { kind: 'wrong', code: 'not-a-number' }
    case 'date':
      return { kind: 'wrong', code: 'date-here' }
    case 'error':
      return { kind: 'wrong', code: 'error-here' }
    case 'unread':
      return { kind: 'wrong', code: 'formula-unread' }
  }
}

function shown({ value, percent }: Extract<Cell, { kind: 'number' }>, { measureUnit }: Wanted): CellRead {
  if (!Number.isFinite(value)) return { kind: 'wrong', code: 'error-here' }
  if (!percent) return { kind: 'value', value }
  return measureUnit === 'percent'
    ? { kind: 'value', value: Number((value * 100).toPrecision(15)) }
    : { kind: 'wrong', code: 'percent-here' }
}
