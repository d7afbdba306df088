/** A table as it stands in a file: every cell as text, days and moments of date cells as ISO. */
export interface Sheet {
  readonly format: 'csv' | 'xlsx' | 'json'
  readonly delimiter: string | null
  readonly headers: readonly string[]
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  /** 1-based, as a spreadsheet counts: the headers are row 1. */
  readonly row: number
  readonly cells: readonly string[]
}

/** Why a file is no table, with what to do; keys of `fileFaults` in text.ts. */
export type FileFault = 'empty' | 'encoding' | 'quotes' | 'workbook' | 'headers-twice' | 'json'

/** Drops rows without a single word, which spreadsheets leave behind; the numbers of the others stay. */
export const filled = (rows: Iterable<SheetRow>): SheetRow[] => {
  const out: SheetRow[] = []
  for (const row of rows) if (row.cells.some((cell) => cell.trim() !== '')) out.push(row)
  return out
}

export function sheetOf(
  format: Sheet['format'],
  delimiter: string | null,
  rows: readonly SheetRow[],
): Sheet | { readonly fault: FileFault } {
  const [head, ...body] = filled(rows)
  if (head === undefined || body.length === 0) return { fault: 'empty' }
  const headers = head.cells.map((cell) => cell.normalize('NFC').replace(/\s+/g, ' ').trim())
  while (headers.length > 0 && headers.at(-1) === '') headers.pop()
  return { format, delimiter, headers, rows: body }
}
