import type { Day } from '#kernel/day'
import { unitOn } from '#places'
import type { Indicator } from '../indicator.ts'
import { PERIOD_KINDS, type Period, periodsWithin } from '../period.ts'
import { combine, type Part } from './combine.ts'
import { type Figure, missingFigure } from './figure.ts'
import { carriedOver } from './frame.ts'
import { lastDayIn, levelOn, partsBelow, standingIn } from './ground.ts'
import type { Known, MeasuredAgency } from './known.ts'
import { byFormula, countedOf, type FigureOf, ownOf, type Working, whyUnreported } from './leaf.ts'

/**
 * Whose units a series is read in: those of each period ("then"), or those of one day, with what was before said in
 * them by a rule.
 */
export type Frame = 'then' | Day

/**
 * Values everything once. The value of an indicator for a subject and a period is its own where one was reported; else
 * counted, or worked out by its formula; else combined from shorter periods; else from the subjects below as of the last
 * day of the period. The definition is the one in force on that day.
 */
export function createValuation(known: Known, frame: Frame): FigureOf {
  const kept = { asThen: new Map<string, Figure>(), framed: new Map<string, Figure>() }
  const valuing = (framed: boolean): FigureOf => {
    const cache = framed ? kept.framed : kept.asThen
    return (indicatorId, subjectId, period) => {
      const key = `${indicatorId} ${subjectId} ${period.id}`
      const found = cache.get(key)
      if (found) return found
      // A ring of formulas is refused when it is written; should one be met, it ends here with a stated result.
      cache.set(key, missingFigure('bad-formula', { missingOf: indicatorId }))
      const figure = valued(indicatorId, subjectId, period, framed)
      cache.set(key, figure)
      return figure
    }
  }
  const then = valuing(false)
  const inFrame = valuing(true)

  function valued(indicatorId: string, subjectId: string, period: Period, framed: boolean): Figure {
    const definition = definitionOn(known.definitions.get(indicatorId) ?? [], period.to)
    if (!definition) return missingFigure('not-defined')
    const agency = known.agencies.get(subjectId)
    if (agency) return ofAgency(definition, agency, period, framed)
    const standing = standingIn(known.atlas, subjectId, period)
    const worked: Working = { definition, subjectId, period, framed, figureOf: framed ? inFrame : then }
    if (standing === 'none') {
      if (!framed) return missingFigure('no-such-unit')
      if (definition.origin === 'formula') return { ...byFormula(known, worked), rule: 'formula' }
      return carriedOver(known, worked, then)
    }
    const figure = ofUnit(worked, standing === 'part')
    const covered = figure.made === 'periods' || figure.made === 'formula' || figure.made === 'frame'
    // What is made of periods or inputs that were themselves carried over lacks nothing.
    return standing === 'whole' || (framed && covered) ? figure : { ...figure, cut: true }
  }

  function ofUnit(worked: Working, cut: boolean): Figure {
    const { definition, subjectId, period, framed } = worked
    const level = levelOn(known.atlas, subjectId, lastDayIn(known.atlas, subjectId, period))
    const above = level !== null && RANK[level] > RANK[definition.level]
    if (definition.origin === 'counted')
      return framed && cut ? carriedOver(known, worked, then) : countedOf(known, definition, subjectId, period)
    if (definition.origin === 'formula' && (!above || definition.aggregation === 'ratio')) {
      const longer = isLonger(period, definition) && definition.overTime !== 'ratio'
      return longer ? overTime(worked) : byFormula(known, worked)
    }
    const own = ownOf(known, definition, subjectId, period)
    if (own) return own
    // A formula worked out again over the longer period is so below, and its values then go up the units.
    const again = definition.origin === 'formula' && definition.overTime === 'ratio'
    if (isLonger(period, definition) && !again) return overTime(worked)
    if (framed && cut && definition.origin === 'reported' && !above) return carriedOver(known, worked, then)
    if (above) return overUnits(worked)
    return missingFigure(
      RANK[definition.level] > RANK[level ?? 'province'] && definition.origin === 'reported'
        ? 'other-level'
        : whyUnreported(known, period),
    )
  }

  function ofAgency(definition: Indicator, agency: MeasuredAgency, period: Period, framed: boolean): Figure {
    if (agency.from > period.to || (agency.to !== null && agency.to <= period.from))
      return missingFigure('no-such-unit')
    const worked: Working = { definition, subjectId: agency.id, period, framed, figureOf: framed ? inFrame : then }
    if (definition.origin === 'counted') return countedOf(known, definition, agency.id, period)
    if (definition.origin === 'formula')
      return isLonger(period, definition) && definition.overTime !== 'ratio'
        ? overTime(worked)
        : byFormula(known, worked)
    const own = ownOf(known, definition, agency.id, period)
    if (own) return own
    if (isLonger(period, definition)) return overTime(worked)
    return missingFigure(definition.level === 'department' ? whyUnreported(known, period) : 'other-level')
  }

  function overTime({ definition, subjectId, period, figureOf }: Working): Figure {
    const periods = periodsWithin(definition.period, period.from, period.to)
    return combine(
      weighed(
        definition.overTime,
        periods.map((one) => ({ subjectId, period: one })),
        definition,
        figureOf,
      ),
      definition.overTime,
      'periods',
    )
  }

  /** Values below are read as of the period, whatever the frame: what stood then is what reported. */
  function overUnits({ definition, subjectId, period }: Working): Figure {
    const day = lastDayIn(known.atlas, subjectId, period)
    const below =
      definition.level === 'department'
        ? departmentsOf(known, definition.id, subjectId, period)
        : partsBelow(
            known.atlas,
            subjectId,
            day,
            (id, level) => level === definition.level || ownOf(known, definition, id, period) !== null,
          )
    if (definition.aggregation === 'none') return missingFigure('does-not-add', { made: 'units', of: below.length })
    if (below.length === 0) return missingFigure(whyUnreported(known, period), { made: 'units', of: 0 })
    return combine(
      weighed(
        definition.aggregation,
        below.map((id) => ({ subjectId: id, period })),
        definition,
        then,
      ),
      definition.aggregation,
      'units',
    )
  }

  if (frame === 'then') return then
  const day = frame
  return (indicatorId, subjectId, period) =>
    known.agencies.has(subjectId) || unitOn(known.atlas, subjectId, day)
      ? inFrame(indicatorId, subjectId, period)
      : missingFigure('no-such-unit')
}

const RANK = { province: 3, district: 2, department: 1, commune: 1 } as const

/** The definition in force on a day; the end of its days is the first no longer in force. */
export const definitionOn = (definitions: readonly Indicator[], day: Day): Indicator | undefined =>
  definitions.find(({ from, to }) => from <= day && (to === null || day < to))

const isLonger = (period: Period, { period: own }: Indicator): boolean =>
  PERIOD_KINDS.indexOf(period.kind) > PERIOD_KINDS.indexOf(own)

/** The parts of a combination with their weights: the weighing indicator's value, or alike. */
function weighed(
  by: Indicator['aggregation'],
  parts: readonly { readonly subjectId: string; readonly period: Period }[],
  { id, weightId }: Indicator,
  figureOf: FigureOf,
): Part[] {
  const weigh = by === 'mean' && weightId !== null ? weightId : null
  return parts.map(({ subjectId, period }) => ({
    figure: figureOf(id, subjectId, period),
    weight: weigh === null ? 1 : figureOf(weigh, subjectId, period).value,
  }))
}

function departmentsOf(known: Known, indicatorId: string, unitId: string, period: Period): string[] {
  return [...known.agencies.values()]
    .filter(
      (agency) =>
        agency.unitId === unitId &&
        agency.from <= period.to &&
        (agency.to === null || agency.to > period.from) &&
        (agency.department || known.observed(indicatorId, agency.id, period.id)),
    )
    .map(({ id }) => id)
}
