import { sql } from 'kysely'
import { addDays, type Day } from '#kernel/day'
import type { Language } from '#kernel/text'
import { type Atlas, ancestorsOn, loadAtlas, loadShapes, populationOn, subtreeOn, unitOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { type ClusterBrief, clusterPeople, clusterPlaces } from '../clusters/store-doors.ts'
import { unitName } from '../place.ts'
import type { Commune, Ground, GroundPerson, GroundVenue } from './ground.ts'
import { boxOf, type Geometry, gather, near } from './plane.ts'
import type { Seat } from './propose.ts'

/** The day if the unit stands then, else its nearest one: a cluster of 2021 lies on the ground of 2021. */
export function standingDay(atlas: Atlas, unitId: string | null, day: Day): Day {
  if (unitId === null || unitOn(atlas, unitId, day)) return day
  const versions = atlas.byUnit.get(unitId) ?? []
  const last = versions.findLast(({ to }) => to !== null && to <= day)
  if (last?.to) return addDays(last.to, -1)
  return versions[0]?.from ?? day
}

/** The communes of the province the unit lies in, with what is known of each on the day. */
export async function loadCommunes(tx: Tx, unitId: string | null, day: Day, language: Language): Promise<Commune[]> {
  const atlas = await loadAtlas(tx)
  const province = unitId === null ? undefined : ancestorsOn(atlas, unitId, day).at(-1)?.unitId
  if (province === undefined) return []
  const shapes = new Map((await loadShapes(tx, day, province, 'commune')).map((shape) => [shape.unit.unitId, shape]))
  return subtreeOn(atlas, province, day).flatMap((id) => {
    const unit = unitOn(atlas, id, day)
    if (unit?.level !== 'commune') return []
    const shape = shapes.get(id)
    return [
      {
        id,
        name: unitName(atlas, id, day, language) ?? id,
        geometry: (shape?.geometry as Geometry | undefined) ?? null,
        schematic: shape?.schematic ?? false,
        centre: unit.point,
        people: populationOn(atlas, id, day)?.people ?? null,
        km2: unit.areaKm2,
      },
    ]
  })
}

/** Everything an area of the cluster is judged by: those of its people the caller may see. */
export async function loadGround(tx: Tx, brief: ClusterBrief, asked: Day, language: Language): Promise<Ground> {
  const day = standingDay(await loadAtlas(tx), brief.unitId, asked)
  const communes = await loadCommunes(tx, brief.unitId, day, language)
  const people = await clusterPeople(tx, brief, asked)
  const ids = people.map(({ personId }) => personId)
  const [stays, households] = [await findStays(tx, ids), await findHouseholds(tx, ids)]
  const venues = await findVenues(
    tx,
    communes.map(({ id }) => id),
    [...new Set([...stays.values()].flat())],
  )
  return {
    day,
    communes,
    venues,
    people: people.map(
      ({ personId, unitId, level }): GroundPerson => ({
        id: personId,
        unitId,
        level,
        household: households.get(personId) ?? null,
        venues: stays.get(personId) ?? [],
      }),
    ),
  }
}

export async function loadSeat(tx: Tx, brief: ClusterBrief): Promise<Seat> {
  const places = await clusterPlaces(tx, brief)
  // A setting that encounters name is the venue of that name.
  const named = new Set(places.flatMap(({ venueId, name }) => (venueId === null ? [] : [name])))
  return {
    unitId: brief.unitId,
    places: places
      .filter(({ venueId, name }) => venueId !== null || !named.has(name))
      .map(({ name, unitId, longitude, latitude, cases }) => ({
        name,
        unitId,
        cases,
        point: longitude === null || latitude === null ? null : { longitude, latitude },
      })),
  }
}

async function findStays(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ personId: string; venueId: string }>`
    select distinct v.person_id as "personId", coalesce(w.merged_into, w.id) as "venueId"
    from epidemic.visit v join epidemic.venue w on w.id = v.venue_id
    where v.person_id = any(${[...ids]}::uuid[]) and v.removed_at is null`.execute(tx)
  return new Map(
    [...Map.groupBy(rows, ({ personId }) => personId)].map(([id, list]) => [id, list.map((one) => one.venueId)]),
  )
}

async function findHouseholds(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ personId: string; householdId: string }>`
    select person_id as "personId", household_id as "householdId" from epidemic.household_member
    where person_id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ personId, householdId }) => [personId, householdId]))
}

/** Venues in the communes, and those the people stayed at wherever they lie. */
async function findVenues(tx: Tx, units: readonly string[], ids: readonly string[]): Promise<GroundVenue[]> {
  const { rows } = await sql<Omit<GroundVenue, 'point'> & { longitude: number | null; latitude: number | null }>`
    select id, name, kind, unit_id as "unitId", longitude, latitude from epidemic.venue
    where merged_into is null and (unit_id = any(${[...units]}::text[]) or id = any(${[...ids]}::uuid[]))
    order by name, id`.execute(tx)
  return rows.map(({ longitude, latitude, ...venue }) => ({
    ...venue,
    point: longitude === null || latitude === null ? null : { longitude, latitude },
  }))
}

const AROUND_METRES = 2_500

/** The communes around some areas, for the picture. */
export function surroundingsOf(communes: readonly Commune[], geometries: readonly (Geometry | null)[]) {
  const all = gather(geometries.flatMap((one) => one ?? []))
  if (all === null) return []
  const box = boxOf(all)
  return communes.flatMap(({ id, name, geometry }) =>
    geometry !== null && near(boxOf(geometry), box, AROUND_METRES) ? [{ id, name, geometry }] : [],
  )
}
