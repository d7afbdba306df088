import { addDays, type Day } from '#kernel/day'
import { type Atlas, type ReexpressRule, reexpress, standingOn } from '#places'
import type { Indicator, Share } from '../indicator.ts'
import type { Aggregation } from '../names.ts'
import type { Period } from '../period.ts'
import { trustOf } from './combine.ts'
import { type Figure, type FrameRule, missingFigure } from './figure.ts'
import { lastDayIn, lifeOf, standingIn } from './ground.ts'
import type { Known } from './known.ts'
import { countedOf, type FigureOf, ofShare } from './leaf.ts'

/** How a value passes to another unit, by how its definition adds up the units. */
const RULES: Readonly<Record<Aggregation, FrameRule>> = {
  sum: 'sum',
  mean: 'weighted-mean',
  ratio: 'ratio',
  last: 'last',
  max: 'max',
  min: 'min',
  none: 'not-comparable',
}

interface Carried {
  readonly definition: Indicator
  readonly subjectId: string
  readonly period: Period
}

/**
 * The value of a unit for a period in which it did not stand, or not all the time: what the units on its ground had
 * then, said in it by the rule of the definition. A part of unknown size is never guessed: it is named, and left out.
 */
export function carriedOver(known: Known, { definition, subjectId, period }: Carried, then: FigureOf): Figure {
  const { atlas } = known
  const anchor = otherDay(atlas, subjectId, period)
  const ground = anchor === null ? [] : standingOn(atlas, subjectId, anchor).map(({ unitId }) => unitId)
  if (anchor === null || ground.length === 0) return missingFigure('no-such-unit', { made: 'frame' })
  const figures = new Map(ground.map((id) => [id, then(definition.id, id, period)]))
  const told = { made: 'frame', by: definition.aggregation } as const
  const missing = [...figures.values()].find((figure) => figure.missing !== null)?.missing ?? 'not-reported'

  if (definition.origin === 'counted') {
    const own =
      standingIn(atlas, subjectId, period) === 'part' ? countedOf(known, definition, subjectId, period).share : null
    const before = sharesOver(atlas, figures, { from: anchor, to: standingDay(atlas, subjectId, period), subjectId })
    const figure = ofShare(definition, plus(own, before.share))
    return { ...figure, ...told, from: before.known, of: ground.length, rule: 'ratio', madeOf: before.parts }
  }

  const rule = RULES[definition.aggregation]
  const weigh = definition.aggregation === 'mean' ? definition.weightId : null
  const series = ground.flatMap((unitId) => {
    const value = figures.get(unitId)?.value ?? null
    const weight = weigh === null ? 1 : (then(weigh, unitId, period).value ?? undefined)
    return value === null ? [] : [{ unitId, value, weight }]
  })
  if (series.length === 0) return missingFigure(missing, { ...told, rule, of: ground.length })
  const frame = { fromDay: anchor, toDay: standingDay(atlas, subjectId, period), rule: PLACES_RULE[rule] }
  const said = reexpress(atlas, series, frame).values.find(({ unitId }) => unitId === subjectId)
  const madeOf = (said?.madeOf ?? []).map(({ unitId, value, share }) => ({ unitId, value, share }))
  const used = madeOf.filter(({ share }) => share !== null).flatMap(({ unitId }) => figures.get(unitId) ?? [])
  const value = rule === 'max' || rule === 'min' ? extreme(rule, used) : (said?.value ?? null)
  const of = [...figures.values()].reduce((sum, figure) => sum + Math.max(1, figure.of), 0)
  if (value === null)
    return missingFigure(rule === 'ratio' || said?.state === 'not-comparable' ? 'not-comparable' : 'unknown-share', {
      ...told,
      rule,
      of,
      madeOf,
    })
  const from = used.reduce((sum, figure) => sum + figure.from, 0)
  return {
    ...missingFigure('not-reported'),
    ...trustOf(used),
    ...told,
    value,
    missing: null,
    from,
    // An origin that is not known is a part without a value.
    of: said?.state === 'partial' ? Math.max(of, from + 1) : of,
    cut: used.some(({ cut }) => cut),
    rule,
    madeOf,
  }
}

const PLACES_RULE: Readonly<Record<FrameRule, ReexpressRule>> = {
  sum: 'sum',
  'weighted-mean': 'weighted-mean',
  last: 'last',
  max: 'sum',
  min: 'sum',
  formula: 'not-comparable',
  ratio: 'not-comparable',
  'not-comparable': 'not-comparable',
}

function extreme(rule: 'max' | 'min', figures: readonly Figure[]): number | null {
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length === 0) return null
  return rule === 'max' ? Math.max(...values) : Math.min(...values)
}

/** A day of the period on which the unit did not stand: whose units its value is to be made of; null for an unknown unit. */
function otherDay(atlas: Atlas, unitId: string, { from, to }: Period): Day | null {
  const life = lifeOf(atlas, unitId)
  if (!life) return null
  if (life.from > to || (life.to !== null && life.to <= from)) return to
  return life.from > from ? addDays(life.from, -1) : life.to
}

/** The day nearest to the period on which the unit stands. */
function standingDay(atlas: Atlas, unitId: string, period: Period): Day {
  const life = lifeOf(atlas, unitId)
  return life && life.from > period.to ? life.from : lastDayIn(atlas, unitId, period)
}

interface Over {
  readonly from: Day
  readonly to: Day
  readonly subjectId: string
}

/** What was counted on the ground of the unit, by the known parts of each. */
function sharesOver(atlas: Atlas, figures: ReadonlyMap<string, Figure>, { from, to, subjectId }: Over) {
  let share: Share = { numerator: 0, denominator: 0 }
  let known = 0
  const parts = [...figures].map(([unitId, figure]) => {
    const part = from < to ? standingOn(atlas, unitId, to).find((one) => one.unitId === subjectId) : undefined
    const size = part?.share ?? null
    if (size !== null) {
      known++
      if (figure.share)
        share = plus(share, {
          numerator: figure.share.numerator * size,
          denominator: figure.share.denominator * size,
        })
    }
    return { unitId, value: figure.value, share: size }
  })
  return { share, known, parts }
}

const plus = (a: Share | null, b: Share): Share =>
  a ? { numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator } : b
