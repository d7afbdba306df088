import { readFile } from 'node:fs/promises'
import type { FormReport } from './form-line.ts'
import { versionOf } from './form-lines.ts'
import { type Grid, isBlank } from './grid.ts'
import { type Mark, openMark } from './mark.ts'
import { readTable, type TableFault } from './read-table.ts'
import { type Anchor, findMarks, readMany, readOne } from './read-template.ts'
import { type BookFault, readGrids } from './store-grid.ts'
import { readCsv } from './store-text.ts'
import type { SheetNote, SheetRead } from './told.ts'

/** Why a file is not read into the reports it is sent for. */
export type SheetFault =
  | { readonly fault: 'bad-file'; readonly why: BookFault | 'encoding' | 'quotes' }
  | {
      readonly fault: 'wrong-template'
      readonly why: 'not-ours' | 'form' | 'period' | 'unit'
      readonly mark: Mark | null
    }
  | TableFault

/** A file opened: its sheets, and the mark when it was made here. */
export interface Opened {
  readonly grids: readonly Grid[]
  readonly anchor: Anchor | null
  readonly mark: Mark | null
}

const ZIP = [0x50, 0x4b]

/** Opens an .xlsx or a CSV, told apart by what it holds; a mark that is not ours is a fault. */
export async function openSheet(path: string, secret: string): Promise<Opened | SheetFault> {
  const bytes = new Uint8Array(await readFile(path))
  const isBook = ZIP.every((byte, at) => bytes[at] === byte) || bytes[0] === 0xd0
  const read = isBook ? await readGrids(bytes) : readText(bytes)
  if ('fault' in read) return { fault: 'bad-file', why: read.fault }
  const anchors = findMarks(read)
  const opened = anchors.flatMap((anchor) => {
    const mark = openMark(anchor.mark, secret)
    return mark ? [{ anchor, mark }] : []
  })
  const [first] = opened
  if (!first && anchors.length > 0) return { fault: 'wrong-template', why: 'not-ours', mark: null }
  return { grids: read, anchor: first?.anchor ?? null, mark: first?.mark ?? null }
}

function readText(bytes: Uint8Array): Grid[] | { readonly fault: 'not-a-workbook' | 'encoding' | 'quotes' } {
  // A picture or a program has no text in it.
  if (bytes.subarray(0, 4_096).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe) return { fault: 'not-a-workbook' }
  const grid = readCsv(bytes)
  return 'fault' in grid ? grid : [grid]
}

/** What a marked workbook says of these reports: those its mark names. */
export function readMarked(
  { grids, anchor, mark }: Opened & { anchor: Anchor; mark: Mark },
  reports: readonly FormReport[],
): SheetRead {
  const [first] = reports
  const read = mark.shape === 'one' && first ? readOne(anchor, first) : readMany(anchor, reports)
  const old: SheetNote[] =
    mark.version === versionOf(reports) ? [] : [{ code: 'old-version', cell: '', text: mark.made }]
  return { told: read.told, notes: [...old, ...read.notes, ...otherSheets(grids, anchor.grid)] }
}

/** Which report a mark does not name, in the order somebody would look. */
export const mismatch = (mark: Mark, { formId, periodId }: FormReport): 'form' | 'period' | 'unit' =>
  mark.form !== formId ? 'form' : mark.period !== periodId ? 'period' : 'unit'

/** A workbook of somebody's own: the first sheet that can be matched to the lines. */
export function readForeign(grids: readonly Grid[], report: FormReport, column?: number): SheetRead | TableFault {
  const seen = grids.filter(({ hidden }) => !hidden)
  let fault: TableFault = { fault: 'nothing' }
  for (const grid of seen) {
    const read = readTable(grid, report, column)
    if (!('fault' in read)) {
      const note: SheetNote = { code: 'no-mark', cell: '', text: grid.sheet }
      return { told: read.told, notes: [note, ...read.notes, ...otherSheets(grids, grid)] }
    }
    if (fault.fault === 'nothing') fault = read
  }
  return fault
}

const otherSheets = (grids: readonly Grid[], used: Grid): SheetNote[] =>
  grids
    .filter((grid) => grid !== used && grid.rows.some((row) => !isBlank(row)))
    .map(({ sheet, hidden }) => ({ code: hidden ? 'hidden-sheet' : 'other-sheet', cell: '', text: sheet }))
