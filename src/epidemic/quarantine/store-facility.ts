import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { FacilityKind } from './names.ts'

export interface FacilityRow {
  readonly home: number
  readonly id: string
  readonly name: string
  readonly kind: FacilityKind
  readonly unitId: string
  readonly address: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly contact: string | null
  readonly phone: string | null
  readonly openedOn: Day
  readonly closedOn: Day | null
  readonly beds: number
  readonly taken: number
  readonly expected: number
}

/** Facilities with their beds, and how many are taken at a moment; who is still on the way is `expected`. */
export async function findFacilities(tx: Tx, at: Instant, id?: string): Promise<FacilityRow[]> {
  const { rows } = await sql<FacilityRow>`
    select f.home, f.id, f.name, f.kind, f.unit_id as "unitId", f.address, f.latitude, f.longitude, f.contact, f.phone,
      f.opened_on as "openedOn", f.closed_on as "closedOn",
      (select coalesce(sum(beds), 0)::int from epidemic.facility_room r where r.home = f.home and r.facility_id = f.id) as beds,
      (select count(*)::int from epidemic.stay s where s.home = f.home and s.facility_id = f.id
        and s.cancelled_at is null and s.span @> ${at}::timestamptz) as taken,
      (select count(*)::int from epidemic.stay s where s.home = f.home and s.facility_id = f.id
        and s.cancelled_at is null and s.arrived_at is null and (upper(s.span) is null or upper(s.span) > ${at})) as expected
    from epidemic.facility f
    where ${id === undefined ? sql`true` : sql`f.id = ${id}`}
    order by f.name collate "vi-x-icu"`.execute(tx)
  return rows
}

export interface RoomRow {
  readonly home: number
  readonly id: string
  readonly facilityId: string
  readonly facilityUnitId: string
  readonly name: string
  readonly beds: number
}

export async function findRooms(tx: Tx, facilityIds: readonly string[]): Promise<RoomRow[]> {
  const { rows } = await sql<RoomRow>`
    select home, id, facility_id as "facilityId", unit_id as "facilityUnitId", name, beds from epidemic.facility_room
    where facility_id = any(${[...facilityIds]}::uuid[]) order by name collate "vi-x-icu", id`.execute(tx)
  return rows
}

export interface StayRow {
  readonly home: number
  readonly id: string
  readonly facilityId: string
  readonly roomId: string
  readonly bed: number
  readonly personId: string
  readonly unitId: string | null
  readonly outbreakId: string
  readonly household: string | null
  readonly exposure: string | null
  readonly sex: 'male' | 'female' | null
  readonly birthYear: number | null
  readonly from: Instant
  readonly arrivedAt: Instant | null
}

/** Stays of facilities that touch the time from `at` on (`now`: that hold at it). */
export async function findStays(
  tx: Tx,
  facilityIds: readonly string[],
  at: Instant,
  which: 'at' | 'from' = 'from',
): Promise<StayRow[]> {
  const { rows } = await sql<StayRow>`
    select s.home, s.id, s.facility_id as "facilityId", s.room_id as "roomId", s.bed,
      coalesce(p.merged_into, s.person_id) as "personId", s.unit_id as "unitId", s.outbreak_id as "outbreakId", s.household,
      s.exposure, s.sex, s.birth_year as "birthYear", lower(s.span) as from, s.arrived_at as "arrivedAt"
    from epidemic.stay s left join epidemic.person p on p.home = s.person_home and p.id = s.person_id
    where s.facility_id = any(${[...facilityIds]}::uuid[]) and cancelled_at is null
      and ${which === 'at' ? sql`span @> ${at}::timestamptz` : sql`(upper(span) is null or upper(span) > ${at})`}
    order by bed`.execute(tx)
  return rows
}

export interface NewFacility extends Omit<FacilityRow, 'beds' | 'taken' | 'expected' | 'closedOn'> {
  readonly recordedAt: Instant
}

export const insertFacility = (tx: Tx, of: NewFacility) =>
  tx
    .insertInto('epidemic.facility')
    .values({
      home: of.home,
      id: of.id,
      name: of.name,
      kind: of.kind,
      unit_id: of.unitId,
      address: of.address,
      latitude: of.latitude,
      longitude: of.longitude,
      contact: of.contact,
      phone: of.phone,
      opened_on: of.openedOn,
      recorded_at: of.recordedAt,
    })
    .execute()

export const insertRooms = (tx: Tx, rooms: readonly RoomRow[]) =>
  sql`
    insert into epidemic.facility_room (home, id, facility_id, unit_id, name, beds)
    select * from unnest(${rows(rooms, 'home')}::smallint[], ${rows(rooms, 'id')}::uuid[], ${rows(rooms, 'facilityId')}::uuid[],
      ${rows(rooms, 'facilityUnitId')}::text[], ${rows(rooms, 'name')}::text[], ${rows(rooms, 'beds')}::smallint[])`.execute(
    tx,
  )

const rows = <K extends keyof RoomRow>(all: readonly RoomRow[], key: K): RoomRow[K][] => all.map((one) => one[key])

export const closeFacilityOn = (tx: Tx, { home, id }: Pick<FacilityRow, 'home' | 'id'>, on: Day) =>
  tx.updateTable('epidemic.facility').set({ closed_on: on }).where('home', '=', home).where('id', '=', id).execute()
