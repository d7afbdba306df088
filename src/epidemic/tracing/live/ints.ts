/** A list of whole numbers that grows by doubling and is used again and again: nothing for the collector to do. */
export class Ints {
  data = new Int32Array(64)
  count = 0

  push(value: number): void {
    if (this.count === this.data.length) this.data = widened(this.data, this.count + 1)
    this.data[this.count++] = value
  }

  clear(): void {
    this.count = 0
  }
}

/** The same array where it is long enough, otherwise a longer one with room for growth. */
export function widened(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= array.length) return array
  const wider = new Int32Array(Math.max(length, array.length + (array.length >>> 1), 64))
  wider.set(array)
  return wider
}
