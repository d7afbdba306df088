import { createHistoryBuilder, createNames, EVER, type HistoryBuilder, type Names, NEVER } from '#epidemic/tracing'
import { EXIT, Failure } from '../exit.ts'
import { speak } from '../language.ts'
import { type Cells, createCells } from './cells.ts'
import type { Clock } from './clock.ts'
import { CONTACT_COLUMNS, type Columns, columnsOf } from './columns.ts'
import { readDelimited } from './delimited.ts'
import type { Faults } from './faults.ts'
import { cellText, type Fields, isBlank, isBlankRow } from './fields.ts'
import { TEXTS } from './text.ts'

export interface Contacts {
  readonly builder: HistoryBuilder
  /** Contacts without a start: possible at any moment of the window. */
  readonly undated: number
  /** What the file calls the contact: its `id`, or the number of its row. */
  nameOf(encounter: number): string | number
}

export interface Input {
  readonly file: string
  readonly names: Names
  readonly clock: Clock
  readonly faults: Faults
  progress(bytes: number): void
}

/** Reads the contacts file straight into the engine's rows; a row is never an object. */
export async function readContacts(
  { file, names, clock, faults, progress }: Input,
  directed: boolean,
): Promise<Contacts> {
  const builder = createHistoryBuilder()
  const ids = createNames()
  /** Of each encounter the number of its row, or the complement of the number of its id. */
  let origins = new Int32Array(1 << 12)
  let columns: Columns<keyof typeof CONTACT_COLUMNS> | undefined
  let cells: Cells
  let undated = 0

  function add(fields: Fields, { at }: Columns<keyof typeof CONTACT_COLUMNS>): void {
    if (isBlankRow(fields) || cells.tooMany(fields)) return
    const from = cells.person(fields, at.from)
    const to = cells.person(fields, at.to)
    const start = cells.begin(fields, at.start, EVER)
    if (from < 0 || to < 0 || start === null) return
    const isDated = start !== EVER
    // A contact with a start alone lasted for what its start names: the whole day, or that instant.
    const end = cells.end(fields, isBlank(fields, at.end) && isDated ? at.start : at.end, NEVER)
    if (end === null) return
    if (end < start) {
      cells.fault(fields, at.end, TEXTS.endsBefore)
      return
    }
    if (!isDated) undated++
    const encounter = builder.addEncounter(from, to, start, end, directed)
    if (encounter === origins.length) {
      const wider = new Int32Array(origins.length * 2)
      wider.set(origins)
      origins = wider
    }
    const id = at.id < 0 ? '' : cellText(fields, at.id)
    origins[encounter] = id === '' || id === null ? fields.row : ~ids.add(id)
  }

  await readDelimited(file, {
    progress,
    row(fields) {
      if (columns !== undefined) return add(fields, columns)
      columns = columnsOf(file, fields, CONTACT_COLUMNS, ['from', 'to'])
      cells = createCells(file, columns.header, { names, clock, faults })
    },
  })
  if (columns === undefined) throw new Failure(speak(TEXTS.empty, { file }), EXIT.badInput)
  return {
    builder,
    undated,
    nameOf(encounter) {
      const origin = origins[encounter]!
      return origin < 0 ? ids.nameOf(~origin) : origin
    },
  }
}
