import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'
import type { Aggregation, Goal, MeasureUnit, Origin, ReportingLevel } from './names.ts'
import type { PeriodKind } from './period.ts'
import type { Direction } from './programme/progress.ts'

/**
 * What is measured, as its definition stands on a day. A raw input ("số liệu gốc") is an indicator too: formulas are
 * made of inputs and of other indicators, so all are nodes of one graph without rings.
 */
export interface Indicator {
  /** Stable readable id; formulas name indicators by it. */
  readonly id: string
  readonly programmeId: string | null
  readonly goal: Goal
  /** A number somebody counts, of interest only for what is made of it. */
  readonly raw: boolean
  readonly position: number
  /** The days this definition is in force: `[from, to)`; `to` null while it stands. */
  readonly from: Day
  readonly to: Day | null
  readonly name: Text
  readonly short: Text
  readonly definition: Text
  readonly measureUnit: MeasureUnit
  /** What a count counts ("hồ sơ"), said after the number; null where the measure says enough. */
  readonly counted: Text | null
  readonly direction: Direction
  readonly origin: Origin
  /** Over ids of other indicators, in the language of `formula/`; only where `origin` is `formula`. */
  readonly formula: string | null
  /** Up the units. */
  readonly aggregation: Aggregation
  /** With `mean`: the indicator that weighs; null: each unit alike. */
  readonly weightId: string | null
  /** From shorter periods to a longer one. */
  readonly overTime: Aggregation
  readonly period: PeriodKind
  readonly level: ReportingLevel
  readonly ownerAgencyId: string
  /** The department that verifies; null: the owner does. */
  readonly verifierAgencyId: string | null
  readonly sector: string
  readonly evidence: Text | null
  /** Parts a value is also reported by ("nam", "nữ"); empty: the whole alone. */
  readonly disaggregation: readonly string[]
  readonly least: number | null
  readonly most: number | null
  /** The act the definition rests on. */
  readonly source: string
  readonly staleAfterDays: number
}

/** The range a value can lie in: the definition's own, within that of its unit of measure. */
export function rangeOf({ measureUnit, least, most }: Pick<Indicator, 'measureUnit' | 'least' | 'most'>): {
  readonly least: number
  readonly most: number
} {
  const usual = RANGES[measureUnit]
  return { least: least ?? usual.least, most: most ?? usual.most }
}

const UNBOUNDED = { least: 0, most: Number.MAX_SAFE_INTEGER }
const RANGES: Readonly<Record<MeasureUnit, { readonly least: number; readonly most: number }>> = {
  percent: { least: 0, most: 100 },
  rank: { least: 1, most: 63 },
  'yes-no': { least: 0, most: 1 },
  count: UNBOUNDED,
  points: UNBOUNDED,
  days: UNBOUNDED,
  money: UNBOUNDED,
}

/** A computed share: what was counted of what. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/** A value in the unit of a percent indicator; null when nothing was counted. */
export const percentOf = ({ numerator, denominator }: Share): number | null =>
  denominator === 0 ? null : (100 * numerator) / denominator

/** Older than the indicator allows: to be shown as stale. */
export const isStale = (confirmedOn: Day, today: Day, staleAfterDays: number): boolean =>
  Date.parse(today) - Date.parse(confirmedOn) > staleAfterDays * 86_400_000
