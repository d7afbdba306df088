import type { EncounterIndex } from './history.ts'
import { type RawRows, release } from './rows.ts'
import { accumulate, longestOf, orderByStart } from './timetable.ts'

/** A record is `[from ^ to, start, end]`. */
export const ENCOUNTER = { width: 3, start: 1 } as const

/**
 * A counting sort by person, then each person's own few by start. Rows are `[from, to, start, end]`, `from`
 * complemented where the encounter is directed.
 */
export function indexEncounters(rows: RawRows, people: number): EncounterIndex {
  const offsets = new Uint32Array(people + 1)
  const inOrder = countWays(rows, offsets)
  accumulate(offsets)
  const entries = new Int32Array(offsets[people]!)
  const records = new Int32Array(rows.count * ENCOUNTER.width)
  fill(rows, offsets, entries, records)
  if (!inOrder) orderByStart(offsets, entries, records, ENCOUNTER)
  return {
    count: rows.count,
    records,
    byPerson: { offsets, entries, longest: longestOf(offsets, entries, records, ENCOUNTER) },
  }
}

/** Counts into `counts[person + 1]`; true when the rows came ordered by start, as a cursor can give them. */
function countWays(rows: RawRows, counts: Uint32Array): boolean {
  let inOrder = true
  let last = Number.NEGATIVE_INFINITY
  let left = rows.count
  for (const chunk of rows.chunks) {
    const end = Math.min(left, chunk.length / 4) * 4
    for (let i = 0; i < end; i += 4) {
      const signed = chunk[i]!
      const from = signed < 0 ? ~signed : signed
      const to = chunk[i + 1]!
      const start = chunk[i + 2]!
      if (start < last) inOrder = false
      last = start
      if (from === to) continue
      counts[from + 1]!++
      if (signed >= 0) counts[to + 1]!++
    }
    left -= end / 4
  }
  return inOrder
}

function fill(rows: RawRows, offsets: Uint32Array, entries: Int32Array, records: Int32Array): void {
  const next = offsets.slice()
  let number = 0
  for (const chunk of rows.chunks) {
    const end = Math.min(rows.count - number, chunk.length / 4) * 4
    for (let i = 0; i < end; i += 4) {
      const signed = chunk[i]!
      const from = signed < 0 ? ~signed : signed
      const to = chunk[i + 1]!
      const at = number * ENCOUNTER.width
      records[at] = from ^ to
      records[at + 1] = chunk[i + 2]!
      records[at + 2] = chunk[i + 3]!
      if (from !== to) {
        entries[next[from]!++] = number
        if (signed >= 0) entries[next[to]!++] = number
      }
      number++
    }
    release(chunk)
  }
}
