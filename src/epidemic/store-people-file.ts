import { PassThrough } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import excel from 'exceljs'
import type { SentFile } from '#platform/http/endpoint'

/** A table going out as a file: its heads, and its rows in pieces. */
export interface TableFile {
  readonly name: string
  readonly title: string
  readonly heads: readonly string[]
  readonly pieces: AsyncIterable<readonly (readonly string[])[]>
}

export const FORMATS = ['csv', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]

/** Streams the table: no more than a piece of it stands in memory. */
export const fileOf = (format: Format, table: TableFile): SentFile =>
  format === 'xlsx'
    ? {
        name: `${table.name}.xlsx`,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: spreadsheet(table),
      }
    : { name: `${table.name}.csv`, type: 'text/csv; charset=utf-8', body: csv(table) }

async function* csv({ heads, pieces }: TableFile): AsyncGenerator<string> {
  yield stringify([heads], { bom: true })
  for await (const rows of pieces) yield stringify([...rows], { escape_formulas: true })
}

async function* spreadsheet({ title, heads, pieces }: TableFile): AsyncGenerator<Uint8Array> {
  const out = new PassThrough()
  const writing = write(out, title, heads, pieces).catch((error: unknown) => void out.destroy(error as Error))
  for await (const chunk of out) yield chunk as Uint8Array
  await writing
}

async function write(
  out: PassThrough,
  title: string,
  heads: readonly string[],
  pieces: TableFile['pieces'],
): Promise<void> {
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = heads.map((head) => ({ width: Math.max(12, head.length + 4) }))
  const first = sheet.addRow([...heads])
  first.font = { bold: true }
  first.commit()
  for await (const rows of pieces) {
    for (const row of rows) sheet.addRow([...row]).commit()
    // Lets the reader keep up: what is written waits for what is read.
    if (out.writableNeedDrain) await new Promise((resolve) => out.once('drain', resolve))
  }
  await book.commit()
}
