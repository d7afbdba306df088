/** What one province reached of a main index, and the counts it comes from. */
export interface Reached {
  readonly numerator: number
  readonly denominator: number
}

export interface MainIndex {
  readonly code: string
  /** Points it can bring. */
  readonly most: number
  readonly before: readonly Reached[]
}

export interface MergedMain {
  readonly code: string
  readonly most: number
  readonly before: readonly (Reached & { readonly reached: number })[]
  /** Plain mean of what the old provinces reached. */
  readonly mean: number
  /** Reached by the merged province as if it had been one: counts added, then divided. */
  readonly again: number
}

export interface MergedIndex {
  readonly mains: readonly MergedMain[]
  readonly mean: number
  readonly again: number
}

/**
 * The index of a merged province both ways, each from 0 to 1. The ministry took the mean of the old provinces' main
 * indices for 2024 (34 new provinces beside the 63 old ones); counted from parts, the larger province weighs more.
 * The whole adds the main indices by their points.
 */
export function mergeIndex(mains: readonly MainIndex[]): MergedIndex {
  const merged = mains.map(({ code, most, before }) => {
    const known = before.map((one) => ({ ...one, reached: share(one.numerator, one.denominator) }))
    const sum = (of: 'numerator' | 'denominator'): number => before.reduce((total, one) => total + one[of], 0)
    return {
      code,
      most,
      before: known,
      mean: known.length === 0 ? 0 : known.reduce((total, { reached }) => total + reached, 0) / known.length,
      again: share(sum('numerator'), sum('denominator')),
    }
  })
  const points = mains.reduce((total, { most }) => total + most, 0)
  const whole = (of: 'mean' | 'again'): number =>
    share(
      merged.reduce((total, one) => total + one[of] * one.most, 0),
      points,
    )
  return { mains: merged, mean: whole('mean'), again: whole('again') }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
