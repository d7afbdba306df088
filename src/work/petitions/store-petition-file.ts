import { PassThrough } from 'node:stream'
import excel from 'exceljs'
import { type Language, say } from '#kernel/text'
import type { SentFile } from '#platform/http/endpoint'
import type { Tx } from '#platform/sql/transaction'
import { BYTE_ORDER_MARK, csvLine } from '../tasks/export.ts'
import type { Names } from '../tasks/view.ts'
import { petitionCells, petitionColumns } from './export.ts'
import type { Petition } from './petition.ts'
import { listPetitions, type PetitionFilter, type PetitionOrder, petitionCursor } from './store-petition-list.ts'

const PAGE = 500
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const WIDE = new Set([1, 6, 18])

interface Asked {
  readonly format: 'csv' | 'xlsx'
  readonly sort: PetitionOrder
  readonly language: Language
}

/** The petitions of a filter as a file, page by page: no more than one page stands in memory. */
export function petitionFile(tx: Tx, filter: PetitionFilter, names: Names, asked: Asked): SentFile {
  const { format, language } = asked
  const name = `${language === 'vi' ? 'phan-anh' : 'petitions'}-${names.today}.${format}`
  const pages = pagesOf(tx, filter, asked.sort)
  return format === 'xlsx'
    ? { name, type: XLSX, body: spreadsheet(pages, names, language) }
    : { name, type: 'text/csv; charset=utf-8', body: csv(pages, names, language) }
}

async function* pagesOf(tx: Tx, filter: PetitionFilter, sort: PetitionOrder): AsyncGenerator<readonly Petition[]> {
  for (let cursor: string | undefined; ; ) {
    const page = await listPetitions(tx, filter, { limit: PAGE, cursor, sort })
    yield page
    const last = page.at(-1)
    if (page.length < PAGE || !last) return
    cursor = petitionCursor(last, sort)
  }
}

type Pages = AsyncIterable<readonly Petition[]>
async function* csv(pages: Pages, names: Names, language: Language): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(petitionColumns.map((head) => say(head, language)))
  for await (const page of pages) yield page.map((one) => csvLine(petitionCells(one, names, language))).join('')
}

async function* spreadsheet(pages: Pages, names: Names, language: Language): AsyncGenerator<Uint8Array> {
  const out = new PassThrough()
  const writing = write(out, pages, names, language).catch((error: unknown) => void out.destroy(error as Error))
  for await (const chunk of out) yield chunk as Uint8Array
  await writing
}

async function write(out: PassThrough, pages: Pages, names: Names, language: Language): Promise<void> {
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
  const name = language === 'vi' ? 'Phản ánh' : 'Petitions'
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  const heads = petitionColumns.map((head) => say(head, language))
  sheet.columns = heads.map((head, at) => ({ width: WIDE.has(at) ? 48 : Math.max(12, head.length + 4) }))
  const first = sheet.addRow(heads)
  first.font = { bold: true }
  first.commit()
  for await (const page of pages) {
    // Text stays text: exceljs writes strings as strings, so no cell becomes a formula.
    for (const one of page) sheet.addRow(petitionCells(one, names, language)).commit()
    if (out.writableNeedDrain) await new Promise((resolve) => out.once('drain', resolve))
  }
  await book.commit()
}
