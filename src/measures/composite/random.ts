/** Repeatable chance for resampling: the same seed gives the same bands on every machine. */
export interface Random {
  /** In `[0, 1)`. */
  next(): number
  /** Of mean 0 and standard deviation 1. */
  normal(): number
}

/** Spreads any number over 32 bits (the finaliser of MurmurHash3), so that seeds side by side start far apart. */
export function mix(seed: number): number {
  let word = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b)
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)
  return (word ^ (word >>> 16)) >>> 0
}

/** xoshiro128**, of period 2^128 − 1 (Blackman and Vigna 2018). */
export function createRandom(seed: number): Random {
  let a = mix(seed)
  let b = mix(seed + 0x9e3779b9)
  let c = mix(seed + 0x3c6ef372)
  let d = mix(seed + 0xdaa66d2b) | 1
  let kept = Number.NaN
  const next = (): number => {
    const fives = Math.imul(b, 5)
    const word = Math.imul((fives << 7) | (fives >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return (word >>> 0) / 4294967296
  }
  return {
    next,
    // Marsaglia's polar method makes two at a time.
    normal() {
      if (!Number.isNaN(kept)) {
        const value = kept
        kept = Number.NaN
        return value
      }
      for (;;) {
        const x = 2 * next() - 1
        const y = 2 * next() - 1
        const square = x * x + y * y
        if (square === 0 || square >= 1) continue
        const factor = Math.sqrt((-2 * Math.log(square)) / square)
        kept = y * factor
        return x * factor
      }
    },
  }
}
