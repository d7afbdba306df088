import { type Day, spokenDay } from '#kernel/day'
import type { Text, Values } from '#kernel/text'
import type { Atlas } from './atlas.ts'
import { crossesItself, type Geometry, type Position, type Ring, ringArea } from './geometry.ts'
import { findByCode } from './reading.ts'
import { boundaryFaults } from './text.ts'

export interface ImportedBoundary {
  readonly unitId: string
  readonly geometry: Geometry
}

/** One thing wrong with one feature, with what to do about it. */
interface BoundaryFault {
  /** 1-based place of the feature in the file; 0 for the file itself. */
  readonly feature: number
  readonly code: string | null
  readonly fault: keyof typeof boundaryFaults
  readonly words: Text
  readonly values: Values
}

export interface BoundaryCheck {
  readonly accepted: readonly ImportedBoundary[]
  readonly faults: readonly BoundaryFault[]
}

const fail = (
  feature: number,
  code: string | null,
  fault: BoundaryFault['fault'],
  values: Values = {},
): BoundaryCheck => ({ accepted: [], faults: [{ feature, code, fault, words: boundaryFaults[fault], values }] })

/** Around Viet Nam with its islands; positions outside are swapped or in another projection. */
const WEST = 101
const EAST = 119
const SOUTH = 5
const NORTH = 25

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/**
 * Reads a GeoJSON FeatureCollection whose features carry the GSO code as `id` (or `properties.code`) and checks
 * each: a code known on the day, once; a polygon of closed rings in WGS 84 that does not cross itself.
 */
export function importBoundaries(atlas: Atlas, day: Day, file: unknown): BoundaryCheck {
  if (!isJson(file) || file.type !== 'FeatureCollection' || !Array.isArray(file.features))
    return fail(0, null, 'not-a-collection')
  if (file.features.length === 0) return fail(0, null, 'empty')

  const seen = new Map<string, number>()
  const checks = file.features.map((feature: unknown, at): BoundaryCheck => {
    const row = at + 1
    const code = codeOf(feature)
    if (code === null) return fail(row, null, 'no-code')
    const unit = findByCode(atlas, code, day)
    if (!unit) return fail(row, code, 'unknown-code', { code, day: spokenDay(day) })
    const first = seen.get(code)
    if (first !== undefined) return fail(row, code, 'twice', { code, first })
    seen.set(code, row)
    const geometry = isJson(feature) ? feature.geometry : null
    const fault = faultOf(geometry)
    if (fault) return fail(row, code, fault, { code })
    return { accepted: [{ unitId: unit.unitId, geometry: geometry as Geometry }], faults: [] }
  })
  return { accepted: checks.flatMap((check) => check.accepted), faults: checks.flatMap((check) => check.faults) }
}

function codeOf(feature: unknown): string | null {
  if (!isJson(feature)) return null
  const code = feature.id ?? (isJson(feature.properties) ? feature.properties.code : null)
  return typeof code === 'string' || typeof code === 'number' ? String(code) : null
}

function faultOf(geometry: unknown): BoundaryFault['fault'] | null {
  if (!isJson(geometry) || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return 'not-a-polygon'
  const polygons: unknown = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  if (!Array.isArray(polygons) || polygons.length === 0) return 'not-a-polygon'
  for (const rings of polygons as unknown[]) {
    if (!Array.isArray(rings) || rings.length === 0) return 'not-a-polygon'
    for (const ring of rings as unknown[]) {
      const fault = ringFault(ring)
      if (fault) return fault
    }
  }
  return null
}

function ringFault(ring: unknown): BoundaryFault['fault'] | null {
  if (!Array.isArray(ring) || !ring.every(isPosition)) return 'bad-position'
  if (ring.length < 4) return 'too-few-points'
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position]
  if (first[0] !== last[0] || first[1] !== last[1]) return 'open-ring'
  if (ring.some(([x, y]: Position) => y > WEST && y < EAST && x > SOUTH && x < NORTH)) return 'swapped'
  if (ring.some(([x, y]: Position) => x < WEST || x > EAST || y < SOUTH || y > NORTH)) return 'elsewhere'
  if (ringArea(ring as Ring) === 0) return 'no-area'
  return crossesItself(ring as Ring) ? 'crosses-itself' : null
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1])
