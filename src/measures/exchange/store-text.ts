import { CsvError, parse } from 'csv-parse/sync'
import { textCell } from './cell.ts'
import { type Grid, gridOf } from './grid.ts'

const DELIMITERS = [';', '\t', ',', '|'] as const

/** A CSV as offices and systems write it: UTF-8 or UTF-16, any of four marks between cells. */
export function readCsv(bytes: Uint8Array): Grid | { readonly fault: 'encoding' | 'quotes' } {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  let text: string
  try {
    // Drops the byte order mark and refuses what is not in the encoding.
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return { fault: 'encoding' }
  }
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const pieces = DELIMITERS.map((delimiter) => line.split(delimiter).length)
  const delimiter = DELIMITERS[pieces.indexOf(Math.max(...pieces))] ?? ';'
  try {
    const records: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false })
    return gridOf(records.map((cells, at) => ({ row: at + 1, cells: cells.map(textCell) })))
  } catch (error) {
    if (error instanceof CsvError) return { fault: 'quotes' }
    throw error
  }
}
