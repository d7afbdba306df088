/** How long to wait between tries. */
export interface BackOff {
  readonly firstMs: number
  readonly mostMs: number
  /** After so many tries it is given up. */
  readonly tries: number
}

/**
 * Milliseconds to wait after the n-th failed try (from 1): doubling, with up to a half on top so that receivers that
 * went down together are not all asked at one moment; null when there is to be no other try.
 * @param chance 0 … 1
 */
export function waitAfter({ firstMs, mostMs, tries }: BackOff, failed: number, chance: number): number | null {
  if (failed >= tries) return null
  const base = Math.min(mostMs, firstMs * 2 ** (failed - 1))
  return Math.round(base * (1 + chance / 2))
}
