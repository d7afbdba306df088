import { readFile } from 'node:fs/promises'
import { decode, readCsv } from './csv.ts'
import { type Columns, findHeader, type Proposed, proposedHead } from './header.ts'
import { looksLikeMarkdown, readMarkdown } from './markdown.ts'
import { readWorkbook } from './store-workbook.ts'
import type { FileFault, Note, RawRow, RawTable } from './table.ts'

/** A plan as it was read: its headers, the rows below them, and what stands above. */
export interface Sheet {
  readonly format: RawTable['format']
  readonly sheet: string | null
  readonly headers: readonly string[]
  readonly columns: Columns
  readonly rows: readonly RawRow[]
  readonly notes: readonly Note[]
  readonly proposed: Proposed
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Old Excel and Word, and anything locked with a password. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0]

/** Reads a plan from an .xlsx, a CSV or a Markdown table, told apart by what the file holds and never by its name. */
export async function readPlan(path: string): Promise<Sheet | { readonly fault: FileFault }> {
  const bytes = await readFile(path)
  const begins = (magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte)
  if (begins(OLD)) return { fault: 'old-workbook' }
  return sheetOf(begins(ZIP) ? await readWorkbook(bytes) : readText(bytes))
}

/** The same of a text: CSV or a Markdown table. */
export const readTable = (text: string): Sheet | { readonly fault: FileFault } =>
  sheetOf(looksLikeMarkdown(text) ? readMarkdown(text) : readCsv(text))

function sheetOf(table: RawTable | { readonly fault: FileFault }): Sheet | { readonly fault: FileFault } {
  if ('fault' in table) return table
  const header = findHeader(table)
  if (header === null) return { fault: 'no-header' }
  const { at, columns } = header
  return {
    format: table.format,
    sheet: table.sheet,
    headers: table.rows[at]?.cells ?? [],
    columns,
    rows: table.rows.slice(at + 1),
    notes: table.notes,
    proposed: proposedHead(table.rows.slice(0, at)),
  }
}

function readText(bytes: Uint8Array): RawTable | { readonly fault: FileFault } {
  // A picture or a program has no text in it.
  if (bytes.subarray(0, 4_096).includes(0) && !(bytes[0] === 0xff || bytes[0] === 0xfe)) return { fault: 'not-a-table' }
  const text = decode(bytes)
  if (text === null) return { fault: 'encoding' }
  return looksLikeMarkdown(text) ? readMarkdown(text) : readCsv(text)
}
