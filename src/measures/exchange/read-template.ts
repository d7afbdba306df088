import { fold } from '#kernel/fold'
import { type Cell, isEmpty, readCell, textOf } from './cell.ts'
import type { FormLine, FormReport } from './form-line.ts'
import { addressOf, cellAt, type Grid, type GridRow, isBlank, mergeAt, rangeName } from './grid.ts'
import { MARK_HEAD } from './mark.ts'
import { lineOfRole, type Role } from './roles.ts'
import type { SheetNote, SheetRead, Told, ToldRead } from './told.ts'

/** Where the mark stands: the hidden row of roles and the hidden column of keys. */
export interface Anchor {
  readonly grid: Grid
  readonly row: number
  readonly column: number
  readonly mark: string
}

/** Every marked sheet of a workbook. */
export function findMarks(grids: readonly Grid[]): Anchor[] {
  return grids.flatMap((grid) =>
    grid.rows.flatMap((row) =>
      row.cells.flatMap((cell, at) => {
        const text = textOf(cell).trim()
        return text.startsWith(MARK_HEAD) ? [{ grid, row: row.row, column: at + 1, mark: text }] : []
      }),
    ),
  )
}

type Columns = ReadonlyMap<string, number>

function columnsOf({ grid, row, column }: Anchor): Columns {
  const roles = grid.rows.find((one) => one.row === row)
  const found = new Map<string, number>()
  roles?.cells.forEach((cell, at) => {
    const role = textOf(cell).trim()
    if (role !== '' && at + 1 !== column && !found.has(role)) found.set(role, at + 1)
  })
  return found
}

const below = ({ grid, row }: Anchor): GridRow[] => grid.rows.filter((one) => one.row > row && !isBlank(one))

/** Reads the template of one report: each line by its hidden key, held against the code and name that can be seen. */
export function readOne(anchor: Anchor, report: FormReport): SheetRead {
  const { grid } = anchor
  const columns = columnsOf(anchor)
  const at = (role: Role): number => columns.get(role) ?? 0
  const byKey = new Map(report.lines.map((line) => [line.key, line]))
  const rows = below(anchor).map((row) => ({ row, ...lineOf(row, anchor.column, at, report.lines, byKey) }))
  const lineRows = new Set(rows.filter(({ line }) => line).map(({ row }) => row.row))
  const told: Told[] = []
  const notes: SheetNote[] = []
  for (const { row, line, mixed, moved } of rows) {
    const address = addressOf(row.row, at('value'))
    if (!line) {
      const stray = textOf(cellAt(row, at('value')))
      if (stray.trim() !== '' && /\d/.test(stray)) notes.push({ code: 'unknown-row', cell: address, text: stray })
      continue
    }
    if (moved) notes.push({ code: 'moved-key', cell: address, text: line.name })
    const one = oneLine({ grid, row, line, report, at, lineRows })
    if (one) told.push(mixed ? { ...one, read: { kind: 'wrong', code: 'mixed-row' } } : one)
  }
  return { told: withoutTwice(told), notes: [...notes, ...formulasOf(grid, told)] }
}

interface LineRow {
  readonly line: FormLine | undefined
  /** The code says one line and the name another: nobody can tell whose the value is. */
  readonly mixed: boolean
  /** Sorted without the hidden column: what can be seen is what was meant. */
  readonly moved: boolean
}

function lineOf(
  row: GridRow,
  keys: number,
  at: (role: Role) => number,
  lines: readonly FormLine[],
  byKey: ReadonlyMap<string, FormLine>,
): LineRow {
  const hidden = byKey.get(textOf(cellAt(row, keys)).trim())
  const code = byKey.get(textOf(cellAt(row, at('code'))).trim())
  const shown = fold(textOf(cellAt(row, at('name'))))
  const named = shown === '' ? [] : lines.filter(({ name }) => fold(name) === shown)
  const line = code ?? hidden ?? (named.length === 1 ? named[0] : undefined)
  const mixed = line !== undefined && named.length > 0 && !named.includes(line)
  return { line, mixed, moved: !mixed && code !== undefined && hidden !== undefined && hidden !== code }
}

interface OneLine {
  readonly grid: Grid
  readonly row: GridRow
  readonly line: FormLine
  readonly report: FormReport
  readonly at: (role: Role) => number
  readonly lineRows: ReadonlySet<number>
}

/** The value of a line: typed, or "as in the period before" by a mark beside it. Null when nothing was filled in. */
function oneLine({ grid, row, line, report, at, lineRows }: OneLine): Told | null {
  const column = at('value')
  const same = cellAt(row, at('same'))
  const note = textOf(cellAt(row, at('note'))).trim() || null
  const typed = typedAt(grid, row, column, line, lineRows)
  const kept = !isEmpty(same) && fold(textOf(same)) !== 'khong'
  if (typed === null && !kept) return null
  const read: ToldRead = kept ? confirmed(typed?.read ?? { kind: 'empty' }, line) : (typed as Typed).read
  const where = { report: report.id, line: line.key, sheet: grid.sheet, hidden: row.hidden, note }
  return kept && typed === null
    ? { ...where, cell: addressOf(row.row, at('same')), text: textOf(same), read }
    : { ...where, cell: (typed as Typed).cell, text: (typed as Typed).text, read }
}

function confirmed(typed: ToldRead, { previous }: FormLine): ToldRead {
  if (previous === null) return { kind: 'wrong', code: 'nothing-before' }
  if (typed.kind === 'empty' || (typed.kind === 'value' && typed.value === previous))
    return { kind: 'value', value: previous }
  return { kind: 'wrong', code: 'both-told' }
}

interface Typed {
  readonly cell: string
  readonly text: string
  readonly read: ToldRead
}

/** What stands in an entry cell; null when it is empty. A range merged over several lines belongs to none of them. */
function typedAt(
  grid: Grid,
  row: GridRow,
  column: number,
  line: FormLine,
  lineRows: ReadonlySet<number>,
  lineColumns: ReadonlySet<number> = new Set([column]),
): Typed | null {
  const merge = mergeAt(grid, row.row, column)
  const cell: Cell = merge
    ? cellAt(grid.rows.find((one) => one.row === merge.top) ?? row, merge.left)
    : cellAt(row, column)
  if (isEmpty(cell)) return null
  const text = textOf(cell)
  const shared =
    merge !== null &&
    ([...lineRows].filter((one) => one >= merge.top && one <= merge.bottom).length > 1 ||
      [...lineColumns].filter((one) => one >= merge.left && one <= merge.right).length > 1)
  if (shared) return { cell: rangeName(merge), text, read: { kind: 'wrong', code: 'merged' } }
  // The value came from a cell to the left, merged into this one.
  if (merge !== null && merge.left < column)
    return { cell: rangeName(merge), text, read: { kind: 'wrong', code: 'merged' } }
  return { cell: addressOf(row.row, column), text, read: readCell(cell, line) }
}

/** Reads the template of many units: a row for each report by its hidden key, a column for each line by its role. */
export function readMany(anchor: Anchor, reports: readonly FormReport[]): SheetRead {
  const { grid, column: keys } = anchor
  const columns = columnsOf(anchor)
  const byId = new Map(reports.map((report) => [report.id, report]))
  const byName = Map.groupBy(reports, ({ subjectName }) => fold(subjectName))
  const lineColumns = new Set([...columns].filter(([role]) => lineOfRole(role) !== null).map(([, column]) => column))
  const rows = below(anchor).map((row) => {
    const hidden = byId.get(textOf(cellAt(row, keys)).trim())
    const shown = byName.get(fold(textOf(cellAt(row, columns.get('name') ?? 0))).trim()) ?? []
    const seen = shown.length === 1 ? shown[0] : shown.find((one) => one === hidden)
    return { row, report: seen ?? hidden, moved: seen !== undefined && hidden !== undefined && seen !== hidden }
  })
  const lineRows = new Set(rows.filter(({ report }) => report).map(({ row }) => row.row))
  const told: Told[] = []
  const notes: SheetNote[] = []
  for (const { row, report, moved } of rows) {
    if (!report) continue
    if (moved) notes.push({ code: 'moved-key', cell: addressOf(row.row, 1), text: report.subjectName })
    for (const [role, column] of columns) {
      const line = report.lines.find(({ key }) => key === lineOfRole(role))
      const typed = line && typedAt(grid, row, column, line, lineRows, lineColumns)
      if (!line || !typed) continue
      told.push({ report: report.id, line: line.key, sheet: grid.sheet, hidden: row.hidden, note: null, ...typed })
    }
  }
  return { told: withoutTwice(told), notes: [...notes, ...formulasOf(grid, told)] }
}

/** A line that stands in two rows with two values is wrong in both; with one value it stands once. */
export function withoutTwice(told: readonly Told[]): Told[] {
  const byLine = Map.groupBy(told, ({ report, line }) => `${report} ${line}`)
  return [...byLine.values()].flatMap((all) => {
    const [first] = all
    if (all.length === 1 || !first) return all
    const values = new Set(all.map(({ read }) => (read.kind === 'value' ? read.value : JSON.stringify(read))))
    return values.size === 1 ? [first] : all.map((one) => ({ ...one, read: { kind: 'wrong', code: 'twice' } as const }))
  })
}

/** A result is taken as the file keeps it; that it is one is said. */
function formulasOf(grid: Grid, told: readonly Told[]): SheetNote[] {
  const used = new Set(told.map(({ cell }) => cell))
  const found = grid.rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      const address = addressOf(row.row, at + 1)
      return 'formula' in cell && cell.formula && used.has(address) ? [address] : []
    }),
  )
  return found.length === 0 ? [] : [{ code: 'formula', cell: found[0] as string, text: found.slice(0, 20).join(', ') }]
}
