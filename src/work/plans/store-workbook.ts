import excel from 'exceljs'
import { mergesTooWide, unpack } from '#platform/files/workbook'
import { findHeader } from './header.ts'
import { type FileFault, LONGEST_CELL, MOST_ROWS, type Note, type RawRow, type RawTable } from './table.ts'

const WIDEST = 40
/** What a plan does not need and exceljs would spread cell by cell. */
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

/**
 * Reads the sheet of an .xlsx that has the headers of a plan: merged cells as each of them reads, dates as they are
 * shown, formulas as their last result. Hidden rows and sheets are left out and said.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<RawTable | { readonly fault: FileFault }> {
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
  const visible = book.worksheets.filter(({ state }) => state === 'visible')
  const hidden = book.worksheets.length - visible.length
  const tables: RawTable[] = []
  for (const sheet of visible) {
    const table = readSheet(sheet)
    if ('fault' in table) return table
    tables.push(table)
  }
  const chosen = tables.find((table) => findHeader(table) !== null) ?? tables.find(({ rows }) => rows.length > 0)
  if (!chosen) return { fault: 'empty' }
  const others = tables.filter((table) => table !== chosen && table.rows.length > 0)
  const note = (code: Note['code'], count: number, where = ''): Note[] => (count > 0 ? [{ code, count, where }] : [])
  return {
    ...chosen,
    notes: [
      ...chosen.notes,
      ...note('hidden-sheets', hidden),
      ...note('other-sheets', others.length, others.map(({ sheet }) => sheet).join(', ')),
    ],
  }
}

function readSheet(sheet: excel.Worksheet): RawTable | { readonly fault: FileFault } {
  const rows: RawRow[] = []
  const hidden: number[] = []
  const formulas: number[] = []
  let tooMany = false
  const width = Math.min(sheet.columnCount, WIDEST)
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (rows.length > MOST_ROWS) {
      tooMany = true
      return
    }
    const read = readRow(row, number, width)
    if (read === null) return
    if (row.hidden) hidden.push(number)
    else rows.push(read)
    if (read.unread) formulas.push(number)
  })
  if (tooMany) return { fault: 'too-many-rows' }
  const note = (code: Note['code'], found: readonly number[]): Note[] =>
    found.length > 0 ? [{ code, count: found.length, where: found.slice(0, 20).join(', ') }] : []
  return {
    format: 'xlsx',
    sheet: sheet.name,
    rows,
    notes: [...note('hidden-rows', hidden), ...note('formulas', formulas)],
  }
}

/** A row, or null when it has no word in it. One merged cell over several columns is a heading. */
function readRow(row: excel.Row, number: number, width: number): RawRow | null {
  const cells: string[] = []
  const unread: number[] = []
  const masters = new Set<string>()
  for (let column = 1; column <= width; column++) {
    const cell = row.getCell(column)
    const text = cellText(cell.value, cell.numFmt)
    if (text === null) unread.push(column - 1)
    cells.push((text ?? '').slice(0, LONGEST_CELL))
    if ((text ?? '').trim() !== '') masters.add(cell.isMerged ? cell.master.address : cell.address)
  }
  if (cells.every((cell) => cell.trim() === '') && unread.length === 0) return null
  const told = cells.filter((cell) => cell.trim() !== '').length
  // One cell that says all the row says, spread over most of the columns.
  const heading = masters.size === 1 && told >= 3
  return { row: number, cells, ...(heading ? { heading } : {}), ...(unread.length > 0 ? { unread } : {}) }
}

/** As it is shown: a date whose format has no day is a month. Null for a formula whose result the file does not keep. */
function cellText(value: excel.CellValue | undefined, format: string | undefined): string | null {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value, format ?? '')
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value as { result?: excel.CellValue }
    if (result === undefined || result === null) return null
    return typeof result === 'object' && 'error' in result ? null : cellText(result, format)
  }
  if ('error' in value) return null
  if ('text' in value) return cellText(value.text as excel.CellValue, format)
  return ''
}

function dateText(value: Date, format: string): string {
  if (Number.isNaN(value.getTime())) return ''
  const [year = '', month = '', day = ''] = value.toISOString().slice(0, 10).split('-')
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]/g, '').toLowerCase()
  if (shown !== '' && shown !== 'general' && !shown.includes('d'))
    return shown.includes('m') ? `${month}/${year}` : year
  return `${day}/${month}/${year}`
}
