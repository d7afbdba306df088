import type { Day } from '#kernel/day'
import type { Language, Text } from '#kernel/text'
import { type Atlas, fullName, predecessorsOf, standingOn, subtreeOn, unitOn } from '#places'

/** A part smaller than this of an earlier unit is not taken for the unit's own past: a record names one unit. */
const LEAST_SHARE = 0.5

/**
 * Ids under which records of the place may stand: the place and all inside it on the day and, for outbreaks that began
 * before those units, the units of that time on the same ground. Null when the place is not known.
 */
export function unitsWithin(atlas: Atlas, unitId: string, day: Day, since: readonly Day[]): string[] | null {
  const roots = unitOn(atlas, unitId, day) ? [unitId] : standingOn(atlas, unitId, day).map((part) => part.unitId)
  if (roots.length === 0) return null
  const ids = new Set(roots.flatMap((root) => subtreeOn(atlas, root, day)))
  for (const began of new Set(since))
    for (const id of ids) {
      if (began >= day || unitOn(atlas, id, began)) continue
      for (const { unitId: earlier, share } of predecessorsOf(atlas, id, began))
        if (share !== null && share >= LEAST_SHARE) for (const below of subtreeOn(atlas, earlier, began)) ids.add(below)
    }
  return [...ids]
}

/** The full name as on the day, or as it was last, or null when the unit is not known. */
export function unitText(atlas: Atlas, unitId: string | null, day: Day): Text | null {
  if (unitId === null) return null
  const version = unitOn(atlas, unitId, day) ?? atlas.byUnit.get(unitId)?.at(-1)
  return version ? fullName(version) : null
}

/** The unit's name in one language, its id where it is unknown. */
export const unitName = (atlas: Atlas, unitId: string | null, day: Day, language: Language): string | null =>
  unitText(atlas, unitId, day)?.[language] ?? unitId
