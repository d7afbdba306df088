/** Ids of people (or venues) as the world writes them, numbered 0, 1, 2 … in order of first appearance. */
export interface Names {
  readonly size: number
  /** The number of the id, given now if it is new. Ids are compared byte for byte: tidy them first. */
  add(id: string): number
  /** The same for an id that is still UTF-8 bytes `[from, to)` of a file: no string is made. */
  addBytes(bytes: Uint8Array, from: number, to: number): number
  /** The number of the id, or -1 when it was never added. */
  find(id: string): number
  nameOf(index: number): string
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function hash(bytes: Uint8Array, from: number, to: number): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return h ^ (h >>> 13)
}

/**
 * An open-addressed table over one arena of bytes: about 8 bytes for an id and as many as it is long, a tenth of a `Map` of strings
 * once there are millions, and no work for the garbage collector.
 */
export function createNames(): Names {
  let arena = new Uint8Array(1 << 12)
  let ends = new Uint32Array(1 << 9)
  let table = new Int32Array(1 << 10)
  let size = 0

  const startOf = (index: number): number => (index === 0 ? 0 : ends[index - 1]!)

  function slotOf(bytes: Uint8Array, from: number, to: number): number {
    const mask = table.length - 1
    const length = to - from
    let slot = hash(bytes, from, to) & mask
    for (;;) {
      const held = table[slot]! - 1
      if (held < 0) return slot
      const start = startOf(held)
      if (ends[held]! - start === length) {
        let i = 0
        while (i < length && arena[start + i] === bytes[from + i]) i++
        if (i === length) return slot
      }
      slot = (slot + 1) & mask
    }
  }

  function widenTable(): void {
    table = new Int32Array(table.length * 2)
    for (let i = 0; i < size; i++) table[slotOf(arena, startOf(i), ends[i]!)] = i + 1
  }

  function addBytes(bytes: Uint8Array, from: number, to: number): number {
    let slot = slotOf(bytes, from, to)
    const held = table[slot]! - 1
    if (held >= 0) return held
    if ((size + 1) * 2 > table.length) {
      widenTable()
      slot = slotOf(bytes, from, to)
    }
    const start = size === 0 ? 0 : ends[size - 1]!
    const end = start + to - from
    if (end > arena.length) {
      const wider = new Uint8Array(Math.max(arena.length * 2, end))
      wider.set(arena)
      arena = wider
    }
    arena.set(bytes.subarray(from, to), start)
    if (size === ends.length) {
      const wider = new Uint32Array(ends.length * 2)
      wider.set(ends)
      ends = wider
    }
    ends[size] = end
    table[slot] = size + 1
    return size++
  }

  return {
    get size() {
      return size
    },
    addBytes,
    add(id) {
      const bytes = encoder.encode(id)
      return addBytes(bytes, 0, bytes.length)
    },
    find(id) {
      const bytes = encoder.encode(id)
      return table[slotOf(bytes, 0, bytes.length)]! - 1
    },
    nameOf(index) {
      if (index < 0 || index >= size) throw new RangeError(`no such number: ${index}`)
      return decoder.decode(arena.subarray(startOf(index), ends[index]))
    },
  }
}
