import type { Guessing } from './endpoint.ts'

interface Count {
  wrong: number
  readonly since: number
}

/** Addresses remembered at a time; the one that has waited longest is forgotten first. */
const MOST_ADDRESSES = 50_000

export interface Tries {
  /** Counts a wrong secret; the seconds to wait when the address has used up its tries, else null. */
  wrong(address: string, now: number): number | null
}

/**
 * Wrong secrets by address, in a window that begins with the first. Only wrong ones are counted: whoever holds the
 * right one is answered, from the same address too, and nobody can be locked out by a stranger.
 */
export function createTries({ tries, perSeconds }: Guessing): Tries {
  const counts = new Map<string, Count>()
  return {
    wrong(address, now) {
      const known = counts.get(address)
      const current = known !== undefined && now - known.since < perSeconds * 1_000 ? known : { wrong: 0, since: now }
      if (current !== known) {
        counts.delete(address)
        counts.set(address, current)
      }
      current.wrong += 1
      const [oldest] = counts.keys()
      if (counts.size > MOST_ADDRESSES && oldest !== undefined) counts.delete(oldest)
      if (current.wrong <= tries) return null
      return Math.max(1, Math.ceil(perSeconds - (now - current.since) / 1_000))
    },
  }
}
