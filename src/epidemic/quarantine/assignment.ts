import type { Point } from '#kernel/point'
import {
  type Arrival,
  type FacilityState,
  isChild,
  mayShare,
  type OpenRoom,
  openRooms,
  type Placement,
  type Plan,
  type Reason,
  type Setting,
  type Unplaced,
} from './assign.ts'

/**
 * Gives each person a bed: families together, different exposures apart, children never among strangers, nearest
 * facility first. Larger families choose first, since they fit into fewest rooms. The same people and rooms give the
 * same plan, whatever their order.
 */
export function assignBeds(arrivals: readonly Arrival[], facilities: readonly FacilityState[], setting: Setting): Plan {
  const rooms = openRooms(facilities)
  const placements: Placement[] = []
  const unplaced: Unplaced[] = []
  for (const party of partiesOf(arrivals)) {
    const from = party.find((one) => one.from !== null)?.from ?? null
    const near = besideFamily(byDistance(facilities, from, setting), party, rooms)
    const placed = placeParty(party, near, rooms, setting)
    placements.push(...placed.placements)
    unplaced.push(...placed.unplaced)
  }
  return { placements, unplaced }
}

/** Households, those without one alone; the largest first, then by id so that the order given does not matter. */
function partiesOf(arrivals: readonly Arrival[]): Arrival[][] {
  const sorted = arrivals.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const parties = Map.groupBy(sorted, ({ household, id }) => (household === null ? `alone/${id}` : `home/${household}`))
  const key = ({ exposure, sex, id }: Arrival): string => `${exposure ?? ''}|${sex ?? ''}|${id}`
  return [...parties.values()].toSorted(
    (a, b) => b.length - a.length || (key(a[0] as Arrival) < key(b[0] as Arrival) ? -1 : 1),
  )
}

interface Near {
  readonly facility: FacilityState
  readonly km: number | null
}

function byDistance(facilities: readonly FacilityState[], from: Point | null, { kilometres }: Setting): Near[] {
  return facilities
    .map((facility) => ({
      facility,
      km: from === null || facility.point === null ? null : kilometres(from, facility.point),
    }))
    .toSorted(
      (a, b) =>
        (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY) ||
        (a.facility.id < b.facility.id ? -1 : 1),
    )
}

/** Where some of the family are already comes first, near or far. */
function besideFamily(near: readonly Near[], party: readonly Arrival[], rooms: readonly OpenRoom[]): Near[] {
  const household = party[0]?.household ?? null
  if (household === null) return [...near]
  const there = new Set(
    rooms
      .filter(({ occupants }) => occupants.some((one) => one.household === household))
      .map((room) => room.facility.id),
  )
  return near.toSorted((a, b) => Number(there.has(b.facility.id)) - Number(there.has(a.facility.id)))
}

function placeParty(
  party: readonly Arrival[],
  near: readonly Near[],
  rooms: readonly OpenRoom[],
  setting: Setting,
): Plan {
  const [first] = party
  if (first === undefined) return { placements: [], unplaced: [] }
  for (const [at, one] of near.entries()) {
    const here = rooms.filter(({ facility }) => facility.id === one.facility.id)
    const room = bestRoom(here, party, setting.year)
    if (room !== undefined) return { placements: take(room, party, [where(one, at)]), unplaced: [] }
  }
  if (party.length === 1) {
    const why = isChild(first, setting.year) ? 'child-alone' : 'no-bed'
    return { placements: [], unplaced: [{ personId: first.id, why }] }
  }
  return splitFamily(party, near, rooms, setting)
}

/** The fullest room that still takes all of them, so that whole rooms stay free for families. A child alone fits nowhere. */
function bestRoom(rooms: readonly OpenRoom[], party: readonly Arrival[], year: number): OpenRoom | undefined {
  const withFamily = (room: OpenRoom): boolean =>
    party[0]?.household != null && room.occupants.some(({ household }) => household === party[0]?.household)
  const cared = (room: OpenRoom): boolean =>
    party.some((one) => !isChild(one, year)) || room.occupants.some((one) => !isChild(one, year))
  return rooms
    .filter((room) => room.free.length >= party.length && mayShare(room.occupants, party, year) && cared(room))
    .toSorted(
      (a, b) =>
        Number(withFamily(b)) - Number(withFamily(a)) ||
        a.free.length - b.free.length ||
        (a.room.name < b.room.name ? -1 : 1) ||
        (a.room.id < b.room.id ? -1 : 1),
    )[0]
}

/** A family larger than any room: several rooms of one facility, each child with a grown-up. */
function splitFamily(
  party: readonly Arrival[],
  near: readonly Near[],
  rooms: readonly OpenRoom[],
  setting: Setting,
): Plan {
  const { year } = setting
  const children = party.filter((one) => isChild(one, year))
  const adults = party.filter((one) => !isChild(one, year))
  for (const [at, one] of near.entries()) {
    const free = rooms
      .filter(
        ({ facility, room, occupants }) => facility.id === one.facility.id && room.beds > 0 && occupants.length === 0,
      )
      .toSorted((a, b) => b.free.length - a.free.length || (a.room.id < b.room.id ? -1 : 1))
    if (free.reduce((sum, room) => sum + room.free.length, 0) < party.length) continue
    const groups = sharedOut(adults, children, free)
    if (groups === null) continue
    const reasons: Reason[] = [where(one, at), { code: 'family-split', values: { rooms: groups.length } }]
    return { placements: groups.flatMap(([room, group]) => take(room, group, reasons)), unplaced: [] }
  }
  const why = adults.length === 0 ? 'child-alone' : 'no-bed'
  return { placements: [], unplaced: party.map(({ id }) => ({ personId: id, why })) }
}

/** Fills the rooms one after another, an adult first and then children; null where a child would be left without one. */
function sharedOut(
  adults: readonly Arrival[],
  children: readonly Arrival[],
  rooms: readonly OpenRoom[],
): [OpenRoom, Arrival[]][] | null {
  const grown = [...adults]
  const small = [...children]
  const groups: [OpenRoom, Arrival[]][] = []
  for (const room of rooms) {
    if (grown.length + small.length === 0) break
    const leader = grown.shift()
    if (leader === undefined) return null
    const group = [leader]
    while (group.length < room.free.length && small.length > 0) group.push(small.shift() as Arrival)
    while (group.length < room.free.length && grown.length > 0) group.push(grown.shift() as Arrival)
    groups.push([room, group])
  }
  return grown.length + small.length === 0 ? groups : null
}

const where = ({ km }: Near, rank: number): Reason => {
  if (km === null) return { code: 'distance-unknown' }
  return { code: rank === 0 ? 'nearest' : 'nearest-with-room', values: { km: Math.round(km * 10) / 10 } }
}

/** Puts people into a room and takes its beds. */
function take(room: OpenRoom, party: readonly Arrival[], reasons: readonly Reason[]): Placement[] {
  const company = companyIn(room, party)
  return party.map((one) => {
    const bed = room.free.shift() as number
    room.occupants.push(one)
    return { personId: one.id, facilityId: room.facility.id, roomId: room.room.id, bed, reasons: [...reasons, company] }
  })
}

function companyIn(room: OpenRoom, party: readonly Arrival[]): Reason {
  const household = party[0]?.household ?? null
  const family = household !== null && (party.length > 1 || room.occupants.some((one) => one.household === household))
  if (family) return { code: 'with-family' }
  return room.occupants.length === 0 ? { code: 'room-alone' } : { code: 'same-exposure' }
}
