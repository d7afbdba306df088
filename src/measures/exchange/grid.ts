import { type Cell, EMPTY, isEmpty } from './cell.ts'

/** Rows and columns counted from 1, both ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface GridRow {
  /** 1-based, as the spreadsheet counts. */
  readonly row: number
  readonly hidden: boolean
  /** From the first column on. */
  readonly cells: readonly Cell[]
}

/** A sheet, a CSV file or a pasted range. */
export interface Grid {
  /** Name of the sheet; empty for a range without one. */
  readonly sheet: string
  readonly hidden: boolean
  readonly rows: readonly GridRow[]
  /** 1-based. */
  readonly hiddenColumns: ReadonlySet<number>
  readonly merges: readonly Merge[]
}

/** `columnName(28)` is `AB`. */
export function columnName(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

/** `D7`, as the spreadsheet says it. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row}`

/** The merged range a cell lies in; null when it stands alone. */
export const mergeAt = ({ merges }: Grid, row: number, column: number): Merge | null =>
  merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right) ??
  null

export const rangeName = ({ top, left, bottom, right }: Merge): string =>
  `${addressOf(top, left)}:${addressOf(bottom, right)}`

export const cellAt = (row: GridRow, column: number): Cell => row.cells[column - 1] ?? EMPTY

export const isBlank = ({ cells }: GridRow): boolean => cells.every(isEmpty)

/** A range of texts: what was pasted, or a CSV file. */
export const gridOf = (rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[]): Grid => ({
  sheet: '',
  hidden: false,
  rows: rows.map((row) => ({ ...row, hidden: false })),
  hiddenColumns: new Set(),
  merges: [],
})
