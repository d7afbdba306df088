import { fold } from '#kernel/fold'
import { readNumber } from '#measures/contract'

/** A cell of the grid as a pasted range may name it. */
export interface Target {
  readonly key: string
  /** Its code and its name. */
  readonly names: readonly string[]
}

export interface Placed {
  readonly key: string
  readonly text: string
}

/** Rows and cells of what was copied from a spreadsheet: tabs between cells, quotes around those with breaks in them. */
export function parseRange(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[at++]
      else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === '\t') end()
    else if (letter === '\n') {
      end()
      rows.push([])
    } else if (letter !== '\r') cell += letter
  }
  end()
  return rows.slice(0, rows.findLastIndex((row) => row.some((one) => one.trim() !== '')) + 1)
}

/** One cell copied is typed text; more than one is a range. */
export const isRange = (rows: readonly (readonly string[])[]): boolean => rows.length > 1 || (rows[0]?.length ?? 0) > 1

const VALUES = new Set(['value', 'ask'])

/**
 * Where each copied value belongs. A range that brings codes or names finds its lines by them, whatever their order;
 * one that brings only numbers fills downwards from the cell it is pasted into. Where several columns hold numbers the
 * last counts: serial numbers and the period before stand to its left.
 */
export function placeRange(rows: readonly (readonly string[])[], targets: readonly Target[], from: number): Placed[] {
  const named = new Map(targets.flatMap(({ key, names }) => names.map((name) => [fold(name), key] as const)))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const count = (column: number, is: (text: string) => boolean) =>
    rows.filter((row) => row[column] !== undefined && is(row[column])).length
  const isName = (text: string) => named.has(fold(text))
  const isValue = (text: string) => VALUES.has(readNumber(text, { measureUnit: 'percent' }).kind)
  const columns = Array.from({ length: width }, (_, column) => column)
  const names = columns.toSorted((a, b) => count(b, isName) - count(a, isName))[0] ?? 0
  const byName = count(names, isName) > 0
  const values = columns.findLast((column) => (!byName || column > names) && count(column, isValue) > 0)
  if (values === undefined) return []
  return rows.flatMap((row, at) => {
    const key = byName ? named.get(fold(row[names] ?? '')) : targets[from + at]?.key
    const text = row[values]?.trim() ?? ''
    return key === undefined || text === '' ? [] : [{ key, text }]
  })
}
