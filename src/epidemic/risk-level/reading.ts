import { fold } from '#kernel/fold'
import { type Language, say, type Text, type Values } from '#kernel/text'
import { fullName, type UnitVersion } from '#places'
import type { Capacity } from '../rules/epidemic-level.ts'
import type { LevelInput } from './schema.ts'
import { readingFaults } from './text.ts'

export interface Reading {
  readonly rows: readonly (LevelInput & { readonly unitName: string })[]
  readonly notUnderstood: readonly { readonly line: number; readonly text: string; readonly why: string }[]
}

/** Columns as pasted, in order, after the commune's code or name. */
const COLUMNS = [
  ['adultsOneDose', 100],
  ['adultsFull', 100],
  ['riskFull', 100],
  ['deaths', 100_000],
] as const

const CAPACITY_WORDS: Readonly<Record<string, Capacity>> = {
  cao: 'high',
  high: 'high',
  'trung binh': 'medium',
  tb: 'medium',
  medium: 'medium',
  thap: 'low',
  low: 'low',
}

/**
 * Lines pasted from a spreadsheet: commune (code or name), adults with one dose %, fully vaccinated %, at risk fully %,
 * deaths of the week, capacity (Cao, Trung bình, Thấp); tabs or semicolons between, an empty cell is not known. A first
 * line of headings is passed over. Decimal commas and per cent signs are read.
 */
export function readInputs(text: string, communes: readonly UnitVersion[], language: Language): Reading {
  const byCode = new Map(communes.map((unit) => [unit.code, [unit]]))
  const byName = Map.groupBy(
    communes.flatMap((unit) => [unit.name, fullName(unit).vi].map((name) => ({ unit, name: fold(name) }))),
    ({ name }) => name,
  )
  const rows: (LevelInput & { unitName: string })[] = []
  const notUnderstood: { line: number; text: string; why: string }[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const cells = line.split(/\t|;/).map((cell) => cell.trim())
    const [name = ''] = cells
    const found = byCode.get(name) ?? [...new Set((byName.get(fold(name)) ?? []).map(({ unit }) => unit))]
    const wrong = (why: Text, values: Values = {}) =>
      void notUnderstood.push({ line: at + 1, text: line.slice(0, 200), why: say(why, language, values) })
    // Headings have no cell that is a figure.
    if (at === 0 && found.length === 0 && cells.slice(1).every((cell) => !/^[\d.,]+\s*%?$/.test(cell))) continue
    const [unit, second] = found
    const read = readCells(cells)
    if (!unit || second) wrong(unit ? readingFaults.several : readingFaults.unknown, { name })
    else if ('why' in read) wrong(read.why, read.values)
    else rows.push({ unitId: unit.unitId, unitName: fullName(unit)[language], ...read })
  }
  return { rows, notUnderstood }
}

type Cells = Omit<LevelInput, 'unitId'>

function readCells(cells: readonly string[]): Cells | { readonly why: Text; readonly values: Values } {
  const figures: Record<string, number | null> = {}
  for (const [at, [column, most]] of COLUMNS.entries()) {
    const cell = cells[at + 1] ?? ''
    const value = cell === '' ? null : Number(cell.replace('%', '').replace(',', '.').trim())
    if (value !== null && !(value >= 0 && value <= most && (column !== 'deaths' || Number.isInteger(value))))
      return { why: readingFaults.number, values: { column: at + 2, value: cell, most } }
    figures[column] = value
  }
  const word = cells[COLUMNS.length + 1] ?? ''
  const capacity = word === '' ? null : CAPACITY_WORDS[fold(word)]
  if (capacity === undefined) return { why: readingFaults.capacity, values: { value: word } }
  if (capacity === null && Object.values(figures).every((value) => value === null))
    return { why: readingFaults.nothing, values: {} }
  return { ...(figures as Omit<Cells, 'capacity'>), capacity }
}
