import type { Day } from '#kernel/day'
import type { Text } from '#kernel/text'

/** What the authorities of a unit set out to do: a resolution or a plan with targets by year and groups of tasks. */
export interface Programme {
  readonly id: string
  readonly name: Text
  /** The act it rests on, with its date. */
  readonly act: string
  readonly unitId: string
  readonly from: Day
  readonly to: Day
  readonly note: Text | null
}

/** The value of an indicator that a unit is to reach by a day. */
export interface Target {
  readonly indicatorId: string
  readonly unitId: string
  /** Null: a level held every day, which no programme ends. */
  readonly programmeId: string | null
  readonly day: Day
  readonly value: number
  readonly act: string
}

/** A group of tasks with the indicators it is to move. */
export interface Group {
  readonly id: string
  readonly name: Text
  readonly leadAgencyId: string | null
  readonly indicatorIds: readonly string[]
}
