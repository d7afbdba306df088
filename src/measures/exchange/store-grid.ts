import excel from 'exceljs'
import { mergesTooWide, type PackageFault, unpack } from '#platform/files/workbook'
import { type Cell, EMPTY, textCell } from './cell.ts'
import type { Grid, GridRow, Merge } from './grid.ts'

/** Why a file can't be read at all; keys of `fileFaultTexts`. */
export type BookFault = PackageFault | 'old-workbook' | 'merged-too-wide' | 'too-many-rows'

const WIDEST = 400
const MOST_ROWS = 20_000
/** What values do not need and exceljs would spread cell by cell. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'rowBreaks',
]
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/
/** Old Excel, and anything locked with a password. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0]

/** Every sheet of an .xlsx: each cell as it was typed, with what is hidden and what is merged. */
export async function readGrids(bytes: Uint8Array): Promise<Grid[] | { readonly fault: BookFault }> {
  if (OLD.every((byte, at) => bytes[at] === byte)) return { fault: 'old-workbook' }
  const parts = unpack(bytes)
  if ('fault' in parts) return parts
  if (!parts.has('xl/workbook.xml')) return { fault: 'not-a-workbook' }
  for (const [name, part] of parts)
    if (SHEET.test(name) && mergesTooWide(Buffer.from(part).toString('utf8'))) return { fault: 'merged-too-wide' }
  const book = new excel.Workbook()
  try {
    await book.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes: IGNORED })
  } catch {
    return { fault: 'not-a-workbook' }
  }
  if (book.worksheets.some(({ actualRowCount }) => actualRowCount > MOST_ROWS)) return { fault: 'too-many-rows' }
  return book.worksheets.map(gridOfSheet)
}

function gridOfSheet(sheet: excel.Worksheet): Grid {
  const rows: GridRow[] = []
  const width = Math.min(sheet.columnCount, WIDEST)
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: Cell[] = []
    for (let column = 1; column <= width; column++) cells.push(cellOf(row.getCell(column)))
    rows.push({ row: number, hidden: row.hidden === true, cells })
  })
  const hiddenColumns = new Set<number>()
  for (let column = 1; column <= width; column++) if (sheet.getColumn(column).hidden) hiddenColumns.add(column)
  const { merges = [] } = sheet.model as { merges?: string[] }
  return { sheet: sheet.name, hidden: sheet.state !== 'visible', rows, hiddenColumns, merges: merges.map(mergeOf) }
}

function mergeOf(range: string): Merge {
  const [from = '', to = from] = range.split(':')
  const [a, b] = [placeOf(from), placeOf(to)]
  return { top: a.row, left: a.column, bottom: b.row, right: b.column }
}

function placeOf(reference: string): { readonly row: number; readonly column: number } {
  const letters = reference.replace(/\d+/, '')
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { column, row: Number(reference.slice(letters.length)) }
}

/** A cell that is merged into another is empty: the value stands once, in the first. */
const cellOf = (cell: excel.Cell): Cell =>
  cell.isMerged && cell.master.address !== cell.address ? EMPTY : contentOf(cell.value, cell.numFmt ?? '')

function contentOf(value: excel.CellValue | undefined, format: string, formula = false): Cell {
  if (value === null || value === undefined) return EMPTY
  if (value instanceof Date)
    return {
      kind: 'date',
      text: Number.isNaN(value.getTime()) ? '?' : value.toISOString().slice(0, 10).split('-').toReversed().join('/'),
    }
  if (typeof value === 'number') return numberCell(value, format, formula)
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE', value }
  if (typeof value === 'string')
    return formula && value !== '' ? { kind: 'text', text: value, formula } : textCell(value)
  if ('richText' in value) return textCell(value.richText.map(({ text }) => text).join(''))
  if ('formula' in value || 'sharedFormula' in value) {
    const { result, formula: written } = value as { result?: excel.CellValue; formula?: string }
    return result === undefined || result === null
      ? { kind: 'unread', text: `=${written ?? ''}` }
      : contentOf(result, format, true)
  }
  if ('error' in value) return { kind: 'error', text: String(value.error) }
  if ('text' in value) return contentOf(value.text as excel.CellValue, format)
  return EMPTY
}

function numberCell(value: number, format: string, formula: boolean): Cell {
  const percent = /%/.test(format.replace(/"[^"]*"|\\./g, ''))
  const shown = percent ? Number((value * 100).toPrecision(15)) : value
  const text = `${String(shown).replace('.', ',')}${percent ? ' %' : ''}`
  return { kind: 'number', text, value, percent, ...(formula ? { formula } : {}) }
}
