import exceljs from 'exceljs'
import { tidy } from '#kernel/fold'
import { archiveFault, SHEET_LIMITS } from '#platform/files/archive'
import type { Procedure } from './procedure.ts'
import { rowsOf, type SheetName, type SheetRow, type Sheets } from './procedure-sheet.ts'
import { sheetColumns, sheetNames } from './text-procedure.ts'

const MOST_ROWS = 20_000

/** The sheets of a spreadsheet file as texts; null when it is none. */
export async function readWorkbook(path: string): Promise<Sheets | null> {
  if (await archiveFault(path, SHEET_LIMITS)) return null
  const book = new exceljs.Workbook()
  try {
    await book.xlsx.readFile(path)
  } catch {
    return null
  }
  const sheets: { -readonly [K in SheetName]?: Sheets[K] } = {}
  for (const name of Object.keys(sheetNames) as SheetName[]) {
    const sheet = book.getWorksheet(sheetNames[name])
    if (!sheet) continue
    const head = textsOf(sheet.getRow(1))
    const rows: SheetRow[] = []
    sheet.eachRow((row, number) => {
      if (number === 1 || number > MOST_ROWS) return
      const texts = textsOf(row)
      if (texts.every((text) => tidy(text) === '')) return
      rows.push({ row: number, cells: Object.fromEntries(head.map((column, at) => [column, texts[at] ?? ''])) })
    })
    sheets[name] = { head, rows }
  }
  return sheets
}

/** Cells as they read, line breaks kept. */
function textsOf(row: exceljs.Row): string[] {
  const texts: string[] = []
  row.eachCell({ includeEmpty: true }, (cell, at) => {
    texts[at - 1] = (cell.text ?? '').trim()
  })
  return Array.from(texts, (text) => text ?? '')
}

const WIDTHS: Readonly<Record<SheetName, readonly number[]>> = {
  procedures: [12, 50, 10, 16, 14, 30, 14, 36, 18, 26, 14, 60, 40],
  requirements: [12, 70, 14, 10, 30, 10],
  stages: [12, 50, 26, 14],
}

/** The catalogue as the spreadsheet that `readWorkbook` reads. */
export async function writeWorkbook(procedures: readonly Procedure[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const rows = rowsOf(procedures)
  for (const name of Object.keys(sheetNames) as SheetName[]) {
    const sheet = book.addWorksheet(sheetNames[name], { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = sheetColumns[name].map((header, at) => ({ header, width: WIDTHS[name][at] ?? 16 }))
    sheet.getRow(1).font = { bold: true }
    // Codes stay words: 2.000635 is no number.
    sheet.getColumn(1).numFmt = '@'
    sheet.addRows(rows[name])
    sheet.eachRow((row) => {
      row.alignment = { vertical: 'top', wrapText: true }
    })
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
