import type { Day, Instant } from '#kernel/day'
import { loadAtlas, unitOn } from '#places'
import type { Tx } from '#platform/sql/transaction'
import type { Arrival } from './assign.ts'
import { assignBeds } from './assignment.ts'
import { findFacilities, findRooms, findStays } from './store-facility.ts'
import { findSleepers } from './store-stay.ts'
import { kilometres, pointOf } from './view-facility.ts'

/** The plan of beds for people from a moment on, with all it was made of; null when none of them is known. */
export async function planBeds(tx: Tx, people: readonly string[], at: Instant, today: Day) {
  const sleepers = await findSleepers(tx, people)
  if (sleepers.length === 0) return null
  const atlas = await loadAtlas(tx)
  const facilities = (await findFacilities(tx, at)).filter(({ closedOn }) => closedOn === null)
  const ids = facilities.map(({ id }) => id)
  const rooms = await findRooms(tx, ids)
  const byFacility = Map.groupBy(rooms, ({ facilityId }) => facilityId)
  const moving = new Set(people)
  // Who is given a bed anew leaves the one they have.
  const stays = (await findStays(tx, ids, at)).filter(({ personId }) => !moving.has(personId))
  const inRoom = Map.groupBy(stays, ({ roomId }) => roomId)
  const arrivals = sleepers.map(
    (one): Arrival => ({
      ...one,
      from: one.unitId === null ? null : (unitOn(atlas, one.unitId, today)?.point ?? null),
    }),
  )
  const states = facilities.map((one) => ({
    id: one.id,
    name: one.name,
    point: pointOf(one),
    rooms: (byFacility.get(one.id) ?? []).map((room) => ({ ...room, taken: inRoom.get(room.id) ?? [] })),
  }))
  const plan = assignBeds(arrivals, states, { year: Number(today.slice(0, 4)), kilometres })
  return { plan, sleepers, facilities, rooms, stays }
}
