import { addDays, type Day } from '#kernel/day'
import { contains, type Interval } from '#kernel/interval'
import type { Atlas } from '#places'

/** A span in which a unit stood directly under a parent (null: under none). */
export interface Standing extends Interval<Day> {
  readonly unit: string
  readonly parent: string | null
}

/** On `day` a `share` of `from` became part of `to`; null where the share is not known. */
interface Passing {
  readonly from: string
  readonly to: string
  readonly day: Day
  readonly share: number | null
}

/** What the rules of scope must know of the units through time. */
export interface Territory {
  readonly standings: readonly Standing[]
  readonly passings: readonly Passing[]
}

/** A territory arranged for reading, once per atlas. */
export interface Indexed {
  readonly children: ReadonlyMap<string | null, readonly Standing[]>
  readonly lives: ReadonlyMap<string, readonly Standing[]>
  readonly arrivals: ReadonlyMap<string, readonly Passing[]>
  readonly departures: ReadonlyMap<string, readonly Passing[]>
}

export const index = ({ standings, passings }: Territory): Indexed => ({
  children: Map.groupBy(standings, ({ parent }) => parent),
  lives: Map.groupBy(standings, ({ unit }) => unit),
  arrivals: Map.groupBy(passings, ({ to }) => to),
  departures: Map.groupBy(passings, ({ from }) => from),
})

export const territoryOf = ({ versions, onward }: Atlas): Territory => ({
  standings: versions.map(({ unitId, parentId, from, to }) => ({ unit: unitId, parent: parentId, from, to })),
  passings: [...onward.values()].flat().map(({ fromId, toId, day, share }) => ({ from: fromId, to: toId, day, share })),
})

export const existsOn = (of: Indexed, unit: string, day: Day): boolean =>
  (of.lives.get(unit) ?? []).some((life) => contains(life, day))

/** The last day, not later than `day`, on which the unit stood; null when it had not begun. */
export function lastDay(of: Indexed, unit: string, day: Day): Day | null {
  let last: Day | null = null
  for (const { from, to } of of.lives.get(unit) ?? []) {
    if (from > day) continue
    const end = to !== null && to <= day ? addDays(to, -1) : day
    if (last === null || end > last) last = end
  }
  return last
}

/** True for the province or city of this installation: the one unit that stands under none on that day. */
export function isTop(of: Indexed, unit: string, day: Day): boolean {
  const tops = (of.children.get(null) ?? []).filter((standing) => contains(standing, day))
  return tops.length === 1 && tops[0]?.unit === unit
}
