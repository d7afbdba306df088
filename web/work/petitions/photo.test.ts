import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted } from './photo.ts'

test('a picture keeps its shape, fits, and never grows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12_000 }), fc.integer({ min: 1, max: 12_000 }), (width, height) => {
      const small = fitted(width, height)
      expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(Math.min(1600, Math.max(width, height)))
      // To the nearest pixel of either side.
      expect(Math.abs(small.width * height - small.height * width)).toBeLessThanOrEqual(width + height)
    }),
  )
  expect(fitted(4000, 3000)).toEqual({ width: 1600, height: 1200 })
  expect(fitted(800, 600)).toEqual({ width: 800, height: 600 })
})
