import { EVER } from '../ticks.ts'
import { firstFrom, type Layout, type Timetable } from '../timetable.ts'
import { Ints, widened } from './ints.ts'

/** Rows of equal width in which `[start, end]` stand side by side; a row that was removed ends at EVER. */
export interface Records extends Layout {
  data: Int32Array<ArrayBuffer>
}

/** From this many later entries on, and half as many as were indexed, everything is indexed anew. */
const LATER_BEFORE_INDEXED = 1 << 16

/**
 * A timetable that keeps taking entries: what was indexed at once, ordered by start, and for each owner a list of
 * what came later, in no order. Entries are never taken out; their records say that they are gone.
 */
export class GrowingTimetable {
  offsets: Uint32Array
  entries: Int32Array
  longest: Uint32Array
  /** Owners known to the index; others have later entries alone. */
  indexed: number
  /** For each owner the place of its latest later entry, plus one. */
  heads = new Int32Array(0)
  /** `[entry, place of the one before, plus one]` of each later entry. */
  later = new Int32Array(0)
  #laterCount = 0
  readonly #records: Records

  constructor(base: Timetable, records: Records) {
    this.offsets = base.offsets
    this.entries = base.entries
    this.longest = base.longest
    this.indexed = base.longest.length
    this.#records = records
  }

  add(owner: number, entry: number): void {
    if (owner >= this.heads.length) this.heads = widened(this.heads, Math.max(owner + 1, this.indexed))
    const at = this.#laterCount * 2
    this.later = widened(this.later, at + 2)
    this.later[at] = entry
    this.later[at + 1] = this.heads[owner]!
    this.heads[owner] = ++this.#laterCount
    if (this.#laterCount > LATER_BEFORE_INDEXED && this.#laterCount * 2 > this.entries.length) this.#index()
  }

  /** Appends the owner's entries that share an instant with `[low, high]`, without those removed. */
  collect(owner: number, low: number, high: number, found: Ints): void {
    const { data, width, start } = this.#records
    if (owner < this.indexed) {
      const { entries, offsets } = this
      const end = offsets[owner + 1]!
      let at = offsets[owner]!
      if (low !== EVER) at = firstFrom(entries, data, this.#records, at, end, low - this.longest[owner]!)
      for (; at < end; at++) {
        const entry = entries[at]!
        const record = entry * width + start
        if (data[record]! > high) break
        if (data[record + 1]! >= low && data[record + 1] !== EVER) found.push(entry)
      }
    }
    if (owner >= this.heads.length) return
    for (let next = this.heads[owner]!; next !== 0; next = this.later[next * 2 - 1]!) {
      const entry = this.later[next * 2 - 2]!
      const record = entry * width + start
      if (data[record]! <= high && data[record + 1]! >= low && data[record + 1] !== EVER) found.push(entry)
    }
  }

  /** Orders what came later in among the rest; half the size between two times keeps this cheap on the whole. */
  #index(): void {
    const owners = Math.max(this.indexed, this.heads.length)
    const { data, width, start } = this.#records
    const found = new Ints()
    const offsets = new Uint32Array(owners + 1)
    const longest = new Uint32Array(owners)
    const all = new Ints()
    for (let owner = 0; owner < owners; owner++) {
      found.clear()
      this.collect(owner, EVER, Number.POSITIVE_INFINITY, found)
      const own = found.data.subarray(0, found.count)
      own.sort((a, b) => data[a * width + start]! - data[b * width + start]! || a - b)
      for (const entry of own) {
        all.push(entry)
        longest[owner] = Math.max(longest[owner]!, data[entry * width + start + 1]! - data[entry * width + start]!)
      }
      offsets[owner + 1] = all.count
    }
    this.offsets = offsets
    this.entries = all.data.slice(0, all.count)
    this.longest = longest
    this.indexed = owners
    this.heads = new Int32Array(owners)
    this.later = new Int32Array(0)
    this.#laterCount = 0
  }
}
