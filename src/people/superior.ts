import type { Day } from '#kernel/day'
import { contains } from '#kernel/interval'
import { type Agency, GENERAL } from './post.ts'

/**
 * Whom a matter climbs to when `agency` leaves it undone: the authority of the matter's own sector
 * one level up, else the one that directs it. Null at the top.
 *
 * A commune's committee answers to the province's department in the department's field, and to the
 * province's committee in everything else (Law 72/2025/QH15); before 2025-07-01 the district's
 * committee stood between.
 */
export function superiorAmong(
  agencies: readonly Agency[],
  agency: Agency,
  day: Day,
  sector: string = agency.sector,
): Agency | null {
  const standing = agencies.filter((one) => contains(one, day))
  const parent = standing.find(({ id }) => id === agency.parent) ?? null
  if (parent === null || parent.sector !== GENERAL || sector === GENERAL) return parent
  // Its own department is not above itself: from a department the matter goes to the committee.
  const ofSector = standing.find(
    (one) => one.sector === sector && one.level === parent.level && one.unit === parent.unit && one.id !== agency.id,
  )
  return agency.level === parent.level ? parent : (ofSector ?? parent)
}
