const BITS = 11
const SIZE = 1 << BITS

/** The places of `keys` in ascending order of key, equal keys in their own order. Linear. */
export function orderOf(keys: Int32Array): Int32Array {
  let order = new Int32Array(keys.length)
  for (let i = 0; i < order.length; i++) order[i] = i
  let spare = new Int32Array(keys.length)
  for (let shift = 0; shift < 32; shift += BITS) {
    const counts = new Int32Array(SIZE + 1)
    // The sign bit is flipped so that negative ticks come first.
    for (let i = 0; i < keys.length; i++) counts[(((keys[i]! ^ 0x80000000) >>> shift) & (SIZE - 1)) + 1]!++
    if (counts.includes(keys.length)) continue
    for (let digit = 0; digit < SIZE; digit++) counts[digit + 1]! += counts[digit]!
    for (let i = 0; i < order.length; i++) {
      const place = order[i]!
      spare[counts[((keys[place]! ^ 0x80000000) >>> shift) & (SIZE - 1)]!++] = place
    }
    const swap = order
    order = spare
    spare = swap
  }
  return order
}
