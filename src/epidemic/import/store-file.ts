import { readFile } from 'node:fs/promises'
import excel from 'exceljs'
import { archiveFault, SHEET_LIMITS } from '#platform/files/archive'
import { readCsv } from './csv.ts'
import { adapted } from './formats.ts'
import { readJson } from './json.ts'
import { type FileFault, type Sheet, type SheetRow, sheetOf } from './sheet.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Old Excel (.xls), PDF and pictures: told apart so that the answer names the remedy. */
const OTHER = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
]

/** Reads the first sheet of an .xlsx, a JSON list or a CSV, told apart by the first bytes and never by the name. */
export async function readSheet(path: string): Promise<Sheet | { readonly fault: FileFault | 'type' }> {
  const bytes = await readFile(path)
  const begins = (magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte)
  if (OTHER.some(begins)) return { fault: 'type' }
  const sheet = begins(ZIP) ? await readWorkbook(path) : isJson(bytes) ? readJson(bytes) : readCsv(bytes)
  return 'fault' in sheet ? sheet : adapted(sheet)
}

/** Begins with a square bracket, after a byte order mark and blanks. */
const isJson = (bytes: Uint8Array): boolean => /^\ufeff?\s*\[/.test(new TextDecoder().decode(bytes.subarray(0, 100)))

async function readWorkbook(path: string): Promise<Sheet | { readonly fault: FileFault }> {
  const rows: SheetRow[] = []
  // A bomb is not opened: it is answered like any workbook that cannot be read.
  if (await archiveFault(path, SHEET_LIMITS)) return { fault: 'workbook' }
  try {
    const workbook = new excel.stream.xlsx.WorkbookReader(path, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'emit',
    })
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        const values = row.values as readonly excel.CellValue[]
        rows.push({
          row: row.number,
          cells: Array.from({ length: values.length - 1 }, (_, at) => cellText(values[at + 1])),
        })
      }
      break
    }
  } catch {
    return { fault: 'workbook' }
  }
  return sheetOf('xlsx', null, rows)
}

/** Date cells as ISO (exceljs gives them as if in UTC), rich text and formulas as what they show. */
function cellText(value: excel.CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    // Seconds are rounding of the day's fraction.
    const iso = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString()
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16)
  }
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return cellText(value.result as excel.CellValue)
  if ('text' in value) return String(value.text)
  return ''
}
