import { CsvError, parse } from 'csv-parse/sync'
import { type FileFault, type Sheet, sheetOf } from './sheet.ts'

const DELIMITERS = [',', ';', '\t'] as const

/** Reads CSV as offices write it: UTF-8 or UTF-16 with or without a byte order mark; comma, semicolon or tab. */
export function readCsv(bytes: Uint8Array): Sheet | { readonly fault: FileFault } {
  const text = decode(bytes)
  if (text === null) return { fault: 'encoding' }
  const delimiter = delimiterOf(text)
  try {
    const records: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false })
    return sheetOf(
      'csv',
      delimiter,
      records.map((cells, at) => ({ row: at + 1, cells })),
    )
  } catch (error) {
    if (error instanceof CsvError) return { fault: 'quotes' }
    throw error
  }
}

function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    // The decoder drops the byte order mark and refuses what is not in the encoding.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The one that cuts the first line into most pieces, outside quotes. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/)
  const line = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '')
  const pieces = DELIMITERS.map((delimiter) => line.split(delimiter).length)
  return DELIMITERS[pieces.indexOf(Math.max(...pieces))] ?? ','
}
