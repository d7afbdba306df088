/**
 * Ranks units by the first scores of a run, over and over: 1 the highest, units that tie take the least of their
 * places, 0 where there is no score. The order of the last time is kept, as the next is seldom far from it.
 */
export function createPlaces(units: number, digits: number | null): (scores: Float64Array) => Int32Array {
  const order = Int32Array.from({ length: units }, (_, unit) => unit)
  const ranks = new Int32Array(units)
  const key = new Float64Array(units)
  const scale = digits === null ? 0 : 10 ** digits
  return (scores) => {
    for (let unit = 0; unit < units; unit++) {
      const score = scores[unit]!
      key[unit] = Number.isNaN(score) ? Number.NEGATIVE_INFINITY : scale > 0 ? Math.round(score * scale) / scale : score
    }
    for (let i = 1; i < units; i++) {
      const unit = order[i]!
      const own = key[unit]!
      let j = i - 1
      while (j >= 0 && key[order[j]!]! < own) {
        order[j + 1] = order[j]!
        j--
      }
      order[j + 1] = unit
    }
    let rank = 1
    for (let i = 0; i < units; i++) {
      const unit = order[i]!
      if (i > 0 && !tie(key[order[i - 1]!]!, key[unit]!)) rank = i + 1
      ranks[unit] = key[unit] === Number.NEGATIVE_INFINITY ? 0 : rank
    }
    return ranks
  }
}

/** Sums that differ in their last bits alone tie. */
const tie = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))
