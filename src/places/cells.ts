import { Delaunay } from 'd3-delaunay'
import type { Point } from '#kernel/point'
import { clipRing, convexHull, disc, type Position, type Ring, ringCentroid } from './geometry.ts'

/** A unit to be given a cell. */
export interface Seat {
  readonly unitId: string
  readonly point: Point | null
  readonly areaKm2: number | null
}

const KM_PER_DEGREE = 111.195
/** A cell reaches at most this many times the radius of a disc as large as the unit: islands stay islands. */
const REACH = 1.9
/** Space left around the outermost centres, in km. */
const MARGIN_KM = 4
const RELAXATIONS = 24

interface Plane {
  readonly toPlane: (point: Point) => Position
  readonly toEarth: (ring: Ring) => Ring
}

/** Five decimals: about a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

/** A local plane in km around a latitude: good to a percent over a province. */
const planeAt = (latitude: number): Plane => {
  const perLongitude = KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)
  return {
    toPlane: (point) => [point.longitude * perLongitude, point.latitude * KM_PER_DEGREE],
    toEarth: (ring) => ring.map(([x, y]) => [round(x / perLongitude), round(y / KM_PER_DEGREE)]),
  }
}

/**
 * A schematic map: each unit gets the ground nearer to its centre than to any other (Voronoi), cut to the outline
 * and to its own size. No boundary is claimed. Units without a centre are spread evenly inside the outline.
 * `outline` is a ring in degrees; without one, the hull of the centres. Units with no place at all get no cell.
 */
export function schematicCells(seats: readonly Seat[], outline: Ring | null): Map<string, Ring> {
  const placed = seats.filter((seat) => seat.point !== null)
  const latitude = outline?.[0]?.[1] ?? placed[0]?.point?.latitude
  if (latitude === undefined) return new Map()
  const plane = planeAt(latitude)
  const known = placed.map((seat) => plane.toPlane(seat.point as Point))
  const edge = outline ? planeRing(outline, plane) : hullOf(known)
  const lost = seats.filter((seat) => seat.point === null)
  // Spreading keeps what is known where it is only when everything is known: a mixture would push unknowns onto the known.
  const points = lost.length === 0 ? known : spreadInside(edge, seats.length)
  const cells = voronoi(points, edge)
  const order = lost.length === 0 ? placed : seats
  return new Map(
    order.flatMap((seat, i) => {
      const cell = cells[i] ?? []
      const radius = seat.areaKm2 === null ? null : Math.sqrt(seat.areaKm2 / Math.PI) * REACH
      const own = radius === null || lost.length > 0 ? cell : clipRing(cell, disc(points[i] as Position, radius))
      return own.length < 4 ? [] : [[seat.unitId, plane.toEarth(own)] as const]
    }),
  )
}

/** The hull of some points with a margin, in degrees; null when there are none. */
export function schematicHull(points: readonly Point[]): Ring | null {
  const first = points[0]
  if (!first) return null
  const plane = planeAt(first.latitude)
  return plane.toEarth(hullOf(points.map(plane.toPlane)))
}

const planeRing = (ring: Ring, plane: Plane): Ring =>
  ring.map(([longitude, latitude]) => plane.toPlane({ longitude, latitude }))

const hullOf = (points: readonly Position[]): Ring => convexHull(points.flatMap((point) => disc(point, MARGIN_KM)))

/** The parts of `edge` nearest to each point. A concave edge is cut by each convex Voronoi cell. */
function voronoi(points: readonly Position[], edge: Ring): Ring[] {
  const xs = edge.map(([x]) => x)
  const ys = edge.map(([, y]) => y)
  const box = [Math.min(...xs) - 1, Math.min(...ys) - 1, Math.max(...xs) + 1, Math.max(...ys) + 1] as const
  const diagram = Delaunay.from(
    points,
    (p) => p[0],
    (p) => p[1],
  ).voronoi([...box])
  return points.map((_, i) => clipRing(edge, (diagram.cellPolygon(i) ?? []) as unknown as Ring))
}

/** Points spread evenly over the inside of a ring: a sunflower, then relaxed (Lloyd). The same ring and count give the same points. */
function spreadInside(edge: Ring, count: number): Position[] {
  const [cx, cy] = ringCentroid(edge)
  const golden = Math.PI * (3 - Math.sqrt(5))
  let points = Array.from({ length: count }, (_, i): Position => {
    const angle = i * golden
    const reach = rayLength([cx, cy], angle, edge) * 0.9 * Math.sqrt((i + 0.5) / count)
    return [cx + reach * Math.cos(angle), cy + reach * Math.sin(angle)]
  })
  for (let round = 0; round < RELAXATIONS; round++)
    points = voronoi(points, edge).map((cell, i) => (cell.length < 4 ? (points[i] as Position) : ringCentroid(cell)))
  return points
}

/** From a point outwards to the first edge of the ring. */
function rayLength([x, y]: Position, angle: number, ring: Ring): number {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
  let nearest = Number.POSITIVE_INFINITY
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i] as Position
    const [bx, by] = ring[i + 1] as Position
    const [ex, ey] = [bx - ax, by - ay]
    const det = dx * ey - dy * ex
    if (det === 0) continue
    const t = ((ax - x) * ey - (ay - y) * ex) / det
    const u = ((ax - x) * dy - (ay - y) * dx) / det
    if (t > 0 && u >= 0 && u <= 1) nearest = Math.min(nearest, t)
  }
  return Number.isFinite(nearest) ? nearest : 0
}
