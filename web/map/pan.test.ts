import fc from 'fast-check'
import { expect, test } from 'vitest'
import { around, held, type Look, zoomed } from './pan.ts'
import { fitInto, unproject } from './project.ts'

const size = fc.integer({ min: 100, max: 1000 })
const look = fc.record({
  scale: fc.double({ min: 1, max: 60, noNaN: true }),
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
})
const onScreen = ({ scale, x, y }: Look, px: number, py: number) => [px * scale + x, py * scale + y] as const

test('zooming keeps what lies under the pointer there', () => {
  fc.assert(
    fc.property(look, fc.double({ min: 0.2, max: 5, noNaN: true }), size, size, (before, factor, ax, ay) => {
      const [px, py] = [(ax - before.x) / before.scale, (ay - before.y) / before.scale]
      const [x, y] = onScreen(zoomed(before, factor, [ax, ay]), px, py)
      expect(x).toBeCloseTo(ax, 3)
      expect(y).toBeCloseTo(ay, 3)
    }),
  )
})

test('the picture always covers its frame', () => {
  fc.assert(
    fc.property(look, size, size, (any, width, height) => {
      const kept = held(any, width, height)
      const [left, top] = onScreen(kept, 0, 0)
      const [right, bottom] = onScreen(kept, width, height)
      expect(left).toBeLessThanOrEqual(0)
      expect(top).toBeLessThanOrEqual(0)
      expect(right).toBeGreaterThanOrEqual(width - 1e-6)
      expect(bottom).toBeGreaterThanOrEqual(height - 1e-6)
    }),
  )
})

test('a box in the middle stands in the middle', () => {
  const seen = around([190, 140, 210, 160], 400, 300)
  expect(onScreen(seen, 200, 150)).toEqual([200, 150])
  expect(seen.scale).toBe(12)
})

test('a pixel leads back to the degrees it shows', () => {
  const project = fitInto([105.9, 20.6, 107.1, 21.3], 358, 280, 8)
  fc.assert(
    fc.property(
      fc.double({ min: 105.9, max: 107.1, noNaN: true }),
      fc.double({ min: 20.6, max: 21.3, noNaN: true }),
      (longitude, latitude) => {
        const [x, y] = unproject(project, ...project(longitude, latitude))
        expect(x).toBeCloseTo(longitude, 8)
        expect(y).toBeCloseTo(latitude, 8)
      },
    ),
  )
})
