import area from '@turf/area'
import inPolygon from '@turf/boolean-point-in-polygon'
import buffer from '@turf/buffer'
import type { Day } from '#kernel/day'
import type { Point } from '#kernel/point'
import { type Box, boxOf, type Geometry, gather } from './plane.ts'

/** What a zone is made of, as it was asked for. */
export type Area =
  | { readonly kind: 'communes'; readonly units: readonly string[] }
  | { readonly kind: 'circles'; readonly centres: readonly Point[]; readonly metres: number }
  | { readonly kind: 'shape'; readonly geometry: Geometry }

export interface Commune {
  readonly id: string
  readonly name: string
  readonly geometry: Geometry | null
  /** A cell around a centre, no boundary. */
  readonly schematic: boolean
  readonly centre: Point | null
  readonly people: number | null
  readonly km2: number | null
}

export interface GroundVenue {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly unitId: string | null
  readonly point: Point | null
}

export interface GroundPerson {
  readonly id: string
  readonly unitId: string | null
  readonly level: number
  readonly household: string | null
  /** Venues where the person stayed. */
  readonly venues: readonly string[]
}

/** Everything a zone of a cluster is judged by, on a day. */
export interface Ground {
  readonly day: Day
  readonly communes: readonly Commune[]
  readonly venues: readonly GroundVenue[]
  readonly people: readonly GroundPerson[]
}

/** An area laid on the ground. */
export interface Laid {
  /** Communes that lie in it as a whole. */
  readonly whole: readonly string[]
  readonly geometry: Geometry | null
}

const STEPS = 12
/** Five decimals: about a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

const rounded = (geometry: Geometry): Geometry =>
  geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(([x, y]) => [round(x), round(y)])) }
    : {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings) =>
          rings.map((ring) => ring.map(([x, y]) => [round(x), round(y)] as const)),
        ),
      }

/** Circles that overlap become one shape. */
export function circlesAround(centres: readonly Point[], metres: number): Geometry | null {
  if (centres.length === 0) return null
  const coordinates = centres.map(({ longitude, latitude }) => [longitude, latitude])
  const drawn = buffer({ type: 'MultiPoint' as const, coordinates }, metres / 1_000, {
    units: 'kilometers',
    steps: STEPS,
  })
  return drawn ? rounded(drawn.geometry as unknown as Geometry) : null
}

export function lay(asked: Area, { communes }: Pick<Ground, 'communes'>): Laid {
  if (asked.kind === 'circles') return { whole: [], geometry: circlesAround(asked.centres, asked.metres) }
  if (asked.kind === 'shape') return { whole: [], geometry: rounded(asked.geometry) }
  const chosen = communes.filter(({ id }) => asked.units.includes(id))
  return { whole: chosen.map(({ id }) => id), geometry: gather(chosen.flatMap(({ geometry }) => geometry ?? [])) }
}

export const km2Of = (geometry: Geometry): number => area(geometry as never) / 1e6

const boxes = new WeakMap<Geometry, Box>()
const boxFor = (geometry: Geometry): Box => {
  const known = boxes.get(geometry) ?? boxOf(geometry)
  boxes.set(geometry, known)
  return known
}

export function holds(geometry: Geometry, { longitude, latitude }: Point): boolean {
  const [west, south, east, north] = boxFor(geometry)
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false
  return inPolygon([longitude, latitude], geometry as never)
}
