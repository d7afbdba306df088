const INSERTION_LIMIT = 48

/** Up to 2^21 entries the key and the place fit one exact double, which the engine's own sort orders fastest. */
const PACKED_LIMIT = 2 ** 21

/**
 * Orders `length` entries from `at` by the keys that stand from `keyAt`; entries of equal key keep their order. Keys
 * are used up: their order afterwards means nothing.
 */
export function orderSegment(entries: Int32Array, at: number, keys: Int32Array, keyAt: number, length: number): void {
  if (length > INSERTION_LIMIT) {
    orderLong(entries.subarray(at, at + length), keys.subarray(keyAt, keyAt + length))
    return
  }
  for (let i = 1; i < length; i++) {
    const key = keys[keyAt + i]!
    if (keys[keyAt + i - 1]! <= key) continue
    const entry = entries[at + i]!
    let j = i - 1
    while (j >= 0 && keys[keyAt + j]! > key) {
      keys[keyAt + j + 1] = keys[keyAt + j]!
      entries[at + j + 1] = entries[at + j]!
      j--
    }
    keys[keyAt + j + 1] = key
    entries[at + j + 1] = entry
  }
}

function orderLong(entries: Int32Array, keys: Int32Array): void {
  const before = entries.slice()
  if (entries.length > PACKED_LIMIT) {
    const order = Int32Array.from(entries, (_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b)
    for (let i = 0; i < order.length; i++) entries[i] = before[order[i]!]!
    return
  }
  const packed = new Float64Array(entries.length)
  for (let i = 0; i < packed.length; i++) packed[i] = (keys[i]! + 2 ** 31) * PACKED_LIMIT + i
  packed.sort()
  for (let i = 0; i < packed.length; i++) entries[i] = before[packed[i]! % PACKED_LIMIT]!
}
