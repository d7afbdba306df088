import { type Area, type AreaGeometry, polygonsOf } from './area.ts'

/** West, south, east, north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** What holds every area; null when there is none. */
export function boundsOf(areas: readonly Pick<Area, 'geometry'>[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { geometry } of areas) {
    for (const rings of polygonsOf(geometry)) {
      for (const [x, y] of rings[0] ?? []) {
        if (x === undefined || y === undefined) continue
        west = Math.min(west, x)
        east = Math.max(east, x)
        south = Math.min(south, y)
        north = Math.max(north, y)
      }
    }
  }
  return west <= east ? [west, south, east, north] : null
}

/** Too few areas to say what is far from the rest. */
const ENOUGH = 20
/** So many times farther from the middle than three quarters of the areas are. */
const FAR = 3
/** More than one in twenty is no exception. */
const EXCEPTIONS = 0.05

/**
 * Areas that lie so far off (an island in the open sea) that showing them would shrink all others; drawn apart.
 * None where they are more than a few.
 */
export function farAway<One extends Pick<Area, 'geometry'>>(areas: readonly One[]): readonly One[] {
  if (areas.length < ENOUGH) return []
  const centres = areas.map((area) => {
    const [west, south, east, north] = boundsOf([area]) ?? [0, 0, 0, 0]
    return [(west + east) / 2, (south + north) / 2] as const
  })
  const x = quantile(
    centres.map(([longitude]) => longitude),
    0.5,
  )
  const y = quantile(
    centres.map(([, latitude]) => latitude),
    0.5,
  )
  const distances = centres.map(([longitude, latitude]) => Math.hypot(longitude - x, latitude - y))
  const limit = FAR * quantile(distances, 0.75)
  const far = areas.filter((_, at) => (distances[at] ?? 0) > limit)
  return far.length <= areas.length * EXCEPTIONS ? far : []
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0

export type Project = (longitude: number, latitude: number) => readonly [x: number, y: number]

/**
 * Degrees to pixels of a box, whole and centred, north up. Plate carrée with the middle parallel true:
 * over a province the error against a conformal map is under one part in a thousand.
 */
export function fitInto(bounds: Bounds, width: number, height: number, pad: number): Project {
  const [west, south, east, north] = bounds
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const spanX = Math.max((east - west) * squeeze, 1e-9)
  const spanY = Math.max(north - south, 1e-9)
  const scale = Math.min((width - 2 * pad) / spanX, (height - 2 * pad) / spanY)
  const left = (width - spanX * scale) / 2
  const top = (height - spanY * scale) / 2
  return (longitude, latitude) => [left + (longitude - west) * squeeze * scale, top + (north - latitude) * scale]
}

/** Pixels back to degrees. A `Project` is straight along both axes: two points tell it whole. */
export function unproject(project: Project, x: number, y: number): readonly [longitude: number, latitude: number] {
  const [zeroX, zeroY] = project(0, 0)
  const [oneX, oneY] = project(1, 1)
  return [(x - zeroX) / (oneX - zeroX), (y - zeroY) / (oneY - zeroY)]
}

/** An SVG path of every ring; holes by the even-odd rule. */
export function areaPath(geometry: AreaGeometry, project: Project): string {
  let path = ''
  for (const rings of polygonsOf(geometry)) {
    for (const ring of rings) {
      ring.forEach(([x, y], at) => {
        const [px, py] = project(x ?? 0, y ?? 0)
        path += `${at === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`
      })
      path += 'Z'
    }
  }
  return path
}
