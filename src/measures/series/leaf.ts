import { evaluate, isMissing } from '../formula/evaluate.ts'
import { type Indicator, percentOf, type Share } from '../indicator.ts'
import { type Period, periodBefore } from '../period.ts'
import { trustOf } from './combine.ts'
import { type Figure, type Missing, missingFigure } from './figure.ts'
import { everIn } from './ground.ts'
import type { Known } from './known.ts'

export type FigureOf = (indicatorId: string, subjectId: string, period: Period) => Figure

/** One value being worked out. */
export interface Working {
  readonly definition: Indicator
  readonly subjectId: string
  readonly period: Period
  readonly framed: boolean
  readonly figureOf: FigureOf
}

/** A period under way is not yet due. */
export const whyUnreported = ({ today }: Known, { to }: Period): Missing =>
  to >= today ? 'not-yet-due' : 'not-reported'

/** What was reported, as a figure; null where nothing was. */
export function ownOf(known: Known, definition: Indicator, subjectId: string, period: Period): Figure | null {
  const found = definition.origin === 'reported' ? known.observed(definition.id, subjectId, period.id) : undefined
  return found ? { ...missingFigure('not-reported'), ...found, missing: null, from: 1 } : null
}

/** A formula is worked out over values of the same subject; one of an earlier period over those of its kind before. */
export function byFormula(known: Known, { definition, subjectId, period, figureOf }: Working): Figure {
  const formula = known.formulas.get(definition.formula ?? '')
  if (!formula) return missingFigure('bad-formula', { made: 'formula' })
  const inputs: Figure[] = []
  let lost: Figure | null = null
  const evaluated = evaluate(formula, (name, lag) => {
    const figure = figureOf(name, subjectId, back(period, lag))
    if (figure.value === null) lost = { ...figure, missingOf: figure.missingOf ?? name }
    else inputs.push(figure)
    return figure.value
  })
  const rule = inputs.find((figure) => figure.rule !== null)
  const told = { made: 'formula', by: null, cut: inputs.some(({ cut }) => cut), rule: rule ? 'formula' : null } as const
  if (isMissing(evaluated)) {
    const { missing, missingOf, from, of } = lost ?? missingFigure('bad-formula')
    if (evaluated.missing !== 'input')
      return missingFigure(evaluated.missing === 'division-by-zero' ? 'division-by-zero' : 'bad-formula', told)
    return missingFigure(missing ?? 'not-reported', { ...told, missingOf, from, of })
  }
  const least = inputs.toSorted((a, b) => a.from / Math.max(1, a.of) - b.from / Math.max(1, b.of))[0]
  return {
    value: evaluated.value,
    missing: null,
    missingOf: null,
    ...trustOf(inputs),
    ...told,
    from: least?.from ?? 1,
    of: least?.of ?? 1,
    share: null,
    madeOf: rule?.madeOf ?? [],
  }
}

const back = (period: Period, lag: number): Period => (lag <= 0 ? period : back(periodBefore(period), lag - 1))

/** A count of another room for a unit with all that lies in it, or for an agency. */
export function countedOf(known: Known, definition: Indicator, subjectId: string, period: Period): Figure {
  const shares = known.counted(definition.id, period.id)
  if (!shares) return missingFigure(period.from > known.today ? 'not-yet-due' : 'nothing-counted', { made: 'counted' })
  const ids = known.agencies.has(subjectId) ? [subjectId] : everIn(known.atlas, subjectId, period)
  const share = ids.reduce((sum, id) => added(sum, shares.get(id)), { numerator: 0, denominator: 0 })
  return ofShare(definition, share)
}

const added = (a: Share, b: Share | undefined): Share =>
  b ? { numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator } : a

/** A count as a figure: a percent of what was counted, or the number itself. */
export function ofShare({ measureUnit }: Indicator, share: Share): Figure {
  const value = measureUnit === 'percent' ? percentOf(share) : share.numerator
  if (value === null) return missingFigure('nothing-counted', { made: 'counted', share })
  return { ...missingFigure('not-reported'), value, missing: null, made: 'counted', from: 1, of: 1, share }
}
