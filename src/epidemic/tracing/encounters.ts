import type { EncounterIndex } from './history.ts'
import { eachChunk, type RawRows, ROW_WIDTH, release } from './rows.ts'
import { tabulate } from './timetable.ts'

/** A record is `[from ^ to, start, end]`. */
export const ENCOUNTER = { width: 3, start: 1 } as const

/**
 * Rows are `[from, to, start, end]`, `from` complemented where the encounter is directed. `spare` leaves room for so
 * many more records, which costs nothing until they come.
 */
export function indexEncounters(rows: RawRows, people: number, spare = 0): EncounterIndex {
  const byPerson = tabulate(rows, people, { underFirst: true, underSecond: true, loops: false })
  const records = new Int32Array((rows.count + spare) * ENCOUNTER.width)
  let at = 0
  eachChunk(rows, (chunk, end) => {
    for (let i = 0; i < end; i += ROW_WIDTH, at += ENCOUNTER.width) {
      const signed = chunk[i]!
      records[at] = (signed < 0 ? ~signed : signed) ^ chunk[i + 1]!
      records[at + 1] = chunk[i + 2]!
      records[at + 2] = chunk[i + 3]!
    }
    release(chunk)
  })
  return { count: rows.count, records, byPerson }
}
