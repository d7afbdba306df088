const FIRST_CHUNK = 1 << 12
/** 32 MB: from this size the memory of a released chunk returns to the system at once. */
const WIDEST_CHUNK = 1 << 21

/** `[a, b, start, end]` side by side. */
export const ROW_WIDTH = 4

/** Rows as they lie in memory before they are indexed, in chunks of whole rows; the last chunk has room to spare. */
export interface RawRows {
  readonly count: number
  readonly chunks: readonly Int32Array<ArrayBuffer>[]
}

export interface Rows {
  readonly count: number
  push(a: number, b: number, start: number, end: number): void
  /** Hands the chunks over; the rows are empty afterwards. */
  take(): RawRows
}

/**
 * Grows by ever larger chunks and never copies, so that reading twenty million encounters from a cursor costs what
 * they weigh (16 bytes each) and no more.
 */
export function createRows(): Rows {
  let chunks: Int32Array<ArrayBuffer>[] = []
  let chunk = new Int32Array(0)
  let at = 0
  let count = 0
  return {
    get count() {
      return count
    },
    push(a, b, start, end) {
      if (at === chunk.length) {
        chunk = new Int32Array(Math.min(WIDEST_CHUNK, Math.max(FIRST_CHUNK, count)) * ROW_WIDTH)
        chunks.push(chunk)
        at = 0
      }
      chunk[at] = a
      chunk[at + 1] = b
      chunk[at + 2] = start
      chunk[at + 3] = end
      at += ROW_WIDTH
      count++
    },
    take() {
      const raw = { count, chunks }
      chunks = []
      chunk = new Int32Array(0)
      at = 0
      count = 0
      return raw
    },
  }
}

/** Calls with each chunk, the place where its rows end, and the number of its first row. */
export function eachChunk(rows: RawRows, visit: (chunk: Int32Array<ArrayBuffer>, end: number, first: number) => void) {
  let first = 0
  for (const chunk of rows.chunks) {
    const end = Math.min((rows.count - first) * ROW_WIDTH, chunk.length)
    visit(chunk, end, first)
    first += end / ROW_WIDTH
  }
}

/** Gives the memory of a chunk back at once instead of waiting for the collector. */
export function release(chunk: Int32Array<ArrayBuffer>): void {
  chunk.buffer.transfer(0)
}
