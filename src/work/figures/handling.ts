/** How many cases took so many working days. */
export type Histogram = ReadonlyMap<number, number>

const countOf = (histogram: Histogram): number => [...histogram.values()].reduce((sum, n) => sum + n, 0)

/**
 * The quantile of whole days by linear interpolation between the two nearest (type 7 of Hyndman and Fan, 1996, the
 * default of R and of spreadsheets); null for none.
 */
export function quantileOf(histogram: Histogram, share: number): number | null {
  const count = countOf(histogram)
  if (count === 0) return null
  const days = [...histogram].sort(([a], [b]) => a - b)
  const at = (rank: number): number => {
    let seen = 0
    for (const [value, n] of days) {
      seen += n
      if (rank < seen) return value
    }
    return days.at(-1)?.[0] ?? 0
  }
  const exact = (count - 1) * share
  const below = at(Math.floor(exact))
  const above = at(Math.ceil(exact))
  return below + (above - below) * (exact - Math.floor(exact))
}

/** What is said of handling times: how many, the middle, and what nine in ten stay under; working days. */
export interface Handling {
  readonly n: number
  readonly median: number | null
  readonly p90: number | null
}

export const handlingOf = (histogram: Histogram): Handling => ({
  n: countOf(histogram),
  median: quantileOf(histogram, 0.5),
  p90: quantileOf(histogram, 0.9),
})
