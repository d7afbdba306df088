/**
 * For each owner (a person, a venue) the numbers of its records, ordered by start and then by number:
 * `entries[offsets[owner] … offsets[owner + 1])`. Typed arrays only, so that it moves between threads as it is.
 */
export interface Timetable {
  readonly offsets: Uint32Array<ArrayBuffer>
  readonly entries: Int32Array<ArrayBuffer>
  /** The longest `end - start` of each owner: nothing that began longer ago can still be going on. */
  readonly longest: Uint32Array<ArrayBuffer>
}

/** Where in a record its start and its end stand. */
export interface Layout {
  readonly width: number
  readonly start: number
}

/** Counts become offsets: `counts[i + 1]` held how many records owner `i` has. */
export function accumulate(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] = counts[i]! + counts[i - 1]!
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

const INSERTION_LIMIT = 48

/** Orders every owner's entries by start; entries of equal start keep their order. In place, no memory to speak of. */
export function orderByStart(offsets: Uint32Array, entries: Int32Array, records: Int32Array, layout: Layout): void {
  const { width, start } = layout
  const keys = new Int32Array(INSERTION_LIMIT)
  for (let owner = 0; owner + 1 < offsets.length; owner++) {
    const low = offsets[owner]!
    const length = offsets[owner + 1]! - low
    if (length < 2) continue
    if (length > INSERTION_LIMIT) {
      orderLong(entries.subarray(low, low + length), records, layout)
      continue
    }
    for (let i = 0; i < length; i++) {
      const entry = entries[low + i]!
      const key = records[entry * width + start]!
      let j = i - 1
      while (j >= 0 && keys[j]! > key) {
        keys[j + 1] = keys[j]!
        entries[low + j + 1] = entries[low + j]!
        j--
      }
      keys[j + 1] = key
      entries[low + j + 1] = entry
    }
  }
}

/** Up to 2^21 entries the start and the place fit one exact double, which the engine's own sort orders fastest. */
const PACKED_LIMIT = 2 ** 21

function orderLong(entries: Int32Array, records: Int32Array, layout: Layout): void {
  const startOf = (entry: number): number => records[entry * layout.width + layout.start]!
  if (entries.length > PACKED_LIMIT) {
    entries.sort((a, b) => startOf(a) - startOf(b) || a - b)
    return
  }
  const packed = new Float64Array(entries.length)
  for (let i = 0; i < entries.length; i++) packed[i] = (startOf(entries[i]!) + 2 ** 31) * PACKED_LIMIT + i
  packed.sort()
  const before = entries.slice()
  for (let i = 0; i < entries.length; i++) entries[i] = before[packed[i]! % PACKED_LIMIT]!
}

/** For every owner the longest of its records, in ticks; 32 bits without a sign hold even `NEVER - EVER`. */
export function longestOf(offsets: Uint32Array, entries: Int32Array, records: Int32Array, layout: Layout) {
  const longest = new Uint32Array(offsets.length - 1)
  for (let owner = 0; owner < longest.length; owner++) {
    let most = 0
    for (let i = offsets[owner]!; i < offsets[owner + 1]!; i++) {
      const at = entries[i]! * layout.width + layout.start
      most = Math.max(most, records[at + 1]! - records[at]!)
    }
    longest[owner] = most
  }
  return longest
}
