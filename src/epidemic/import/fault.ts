import { type Language, say } from '#kernel/text'
import type { RowFault } from '../contract/import.ts'
import type { Field } from './fields.ts'
import { type RowFaultCode, rowFaults } from './text.ts'

/** One thing wrong with one cell. */
export interface Fault {
  readonly row: number
  readonly field: string
  readonly code: RowFaultCode
  readonly value: string
  /** What it clashes with, or the choices there are. */
  readonly other?: string | undefined
}

const LONGEST_SHOWN = 60

export const worded = (fault: Fault, language: Language): RowFault => ({
  row: fault.row,
  field: fault.field,
  message: say(rowFaults[fault.code], language, {
    value: fault.value.length > LONGEST_SHOWN ? `${fault.value.slice(0, LONGEST_SHOWN)}…` : fault.value,
    other: fault.other ?? '',
    limit: fault.other ?? '',
  }),
})

/** The faults as rows for a spreadsheet: row, column as the user knows it, value, what to do. */
export function faultRows(faults: readonly Fault[], fields: readonly Field[], language: Language): string[][] {
  const labels = new Map(fields.map(({ field, label }) => [field, label[language]]))
  return faults.map((fault) => [
    String(fault.row),
    labels.get(fault.field) ?? fault.field,
    fault.value,
    worded(fault, language).message,
  ])
}
