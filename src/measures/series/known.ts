import type { Day } from '#kernel/day'
import type { Atlas } from '#places'
import type { Formula } from '../formula/formula.ts'
import type { Indicator, Share } from '../indicator.ts'
import type { ObservationState } from '../names.ts'

/** A value as it was reported: the published one, or the one on its way where the newest is asked for. */
export interface Observed {
  readonly value: number
  readonly share: Share | null
  readonly state: ObservationState
  readonly simulated: boolean
  /** The day it was published; null while on its way. */
  readonly confirmedOn: Day | null
}

/** An agency that can have values of its own, in the days it exists. */
export interface MeasuredAgency {
  readonly id: string
  readonly unitId: string
  readonly from: Day
  readonly to: Day | null
  /** Expected to report where departments do. */
  readonly department: boolean
}

/** All that valuing looks at, loaded before. */
export interface Known {
  readonly atlas: Atlas
  readonly today: Day
  /** Every definition of each indicator, in any order. */
  readonly definitions: ReadonlyMap<string, readonly Indicator[]>
  /** Formulas by their text; one that cannot be read is left out. */
  readonly formulas: ReadonlyMap<string, Formula>
  readonly agencies: ReadonlyMap<string, MeasuredAgency>
  readonly observed: (indicatorId: string, subjectId: string, periodId: string) => Observed | undefined
  /** What another room counted in the period, by unit; undefined where nothing was asked of it. */
  readonly counted: (indicatorId: string, periodId: string) => ReadonlyMap<string, Share> | undefined
}
