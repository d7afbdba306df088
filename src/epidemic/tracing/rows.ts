const ROWS_PER_CHUNK = 65_536

/** Rows as they lie in memory before they are indexed: chunks of whole rows, each row `width` numbers side by side. */
export interface RawRows {
  readonly width: number
  readonly count: number
  readonly chunks: readonly Int32Array<ArrayBuffer>[]
}

export interface Rows {
  readonly count: number
  /** The chunk with room for one more row; write it from `place()` on, then the row exists. */
  push(a: number, b: number, c: number, d: number): void
  /** Hands the chunks over; the rows are empty afterwards. */
  take(): RawRows
}

/**
 * Grows by chunks and never copies, so that reading twenty million encounters from a cursor costs what they weigh
 * (16 bytes each) and no more.
 */
export function createRows(): Rows {
  const width = 4
  let chunks: Int32Array<ArrayBuffer>[] = []
  let chunk = new Int32Array(0)
  let at = 0
  let count = 0
  return {
    get count() {
      return count
    },
    push(a, b, c, d) {
      if (at === chunk.length) {
        chunk = new Int32Array(ROWS_PER_CHUNK * width)
        chunks.push(chunk)
        at = 0
      }
      chunk[at] = a
      chunk[at + 1] = b
      chunk[at + 2] = c
      chunk[at + 3] = d
      at += width
      count++
    },
    take() {
      const raw = { width, count, chunks }
      chunks = []
      chunk = new Int32Array(0)
      at = 0
      count = 0
      return raw
    },
  }
}

/** Gives the memory of a chunk back at once instead of waiting for the collector. */
export function release(chunk: Int32Array<ArrayBuffer>): void {
  chunk.buffer.transfer(0)
}
