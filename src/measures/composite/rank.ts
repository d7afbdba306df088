import type { StageSettings, Ties } from './spec.ts'

/** Places from the highest down, 1 first; a missing value has none (NaN). Ties as the rule says. */
export function ranksOf(
  scores: Float64Array,
  { ties, digits }: Pick<StageSettings['rank'], 'ties' | 'digits'>,
): Float64Array {
  const same = Float64Array.from(scores, (score) => rounded(score, digits))
  const order = [...same.keys()].filter((unit) => !Number.isNaN(same[unit]!)).sort((a, b) => same[b]! - same[a]!)
  const ranks = new Float64Array(scores.length).fill(Number.NaN)
  let distinct = 0
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && same[order[to]!] === same[order[from]!]) to++
    distinct += 1
    const rank = placeOf(ties, from + 1, to, distinct)
    for (let i = from; i < to; i++) ranks[order[i]!] = rank
  }
  return ranks
}

function placeOf(ties: Ties, first: number, last: number, distinct: number): number {
  if (ties === 'least') return first
  if (ties === 'most') return last
  return ties === 'mean' ? (first + last) / 2 : distinct
}

/** What is compared: so that sums that differ in their last bits alone tie. */
export const rounded = (score: number, digits: number | null): number =>
  digits === null ? Number(score.toPrecision(12)) : Math.round((score + Number.EPSILON) * 10 ** digits) / 10 ** digits

/** Places among those of the same word; a unit without one has no place. */
export function ranksWithin(
  scores: Float64Array,
  words: readonly (string | null)[],
  setting: Pick<StageSettings['rank'], 'ties' | 'digits'>,
): Float64Array {
  const ranks = new Float64Array(scores.length).fill(Number.NaN)
  const groups = Map.groupBy(words.keys(), (unit) => words[unit] ?? null)
  for (const [word, units] of groups) {
    if (word === null) continue
    const own = ranksOf(
      Float64Array.from(units, (unit) => scores[unit]!),
      setting,
    )
    for (const [i, unit] of units.entries()) ranks[unit] = own[i]!
  }
  return ranks
}
