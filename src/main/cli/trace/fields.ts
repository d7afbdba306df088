import { tidy } from '#kernel/fold'

/** One row of a file, still bytes: no string is made of a cell until somebody needs one. Good until the next row. */
export interface Fields {
  bytes: Uint8Array
  count: number
  /** Cell i is `bytes[starts[i] … ends[i])`, without spaces around it. */
  readonly starts: number[]
  readonly ends: number[]
  /** As a spreadsheet counts: the header is row 1. */
  row: number
}

export const createFields = (): Fields => ({ bytes: new Uint8Array(0), count: 0, starts: [], ends: [], row: 0 })

const SPACE = 0x20
const TAB = 0x09

/** Adds the cell `[from, to)`, less the spaces around it. */
export function addCell(fields: Fields, from: number, to: number): void {
  const { bytes, count } = fields
  let start = from
  let end = to
  while (start < end && (bytes[start] === SPACE || bytes[start] === TAB)) start++
  while (end > start && (bytes[end - 1] === SPACE || bytes[end - 1] === TAB)) end--
  fields.starts[count] = start
  fields.ends[count] = end
  fields.count = count + 1
}

/** True for a cell with nothing in it, and for one the row does not have (column -1 too). */
export const isBlank = (fields: Fields, column: number): boolean =>
  column < 0 || column >= fields.count || fields.starts[column] === fields.ends[column]

export const isBlankRow = (fields: Fields): boolean => {
  for (let column = 0; column < fields.count; column++) if (!isBlank(fields, column)) return false
  return true
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The cell as text in canonical spelling, or null when it is not UTF-8. */
export function cellText(fields: Fields, column: number): string | null {
  if (isBlank(fields, column)) return ''
  try {
    return tidy(decoder.decode(fields.bytes.subarray(fields.starts[column], fields.ends[column])))
  } catch {
    return null
  }
}

/** True when the bytes are their own canonical spelling: ASCII without a run of spaces. Most ids are. */
export function isTidy(fields: Fields, column: number): boolean {
  const { bytes, starts, ends } = fields
  for (let i = starts[column]!; i < ends[column]!; i++) {
    const byte = bytes[i]!
    if (byte > 0x7e || byte < SPACE || (byte === SPACE && bytes[i + 1] === SPACE)) return false
  }
  return true
}
