import type { Instant } from '#kernel/day'

/** Repeatable chance: the same seed draws the same things, on every machine. */
export interface Chance {
  /** In `[0, 1)`. */
  next(): number
  /** A whole number in `[from, to]`. */
  between(from: number, to: number): number
  pick<T>(list: readonly T[]): T
  /** Picks in proportion to the weights. */
  weighted<T>(list: readonly (readonly [T, number])[]): T
  shuffled<T>(list: readonly T[]): T[]
  /** Exponential with this mean. */
  waiting(mean: number): number
  /** An id in the form of UUIDv7 for something made at that moment. */
  id(at: Instant): string
}

/** mulberry32: 32 bits of state, good enough for telling a story, and short. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const word = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  const next = (): number => word() / 2 ** 32
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const hex = (digits: number): string => (word() % 16 ** digits).toString(16).padStart(digits, '0')
  return {
    next,
    between,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of list) {
        left -= weight
        if (left < 0) return value
      }
      return list.at(-1)![0]
    },
    shuffled(list) {
      const out = [...list]
      for (let at = out.length - 1; at > 0; at--) {
        const other = between(0, at)
        const kept = out[at]!
        out[at] = out[other]!
        out[other] = kept
      }
      return out
    },
    waiting: (mean) => -Math.log(1 - next()) * mean,
    id(at) {
      const time = Date.parse(at).toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${(8 + (word() % 4)).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`
    },
  }
}
