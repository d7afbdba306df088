import { fold } from '#kernel/fold'
import { type Cell, isEmpty, readCell, textOf } from './cell.ts'
import type { FormLine, FormReport } from './form-line.ts'
import { addressOf, cellAt, columnName, type Grid, type GridRow, isBlank, mergeAt, rangeName } from './grid.ts'
import { withoutTwice } from './read-template.ts'
import type { SheetNote, SheetRead, Told } from './told.ts'

/** A column that could hold the values, for whoever must say which. */
export interface ValueColumn {
  readonly column: number
  /** `C`, with the words above it. */
  readonly name: string
}

/** Why a range without our mark can't be matched to the lines of a report. */
export type TableFault =
  | { readonly fault: 'nothing' }
  | { readonly fault: 'count-differs'; readonly rows: number; readonly lines: number }
  | { readonly fault: 'which-column'; readonly columns: readonly ValueColumn[] }

/** Headings of columns that hold something else than the values of this period. */
const OTHER_COLUMN =
  /^(stt|tt|so tt|so thu tu|ma|ma so|ma chi tieu|chi tieu|ten|noi dung|don vi( tinh)?|dvt|ghi chu|giai trinh|minh chung|ky truoc|cung ky|nam truoc|thang truoc|quy truoc|ke hoach|so sanh|tang giam|ty le so voi)\b/
const VALUE_COLUMN = /(ky nay|so lieu|gia tri|thuc hien|ket qua|so luong|trong ky|ky bao cao|thang nay|quy nay|nam nay)/

/**
 * Reads a range that somebody copied or typed: lines found by code or by name in whatever order; without either, by
 * order, when there are exactly as many values as lines. `column` says which column holds the values, when asked.
 */
export function readTable(grid: Grid, report: FormReport, column?: number): SheetRead | TableFault {
  const rows = grid.rows.filter((row) => !isBlank(row))
  if (rows.length === 0) return { fault: 'nothing' }
  const keys = keyColumn(rows, report.lines)
  return keys === null ? byOrder(grid, rows, report, column) : byKey(grid, rows, report, keys, column)
}

type Finder = (text: string) => FormLine | undefined

/** A line by its code, its number is no name: rows are numbered in every table. */
function finderOf(lines: readonly FormLine[]): Finder {
  const byCode = new Map(lines.flatMap((line) => [[fold(line.key), line]] as const))
  const byName = Map.groupBy(lines, ({ name }) => bare(name))
  return (text) => {
    const named = byName.get(bare(text)) ?? []
    return byCode.get(fold(text)) ?? (named.length === 1 ? named[0] : undefined)
  }
}

/** A name without its number, its unit in brackets and marks around it. */
const bare = (text: string): string =>
  fold(text)
    .replace(/^[\d.]+[.)]?\s+|^[-+*•]\s*/, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/[\s:;.,*]+$/, '')

interface Keys {
  readonly column: number
  readonly find: Finder
}

/** The column in which most lines are found by code or name; null when none is. */
function keyColumn(rows: readonly GridRow[], lines: readonly FormLine[]): Keys | null {
  const find = finderOf(lines)
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  let best: { column: number; found: number } = { column: 0, found: 0 }
  for (let column = 1; column <= width; column++) {
    const found = rows.filter((row) => find(textOf(cellAt(row, column))) !== undefined).length
    if (found > best.found) best = { column, found }
  }
  return best.found === 0 ? null : { column: best.column, find }
}

function byKey(
  grid: Grid,
  rows: readonly GridRow[],
  report: FormReport,
  { column: keys, find }: Keys,
  asked: number | undefined,
): SheetRead | TableFault {
  const of = (row: GridRow) => find(textOf(cellAt(row, keys)))
  const first = rows.findIndex((row) => of(row) !== undefined)
  const matched = rows.filter((row) => of(row) !== undefined)
  const column = asked ?? valueColumn(matched, rows.slice(0, first), keys)
  if (typeof column !== 'number') return column
  const told = matched.flatMap((row) => valueAt(grid, row, column, of(row) as FormLine, report, matched))
  const notes = rows.slice(first).flatMap((row): SheetNote[] => {
    const stray = textOf(cellAt(row, column))
    if (of(row) !== undefined || !/\d/.test(stray)) return []
    return [{ code: 'unknown-row', cell: addressOf(row.row, column), text: textOf(cellAt(row, keys)) || stray }]
  })
  return { told: withoutTwice(told), notes }
}

/** The only column beside the names that holds values, or the one whose heading says so. */
function valueColumn(rows: readonly GridRow[], heads: readonly GridRow[], keys: number): number | TableFault {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const headOf = (column: number): string => heads.map((row) => textOf(cellAt(row, column))).join(' ')
  const told: number[] = []
  for (let column = 1; column <= width; column++)
    if (
      column !== keys &&
      rows.some((row) => looksLikeValue(cellAt(row, column))) &&
      !OTHER_COLUMN.test(fold(headOf(column)))
    )
      told.push(column)
  // 1, 2, 3 … beside something else are the numbers of the rows.
  const candidates = told.length > 1 ? told.filter((column) => !isNumbering(rows, column)) : told
  const said = candidates.filter((column) => VALUE_COLUMN.test(fold(headOf(column))))
  const [only] = said.length === 1 ? said : candidates.length === 1 ? candidates : []
  if (only !== undefined) return only
  if (candidates.length === 0) return { fault: 'nothing' }
  return {
    fault: 'which-column',
    columns: candidates.map((column) => ({ column, name: `${columnName(column)} ${headOf(column).trim()}`.trim() })),
  }
}

const looksLikeValue = (cell: Cell): boolean =>
  cell.kind !== 'text' || /^[-\d.,%\s()]*\d[-\d.,%\s()]*$/.test(cell.text)
    ? !isEmpty(cell)
    : /^(x|có|không|chưa|-)$/i.test(cell.text.trim())

/** 1, 2, 3 … from the top: the numbers of the rows, no values. */
const isNumbering = (rows: readonly GridRow[], column: number): boolean =>
  rows.length > 2 && rows.every((row, at) => textOf(cellAt(row, column)).trim().replace(/\.$/, '') === String(at + 1))

function valueAt(
  grid: Grid,
  row: GridRow,
  column: number,
  line: FormLine,
  report: FormReport,
  matched: readonly GridRow[],
): Told[] {
  const merge = mergeAt(grid, row.row, column)
  const cell = merge ? cellAt(grid.rows.find((one) => one.row === merge.top) ?? row, merge.left) : cellAt(row, column)
  if (isEmpty(cell)) return []
  const where = { report: report.id, line: line.key, sheet: grid.sheet, hidden: row.hidden, note: null }
  const text = textOf(cell)
  const shared = merge !== null && matched.filter((one) => one.row >= merge.top && one.row <= merge.bottom).length > 1
  if (shared || (merge !== null && merge.left < column))
    return [
      { ...where, cell: rangeName(merge as NonNullable<typeof merge>), text, read: { kind: 'wrong', code: 'merged' } },
    ]
  return [{ ...where, cell: addressOf(row.row, column), text, read: readCell(cell, line) }]
}

/** Values alone, downwards or along one row: each for the line at its place. */
function byOrder(
  grid: Grid,
  rows: readonly GridRow[],
  report: FormReport,
  asked: number | undefined,
): SheetRead | TableFault {
  const { lines } = report
  const [only] = rows
  if (rows.length === 1 && only && only.cells.length > 1 && lines.length > 1) {
    const cells = withoutHead(
      only.cells.map((cell, at) => ({ cell, row: only, column: at + 1 })),
      lines.length,
    )
    return placed(grid, cells, report)
  }
  const column = asked ?? valueColumn(rows, rows.slice(0, 1), 0)
  if (typeof column !== 'number') return column
  const cells = rows.map((row) => ({ cell: cellAt(row, column), row, column }))
  return placed(grid, withoutHead(cells, lines.length), report)
}

interface Placed {
  readonly cell: Cell
  readonly row: GridRow
  readonly column: number
}

/** A first cell that is a heading goes, where then there are as many values as lines. */
function withoutHead(cells: readonly Placed[], lines: number): readonly Placed[] {
  const [first] = cells
  return first && cells.length === lines + 1 && !looksLikeValue(first.cell) ? cells.slice(1) : cells
}

function placed(grid: Grid, cells: readonly Placed[], report: FormReport): SheetRead | TableFault {
  const { lines } = report
  if (cells.length !== lines.length) return { fault: 'count-differs', rows: cells.length, lines: lines.length }
  const told = lines.flatMap((line, at): Told[] => {
    const { cell, row, column } = cells[at] as Placed
    const where = { report: report.id, line: line.key, sheet: grid.sheet, hidden: row.hidden, note: null }
    return isEmpty(cell)
      ? []
      : [{ ...where, cell: addressOf(row.row, column), text: textOf(cell), read: readCell(cell, line) }]
  })
  return { told, notes: [{ code: 'by-order', cell: told[0]?.cell ?? '', text: String(told.length) }] }
}
