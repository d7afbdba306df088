/** Longitude, latitude (WGS 84, degrees), or x, y in a local plane (km). */
export type Position = readonly [number, number]
/** Closed: the last position repeats the first. */
export type Ring = readonly Position[]

interface Polygon {
  readonly type: 'Polygon'
  readonly coordinates: readonly Ring[]
}
interface MultiPolygon {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly (readonly Ring[])[]
}
/** GeoJSON (RFC 7946). */
export type Geometry = Polygon | MultiPolygon

/** Twice the signed area; positive when the ring runs counter-clockwise. */
const doubleArea = (ring: Ring): number => {
  let sum = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x, y] = ring[i] as Position
    const [u, v] = ring[i + 1] as Position
    sum += x * v - u * y
  }
  return sum
}

export const ringArea = (ring: Ring): number => Math.abs(doubleArea(ring)) / 2

export function ringCentroid(ring: Ring): Position {
  const area = doubleArea(ring)
  if (area === 0) return ring[0] ?? [0, 0]
  let sx = 0
  let sy = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x, y] = ring[i] as Position
    const [u, v] = ring[i + 1] as Position
    const cross = x * v - u * y
    sx += (x + u) * cross
    sy += (y + v) * cross
  }
  return [sx / (3 * area), sy / (3 * area)]
}

const closeRing = (ring: Ring): Ring => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring
}

const counterClockwise = (ring: Ring): Ring => (doubleArea(ring) < 0 ? ring.toReversed() : ring)

/** The part of a ring inside a convex ring (Sutherland–Hodgman). Empty when they do not meet. */
export function clipRing(subject: Ring, convex: Ring): Ring {
  const edge = counterClockwise(convex)
  let points = subject.slice(0, -1)
  for (let i = 0; i + 1 < edge.length && points.length > 0; i++) {
    const [ax, ay] = edge[i] as Position
    const [bx, by] = edge[i + 1] as Position
    const side = ([x, y]: Position): number => (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    points = points.flatMap((point, at) => {
      const before = points.at(at - 1) as Position
      const [here, there] = [side(point), side(before)]
      const kept = here >= 0 ? [point] : []
      if (here >= 0 === there >= 0) return kept
      const t = there / (there - here)
      const cut: Position = [before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])]
      return [cut, ...kept]
    })
  }
  return points.length < 3 ? [] : closeRing(points)
}

/** Convex hull (Andrew's monotone chain), closed, counter-clockwise. */
export function convexHull(points: readonly Position[]): Ring {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (list: readonly Position[]): Position[] => {
    const out: Position[] = []
    for (const p of list) {
      while (out.length >= 2) {
        const [a, b] = [out.at(-2) as Position, out.at(-1) as Position]
        if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break
        out.pop()
      }
      out.push(p)
    }
    out.pop()
    return out
  }
  return closeRing([...half(sorted), ...half(sorted.toReversed())])
}

/** A regular polygon around a point, in the plane. */
export const disc = ([x, y]: Position, radius: number, sides = 24): Ring =>
  closeRing(
    Array.from({ length: sides }, (_, i): Position => {
      const angle = (2 * Math.PI * i) / sides
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
    }),
  )

/** True when two edges that are not neighbours cross: such a ring encloses nothing well. */
export function crossesItself(ring: Ring): boolean {
  const n = ring.length - 1
  for (let i = 0; i < n; i++)
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue
      if (cross(ring[i] as Position, ring[i + 1] as Position, ring[j] as Position, ring[j + 1] as Position)) return true
    }
  return false
}

function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return false
  const turn = (p: Position, q: Position, r: Position): number =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}
