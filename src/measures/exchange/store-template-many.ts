import excel from 'exceljs'
import type { FormLine, FormReport, Paper } from './form-line.ts'
import { columnName } from './grid.ts'
import { roleOfLine } from './roles.ts'
import { bordered, EDGE, ENTRY, FONT, HEAD_FILL, pageOf, validationOf } from './store-sheet-style.ts'
import { headSubject, headText, instructionsMany, sheetNameMany } from './text-template.ts'

const HEAD_ROW = 5
/** Number and name of the unit. */
const BEFORE = 2

/** One sheet for many reports of a form and period: a row for each unit, a column for each line. */
export async function writeTemplateMany(paper: Paper, mark: string): Promise<Uint8Array> {
  const book = new excel.Workbook()
  const sheet = book.addWorksheet(sheetNameMany, {
    views: [{ state: 'frozen', ySplit: HEAD_ROW, xSplit: BEFORE }],
    pageSetup: pageOf(HEAD_ROW),
  })
  const lines = linesOf(paper.reports)
  const keys = BEFORE + lines.length + 1
  sheet.columns = [{ width: 6 }, { width: 32 }, ...lines.map(() => ({ width: 15 })), { width: 2, hidden: true }]
  sheet.getCell(1, 1).value = 'number'
  sheet.getCell(1, 2).value = 'name'
  lines.forEach(({ key }, n) => {
    sheet.getCell(1, BEFORE + 1 + n).value = roleOfLine(key)
  })
  sheet.getCell(1, keys).value = mark
  sheet.getRow(1).hidden = true
  titles(sheet, paper, keys - 1)
  heads(sheet, lines)
  for (const [n, report] of paper.reports.entries())
    writeUnit(sheet, HEAD_ROW + 1 + n, { report, lines, keys, number: n + 1 })
  sheet.pageSetup.printArea = `A2:${columnName(keys - 1)}${HEAD_ROW + paper.reports.length}`
  await sheet.protect('', {
    formatColumns: true,
    formatRows: true,
    sort: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Every line any of the reports has, in the order of the form. */
function linesOf(reports: readonly FormReport[]): FormLine[] {
  const known = new Map<string, FormLine>()
  for (const { lines } of reports) for (const line of lines) if (!known.has(line.key)) known.set(line.key, line)
  return [...known.values()]
}

function titles(sheet: excel.Worksheet, paper: Paper, width: number): void {
  const texts = [
    { text: `${paper.formName} · ${paper.periodWords}`, font: { ...FONT, bold: true, size: 14 } },
    { text: instructionsMany, font: { ...FONT, italic: true } },
  ]
  texts.forEach(({ text, font }, n) => {
    sheet.mergeCells(n + 2, 1, n + 2, Math.max(width, 6))
    const cell = sheet.getCell(n + 2, 1)
    cell.value = text
    cell.font = font
    cell.alignment = { vertical: 'middle', wrapText: true }
  })
  sheet.getRow(2).height = 24
  sheet.getRow(3).height = 34
}

function heads(sheet: excel.Worksheet, lines: readonly FormLine[]): void {
  const texts = [
    headText.number,
    headSubject,
    ...lines.map(({ name, unitWords }) => (unitWords === '' ? name : `${name} (${unitWords})`)),
  ]
  texts.forEach((text, n) => {
    const cell = sheet.getCell(HEAD_ROW, n + 1)
    cell.value = text
    cell.font = { ...FONT, bold: true }
    cell.fill = HEAD_FILL
    cell.border = EDGE
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  })
  sheet.getRow(HEAD_ROW).height = 96
}

interface UnitRow {
  readonly report: FormReport
  readonly lines: readonly FormLine[]
  readonly keys: number
  readonly number: number
}

function writeUnit(sheet: excel.Worksheet, row: number, { report, lines, keys, number }: UnitRow): void {
  const [first, second] = [sheet.getCell(row, 1), sheet.getCell(row, 2)]
  first.value = number
  second.value = report.subjectName
  for (const cell of [first, second]) bordered(cell, false)
  lines.forEach(({ key }, n) => {
    const cell = sheet.getCell(row, BEFORE + 1 + n)
    const line = report.lines.find((one) => one.key === key)
    bordered(cell, line !== undefined)
    if (!line) return
    cell.fill = ENTRY
    cell.dataValidation = validationOf(line)
    if (line.draft !== null)
      cell.value = line.measureUnit === 'yes-no' ? (line.draft === 1 ? 'Có' : 'Không') : line.draft
  })
  sheet.getCell(row, keys).value = report.id
}
