import { spokenDay } from '#kernel/day'
import { isRefused, refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import { loadAtlas, unitOn } from '#places'
import type { Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { whereOf } from '../case.ts'
import { unitName } from '../place.ts'
import { findCodes } from '../store-chain.ts'
import type { quarantining } from './contract.ts'
import { aroundOf } from './http-course.ts'
import type { FacilityView, RoomView } from './shapes.ts'
import { findCourses } from './store-course.ts'
import {
  closeFacilityOn,
  type FacilityRow,
  findFacilities,
  findRooms,
  findStays,
  insertFacility,
  insertRooms,
} from './store-facility.ts'
import { seenWords } from './text.ts'
import { viewCourse } from './view-course.ts'
import { nearestFirst, viewFacility } from './view-facility.ts'

type FacilityHandlers = Pick<
  Handlers<typeof quarantining>,
  'listFacilities' | 'getFacility' | 'addFacility' | 'addRooms' | 'closeFacility'
>

export const facilityHandlers: FacilityHandlers = {
  async listFacilities(call, tx) {
    const { unit, at = call.at } = call.query
    const atlas = await loadAtlas(tx)
    const near = unit === undefined ? null : unitOn(atlas, unit, call.today)
    if (unit !== undefined && near === null) return refuse('unknown-unit', { day: spokenDay(call.today) })
    const rows = await findFacilities(tx, at)
    const view = (row: FacilityRow): FacilityView =>
      viewFacility(row, near?.point ?? null, unitName(atlas, row.unitId, call.today, call.caller.language))
    return { facilities: nearestFirst(rows.map(view)) }
  },

  async getFacility(call, tx) {
    const { at = call.at } = call.query
    const row = (await findFacilities(tx, at, call.params.id))[0]
    if (row === undefined) return refuse('not-found')
    const rooms = await findRooms(tx, [row.id])
    const stays = await findStays(tx, [row.id], at, at === call.at ? 'from' : 'at')
    const people = stays.map(({ personId }) => personId)
    const codes = await findCodes(tx, people)
    const courses = await findCourses(tx, { people })
    const around = await aroundOf(tx, call, courses)
    const byId = new Map(courses.map((one) => [one.personId, viewCourse(one, around)]))
    const inRoom = Map.groupBy(stays, ({ roomId }) => roomId)
    return {
      facility: viewFacility(row, null, unitName(around.atlas, row.unitId, call.today, call.caller.language)),
      rooms: rooms.map(
        ({ id, name, beds }): RoomView => ({
          id,
          name,
          beds,
          taken: (inRoom.get(id) ?? []).map(({ bed, personId, arrivedAt }) => {
            const code = codes.get(personId)
            const course = byId.get(personId)
            return {
              bed,
              personId: code === undefined ? null : personId,
              label: code === undefined ? seenWords.elsewhere : { vi: code, en: code },
              arrived: arrivedAt !== null,
              releaseOn: course?.releaseOn ?? null,
              checkedToday: course?.checkedToday ?? false,
            }
          }),
        }),
      ),
      may: { act: call.caller.may('epidemic.act', whereOf(row.unitId)) },
    }
  },

  async addFacility(call, tx) {
    const { unitId, rooms, name, kind, address = null, contact = null, phone = null } = call.body
    const { latitude = null, longitude = null } = call.body
    const atlas = await loadAtlas(tx)
    const unit = unitOn(atlas, unitId, call.today)
    if (unit === null) return refuse('unknown-unit', { day: spokenDay(call.today) })
    if (!call.caller.may('epidemic.act', whereOf(unitId))) return refuse('outside-scope')
    const known = await findFacilities(tx, call.at)
    if (known.some((one) => one.unitId === unitId && one.name === name.trim() && one.closedOn === null))
      return refuse('facility-exists')
    const home = homeOf(unitId)
    // Without coordinates of its own it lies where its commune does.
    const point = latitude === null || longitude === null ? unit.point : { latitude, longitude }
    const facility = {
      home,
      id: newId(),
      name: name.trim(),
      kind,
      unitId,
      address,
      contact,
      phone,
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
      openedOn: call.today,
      recordedAt: call.at,
    }
    await insertFacility(tx, facility)
    const twice = await addRoomsTo(tx, facility, rooms)
    if (twice !== null) return twice
    await remember(tx, call, [fact('epidemic.facility-opened', facility, { name: facility.name, beds: bedsOf(rooms) })])
    return { id: facility.id }
  },

  async addRooms(call, tx) {
    const facility = await actable(call, tx)
    if (isRefused(facility)) return facility
    const twice = await addRoomsTo(tx, facility, call.body.rooms)
    if (twice !== null) return twice
    await remember(tx, call, [fact('epidemic.rooms-added', facility, { beds: bedsOf(call.body.rooms) })])
    return { id: facility.id }
  },

  async closeFacility(call, tx) {
    const facility = await actable(call, tx)
    if (isRefused(facility)) return facility
    const there = (await findStays(tx, [facility.id], call.at)).length
    if (there > 0) return refuse('facility-occupied', { n: there })
    await closeFacilityOn(tx, facility, call.today)
    await remember(tx, call, [fact('epidemic.facility-closed', facility, { closedOn: call.today })])
    return { id: facility.id }
  },
}

type Rooms = readonly { readonly name: string; readonly beds: number }[]

const bedsOf = (rooms: Rooms): number => rooms.reduce((sum, { beds }) => sum + beds, 0)

const fact = (
  kind: string,
  { id, unitId }: Pick<FacilityRow, 'id' | 'unitId'>,
  after: Record<string, string | number>,
) => ({
  kind,
  subject: { type: 'epidemic.facility', id },
  where: whereOf(unitId),
  after,
})

async function addRoomsTo(tx: Tx, { home, id, unitId }: Pick<FacilityRow, 'home' | 'id' | 'unitId'>, rooms: Rooms) {
  const names = new Set((await findRooms(tx, [id])).map(({ name }) => name))
  for (const { name } of rooms) {
    if (names.has(name.trim())) return refuse('room-exists', { name: name.trim() })
    names.add(name.trim())
  }
  await insertRooms(
    tx,
    rooms.map(({ name, beds }) => ({
      home,
      id: newId(),
      facilityId: id,
      facilityUnitId: unitId,
      name: name.trim(),
      beds,
    })),
  )
  return null
}

type Asking = { readonly params: { readonly id: string } } & Pick<
  Parameters<FacilityHandlers['closeFacility']>[0],
  'caller' | 'at'
>

async function actable({ params, caller, at }: Asking, tx: Tx) {
  const row = (await findFacilities(tx, at, params.id))[0]
  if (row === undefined) return refuse('not-found')
  return caller.may('epidemic.act', whereOf(row.unitId)) ? row : refuse('outside-scope')
}
