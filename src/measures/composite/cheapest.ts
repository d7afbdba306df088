import type { IndexData } from './data.ts'
import { rounded } from './rank.ts'
import type { Stages } from './score.ts'
import { fullGain, type Ladder, laddersOf } from './steps.ts'
import { whatIf } from './what-if.ts'

/** One indicator a unit could better. */
export interface Cheap {
  readonly code: string
  readonly from: number
  /** After one step. */
  readonly to: number
  /** What that one step lifts the index by. */
  readonly gain: number
  /** Steps to where it brings no more. */
  readonly steps: number
  /** What all of it would lift the index by. */
  readonly full: number
}

/** The indicators that lift the index most per step, the cheapest first. */
export function cheapest(stages: Stages, unit: number): readonly Cheap[] {
  return laddersOf(stages, unit)
    .map(({ place, from, values, gains }) => ({
      code: stages.tree.nodes[place]!.code,
      from,
      to: values[0]!,
      gain: gains[0]!,
      steps: values.length,
      full: fullGain(stages, unit, place),
    }))
    .sort((a, b) => b.gain - a.gain || b.full - a.full)
}

/** How a unit gets past the next one. */
export interface Passing {
  /** The unit to pass, and how far ahead it is. */
  readonly next: string
  readonly gap: number
  /** The fewest steps that do it; null where even everything at its best does not. */
  readonly steps:
    | readonly { readonly code: string; readonly from: number; readonly to: number; readonly steps: number }[]
    | null
  readonly score: number | null
  readonly rank: number | null
}

/** So many steps of one indicator. */
interface Taken {
  readonly ladder: Ladder
  readonly count: number
}

/** Steps in all beyond this are no plan for a year. */
const MOST = 300

/**
 * The fewest steps by which a unit passes the next one, everything scored again to be sure. Gains of several indicators
 * are taken to add up, which is exact for arithmetic means with fixed bounds; otherwise more is asked for until the
 * scoring agrees. Null for the first, and for a unit without a score.
 */
export function toPass(stages: Stages, data: IndexData, unit: number): Passing | null {
  const next = nextAhead(stages, unit)
  if (next === null) return null
  const scores = stages.scores[0]!
  const gap = scores[next]! - scores[unit]!
  const ladders = laddersOf(stages, unit)
  const plan = { next: stages.units[next]!, gap, steps: null, score: null, rank: null }
  for (let need = gap, tries = 0; tries < 30; tries++) {
    const taken = fewest(ladders, need)
    if (!taken) return plan
    const steps = taken.map(({ ladder: { place, from, values }, count }) => ({
      code: stages.tree.nodes[place]!.code,
      from,
      to: values[count - 1]!,
      steps: count,
    }))
    const after = whatIf(stages.spec, data, {
      values: taken.map(({ ladder: { place, values }, count }) => ({
        unit: stages.units[unit]!,
        code: stages.tree.nodes[place]!.code,
        value: rawOf(stages, data, unit, place, values[count - 1]!),
      })),
    })
    const [own, other] = [after.scores[0]![unit]!, after.scores[0]![next]!]
    const { digits } = stages.spec.stages.rank
    if (rounded(own, digits) > rounded(other, digits))
      return { ...plan, steps, score: own, rank: after.ranks[0]![unit]! }
    need += Math.max(other - own, gap * 0.01, 1e-9)
  }
  return plan
}

/** The unit with the least score above this one's. */
function nextAhead({ scores, spec }: Stages, unit: number): number | null {
  const { digits } = spec.stages.rank
  const own = rounded(scores[0]![unit]!, digits)
  let next: number | null = null
  for (const [other, score] of scores[0]!.entries())
    if (rounded(score, digits) > own && (next === null || score < scores[0]![next]!)) next = other
  return next
}

/** Steps are taken in the unit of the divided indicator; the raw value is what the division makes that of. */
function rawOf({ spec, tree }: Stages, { columns }: IndexData, unit: number, place: number, value: number): number {
  const { denominator } = tree.nodes[place]!
  if (spec.stages.denominate === 'none' || denominator === null) return value
  return (value * (columns.get(denominator.column)?.[unit] ?? Number.NaN)) / denominator.per
}

/**
 * The fewest steps whose gains add up to more than `need`: the best gain of k steps over the first indicators, one
 * indicator after the other (a knapsack of ladders), for the least k that is enough. Of choices with as many steps one
 * that brings little more than is needed.
 */
export function fewest(ladders: readonly Ladder[], need: number): readonly Taken[] | null {
  const most = Math.min(
    MOST,
    ladders.reduce((sum, { gains }) => sum + gains.length, 0),
  )
  let best = new Float64Array(most + 1)
  const chosen: Uint8Array[] = []
  for (const { gains } of ladders) {
    const wider = best.slice()
    const counts = new Uint8Array(most + 1)
    for (let k = 1; k <= most; k++)
      for (let count = 1; count <= Math.min(k, gains.length); count++) {
        const gain = best[k - count]! + gains[count - 1]!
        if (gain > wider[k]! + 1e-12) {
          wider[k] = gain
          counts[k] = count
        }
      }
    best = wider
    chosen.push(counts)
  }
  const enough = best.findIndex((gain) => gain > need + 1e-9)
  if (enough < 0) return null
  const taken: Taken[] = []
  for (let i = ladders.length - 1, k = enough; i >= 0; i--) {
    const count = chosen[i]![k]!
    if (count > 0) taken.unshift({ ladder: ladders[i]!, count })
    k -= count
  }
  return lightened(taken, ladders, need)
}

/** As many steps, and no more gain than is needed: a step that brings just enough stands in for one that brings far more. */
function lightened(taken: readonly Taken[], ladders: readonly Ladder[], need: number): readonly Taken[] {
  const out = [...taken]
  const gainOf = ({ ladder, count }: Taken): number => ladder.gains[count - 1]!
  let spare = out.reduce((sum, one) => sum + gainOf(one), 0) - need
  for (const [i, one] of out.entries()) {
    const used = new Set(out.map(({ ladder }) => ladder.place))
    const lighter = ladders
      .filter(({ place, gains }) => !used.has(place) && gains.length >= one.count)
      .map((ladder) => ({ ladder, count: one.count }))
      .filter((other) => gainOf(other) < gainOf(one) && gainOf(one) - gainOf(other) < spare - 1e-9)
      .sort((a, b) => gainOf(a) - gainOf(b))[0]
    if (!lighter) continue
    spare -= gainOf(one) - gainOf(lighter)
    out[i] = lighter
  }
  return out
}
