import { distance, type Point } from '#kernel/point'
import type { FacilityView } from './shapes.ts'
import type { FacilityRow } from './store-facility.ts'

export const pointOf = ({ latitude, longitude }: Pick<FacilityRow, 'latitude' | 'longitude'>): Point | null =>
  latitude === null || longitude === null ? null : { latitude, longitude }

/** Kilometres, to a tenth. */
export const kilometres = (a: Point, b: Point): number => Math.round(distance(a, b) / 100) / 10

export function viewFacility(row: FacilityRow, from: Point | null, unitName: string | null): FacilityView {
  const point = pointOf(row)
  const { id, name, kind, unitId, address, latitude, longitude, contact, phone, beds, taken, expected, closedOn } = row
  const km = from === null || point === null ? null : kilometres(from, point)
  return {
    id,
    name,
    kind,
    unitId,
    unitName,
    address,
    latitude,
    longitude,
    contact,
    phone,
    beds,
    taken,
    expected,
    closedOn,
    km,
  }
}

/** Open ones before closed ones, nearest first; those of unknown distance after, by name as given. */
export const nearestFirst = (all: readonly FacilityView[]): FacilityView[] =>
  all.toSorted(
    (a, b) =>
      Number(a.closedOn !== null) - Number(b.closedOn !== null) ||
      (a.km ?? Number.MAX_VALUE) - (b.km ?? Number.MAX_VALUE),
  )
