/** A table as it stands in a file: every cell as text, with what is peculiar about a row. */
export interface RawTable {
  readonly format: 'xlsx' | 'csv' | 'markdown'
  /** The sheet it was read from, where the file has several. */
  readonly sheet: string | null
  readonly rows: readonly RawRow[]
  /** What was left out, with the reason, as keys of `noteTexts`. */
  readonly notes: readonly Note[]
}

export interface RawRow {
  /** 1-based, as the spreadsheet counts. */
  readonly row: number
  readonly cells: readonly string[]
  /** One cell over the whole width: a heading. */
  readonly heading?: boolean
  /** A formula of which the file keeps no result, by 0-based column. */
  readonly unread?: readonly number[]
}

export interface Note {
  readonly code: 'hidden-rows' | 'hidden-sheets' | 'other-sheets' | 'repeated-header' | 'formulas'
  readonly count: number
  readonly where: string
}

/** Why a file is no plan, with what to do; keys of `fileFaultTexts`. */
export type FileFault =
  | 'empty'
  | 'encoding'
  | 'quotes'
  | 'not-a-workbook'
  | 'old-workbook'
  | 'not-a-table'
  | 'locked'
  | 'unpacks-too-large'
  | 'too-many-rows'
  | 'merged-too-wide'
  | 'no-header'

/** More rows than any plan has; NQ 03/NQ-CP has 140. */
export const MOST_ROWS = 3_000
/** More letters than any cell of a plan has. */
export const LONGEST_CELL = 5_000

export const isBlank = (row: Pick<RawRow, 'cells'>): boolean => row.cells.every((cell) => cell.trim() === '')
