import { addDays, type Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'

/** How long a check-in at a venue is kept, by the day on which it was made. */
export interface RetentionRule {
  readonly inForce: Interval<Day>
  readonly days: number
}

/**
 * A documented assumption: no act that sets this number was seen. A check-in is kept as long as anybody exposed there
 * could still be followed: 21 days centralised and 7 at home under the rule of 5 May 2021, the longest of all, so 28
 * days before and while it could be needed; 21 days since quarantine of contacts ended in April 2022. Another number is
 * another row with its days; what was promised to whoever checked in is kept.
 */
export const retentionRules: readonly RetentionRule[] = [
  { inForce: { from: '2020-01-01', to: '2022-04-16' }, days: 28 },
  { inForce: { from: '2022-04-16', to: null }, days: 21 },
]

/** Days of the last rule for days before the first. */
export const retentionDays = (on: Day): number =>
  (retentionRules.find(({ inForce }) => contains(inForce, on)) ?? retentionRules.at(-1)!).days

/** The day on which a check-in of `on` is deleted. */
export const deleteOn = (on: Day): Day => addDays(on, retentionDays(on))
