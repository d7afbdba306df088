import { orderSegment } from './ordering.ts'
import { eachChunk, type RawRows, ROW_WIDTH } from './rows.ts'

/**
 * For each owner (a person, a venue) the numbers of its records, ordered by start and then by number:
 * `entries[offsets[owner] … offsets[owner + 1])`. Typed arrays only, so that it moves between threads as it is.
 */
export interface Timetable {
  readonly offsets: Uint32Array<ArrayBuffer>
  readonly entries: Int32Array<ArrayBuffer>
  /**
   * The longest `end - start` of each owner: nothing that began longer ago can still be going on. 32 bits without a
   * sign hold even `NEVER - EVER`.
   */
  readonly longest: Uint32Array<ArrayBuffer>
}

/** Where in a record its start stands. */
export interface Layout {
  readonly width: number
  readonly start: number
}

/** The first place in `[low, high)` whose record starts at `time` or later. */
export function firstFrom(
  entries: Int32Array,
  records: Int32Array,
  layout: Layout,
  low: number,
  high: number,
  time: number,
): number {
  let from = low
  let to = high
  while (from < to) {
    const middle = (from + to) >>> 1
    if (records[entries[middle]! * layout.width + layout.start]! < time) from = middle + 1
    else to = middle
  }
  return from
}

/** Under whom a row `[a, b, start, end]` is listed; a complemented (negative) `a` keeps it from being listed under b. */
export interface Listing {
  readonly underFirst: boolean
  readonly underSecond: boolean
  /** Instead of those that may be listed under b, exactly the others: who can have been exposed by whom. */
  readonly onlyComplemented?: boolean
  /** Whether a row with a = b is listed at all. */
  readonly loops: boolean
}

/** Entries written at a time: 32 MB of them and as much of their starts. Wider misses the cache, narrower reads too often. */
const BAND = 1 << 23

/**
 * A counting sort by owner, then each owner's own few by start. Written band by band, reading the rows once a band:
 * reading in order is cheap, and what is written to at random stays near (three times faster at 20 million).
 */
export function tabulate(rows: RawRows, owners: number, listing: Listing): Timetable {
  const offsets = new Uint32Array(owners + 1)
  const longest = new Uint32Array(owners)
  const inOrder = measure(rows, listing, offsets, longest)
  for (let i = 1; i < offsets.length; i++) offsets[i] = offsets[i]! + offsets[i - 1]!
  const entries = new Int32Array(offsets[owners]!)
  let starts = new Int32Array(inOrder ? 0 : Math.min(BAND, entries.length))
  for (let low = 0; low < owners; ) {
    let high = low + 1
    const room = offsets[low]! + BAND
    while (high < owners && offsets[high + 1]! <= room) high++
    const length = offsets[high]! - offsets[low]!
    if (!inOrder && length > starts.length) starts = new Int32Array(length)
    fillBand(rows, listing, { offsets, entries, longest }, low, high, inOrder ? null : starts)
    low = high
  }
  return { offsets, entries, longest }
}

/** Counts into `counts[owner + 1]`; true when the rows came ordered by start, as a cursor can give them. */
function measure(rows: RawRows, listing: Listing, counts: Uint32Array, longest: Uint32Array): boolean {
  const { underFirst, underSecond, onlyComplemented = false, loops } = listing
  let inOrder = true
  let last = Number.NEGATIVE_INFINITY
  eachChunk(rows, (chunk, end) => {
    for (let i = 0; i < end; i += ROW_WIDTH) {
      const signed = chunk[i]!
      const a = signed < 0 ? ~signed : signed
      const b = chunk[i + 1]!
      const start = chunk[i + 2]!
      if (start < last) inOrder = false
      last = start
      if (a === b && !loops) continue
      const span = chunk[i + 3]! - start
      if (underFirst) {
        counts[a + 1]!++
        if (span > longest[a]!) longest[a] = span
      }
      if (underSecond && signed < 0 === onlyComplemented) {
        counts[b + 1]!++
        if (span > longest[b]!) longest[b] = span
      }
    }
  })
  return inOrder
}

function fillBand(
  rows: RawRows,
  { underFirst, underSecond, onlyComplemented = false, loops }: Listing,
  { offsets, entries }: Timetable,
  low: number,
  high: number,
  starts: Int32Array | null,
): void {
  const base = offsets[low]!
  const next = offsets.slice(low, high)
  const width = high - low
  eachChunk(rows, (chunk, end, first) => {
    for (let i = 0, row = first; i < end; i += ROW_WIDTH, row++) {
      const signed = chunk[i]!
      const a = signed < 0 ? ~signed : signed
      const b = chunk[i + 1]!
      if (a === b && !loops) continue
      // One comparison without a sign says both "not below the band" and "not above it".
      if (underFirst && (a - low) >>> 0 < width) put(a, row, chunk[i + 2]!)
      if (underSecond && signed < 0 === onlyComplemented && (b - low) >>> 0 < width) put(b, row, chunk[i + 2]!)
    }
  })
  if (starts === null) return
  for (let owner = low; owner < high; owner++) {
    orderSegment(entries, offsets[owner]!, starts, offsets[owner]! - base, offsets[owner + 1]! - offsets[owner]!)
  }

  function put(owner: number, row: number, start: number): void {
    const at = next[owner - low]!++
    entries[at] = row
    if (starts !== null) starts[at - base] = start
  }
}
