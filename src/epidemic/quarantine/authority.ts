import type { Day } from '#kernel/day'
import { type Atlas, successorsOf, unitOn } from '#places'

/** A record names one unit: it goes to the successor that took at least half (as in the rooms of people and rights). */
const LEAST_SHARE = 0.5

/** Where a place's matters lie on a day: the unit itself while it stands, else the one that took its ground; null: none. */
export function placeNow(atlas: Atlas, unitId: string, day: Day): string | null {
  if (unitOn(atlas, unitId, day) !== null) return unitId
  const heir = successorsOf(atlas, unitId, day)
    .filter(({ share }) => share !== null && share >= LEAST_SHARE)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))[0]
  return heir?.unitId ?? null
}
