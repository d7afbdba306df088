import { NEVER } from '#epidemic/tracing'
import { EXIT, Failure } from '../exit.ts'
import { speak } from '../language.ts'
import { type Cells, createCells } from './cells.ts'
import { type Columns, columnsOf, ROOT_COLUMNS } from './columns.ts'
import type { Input } from './contacts.ts'
import { readDelimited } from './delimited.ts'
import { isBlankRow } from './fields.ts'
import { TEXTS } from './text.ts'

export interface RootsRead {
  readonly person: number[]
  /** The beginning of the window of each. */
  readonly start: number[]
  /** The instant of isolation of each; NEVER where the file gives none. */
  readonly isolated: number[]
}

/** Reads the cases to trace from. A blank start is the beginning of the window asked for. */
export async function readRoots(input: Input, since: number): Promise<RootsRead> {
  const { file } = input
  const roots: RootsRead = { person: [], start: [], isolated: [] }
  let columns: Columns<keyof typeof ROOT_COLUMNS> | undefined
  let cells: Cells

  await readDelimited(file, {
    progress: input.progress,
    row(fields) {
      if (columns === undefined) {
        columns = columnsOf(file, fields, ROOT_COLUMNS, ['person'])
        cells = createCells(file, columns.header, input)
        return
      }
      if (isBlankRow(fields) || cells.tooMany(fields)) return
      const { at } = columns
      const person = cells.person(fields, at.person)
      const start = cells.begin(fields, at.start, since)
      const isolated = cells.begin(fields, at.isolated, NEVER)
      if (person < 0 || start === null || isolated === null) return
      roots.person.push(person)
      roots.start.push(start)
      roots.isolated.push(isolated)
    },
  })
  input.faults.settle()
  if (roots.person.length === 0) throw new Failure(speak(TEXTS.noRoots, { file }), EXIT.badInput)
  return roots
}
