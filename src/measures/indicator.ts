import type { Day } from '#kernel/day'
import type { Direction } from './progress.ts'

export const GOALS = ['rank', 'government', 'economy', 'society', 'operations'] as const
export type Goal = (typeof GOALS)[number]

export const MEASURE_UNITS = ['percent', 'count', 'rank'] as const
export type MeasureUnit = (typeof MEASURE_UNITS)[number]

/** What is measured. `computed` values come from the facts of another room and are never typed. */
export interface Indicator {
  readonly id: string
  readonly programmeId: string | null
  readonly goal: Goal
  readonly name: { readonly vi: string; readonly en: string }
  readonly short: { readonly vi: string; readonly en: string }
  readonly definition: { readonly vi: string; readonly en: string }
  readonly measureUnit: MeasureUnit
  readonly direction: Direction
  readonly computed: boolean
  readonly ownerAgencyId: string
  readonly sector: string
  readonly source: string
  readonly staleAfterDays: number
}

/** The range a value of a unit of measure can lie in. */
export function rangeOf(unit: MeasureUnit): { readonly least: number; readonly most: number } {
  if (unit === 'percent') return { least: 0, most: 100 }
  if (unit === 'rank') return { least: 1, most: 63 }
  return { least: 0, most: Number.MAX_SAFE_INTEGER }
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
