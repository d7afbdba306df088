import { distance, type Point } from '#kernel/point'
import { type Commune, type Ground, holds, km2Of, type Laid } from './ground.ts'
import { boxOf } from './plane.ts'

/** Sample points along a side: the share of a commune comes out to a few parts in a hundred. */
const SIDE = 40
/** A smaller part of the zone in a commune is an inaccuracy of the drawing. */
const SLIVER = 0.01

/** How much of a zone lies in each commune, in km²; a whole commune stands with null. */
export function sharesOf(
  { whole, geometry }: Laid,
  { communes }: Pick<Ground, 'communes'>,
): Map<string, number | null> {
  if (whole.length > 0) return new Map(whole.map((id) => [id, null]))
  if (geometry === null) return new Map()
  const [west, south, east, north] = boxOf(geometry)
  const counts = new Map<string, number>()
  let inside = 0
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++) {
      const point = {
        longitude: west + ((column + 0.5) / SIDE) * (east - west),
        latitude: south + ((row + 0.5) / SIDE) * (north - south),
      }
      if (!holds(geometry, point)) continue
      inside++
      const id = communeAt(point, communes)?.id
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  const km2 = km2Of(geometry)
  const touched = [...counts].filter(([, count]) => count >= inside * SLIVER)
  return new Map(touched.map(([id, count]) => [id, (km2 * count) / inside]))
}

/** The commune around a point. Between cells drawn around centres the nearest centre counts, as the cells mean. */
export function communeAt(point: Point, communes: readonly Commune[]): Commune | null {
  const around = communes.find(({ geometry }) => geometry !== null && holds(geometry, point))
  if (around) return around
  const nearest = communes
    .filter(({ schematic, centre }) => schematic && centre !== null)
    .map((commune) => ({ commune, metres: distance(point, commune.centre as Point) }))
    .reduce<{ commune: Commune; metres: number } | null>((a, b) => (a && a.metres <= b.metres ? a : b), null)
  return nearest !== null && nearest.metres < 20_000 ? nearest.commune : null
}
