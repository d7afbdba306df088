import { type Area, polygonsOf, type Ring } from './area.ts'

/** Whether a point lies in a ring, by how often a ray to the east crosses it. */
function crosses(ring: Ring, longitude: number, latitude: number): boolean {
  let inside = false
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
    const [x = 0, y = 0] = ring[at] ?? []
    const [beforeX = 0, beforeY = 0] = ring[before] ?? []
    if (y > latitude === beforeY > latitude) continue
    if (longitude < ((beforeX - x) * (latitude - y)) / (beforeY - y) + x) inside = !inside
  }
  return inside
}

/** The area a point lies in, holes left out; null outside of all. Degrees. */
export const areaAt = <One extends Pick<Area, 'geometry'>>(
  areas: readonly One[],
  longitude: number,
  latitude: number,
): One | null =>
  areas.find(({ geometry }) =>
    polygonsOf(geometry).some(
      ([outside, ...holes]) =>
        outside !== undefined &&
        crosses(outside, longitude, latitude) &&
        !holes.some((hole) => crosses(hole, longitude, latitude)),
    ),
  ) ?? null
