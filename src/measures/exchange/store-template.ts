import excel from 'exceljs'
import type { FormLine, FormReport, Paper } from './form-line.ts'
import { columnName } from './grid.ts'
import { ROLES, type Role } from './roles.ts'
import { bordered, EDGE, ENTRY, FONT, HEAD_FILL, pageOf, validationOf } from './store-sheet-style.ts'
import { headText, instructions, sheetName, signature } from './text-template.ts'

const WIDTHS: Readonly<Record<Role, number>> = {
  number: 6,
  code: 18,
  name: 46,
  unit: 12,
  previous: 14,
  value: 16,
  same: 12,
  note: 30,
  evidence: 26,
}
const ENTRIES: ReadonlySet<Role> = new Set(['value', 'same', 'note'])
const HEAD_ROW = 7
const at = (role: Role): number => ROLES.indexOf(role) + 1
/** Behind the last column that is seen. */
const KEYS = ROLES.length + 1

/**
 * The template of one report as an .xlsx: protected except where one types, with the values of the period before to
 * confirm, on A4. The hidden first row and last column say which line is which, whatever is moved.
 */
export async function writeTemplate(paper: Paper, report: FormReport, mark: string): Promise<Uint8Array> {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet(sheetName, {
    views: [{ state: 'frozen', ySplit: HEAD_ROW, xSplit: at('name') }],
    pageSetup: pageOf(HEAD_ROW),
  })
  sheet.columns = [...ROLES.map((role) => ({ width: WIDTHS[role] })), { width: 2, hidden: true }]
  ROLES.forEach((role, n) => {
    sheet.getCell(1, n + 1).value = role
  })
  sheet.getCell(1, KEYS).value = mark
  sheet.getRow(1).hidden = true
  titles(sheet, paper, report)
  heads(sheet)
  for (const [n, line] of report.lines.entries()) writeLine(sheet, HEAD_ROW + 1 + n, line)
  const last = HEAD_ROW + report.lines.length
  signature.forEach((words, n) => {
    const cell = sheet.getCell(last + 2, n === 0 ? at('name') : at('note'))
    cell.value = words
    cell.font = { ...FONT, bold: true }
    cell.alignment = { horizontal: 'center' }
  })
  sheet.pageSetup.printArea = `A2:${columnName(ROLES.length)}${last + 6}`
  // Nothing secret: it keeps a slip of the hand from the cells that are not to be filled in.
  await sheet.protect('', { formatColumns: true, formatRows: true, selectLockedCells: true, selectUnlockedCells: true })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function titles(sheet: excel.Worksheet, paper: Paper, report: FormReport): void {
  const lines = [
    { text: paper.formName.toLocaleUpperCase('vi'), font: { ...FONT, bold: true, size: 14 }, center: true },
    { text: `${report.subjectName} · ${paper.periodWords}`, font: { ...FONT, bold: true }, center: true },
    { text: instructions[0], font: { ...FONT, italic: true }, center: false },
    { text: instructions[1].replace('{due}', paper.due), font: { ...FONT, italic: true }, center: false },
  ]
  lines.forEach(({ text, font, center }, n) => {
    sheet.mergeCells(n + 2, 1, n + 2, ROLES.length)
    const cell = sheet.getCell(n + 2, 1)
    cell.value = text
    cell.font = font
    cell.alignment = { horizontal: center ? 'center' : 'left', vertical: 'middle', wrapText: true }
  })
  sheet.getRow(4).height = 32
}

function heads(sheet: excel.Worksheet): void {
  ROLES.forEach((role, n) => {
    const cell = sheet.getCell(HEAD_ROW, n + 1)
    cell.value = headText[role]
    cell.font = { ...FONT, bold: true }
    cell.fill = HEAD_FILL
    cell.border = EDGE
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  })
  sheet.getRow(HEAD_ROW).height = 34
}

function writeLine(sheet: excel.Worksheet, row: number, line: FormLine): void {
  const told: Readonly<Record<Role, excel.CellValue>> = {
    number: line.number,
    code: line.key,
    name: line.name,
    unit: line.unitWords,
    previous: shown(line.previous, line),
    value: shown(line.draft, line),
    same: null,
    note: null,
    evidence: line.evidence,
  }
  ROLES.forEach((role, n) => {
    const cell = sheet.getCell(row, n + 1)
    bordered(cell, ENTRIES.has(role))
    cell.value = told[role]
    cell.alignment = {
      vertical: 'top',
      wrapText: true,
      horizontal: role === 'value' || role === 'previous' ? 'right' : role === 'same' ? 'center' : 'left',
    }
    if (role === 'code' || role === 'number') cell.numFmt = '@'
    // Cells to type in have no format: where a spreadsheet takes what is typed for a day, it then can be told.
    if (role === 'previous') cell.numFmt = '#,##0.######'
  })
  sheet.getCell(row, at('value')).dataValidation = validationOf(line)
  sheet.getCell(row, at('same')).dataValidation = { type: 'list', allowBlank: true, formulae: ['"x"'] }
  sheet.getCell(row, at('value')).fill = ENTRY
  sheet.getCell(row, KEYS).value = line.key
}

const shown = (value: number | null, { measureUnit }: FormLine): excel.CellValue =>
  value === null ? null : measureUnit === 'yes-no' ? (value === 1 ? 'Có' : 'Không') : value
