import type { Names } from '#epidemic/tracing'
import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'
import { cellText, type Fields, isBlank, isTidy } from './fields.ts'
import { createMoment, readMoment } from './moment.ts'
import { TEXTS } from './text.ts'

/** Reads the cells of one file; every fault goes to `faults` with its row and the column's own name. */
export interface Cells {
  /** The number of the person named, or -1 after a fault. */
  person(fields: Fields, column: number): number
  /** A tick; `whenBlank` for an empty cell; null after a fault. */
  begin(fields: Fields, column: number, whenBlank: number): number | null
  end(fields: Fields, column: number, whenBlank: number): number | null
  /** The fault that the row has more cells than the header. */
  tooMany(fields: Fields): boolean
  fault: (fields: Fields, column: number, what: { vi: string; en: string }) => void
}

export function createCells(
  file: string,
  header: readonly string[],
  context: { readonly names: Names; readonly clock: Clock; readonly faults: Faults },
): Cells {
  const { names, clock, faults } = context
  const moment = createMoment()

  function fault(fields: Fields, column: number, what: { vi: string; en: string }): void {
    const value = cellText(fields, column) ?? '?'
    faults.add(file, fields.row, header[column] ?? String(column + 1), what, { value, cells: header.length })
  }

  function tick(fields: Fields, column: number, whenBlank: number, side: 'begin' | 'end'): number | null {
    if (isBlank(fields, column)) return whenBlank
    if (!readMoment(fields.bytes, fields.starts[column]!, fields.ends[column]!, moment)) {
      fault(fields, column, TEXTS.notMoment)
      return null
    }
    clock.saw(moment)
    const read = clock[side](moment)
    if (read === null) fault(fields, column, TEXTS.tooFar)
    return read
  }

  return {
    fault,
    person(fields, column) {
      if (isBlank(fields, column)) {
        fault(fields, column, TEXTS.noPerson)
        return -1
      }
      if (isTidy(fields, column)) return names.addBytes(fields.bytes, fields.starts[column]!, fields.ends[column]!)
      const id = cellText(fields, column)
      if (id !== null && id !== '') return names.add(id)
      fault(fields, column, id === null ? TEXTS.notUtf8 : TEXTS.noPerson)
      return -1
    },
    begin: (fields, column, whenBlank) => tick(fields, column, whenBlank, 'begin'),
    end: (fields, column, whenBlank) => tick(fields, column, whenBlank, 'end'),
    tooMany(fields) {
      for (let column = header.length; column < fields.count; column++) {
        if (isBlank(fields, column)) continue
        fault(fields, column, TEXTS.tooManyCells)
        return true
      }
      return false
    },
  }
}
