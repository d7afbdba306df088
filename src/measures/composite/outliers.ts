import { shapeOf } from './moments.ts'
import type { Note } from './note.ts'
import type { Outliers } from './spec.ts'

/** What was done to a column, as a function of one value. */
export interface Treatment {
  readonly kind: 'none' | 'winsorised' | 'logged'
  at(value: number): number
}

export const UNTREATED: Treatment = { kind: 'none', at: (value) => value }

/**
 * As COINr treats by default (`Treat` with `winsorise`, then `log_CT` of the untreated column): a column whose skewness
 * and kurtosis both pass the limits has its farthest value brought to the next, one at a time and at most so many;
 * where that is not enough they are put back and the logarithm is taken.
 */
export function treat(node: string, column: Float64Array, limits: Outliers, notes: Note[]): Treatment {
  const before = shapeOf(column)
  if (isSound(before, limits)) return UNTREATED
  const values = { skew: short(before.skew), kurtosis: short(before.kurtosis) }
  const kept = winsorise(column, limits)
  if (kept) {
    const { low, high, count } = kept
    const end = [
      low > Number.NEGATIVE_INFINITY ? short(low) : null,
      high < Number.POSITIVE_INFINITY ? short(high) : null,
    ]
    notes.push({
      code: 'winsorised',
      node,
      values: { ...values, count, end: end.filter((one) => one !== null).join(' – ') },
    })
    return { kind: 'winsorised', at: (value) => Math.min(high, Math.max(low, value)) }
  }
  notes.push({ code: 'logged', node, values })
  const logged = logarithm(column)
  const after = shapeOf(column.map(logged.at))
  if (!isSound(after, limits))
    notes.push({ code: 'still-skewed', node, values: { skew: short(after.skew), kurtosis: short(after.kurtosis) } })
  return logged
}

const short = (value: number): number => Number(value.toPrecision(4))

/** Values all equal, or too few to have a shape, are not treated. */
const isSound = ({ skew, kurtosis }: ReturnType<typeof shapeOf>, limits: Outliers): boolean =>
  !(Math.abs(skew) > limits.skew && kurtosis > limits.kurtosis)

/** The bounds that make the column sound; null when `most` values at the ends are not enough. */
function winsorise(column: Float64Array, limits: Outliers): { low: number; high: number; count: number } | null {
  const sorted = column.filter((value) => !Number.isNaN(value)).sort()
  let first = 0
  let last = sorted.length - 1
  for (let count = 1; count <= limits.most && first < last; count++) {
    const { skew } = shapeOf(sorted)
    if (skew < 0) sorted.fill(sorted[++first]!, 0, first)
    else sorted.fill(sorted[--last]!, last + 1)
    if (isSound(shapeOf(sorted), limits))
      return {
        low: first > 0 ? sorted[first]! : Number.NEGATIVE_INFINITY,
        high: last < sorted.length - 1 ? sorted[last]! : Number.POSITIVE_INFINITY,
        count,
      }
  }
  return null
}

/** Shifted so that the least value lies at 1 % of the range; mirrored where the long tail is below, to keep the order. */
function logarithm(column: Float64Array): Treatment {
  const sorted = column.filter((value) => !Number.isNaN(value)).sort()
  const low = sorted[0]!
  const high = sorted.at(-1)!
  const shift = 0.01 * (high - low)
  // Values beyond those of the column are taken as its ends: a logarithm has no value there.
  const within = (value: number): number => Math.min(high + shift * 98, Math.max(low, value))
  if (shapeOf(column).skew >= 0) return { kind: 'logged', at: (value) => Math.log(within(value) - low + shift) }
  return { kind: 'logged', at: (value) => -Math.log(high - Math.min(high, value) + shift) }
}
