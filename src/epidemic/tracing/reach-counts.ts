import type { Merges } from './merges.ts'

/** How much memory one block of sets may take: a few megabytes stay in the processor's cache. */
const WORDS_AT_ONCE = 1 << 20
const WIDEST = 32

/**
 * How many other people each person reaches. The sets are rows of bits, done a block of columns at a time: memory does not grow
 * with the square of the people, and a person who reaches nobody of a block costs nothing in it.
 */
export function reachCounts(merges: Merges, people: number, progress?: (share: number) => void): Int32Array {
  const words = Math.max(1, Math.min(WIDEST, Math.floor(WORDS_AT_ONCE / Math.max(1, people))))
  const counts = new Int32Array(people).fill(-1)
  const sets = new Int32Array(people * words)
  const filled = new Uint8Array(people)
  for (let low = 0; low < people; low += words * 32) {
    const high = Math.min(people, low + words * 32)
    sets.fill(0)
    filled.fill(0)
    for (let person = low; person < high; person++) {
      sets[person * words + ((person - low) >>> 5)] = 1 << (person - low)
      filled[person] = 1
    }
    for (let i = 0; i < merges.length; i += 2) {
      const of = merges[i + 1]!
      if (filled[of] === 0) continue
      const into = merges[i]!
      filled[into] = 1
      const source = of * words
      const target = into * words
      for (let word = 0; word < words; word++) sets[target + word]! |= sets[source + word]!
    }
    for (let person = 0; person < people; person++) {
      if (filled[person] === 0) continue
      let bits = 0
      for (let word = person * words; word < (person + 1) * words; word++) bits += ones(sets[word]!)
      counts[person]! += bits
    }
    progress?.(high / people)
  }
  return counts
}

/** The number of one bits of a 32-bit word (Hacker's Delight, figure 5-2). */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
