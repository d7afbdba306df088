import { CsvError, parse } from 'csv-parse/sync'
import { type FileFault, MOST_ROWS, type RawTable } from './table.ts'

const DELIMITERS = [',', ';', '\t'] as const

/** The text of a file: UTF-8 or UTF-16, with or without a byte order mark; null in another encoding. */
export function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reads CSV as offices write it: comma, semicolon or tab, whichever parts the most lines. */
export function readCsv(text: string): RawTable | { readonly fault: FileFault } {
  const bare = text.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length)
  const most = Math.max(...counts)
  if (most < 3) return { fault: 'not-a-table' }
  try {
    const records: string[][] = parse(text, {
      delimiter: DELIMITERS[counts.indexOf(most)] ?? ',',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MOST_ROWS + 1,
    })
    if (records.length > MOST_ROWS) return { fault: 'too-many-rows' }
    return { format: 'csv', sheet: null, rows: records.map((cells, n) => ({ row: n + 1, cells })), notes: [] }
  } catch (error) {
    if (error instanceof CsvError) return { fault: 'quotes' }
    throw error
  }
}
