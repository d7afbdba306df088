import { PassThrough } from 'node:stream'
import excel from 'exceljs'
import { type Language, say } from '#kernel/text'
import type { SentFile } from '#platform/http/endpoint'
import { columns } from '../text.ts'
import { BYTE_ORDER_MARK, csvHead, csvRow, type ExportRow, taskCells } from './export.ts'
import type { Names } from './view.ts'

export const FORMATS = ['csv', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]

/** A task with its parts counted, a page of them at a time. */
type Pages = AsyncIterable<readonly ExportRow[]>

/** The tasks as a file, page by page: no more than one page stands in memory. */
export const taskFile = (format: Format, name: string, pages: Pages, names: Names, language: Language): SentFile =>
  format === 'xlsx'
    ? {
        name: `${name}.xlsx`,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: spreadsheet(pages, names, language),
      }
    : { name: `${name}.csv`, type: 'text/csv; charset=utf-8', body: csv(pages, names, language) }

async function* csv(pages: Pages, names: Names, language: Language): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvHead(language)
  for await (const page of pages) yield page.map((row) => csvRow(row, names, language)).join('')
}

async function* spreadsheet(pages: Pages, names: Names, language: Language): AsyncGenerator<Uint8Array> {
  const out = new PassThrough()
  const writing = write(out, pages, names, language).catch((error: unknown) => void out.destroy(error as Error))
  for await (const chunk of out) yield chunk as Uint8Array
  await writing
}

const WIDE = new Set([1, 7])

async function write(out: PassThrough, pages: Pages, names: Names, language: Language): Promise<void> {
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  const sheet = book.addWorksheet(language === 'vi' ? 'Nhiệm vụ' : 'Tasks', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((head, n) => ({ width: WIDE.has(n) ? 48 : Math.max(12, say(head, language).length + 4) }))
  const first = sheet.addRow(columns.map((head) => say(head, language)))
  first.font = { bold: true }
  first.commit()
  for await (const page of pages) {
    // Text stays text: exceljs writes strings as strings, so no cell becomes a formula.
    for (const row of page) sheet.addRow([...taskCells(row, names, language)]).commit()
    if (out.writableNeedDrain) await new Promise((resolve) => out.once('drain', resolve))
  }
  await book.commit()
}
