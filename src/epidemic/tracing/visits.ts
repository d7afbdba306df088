import type { VisitIndex } from './history.ts'
import { type RawRows, release } from './rows.ts'
import { accumulate, longestOf, orderByStart, type Timetable } from './timetable.ts'

/** A record is `[person, venue, start, end]`. */
export const VISIT = { width: 4, person: 0, venue: 1, start: 2 } as const

/** Visits stay as they came, listed once by person and once by venue. */
export function indexVisits(rows: RawRows, people: number, venues: number): VisitIndex {
  const records = new Int32Array(rows.count * VISIT.width)
  let at = 0
  for (const chunk of rows.chunks) {
    const length = Math.min(records.length - at, chunk.length)
    records.set(chunk.subarray(0, length), at)
    at += length
    release(chunk)
  }
  return {
    count: rows.count,
    records,
    byPerson: listBy(VISIT.person, people, records),
    byVenue: listBy(VISIT.venue, venues, records),
  }
}

function listBy(column: number, owners: number, records: Int32Array): Timetable {
  const offsets = new Uint32Array(owners + 1)
  for (let at = column; at < records.length; at += VISIT.width) offsets[records[at]! + 1]!++
  accumulate(offsets)
  const entries = new Int32Array(records.length / VISIT.width)
  const next = offsets.slice()
  for (let visit = 0; visit < entries.length; visit++) {
    entries[next[records[visit * VISIT.width + column]!]!++] = visit
  }
  orderByStart(offsets, entries, records, VISIT)
  return { offsets, entries, longest: longestOf(offsets, entries, records, VISIT) }
}
