import { spokenDay } from '#kernel/day'
import { refuse } from '#kernel/refusal'
import { say, type Text } from '#kernel/text'
import { remember } from '#ledger'
import { loadAtlas } from '#places'
import type { Handlers } from '#platform/http/serve'
import { newId } from '#platform/id'
import { unitName, unitsWithin } from '../place.ts'
import { mayShare, type Reason } from './assign.ts'
import type { quarantining } from './contract.ts'
import { about } from './http-course.ts'
import { planBeds } from './store-plan.ts'
import { endStays, insertStays, type NewStay } from './store-stay.ts'
import { findTravellers } from './store-transport.ts'
import { reasonTexts, unplacedTexts } from './text.ts'
import { fillVehicles } from './transport.ts'

type BedHandlers = Pick<Handlers<typeof quarantining>, 'proposeBeds' | 'assignBeds' | 'listTransport'>

const SEATS = 16

export const bedHandlers: BedHandlers = {
  async proposeBeds(call, tx) {
    const { people, at } = call.body
    const found = await planBeds(tx, people, at, call.today)
    if (found === null) return refuse('not-found')
    const { plan, sleepers, facilities, rooms } = found
    const code = new Map(sleepers.map((one) => [one.id, one.code]))
    const names = new Map([...facilities, ...rooms].map(({ id, name }) => [id, name]))
    return {
      placements: plan.placements.map(({ personId, facilityId, roomId, bed, reasons }) => ({
        personId,
        code: code.get(personId) ?? '',
        facilityId,
        facilityName: names.get(facilityId) ?? '',
        roomId,
        roomName: names.get(roomId) ?? '',
        bed,
        reasons: reasons.map(worded),
      })),
      unplaced: plan.unplaced.map(({ personId, why }) => ({
        personId,
        code: code.get(personId) ?? '',
        why: unplacedTexts[why],
      })),
    }
  },

  async assignBeds(call, tx) {
    const { at, places } = call.body
    const people = places.map(({ personId }) => personId)
    const found = await planBeds(tx, people, at, call.today)
    if (found === null) return refuse('not-found')
    const sleepers = new Map(found.sleepers.map((one) => [one.id, one]))
    const rooms = new Map(found.rooms.map((one) => [one.id, one]))
    const proposed = new Map(found.plan.placements.map((one) => [one.personId, one]))
    const before = found.stays
    const inRoom = new Map([...rooms.keys()].map((id) => [id, before.filter(({ roomId }) => roomId === id)]))
    const stays: NewStay[] = []
    for (const { personId, roomId, bed, override } of places) {
      const person = sleepers.get(personId)
      const room = rooms.get(roomId)
      if (person === undefined || room === undefined) return refuse('not-found')
      if (bed > room.beds) return refuse('no-such-bed', { bed })
      // All who come into the room now are judged together with those already there.
      const party = places.flatMap((one) => (one.roomId === roomId ? (sleepers.get(one.personId) ?? []) : []))
      const fits = mayShare(inRoom.get(roomId) ?? [], party, Number(call.today.slice(0, 4)))
      if (!fits && override === undefined) return refuse('sharing-forbidden', { room: room.name })
      // The reasons of the proposal are kept where it was taken.
      const reasons = proposed.get(personId)?.roomId === roomId ? (proposed.get(personId)?.reasons ?? []) : []
      stays.push({ ...room, id: newId(), roomId, bed, person, reasons, override: override ?? null, arrived: false })
    }
    await endStays(tx, people, at)
    const kept = await insertStays(tx, stays, at, { at: call.at, account: call.caller.accountId })
    if (!kept) return refuse('bed-taken')
    await remember(
      tx,
      call,
      stays.map(({ person, facilityId, roomId, bed, override }) => ({
        kind: 'epidemic.bed-assigned',
        ...about({ personId: person.id, unitId: person.unitId }),
        reason: override ?? undefined,
        after: { facility: facilityId, room: roomId, bed, from: at },
      })),
    )
    return { assigned: stays.length }
  },

  async listTransport(call, tx) {
    const { unit, seats = SEATS } = call.query
    const atlas = await loadAtlas(tx)
    const units = unit === undefined ? null : unitsWithin(atlas, unit, call.today, [])
    if (unit !== undefined && units === null) return refuse('unknown-unit', { day: spokenDay(call.today) })
    const people = await findTravellers(tx, units, call.at)
    return {
      day: call.today,
      vehicles: fillVehicles(people, seats).map(({ facilityId, passengers }) => ({
        facilityId,
        facilityName: passengers[0]?.facilityName ?? '',
        stops: [...Map.groupBy(passengers, ({ unitId }) => unitId)].map(([unitId, there]) => ({
          unitId,
          unitName: unitName(atlas, unitId, call.today, call.caller.language),
          people: there.map(({ id, code, birthYear, roomName, bed, outbreakId }) => ({
            id,
            code,
            birthYear,
            roomName,
            bed,
            outbreakId,
          })),
        })),
      })),
    }
  },
}

const worded = ({ code, values }: Reason): Text => ({
  vi: say(reasonTexts[code], 'vi', decimal(values, ',')),
  en: say(reasonTexts[code], 'en', decimal(values, '.')),
})

const decimal = (values: Reason['values'], point: string) =>
  Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, String(value).replace('.', point)]))
