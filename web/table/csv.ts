import type { CellValue, Column } from './column.ts'

/** A text a spreadsheet would run as a formula is made plain by an apostrophe in front. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

function field(value: CellValue): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? harmless(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The rows as RFC 4180 with a byte-order mark, so that a spreadsheet reads the Vietnamese;
 * days stay ISO and numbers plain, for machines and any locale.
 */
export function toCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [columns.map((column) => field(column.head))]
  for (const row of rows) lines.push(columns.map((column) => field(column.words?.(row) ?? column.value(row))))
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}
