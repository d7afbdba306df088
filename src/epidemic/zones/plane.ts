import type { Point } from '#kernel/point'

export type Position = readonly [number, number]
export type Ring = readonly Position[]
/** GeoJSON, longitude and latitude; rings closed, the first of a polygon its outside. */
export type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }

export const polygonsOf = (geometry: Geometry): readonly (readonly Ring[])[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

export const gather = (shapes: readonly Geometry[]): Geometry | null =>
  shapes.length === 0 ? null : { type: 'MultiPolygon', coordinates: shapes.flatMap(polygonsOf) }

/** West, south, east, north. */
export type Box = readonly [number, number, number, number]

export function boxOf(geometry: Geometry): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [outside] of polygonsOf(geometry))
    for (const [x, y] of outside ?? []) {
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
  return [west, south, east, north]
}

const M_PER_DEGREE = 111_195

/** Metres of a degree of longitude at a latitude; over a few communes the plane is good to one part in a thousand. */
const perLongitude = (latitude: number): number => M_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)

/** Whether the boxes come within so many metres of each other. */
export function near(a: Box, b: Box, metres: number): boolean {
  const [dx, dy] = [metres / perLongitude(a[1]), metres / M_PER_DEGREE]
  return a[0] - dx <= b[2] && b[0] - dx <= a[2] && a[1] - dy <= b[3] && b[1] - dy <= a[3]
}

export interface Nearest {
  readonly point: Point
  readonly metres: number
}

/** The point of the outline nearest to a place. */
export function nearestOnOutline(geometry: Geometry, to: Point): Nearest | null {
  const scale = perLongitude(to.latitude)
  let best: Nearest | null = null
  for (const [outside = []] of polygonsOf(geometry))
    for (let at = 0; at + 1 < outside.length; at++) {
      const [a, b] = [outside[at] as Position, outside[at + 1] as Position]
      const [ax, ay] = [(a[0] - to.longitude) * scale, (a[1] - to.latitude) * M_PER_DEGREE]
      const [dx, dy] = [(b[0] - a[0]) * scale, (b[1] - a[1]) * M_PER_DEGREE]
      const length = dx * dx + dy * dy
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
      const metres = Math.hypot(ax + t * dx, ay + t * dy)
      if (best === null || metres < best.metres)
        best = { metres, point: { longitude: a[0] + t * (b[0] - a[0]), latitude: a[1] + t * (b[1] - a[1]) } }
    }
  return best
}

/** Corners of the outline, thinned: a surveyed boundary has thousands. */
function corners(geometry: Geometry, most = 240): Point[] {
  const all = polygonsOf(geometry).flatMap(([outside = []]) => outside)
  const step = Math.max(1, Math.floor(all.length / most))
  return all.filter((_, at) => at % step === 0).map(([longitude, latitude]) => ({ longitude, latitude }))
}

/** Metres between two outlines, good to the spacing of their corners; Infinity beyond `reach`. */
export function between(a: Geometry, b: Geometry, reach: number): number {
  if (!near(boxOf(a), boxOf(b), reach)) return Number.POSITIVE_INFINITY
  const least = (from: Geometry, to: Geometry): number =>
    corners(from).reduce((sum, point) => Math.min(sum, nearestOnOutline(to, point)?.metres ?? sum), Infinity)
  const metres = Math.min(least(a, b), least(b, a))
  return metres <= reach ? metres : Number.POSITIVE_INFINITY
}

export function middleOf(geometry: Geometry): Point {
  const [west, south, east, north] = boxOf(geometry)
  return { longitude: (west + east) / 2, latitude: (south + north) / 2 }
}
