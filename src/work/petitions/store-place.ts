import inPolygon from '@turf/boolean-point-in-polygon'
import type { Point } from '#kernel/point'
import { loadShapes, unitOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import type { Around } from '../store-around.ts'
import { topUnits } from './desk.ts'

/** The commune in which a point lies today, by its boundary or the cell drawn for it; null when in none. */
export async function unitOfPoint(tx: Tx, { atlas, today }: Around, point: Point): Promise<string | null> {
  for (const top of topUnits(atlas, today))
    for (const { unit, geometry } of await loadShapes(tx, today, top, 'commune'))
      if (unitOn(atlas, unit.unitId, today) && inPolygon([point.longitude, point.latitude], geometry as never))
        return unit.unitId
  return null
}
