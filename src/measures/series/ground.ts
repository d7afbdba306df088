import { addDays, type Day } from '#kernel/day'
import { type Atlas, childrenOn, subtreeOn, unitOn } from '#places'
import type { Period } from '../period.ts'

/** The days a unit stands: `[from, to)`; null for an unknown id. Its versions follow each other without a gap. */
export function lifeOf(atlas: Atlas, unitId: string): { readonly from: Day; readonly to: Day | null } | null {
  const versions = atlas.byUnit.get(unitId)
  const [first] = versions ?? []
  const last = versions?.at(-1)
  return first && last ? { from: first.from, to: last.to } : null
}

/** How much of a period a unit stood: all of it, a part, or none. */
export type Standing = 'whole' | 'part' | 'none'

export function standingIn(atlas: Atlas, unitId: string, { from, to }: Period): Standing {
  const life = lifeOf(atlas, unitId)
  if (!life || life.from > to || (life.to !== null && life.to <= from)) return 'none'
  return life.from <= from && (life.to === null || life.to > to) ? 'whole' : 'part'
}

/** The last day of the period on which the unit stands, which it does in part of it at least. */
export function lastDayIn(atlas: Atlas, unitId: string, { to }: Period): Day {
  const end = lifeOf(atlas, unitId)?.to ?? null
  return end !== null && end <= to ? addDays(end, -1) : to
}

/** The first day of the period on which the unit stands. */
function firstDayIn(atlas: Atlas, unitId: string, { from }: Period): Day {
  const begin = lifeOf(atlas, unitId)?.from
  return begin !== undefined && begin > from ? begin : from
}

/** The unit and all that lay in it at the beginning or the end of the period: what a record of the period may name. */
export function everIn(atlas: Atlas, unitId: string, period: Period): string[] {
  const at = [firstDayIn(atlas, unitId, period), lastDayIn(atlas, unitId, period)]
  return [...new Set(at.flatMap((day) => subtreeOn(atlas, unitId, day)))]
}

/**
 * The units whose values make up that of `unitId` on a day: the nearest below that either have a value of their own or
 * stand on the level that reports.
 */
export function partsBelow(
  atlas: Atlas,
  unitId: string,
  day: Day,
  isPart: (unitId: string, level: string) => boolean,
): string[] {
  return childrenOn(atlas, unitId, day).flatMap((child) =>
    isPart(child.unitId, child.level) ? [child.unitId] : partsBelow(atlas, child.unitId, day, isPart),
  )
}

export const levelOn = (atlas: Atlas, unitId: string, day: Day) => unitOn(atlas, unitId, day)?.level ?? null
