import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, type Point } from '#kernel/point'
import { type Arrival, type FacilityState, isChild } from './assign.ts'
import { assignBeds } from './assignment.ts'

const YEAR = 2026
const setting = { year: YEAR, kilometres: (a: Point, b: Point) => distance(a, b) / 1000 }
const at = (longitude: number): Point => ({ longitude, latitude: 21 })

const person = (id: string, more: Partial<Arrival> = {}): Arrival => ({
  id,
  household: null,
  exposure: 'case-1/2026-11-20',
  sex: 'male',
  birthYear: 1980,
  from: at(106),
  ...more,
})
const facility = (id: string, longitude: number, beds: readonly number[]): FacilityState => ({
  id,
  name: id,
  point: at(longitude),
  rooms: beds.map((count, n) => ({ id: `${id}-${n + 1}`, name: `P${n + 1}`, beds: count, taken: [] })),
})

test('a family shares one room, at the nearest facility that has one', () => {
  const family = ['a', 'b', 'c'].map((id) => person(id, { household: 'Nguyễn', sex: id === 'a' ? 'male' : 'female' }))
  const { placements, unplaced } = assignBeds(
    family,
    [facility('far', 107, [4]), facility('near', 106.1, [2, 3])],
    setting,
  )
  expect(unplaced).toEqual([])
  expect(new Set(placements.map(({ roomId }) => roomId))).toEqual(new Set(['near-2']))
  expect(placements[0]?.reasons).toEqual([{ code: 'nearest', values: { km: 10.4 } }, { code: 'with-family' }])
})

test('people of different exposures, or of different sex, never share a room; the full nearest sends them on', () => {
  const people = [person('a'), person('b', { exposure: 'case-2/2026-11-20' }), person('c', { sex: 'female' })]
  const { placements } = assignBeds(people, [facility('near', 106.1, [4]), facility('far', 107, [4, 4])], setting)
  expect(new Set(placements.map(({ roomId }) => roomId)).size).toBe(3)
  expect(placements.find(({ personId }) => personId !== 'a' && personId !== 'b')?.reasons[0]?.code).toMatch(/^nearest/)
  expect(placements.filter(({ reasons }) => reasons[0]?.code === 'nearest-with-room')).toHaveLength(2)
})

test('a child without its family is put nowhere, and it is said', () => {
  const child = person('a', { birthYear: 2016 })
  expect(assignBeds([child], [facility('near', 106.1, [4])], setting).unplaced).toEqual([
    { personId: 'a', why: 'child-alone' },
  ])
})

test('who comes later joins the family that is already in, even far away', () => {
  const far: FacilityState = {
    ...facility('far', 108, [3]),
    rooms: [
      {
        id: 'far-1',
        name: 'P1',
        beds: 3,
        taken: [{ bed: 2, household: 'Lê', exposure: 'x', sex: 'female', birthYear: 1990 }],
      },
    ],
  }
  const { placements } = assignBeds(
    [person('a', { household: 'Lê', birthYear: 2018 })],
    [facility('near', 106.1, [4]), far],
    setting,
  )
  expect(placements).toMatchObject([{ roomId: 'far-1', bed: 1 }])
  expect(placements[0]?.reasons).toContainEqual({ code: 'with-family' })
})

test('a family larger than any room is split inside one facility, every child beside a grown-up', () => {
  const family = [
    ...['a', 'b'].map((id) => person(id, { household: 'H' })),
    ...['c', 'd'].map((id) => person(id, { household: 'H', birthYear: 2015 })),
  ]
  const { placements } = assignBeds(family, [facility('near', 106.1, [2, 2])], setting)
  const rooms = Map.groupBy(placements, ({ roomId }) => roomId)
  expect(rooms.size).toBe(2)
  for (const group of rooms.values())
    expect(group.some(({ personId }) => personId === 'a' || personId === 'b')).toBe(true)
})

const arrivals = fc
  .array(
    fc.record({
      household: fc.option(fc.constantFrom('h1', 'h2', 'h3'), { nil: null }),
      exposure: fc.option(fc.constantFrom('e1', 'e2'), { nil: null }),
      sex: fc.constantFrom('male' as const, 'female' as const, null),
      birthYear: fc.option(fc.integer({ min: 1950, max: 2024 }), { nil: null }),
      longitude: fc.double({ min: 105, max: 108, noNaN: true }),
    }),
    { maxLength: 24 },
  )
  .map((all) =>
    all.map(({ longitude, ...one }, n) => person(`p${String(n).padStart(2, '0')}`, { ...one, from: at(longitude) })),
  )
const facilities = fc
  .array(
    fc.tuple(
      fc.double({ min: 105, max: 108, noNaN: true }),
      fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }),
    ),
    { maxLength: 3 },
  )
  .map((all) => all.map(([longitude, beds], n) => facility(`f${n}`, longitude, beds)))

test('nobody twice, no bed twice, every rule kept, and the order of the list does not matter', () => {
  fc.assert(
    fc.property(arrivals, facilities, (people, places) => {
      const plan = assignBeds(people, places, setting)
      const seen = [...plan.placements, ...plan.unplaced].map(({ personId }) => personId)
      expect(seen.toSorted()).toEqual(people.map(({ id }) => id))
      const beds = plan.placements.map(({ roomId, bed }) => `${roomId}/${bed}`)
      expect(new Set(beds).size).toBe(beds.length)
      const byId = new Map(people.map((one) => [one.id, one]))
      const rooms = new Map(places.flatMap(({ rooms: all }) => all.map((room) => [room.id, room])))
      for (const [roomId, group] of Map.groupBy(plan.placements, (one) => one.roomId)) {
        expect(Math.max(...group.map(({ bed }) => bed))).toBeLessThanOrEqual(rooms.get(roomId)?.beds ?? 0)
        const inside = group.map(({ personId }) => byId.get(personId) as Arrival)
        const family = inside.every(({ household }) => household !== null && household === inside[0]?.household)
        const alike =
          inside[0]?.exposure !== null && new Set(inside.map(({ exposure, sex }) => `${exposure} ${sex}`)).size === 1
        expect(family || inside.length === 1 || alike).toBe(true)
        const children = inside.filter((one) => isChild(one, YEAR)).length
        expect(children === 0 || children < inside.length).toBe(true)
      }
      for (const placement of plan.placements) expect(placement.reasons.length).toBeGreaterThanOrEqual(2)
      expect(assignBeds(people.toReversed(), places.toReversed(), setting).placements.toSorted(byPerson)).toEqual(
        plan.placements.toSorted(byPerson),
      )
    }),
  )
})

const byPerson = (a: { personId: string }, b: { personId: string }): number => (a.personId < b.personId ? -1 : 1)

test('a free bed that the rules allow is not left empty while somebody waits', () => {
  fc.assert(
    fc.property(arrivals, facilities, (people, places) => {
      const plan = assignBeds(people, places, setting)
      const used = new Set(plan.placements.map(({ roomId }) => roomId))
      const empty = places.flatMap(({ rooms }) => rooms).filter(({ id }) => !used.has(id))
      const adults = plan.unplaced.filter(({ personId }) => {
        const one = people.find(({ id }) => id === personId) as Arrival
        return !isChild(one, YEAR) && one.household === null
      })
      expect(empty.length === 0 || adults.length === 0).toBe(true)
    }),
  )
})
