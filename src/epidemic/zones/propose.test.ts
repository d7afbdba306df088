import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from './figures.ts'
import type { Commune, Ground, GroundPerson, GroundVenue } from './ground.ts'
import { circlesAround, holds, lay } from './ground.ts'
import { proposeZones, type Seat } from './propose.ts'
import { communeAt } from './shares.ts'

const KM = 1 / 111.195
const WEST = 106.3
const SOUTH = 21

/** A board of square communes, 6 km a side, named by row and column. */
const square = (row: number, column: number): Commune => {
  const [w, s, side] = [WEST + (column * 6 * KM) / Math.cos((SOUTH * Math.PI) / 180), SOUTH + row * 6 * KM, 6 * KM]
  const e = w + side / Math.cos((SOUTH * Math.PI) / 180)
  const n = s + side
  return {
    id: `xa-${row}${column}`,
    name: `Xã ${row}${column}`,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
          [w, s],
        ],
      ],
    },
    schematic: false,
    centre: { longitude: (w + e) / 2, latitude: (s + n) / 2 },
    people: 9_000 + 1_000 * column,
    km2: 36,
  }
}
const communes = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => square(row, column)))
const middle = communes[4] as Commune
const MIDDLE = middle.centre!

const person = (id: string, level: number, unitId: string, venues: readonly string[] = []): GroundPerson => ({
  id,
  level,
  unitId,
  household: `h-${id}`,
  venues,
})
const venue = (id: string, kind: string, dx: number, dy: number): GroundVenue => ({
  id,
  name: id,
  kind,
  unitId: middle.id,
  point: { longitude: MIDDLE.longitude + dx * KM, latitude: MIDDLE.latitude + dy * KM },
})

const venues = [venue('Chợ', 'market', 0, 0), venue('Trường', 'school', 0.6, 0), venue('Xưởng', 'factory', 0, -1)]
const people = [
  person('a', 0, middle.id, ['Chợ']),
  person('b', 0, middle.id, ['Xưởng']),
  person('c', 0, 'xa-12'),
  person('d', 1, middle.id, ['Chợ']),
  person('e', 1, 'xa-01'),
  person('f', 1, 'xa-00'),
  person('g', 2, middle.id),
]
const ground: Ground = { day: '2026-11-23', communes, venues, people }
const seat: Seat = {
  unitId: middle.id,
  places: venues.map(({ name, unitId, point }, at) => ({ name, unitId, point, cases: 9 - 6 * at })),
}

test('four areas from narrow to wide, each with who and what is inside and what one gets by widening', () => {
  const { proposals, missing } = proposeZones(seat, ground)
  expect(proposals.map(({ kind }) => kind)).toEqual(['venue', 'hamlet', 'commune', 'several'])
  expect(missing).toEqual([])
  const [around, hamlet, commune, several] = proposals
  expect(around!.figures).toMatchObject({
    estimated: true,
    levels: [
      { level: 0, inside: 1, total: 3 },
      { level: 1, inside: 1, total: 3 },
      { level: 2, inside: 0, total: 1 },
    ],
    venues: [{ id: 'Chợ' }],
    communes: [{ id: middle.id, whole: false }],
  })
  // A disc of 200 m in a commune of 36 km² and 10,000 people.
  expect(around!.figures.km2).toBeCloseTo(Math.PI * 0.04, 2)
  expect(around!.figures.people).toBeGreaterThan(30)
  expect(around!.figures.people).toBeLessThan(40)
  expect(hamlet!.figures.venues.map(({ id }) => id)).toEqual(['Chợ', 'Trường', 'Xưởng'])
  expect(commune!.figures).toMatchObject({ people: 10_000, km2: 36, estimated: false })
  expect(commune!.figures.households).toMatchObject({ recorded: 4, estimated: 2_778 })
  // All four sides and corners border on it.
  expect(commune!.figures.checkpoints).toHaveLength(8)
  expect(several!.area).toEqual({ kind: 'communes', units: [middle.id, 'xa-00', 'xa-01', 'xa-12'] })
  expect(several!.widening?.vi).toBe('Rộng thêm: +30.000 người, thêm 1 F0, 2 F1')
  expect(around!.figures.outside.venues.map(({ id }) => id)).toEqual(['Trường', 'Xưởng'])
  expect(around!.figures.outside.communes).toEqual([{ id: middle.id, name: middle.name, f0: 1, f1: 0 }])
})

test('without coordinates the alternatives by commune stand, and what is missing is said', () => {
  const blind = { ...seat, places: seat.places.map((place) => ({ ...place, point: null })) }
  const found = proposeZones(blind, ground)
  expect(found.proposals.map(({ kind }) => kind)).toEqual(['commune', 'several'])
  expect(found.missing[0]?.vi).toMatch(/^Chưa địa điểm nào của ổ dịch có tọa độ/)
  const flat = proposeZones(blind, { ...ground, communes: communes.map((one) => ({ ...one, geometry: null })) })
  expect(flat.proposals.map(({ kind }) => kind)).toEqual(['commune', 'several'])
  expect(flat.proposals[0]!.figures).toMatchObject({ people: 10_000, checkpoints: [] })
  expect(flat.missing.some(({ vi }) => vi.startsWith('Chưa có hình bản đồ'))).toBe(true)
})

const near = fc.record({
  dx: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
  dy: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
})
const anyPerson = fc.record({
  level: fc.integer({ min: 0, max: 2 }),
  unit: fc.constantFrom(...communes.map(({ id }) => id)),
  at: fc.option(fc.integer({ min: 0, max: 3 })),
})

test('wider never covers fewer of those who were at the places inside or live there, and n is never above N', () => {
  fc.assert(
    fc.property(
      fc.array(near, { minLength: 1, maxLength: 4 }),
      fc.array(anyPerson, { maxLength: 30 }),
      (spots, drawn) => {
        const places = spots.map(({ dx, dy }, at) => venue(`v${at}`, 'shop', dx, dy))
        const crowd = drawn.map(({ level, unit, at }, n) =>
          person(`p${n}`, level, unit, at === null || !places[at] ? [] : [places[at].id]),
        )
        const { proposals } = proposeZones(
          { unitId: middle.id, places: places.map((one, at) => ({ ...one, cases: 9 - at })) },
          { ...ground, venues: places, people: crowd },
        )
        expect(proposals.length).toBeGreaterThanOrEqual(2)
        expect(proposals.length).toBeLessThanOrEqual(4)
        proposals.forEach(({ figures }, at) => {
          for (const { inside, total } of figures.levels) expect(inside).toBeLessThanOrEqual(total)
          const next = proposals[at + 1]?.figures
          if (!next) return
          expect(next.km2!).toBeGreaterThanOrEqual(figures.km2!)
          for (const { level, inside } of figures.levels)
            expect(next.levels[level]!.inside).toBeGreaterThanOrEqual(inside)
        })
      },
    ),
    { numRuns: 40 },
  )
})

test('people of parts are the ground taken times the density: parts of a commune never hold more than the commune', () => {
  fc.assert(
    fc.property(near, fc.integer({ min: 100, max: 6_000 }), ({ dx, dy }, metres) => {
      const centre = { longitude: MIDDLE.longitude + dx * KM, latitude: MIDDLE.latitude + dy * KM }
      const laid = lay({ kind: 'circles', centres: [centre], metres }, ground)
      const figures = figuresOf(laid, ground)
      for (const { id, people: inside } of figures.communes)
        expect(inside!).toBeLessThanOrEqual(communes.find((one) => one.id === id)!.people!)
      expect(holds(laid.geometry!, centre)).toBe(true)
      expect(communeAt(centre, communes)?.id).toBe(middle.id)
    }),
    { numRuns: 40 },
  )
})

test('circles that overlap are one shape, those apart stay apart', () => {
  const at = (dx: number) => ({ longitude: MIDDLE.longitude + dx * KM, latitude: MIDDLE.latitude })
  expect(circlesAround([at(0), at(0.1)], 200)?.type).toBe('Polygon')
  expect(circlesAround([at(0), at(2)], 200)?.type).toBe('MultiPolygon')
  expect(circlesAround([], 200)).toBeNull()
})
