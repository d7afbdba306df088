/** Counts what comes under a key and says when it is too much. */
export interface Limiter {
  /** False when `key` came `most` times in the span before `now` (milliseconds) already. */
  allows(key: string, now: number): boolean
}

const MOST_KEYS = 50_000

/** A window of fixed length for each key, in memory: one process counts what it serves itself. */
export function createLimiter(most: number, spanMs: number): Limiter {
  const windows = new Map<string, { began: number; count: number }>()
  return {
    allows(key, now) {
      const window = windows.get(key)
      if (window === undefined || now - window.began >= spanMs) {
        if (windows.size >= MOST_KEYS)
          for (const [old, { began }] of windows) if (now - began >= spanMs) windows.delete(old)
        windows.set(key, { began: now, count: 1 })
        return true
      }
      window.count++
      return window.count <= most
    },
  }
}
