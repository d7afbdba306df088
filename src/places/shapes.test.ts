import { expect, test } from 'vitest'
import type { Day } from '#kernel/day'
import { buildAtlas } from './atlas.ts'
import { clipRing, type Geometry, type Ring, ringArea, ringCentroid } from './geometry.ts'
import { shapesOn } from './shapes.ts'
import { readSeed } from './store-seed.ts'
import type { Level } from './unit.ts'

const atlas = buildAtlas((await readSeed()).facts)
const cellsOf = (day: Day, parent: string | null, level: Level, boundaries = new Map<string, Geometry>()) =>
  shapesOn(atlas, boundaries, day, parent, level)
const ringOf = (geometry: Geometry): Ring => geometry.coordinates[0] as Ring
const holds = (ring: Ring, [x, y]: readonly [number, number]): boolean => {
  let inside = false
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i]!, ring[i + 1]!]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

test('every commune of today has a cell around its own centre, said to be schematic', () => {
  const shapes = cellsOf('2026-11-23', '31-hai-phong', 'commune')
  expect(shapes).toHaveLength(114)
  for (const { unit, geometry, schematic } of shapes) {
    expect(schematic).toBe(true)
    const ring = ringOf(geometry)
    expect(ring[0]).toEqual(ring.at(-1))
    expect(holds(ring, [unit.point!.longitude, unit.point!.latitude])).toBe(true)
  }
})

test('cells do not overlap (but for the last digit kept, about a metre)', () => {
  const rings = cellsOf('2026-11-23', '31-hai-phong', 'commune').map((shape) => ringOf(shape.geometry))
  for (const [i, a] of rings.entries())
    for (const b of rings.slice(i + 1)) {
      const shared = clipRing(a, b)
      expect(shared.length === 0 ? 0 : ringArea(shared)).toBeLessThan(1e-6)
    }
})

test('an island far out keeps an island’s size', () => {
  const [island] = cellsOf('2026-11-23', '31-hai-phong', 'commune').filter((one) => one.unit.name === 'Bạch Long Vĩ')
  expect(ringArea(ringOf(island!.geometry))).toBeLessThan(0.002)
})

test('in 2021 the communes, whose centres are not known, are spread inside their district, evenly, and always alike', () => {
  const districts = new Map(cellsOf('2021-01-27', '30-hai-duong', 'district').map((one) => [one.unit.unitId, one]))
  expect(districts.size).toBe(12)
  const communes = cellsOf('2021-01-27', '30-hai-duong', 'commune')
  expect(communes).toHaveLength(235)
  for (const [id, district] of districts) {
    const outer = ringOf(district.geometry)
    const own = communes.filter((one) => one.unit.parentId === id).map((one) => ringOf(one.geometry))
    for (const ring of own) expect(holds(outer, ringCentroid(ring))).toBe(true)
    const areas = own.map(ringArea)
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(ringArea(outer), 4)
    expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(4)
  }
  expect(cellsOf('2021-01-27', '30-hai-duong', 'commune')).toEqual(communes)
})

test('an imported boundary takes the place of the cell, and communes are laid out inside it', () => {
  const geometry: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [106.3, 20.96],
        [106.4, 20.96],
        [106.4, 21.08],
        [106.3, 21.08],
        [106.3, 20.96],
      ],
    ],
  }
  const boundaries = new Map([['291-nam-sach', geometry]])
  const districts = cellsOf('2021-01-27', '30-hai-duong', 'district', boundaries)
  expect(districts.filter((one) => !one.schematic).map((one) => one.unit.unitId)).toEqual(['291-nam-sach'])
  const own = cellsOf('2021-01-27', '291-nam-sach', 'commune', boundaries)
  expect(own).toHaveLength(19)
  for (const { geometry: cell } of own) for (const [x] of ringOf(cell)) expect(x).toBeGreaterThanOrEqual(106.29999)
})

test('without a parent all provinces of the day are drawn; the whole province is the hull of what is in it', () => {
  expect(cellsOf('2021-01-27', null, 'commune')).toHaveLength(235)
  expect(cellsOf('2026-11-23', null, 'commune')).toHaveLength(114)
  expect(cellsOf('2021-01-27', null, 'province').map((one) => one.unit.unitId)).toEqual(['30-hai-duong'])
})

test('the map of one district is that part of the map of its province', () => {
  const whole = cellsOf('2021-01-27', '30-hai-duong', 'commune').filter((one) => one.unit.parentId === '290-chi-linh')
  const part = cellsOf('2021-01-27', '290-chi-linh', 'commune')
  expect(part).toHaveLength(19)
  expect(part).toEqual(whole)
})
