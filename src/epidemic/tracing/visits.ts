import type { VisitIndex } from './history.ts'
import { eachChunk, type RawRows, ROW_WIDTH, release } from './rows.ts'
import { tabulate } from './timetable.ts'

/** A record is `[person, venue, start, end]`. */
export const VISIT = { width: ROW_WIDTH, person: 0, venue: 1, start: 2 } as const

/** Visits stay as they came, listed once by person and once by venue. `spare` as in `indexEncounters`. */
export function indexVisits(rows: RawRows, people: number, venues: number, spare = 0): VisitIndex {
  const byPerson = tabulate(rows, people, { underFirst: true, underSecond: false, loops: true })
  const byVenue = tabulate(rows, venues, { underFirst: false, underSecond: true, loops: true })
  const records = new Int32Array((rows.count + spare) * VISIT.width)
  eachChunk(rows, (chunk, end, first) => {
    records.set(chunk.subarray(0, end), first * ROW_WIDTH)
    release(chunk)
  })
  return { count: rows.count, records, byPerson, byVenue }
}
