import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Atlas } from './atlas.ts'
import { childrenOn, turningDays } from './reading.ts'
import { type Shape, shapesOn } from './shapes.ts'
import { findBoundaries, loadAtlas } from './store.ts'
import type { Level } from './unit.ts'

/** Laid out once per atlas: importing boundaries renews the edition, and with it the atlas. */
const drawn = new WeakMap<Atlas, Map<string, readonly Shape[]>>()

/**
 * The map of one level inside a parent (null: every province) on the day; the level below the parent unless told.
 * Between two turning days the map does not change, so it is drawn for the first of them and kept.
 */
export async function loadShapes(tx: Tx, day: Day, parentId: string | null, level?: Level): Promise<readonly Shape[]> {
  const atlas = await loadAtlas(tx)
  const since = turningDays(atlas).findLast((turn) => turn <= day)
  const below = level ?? childrenOn(atlas, parentId, day)[0]?.level
  if (since === undefined || below === undefined) return []
  const maps = drawn.get(atlas) ?? new Map<string, readonly Shape[]>()
  drawn.set(atlas, maps)
  const key = `${since} ${parentId ?? ''} ${below}`
  const known = maps.get(key)
  if (known) return known
  const shapes = shapesOn(atlas, await findBoundaries(tx, since), since, parentId, below)
  if (shapes.length > 0) maps.set(key, shapes)
  return shapes
}
