import { type Day, dayOf } from '#kernel/day'
import type { IndicatorRow } from '../contract.ts'
import { type Indicator, isStale, percentOf, type Share } from '../indicator.ts'
import type { Observation } from '../reporting/observation.ts'
import { type ProgressState, progressOf, type Reading } from './progress.ts'

/** What is known of one indicator for the unit it is read for. */
export interface Known {
  readonly unitId: string
  readonly observations: readonly Observation[]
  readonly target: { readonly day: Day; readonly value: number; readonly act: string } | null
  readonly owner: { readonly vi: string; readonly en: string } | null
}

/** Where a reported indicator stands as of a day. */
export function standingOf(indicator: Indicator, known: Known, asOf: Day, today: Day): IndicatorRow {
  const readings = known.observations.map(({ periodTo, value, simulated }) => ({ day: periodTo, value, simulated }))
  const last = known.observations.at(-1)
  const confirmedOn = last ? dayOf(last.verifiedAt ?? last.declaredAt) : null
  return {
    ...head(indicator, known),
    progress: progress(indicator, known, readings, asOf),
    share: null,
    confirmedOn,
    stale: confirmedOn !== null && asOf >= today && isStale(confirmedOn, today, indicator.staleAfterDays),
    readings,
  }
}

/** Where a computed share stands: its own days are its series and it is as fresh as the facts. */
export function computedStandingOf(
  indicator: Indicator,
  known: Known,
  total: Share,
  byDay: readonly (Share & { readonly day: Day })[],
  asOf: Day,
): IndicatorRow {
  const value = percentOf(total)
  const readings = byDay.flatMap(({ day, ...share }) => {
    const percent = percentOf(share)
    return percent === null ? [] : [{ day, value: percent, simulated: false }]
  })
  const latest = value === null ? null : { day: asOf, value, simulated: false }
  return {
    ...head(indicator, known),
    progress: level(indicator, known, latest),
    share: { numerator: total.numerator, denominator: total.denominator },
    confirmedOn: value === null ? null : asOf,
    stale: false,
    readings,
  }
}

const head = (indicator: Indicator, { unitId, target, owner }: Known) => ({
  id: indicator.id,
  programmeId: indicator.programmeId,
  goal: indicator.goal,
  name: indicator.name,
  short: indicator.short,
  measureUnit: indicator.measureUnit,
  direction: indicator.direction,
  computed: indicator.origin !== 'reported',
  sector: indicator.sector,
  unitId,
  owner,
  target,
})

function progress(
  indicator: Indicator,
  { target }: Known,
  readings: readonly (Reading & { simulated: boolean })[],
  asOf: Day,
): IndicatorRow['progress'] {
  const latest = readings.at(-1) ?? null
  if (!target) {
    return { state: latest ? 'met' : 'no-data', latest, expected: null, gap: null, metOn: null, pacePerYear: null }
  }
  return { ...progressOf(readings, target, indicator.direction, asOf), latest }
}

/** A level to be held at all times has no path to it: it is met or it is not. */
function level(
  { direction }: Indicator,
  { target }: Known,
  latest: (Reading & { simulated: boolean }) | null,
): IndicatorRow['progress'] {
  const gap = latest && target ? latest.value - target.value : null
  const short = gap !== null && (direction === 'up' ? gap < 0 : gap > 0)
  const state: ProgressState = latest === null ? 'no-data' : short ? 'behind' : 'met'
  return { state, latest, expected: target?.value ?? null, gap, metOn: null, pacePerYear: null }
}

const WORST_FIRST: readonly ProgressState[] = ['missed', 'behind', 'no-data', 'on-path', 'met']

/** Worst first: by state, then by how far from the target relative to it. */
export const worstFirst = (a: IndicatorRow, b: IndicatorRow): number =>
  WORST_FIRST.indexOf(a.progress.state) - WORST_FIRST.indexOf(b.progress.state) || shortfall(b) - shortfall(a)

const shortfall = ({ progress: { gap }, target, direction }: IndicatorRow): number =>
  gap === null || !target || target.value === 0 ? 0 : ((direction === 'up' ? -gap : gap) / Math.abs(target.value)) * 100
