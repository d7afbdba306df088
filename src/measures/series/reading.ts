import type { Day } from '#kernel/day'
import { type Atlas, standingOn, subtreeOn } from '#places'
import type { Indicator } from '../indicator.ts'
import { type Period, periodBefore, periodsWithin } from '../period.ts'
import { lifeOf } from './ground.ts'
import type { MeasuredAgency } from './known.ts'

/** The days whose values are needed for the periods and for those up to `lag` before them; null for no period. */
export function readingSpan(periods: readonly Period[], lag: number): { readonly from: Day; readonly to: Day } | null {
  const [first] = periods
  if (!first) return null
  let { from, to } = first
  for (const period of periods) {
    let earliest = period
    for (let n = 0; n < lag; n++) earliest = periodBefore(earliest)
    if (earliest.from < from) from = earliest.from
    if (period.to > to) to = period.to
  }
  return { from, to }
}

/**
 * The subjects whose values make up those asked for in the periods: themselves, all that ever lay in them, and in both
 * frames what stood on their ground. Null when that is as good as everything.
 */
export function subjectsToRead(
  atlas: Atlas,
  agencies: ReadonlyMap<string, MeasuredAgency>,
  subjectIds: readonly string[],
  periods: readonly Period[],
): string[] | null {
  if (subjectIds.length > MANY) return null
  const days = [...new Set(periods.flatMap(({ from, to }) => [from, to]))]
  const found = new Set<string>()
  for (const id of subjectIds) {
    found.add(id)
    if (agencies.has(id)) continue
    const life = lifeOf(atlas, id)
    if (!life) continue
    for (const day of days)
      for (const { unitId } of [{ unitId: id }, ...standingOn(atlas, id, day)])
        for (const below of subtreeOn(atlas, unitId, day)) found.add(below)
    if (found.size > MANY) return null
  }
  const units = new Set(found)
  for (const agency of agencies.values()) if (units.has(agency.unitId)) found.add(agency.id)
  return [...found]
}

/** Beyond as many, reading the indicators whole is quicker than naming the subjects. */
const MANY = 60

/**
 * The periods whose counts are needed: those asked for, those before them that formulas look back on, and the shorter
 * ones that indicators are made of.
 */
export function periodsToCount(periods: readonly Period[], definitions: readonly Indicator[], lag: number): Period[] {
  const kinds = new Set(definitions.filter(({ origin }) => origin === 'formula').map(({ period }) => period))
  const found = new Map<string, Period>()
  const add = (period: Period, back: number): void => {
    found.set(period.id, period)
    if (back > 0) add(periodBefore(period), back - 1)
  }
  for (const period of periods) {
    add(period, lag)
    for (const kind of kinds) for (const one of periodsWithin(kind, period.from, period.to)) add(one, lag)
  }
  return [...found.values()]
}
