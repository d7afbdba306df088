import type { Day } from '#kernel/day'
import { contains } from '#kernel/interval'
import type { Atlas } from './atlas.ts'
import type { Level, Population, UnitVersion } from './unit.ts'

/** The unit as it stood on the day, or null when it did not exist (or is not known) then. */
export const unitOn = (atlas: Atlas, id: string, day: Day): UnitVersion | null =>
  atlas.byUnit.get(id)?.find((version) => contains(version, day)) ?? null

/** Every unit of the day, provinces first, then by code. */
export const unitsOn = (atlas: Atlas, day: Day, level?: Level): UnitVersion[] =>
  atlas.versions.filter((version) => contains(version, day) && (level === undefined || version.level === level))

/** The units directly inside it on the day, by code; `null` gives the provinces. */
export const childrenOn = (atlas: Atlas, id: string | null, day: Day): UnitVersion[] =>
  (atlas.byParent.get(id) ?? []).filter((version) => contains(version, day))

/** Ids of the unit and of everything inside it on the day; empty when the unit does not stand then. */
export function subtreeOn(atlas: Atlas, id: string, day: Day): string[] {
  if (!unitOn(atlas, id, day)) return []
  const ids = [id]
  for (let at = 0; at < ids.length; at++)
    for (const child of childrenOn(atlas, ids[at] as string, day)) ids.push(child.unitId)
  return ids
}

/** The units it lies in on the day, nearest first. */
export function ancestorsOn(atlas: Atlas, id: string, day: Day): UnitVersion[] {
  const out: UnitVersion[] = []
  let parent = unitOn(atlas, id, day)?.parentId ?? null
  while (parent !== null) {
    const version = unitOn(atlas, parent, day)
    if (!version) break
    out.push(version)
    parent = version.parentId
  }
  return out
}

/** From the province down to the unit itself. Empty when it does not stand on the day. */
export function pathOn(atlas: Atlas, id: string, day: Day): UnitVersion[] {
  const self = unitOn(atlas, id, day)
  return self ? [...ancestorsOn(atlas, id, day).toReversed(), self] : []
}

/** The unit that bore this GSO code on the day. One code names different units on different days. */
export const findByCode = (atlas: Atlas, code: string, day: Day): UnitVersion | null =>
  atlas.byCode.get(code)?.find((version) => contains(version, day)) ?? null

/** The latest count of people not later than the day's year; null while unknown. Never estimated. */
export const populationOn = (atlas: Atlas, id: string, day: Day): Population | null =>
  atlas.populations.get(id)?.findLast((count) => count.year <= Number(day.slice(0, 4))) ?? null

/** Days on which any unit begins or ends, in order: between two of them the map does not change. */
export const turningDays = (atlas: Atlas): Day[] =>
  [...new Set(atlas.versions.flatMap((v) => (v.to === null ? [v.from] : [v.from, v.to])))].sort()
