import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildAtlas } from './atlas.ts'
import { importBoundaries } from './boundaries.ts'
import type { Position } from './geometry.ts'
import { readSeed } from './store-seed.ts'
import { boundaryFaults } from './text.ts'

const atlas = buildAtlas((await readSeed()).facts)
const square: Position[] = [
  [106.3, 21.1],
  [106.4, 21.1],
  [106.4, 21.2],
  [106.3, 21.2],
  [106.3, 21.1],
]
const feature = (code: string, ring: unknown = square, type = 'Polygon') => ({
  type: 'Feature',
  id: code,
  geometry: { type, coordinates: type === 'MultiPolygon' ? [[ring]] : [ring] },
})
const check = (...features: unknown[]) => importBoundaries(atlas, '2025-07-01', { type: 'FeatureCollection', features })
const faultOf = (...features: unknown[]) => check(...features).faults.map((one) => [one.feature, one.fault])

test('a polygon with a code of the day is taken for the unit that bears the code then', () => {
  const { accepted, faults } = check(feature('10546'), feature('10549', square, 'MultiPolygon'))
  expect(faults).toEqual([])
  expect(accepted.map((one) => one.unitId)).toEqual(['10546-chi-linh', '10549-chu-van-an'])
  const old = importBoundaries(atlas, '2021-07-01', { type: 'FeatureCollection', features: [feature('10549')] })
  expect(old.accepted[0]?.unitId).toBe('10549-sao-do')
})

test('the code may stand in the properties', () => {
  const { id: _, ...bare } = feature('10546')
  expect(check({ ...bare, properties: { code: 10546 } }).accepted[0]?.unitId).toBe('10546-chi-linh')
})

const moved = (by: (point: Position) => Position) => square.map(by)
test.each<[string, unknown, string]>([
  ['nothing', null, 'no-code'],
  ['a code of another day', feature('10522'), 'unknown-code'],
  ['a line', { type: 'Feature', id: '10546', geometry: { type: 'LineString', coordinates: square } }, 'not-a-polygon'],
  ['no shape', { type: 'Feature', id: '10546', geometry: null }, 'not-a-polygon'],
  ['words for numbers', feature('10546', [['a', 'b']]), 'bad-position'],
  ['three points', feature('10546', square.slice(0, 3)), 'too-few-points'],
  ['an open ring', feature('10546', square.slice(0, 4)), 'open-ring'],
  [
    'latitude first',
    feature(
      '10546',
      moved(([x, y]) => [y, x]),
    ),
    'swapped',
  ],
  [
    'metres',
    feature(
      '10546',
      moved(([x, y]) => [x * 5000, y * 100_000]),
    ),
    'elsewhere',
  ],
  ['a line there and back', feature('10546', [square[0], square[1], square[0], square[1], square[0]]), 'no-area'],
  ['a bow tie', feature('10546', [square[0], square[2], square[1], [106.3, 21.25], square[0]]), 'crosses-itself'],
])('%s is refused, with the remedy', (_name, given, fault) => {
  const { accepted, faults } = check(given)
  expect(accepted).toEqual([])
  expect(faults.map((one) => one.fault)).toEqual([fault])
  expect(faults[0]?.words).toBe(boundaryFaults[fault as keyof typeof boundaryFaults])
})

test('a code given twice is told which feature had it first, and every fault of a file is told at once', () => {
  expect(faultOf(feature('10546'), feature('99999'), feature('10546'))).toEqual([
    [2, 'unknown-code'],
    [3, 'twice'],
  ])
  expect(check(feature('10546'), feature('10546')).faults[0]?.values).toMatchObject({ first: 1 })
})

test.each([[{}], [[]], [{ type: 'Feature' }], ['text'], [null]])('%j is no collection', (file) => {
  expect(importBoundaries(atlas, '2025-07-01', file).faults.map((one) => one.fault)).toEqual(['not-a-collection'])
})

const SHARED = new URL('../../../shared/data/places/', import.meta.url)
test.skipIf(!existsSync(SHARED)).each([
  ['hai-phong-2025-communes.geojson', '2025-07-01', 114],
  ['hai-duong-2021-districts.geojson', '2021-07-01', 12],
] as const)('%s is taken whole (skipped where ../shared/data is absent)', (name, day, count) => {
  const file: unknown = JSON.parse(readFileSync(new URL(name, SHARED), 'utf8'))
  const { accepted, faults } = importBoundaries(atlas, day, file)
  expect(faults).toEqual([])
  expect(accepted).toHaveLength(count)
})
