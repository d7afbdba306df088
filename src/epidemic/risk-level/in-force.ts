import type { Day } from '#kernel/day'
import { type Atlas, predecessorsOf, standingOn, unitOn } from '#places'
import type { ConfirmedLevel } from './schema.ts'

/** A smaller part of an earlier commune does not pass its level on. */
const LEAST_SHARE = 0.5

/**
 * The level in force on a day for each commune: its own confirmed last by the day; where it has none, the highest of
 * the communes before it that mostly lie in it. `rows` are of one disease.
 */
export function levelsInForce(
  rows: readonly ConfirmedLevel[],
  units: readonly string[],
  atlas: Atlas,
  day: Day,
): Map<string, ConfirmedLevel> {
  const last = new Map<string, ConfirmedLevel>()
  const order = rows
    .filter((row) => row.day <= day)
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.at, b.at) || compare(a.id, b.id))
  for (const row of order) last.set(row.unitId, row)
  const found = new Map<string, ConfirmedLevel>()
  for (const unit of units) {
    const own = last.get(unit) ?? inheritedBy(unit, last, atlas)
    if (own) found.set(unit, own)
  }
  return found
}

function inheritedBy(unit: string, last: ReadonlyMap<string, ConfirmedLevel>, atlas: Atlas): ConfirmedLevel | null {
  const born = atlas.byUnit.get(unit)?.[0]?.from
  if (born === undefined || last.size === 0) return null
  const before = [...last.values()].filter(
    (row) =>
      row.day < born &&
      predecessorsOf(atlas, unit, row.day).some(
        ({ unitId, share }) => unitId === row.unitId && (share ?? 0) >= LEAST_SHARE,
      ),
  )
  return before.sort((a, b) => b.level - a.level || compare(b.day, a.day))[0] ?? null
}

/** Which commune of the day a recorded unit's cases belong to: itself, or where most of it went; null: unknown. */
export function unitOfDay(atlas: Atlas, recorded: string | null, day: Day): string | null {
  if (recorded === null) return null
  if (unitOn(atlas, recorded, day)) return recorded
  const parts = standingOn(atlas, recorded, day).filter(({ share }) => (share ?? 0) >= LEAST_SHARE)
  return parts[0]?.unitId ?? null
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
