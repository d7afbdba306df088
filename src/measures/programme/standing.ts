import { addDays, type Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import { type Indicator, isStale, percentOf, type Share } from '../indicator.ts'
import { periodOn } from '../period.ts'
import type { IndicatorRow } from './contract.ts'
import { type ProgressState, progressOf, type Reading } from './progress.ts'

export interface KnownTarget {
  readonly day: Day
  readonly value: number
  readonly act: string
}

/** A reading with what is needed to trust it. */
export interface KnownReading extends Reading {
  readonly simulated: boolean
  /** The day somebody last confirmed it. */
  readonly confirmedOn: Day
}

/** What is known of one indicator for the unit it is read for. */
export interface Known {
  readonly unitId: string
  /** Oldest first. */
  readonly readings: readonly KnownReading[]
  /** By day. */
  readonly targets: readonly KnownTarget[]
  readonly owner: Text | null
}

/** Where a reported indicator, or one made of reported values, stands as of a day. */
export function standingOf(indicator: Indicator, known: Known, asOf: Day, today: Day): IndicatorRow {
  const last = known.readings.at(-1)
  const confirmedOn = last?.confirmedOn ?? null
  return {
    ...head(indicator, known, asOf),
    progress: progress(indicator, known, asOf),
    share: null,
    confirmedOn,
    stale: confirmedOn !== null && asOf >= today && isStale(confirmedOn, today, indicator.staleAfterDays),
    readings: known.readings.map(({ day, value, simulated }) => ({ day, value, simulated })),
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
    ...head(indicator, known, asOf),
    progress: level(indicator, known, latest, asOf),
    share: { numerator: total.numerator, denominator: total.denominator },
    confirmedOn: value === null ? null : asOf,
    stale: false,
    readings,
  }
}

const head = (indicator: Indicator, { unitId, targets, owner }: Known, asOf: Day) => ({
  id: indicator.id,
  programmeId: indicator.programmeId,
  goal: indicator.goal,
  name: indicator.name,
  short: indicator.short,
  measureUnit: indicator.measureUnit,
  direction: indicator.direction,
  computed: indicator.origin !== 'reported',
  level: indicator.level,
  sector: indicator.sector,
  unitId,
  owner,
  target: nextOf(targets, asOf),
  targets: [...targets],
})

const nextOf = (targets: readonly KnownTarget[], asOf: Day): KnownTarget | null =>
  targets.find(({ day }) => day >= asOf) ?? targets.at(-1) ?? null

/** Days an agency has after the end of the first period before a missing value counts as missing. */
const FIRST_REPORT_DAYS = 31

function progress(indicator: Indicator, { readings, targets }: Known, asOf: Day): IndicatorRow['progress'] {
  const dueFrom = addDays(periodOn(indicator.period, indicator.from).to, FIRST_REPORT_DAYS)
  const { target: _told, latest: _read, ...rest } = progressOf(readings, targets, indicator.direction, asOf, dueFrom)
  const last = readings.findLast(({ day }) => day <= asOf)
  return { ...rest, latest: last ? { day: last.day, value: last.value, simulated: last.simulated } : null }
}

/** A level to be held at all times has no path to it: it is met or it is not. */
function level(
  { direction }: Indicator,
  { targets }: Known,
  latest: (Reading & { simulated: boolean }) | null,
  asOf: Day,
): IndicatorRow['progress'] {
  const target = nextOf(targets, asOf)
  const gap = latest && target ? latest.value - target.value : null
  const short = gap !== null && (direction === 'up' ? gap < 0 : gap > 0)
  return {
    state: latest === null ? 'no-data' : short ? 'behind' : 'met',
    latest,
    expected: target?.value ?? null,
    gap,
    change: null,
    metOn: null,
    metBand: null,
    pacePerYear: null,
  }
}

const WORST_FIRST: readonly ProgressState[] = ['missed', 'behind', 'no-data', 'not-yet-due', 'on-path', 'met']

/** Worst first: by state, then by how far from the target relative to it. */
export const worstFirst = (a: IndicatorRow, b: IndicatorRow): number =>
  WORST_FIRST.indexOf(a.progress.state) - WORST_FIRST.indexOf(b.progress.state) || shortfall(b) - shortfall(a)

const shortfall = ({ progress: { gap }, target, direction }: IndicatorRow): number =>
  gap === null || !target || target.value === 0 ? 0 : ((direction === 'up' ? -gap : gap) / Math.abs(target.value)) * 100
