import { fold } from '#kernel/fold'
import type { IndexData, IndexSpec } from '#measures/composite'
import { EXIT, Failure } from '../exit.ts'
import { speak } from '../language.ts'
import { readDelimited } from '../trace/delimited.ts'
import type { Faults } from '../trace/faults.ts'
import { cellText, type Fields, isBlankRow } from '../trace/fields.ts'
import { TEXTS } from './text.ts'

const UNIT_COLUMNS = new Set(['unit', 'unit_id', 'unit_name', 'don vi', 'don_vi', 'uname', 'ucode'])

/** Marks of a value that is not known; never zero. */
const MISSING = /^(|na|n\/a|nan|null|\.{2,}|…)$/i

interface Column {
  readonly at: number
  readonly name: string
}

/** The columns a specification asks for, of the file. Every cell that cannot be read is told, with its row. */
export async function readData(file: string, spec: IndexSpec, faults: Faults): Promise<IndexData> {
  const parents = new Set(spec.nodes.map(({ parent }) => parent))
  const numbers = new Set(
    spec.nodes.flatMap(({ code, denominator }) => [
      ...(parents.has(code) ? [] : [code]),
      ...(denominator ? [denominator.column] : []),
    ]),
  )
  const { missing, rank } = spec.stages
  const words = new Set([...rank.groups, ...(missing.group === null ? [] : [missing.group])])
  let header: readonly Column[] | undefined
  let unitAt = 0
  const units: string[] = []
  const values = new Map<string, number[]>()
  const labels = new Map<string, (string | null)[]>()

  await readDelimited(file, {
    progress: () => {},
    row(fields) {
      if (header === undefined) {
        header = headerOf(file, fields, faults)
        const named = header.find(({ name }) => UNIT_COLUMNS.has(fold(name)))
        unitAt = (named ?? header.find(({ name }) => !numbers.has(name)) ?? header[0]!).at
        for (const { name } of header) if (numbers.has(name)) values.set(name, [])
        for (const { name } of header) if (words.has(name)) labels.set(name, [])
        return
      }
      if (!isBlankRow(fields)) take(fields, header)
    },
  })
  if (units.length === 0) throw new Failure(speak(TEXTS.noRows, { file }), EXIT.badInput)
  const wanted = [...words].find((name) => !labels.has(name))
  if (wanted !== undefined) throw new Failure(speak(TEXTS.noGroup, { file, column: wanted }), EXIT.badInput)
  if (values.size === 0)
    throw new Failure(speak(TEXTS.noColumns, { file, columns: [...numbers].join(', ') }), EXIT.badInput)
  faults.settle()
  return { units, columns: new Map([...values].map(([name, column]) => [name, Float64Array.from(column)])), labels }

  function take(fields: Fields, columns: readonly Column[]): void {
    const unit = cellText(fields, unitAt) ?? ''
    const unitName = columns.find(({ at }) => at === unitAt)!.name
    if (unit === '') faults.add(file, fields.row, unitName, TEXTS.noUnit)
    else if (units.includes(unit)) faults.add(file, fields.row, unitName, TEXTS.sameUnit, { value: unit })
    units.push(unit)
    for (const { at, name } of columns) {
      const text = cellText(fields, at)
      labels.get(name)?.push(text === '' ? null : text)
      const column = values.get(name)
      if (column === undefined) continue
      const value = numberIn(text ?? '?')
      if (value === null)
        faults.add(file, fields.row, name, isDoubtful(text) ? TEXTS.doubtful : TEXTS.notNumber, { value: text ?? '?' })
      column.push(value ?? Number.NaN)
    }
  }
}

function headerOf(file: string, fields: Fields, faults: Faults): readonly Column[] {
  const columns: Column[] = []
  for (let at = 0; at < fields.count; at++) {
    const name = cellText(fields, at) ?? ''
    if (columns.some((other) => other.name === name && name !== '')) faults.add(file, 1, name, TEXTS.sameColumn)
    columns.push({ at, name })
  }
  return columns
}

/** A comma before exactly three digits may part thousands or decimals. */
const isDoubtful = (text: string | null): boolean => /^-?[1-9]\d{0,2},\d{3}$/.test(text ?? '')

/** NaN: not known. Null: no number can be read. A point always marks decimals, a comma where there is no doubt. */
export function numberIn(text: string): number | null {
  if (MISSING.test(text)) return Number.NaN
  if (isDoubtful(text) || !/^[-+]?(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?$/i.test(text)) return null
  return Number(text.replace(',', '.'))
}
