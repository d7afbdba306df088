import { expect, test } from 'vitest'
import type { AreaGeometry } from './area.ts'
import { areaAt } from './inside.ts'

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const areas: readonly { id: string; geometry: AreaGeometry }[] = [
  { id: 'ring', geometry: { type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2)] } },
  { id: 'middle', geometry: { type: 'Polygon', coordinates: [square(4, 4, 2)] } },
  { id: 'islands', geometry: { type: 'MultiPolygon', coordinates: [[square(20, 0, 2)], [square(24, 0, 2)]] } },
]

test('a point is in the area around it, not in its hole, and in one of many parts', () => {
  expect(areaAt(areas, 1, 1)?.id).toBe('ring')
  expect(areaAt(areas, 5, 5)?.id).toBe('middle')
  expect(areaAt(areas, 25, 1)?.id).toBe('islands')
  expect(areaAt(areas, 23, 1)).toBeNull()
  expect(areaAt(areas, -1, 1)).toBeNull()
})
