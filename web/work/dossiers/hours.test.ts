import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanOf, usedOf } from './hours.ts'

test('hours are said as days where halves of a day come out, else as hours', () => {
  expect([4, 6, 8, 12, 13, 16, 20.26].map(spanOf)).toEqual([
    { unit: 'hours', value: 4 },
    { unit: 'hours', value: 6 },
    { unit: 'days', value: 1 },
    { unit: 'days', value: 1.5 },
    { unit: 'hours', value: 13 },
    { unit: 'days', value: 2 },
    { unit: 'hours', value: 20.3 },
  ])
})

test('days and hours say the same time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000 }), (hours) => {
      const { unit, value } = spanOf(hours)
      expect(unit === 'days' ? value * 8 : value).toBe(hours)
    }),
  )
})

test('a bar never runs beyond its end, and over is said exactly when more was used than allowed', () => {
  const hours = fc.integer({ min: 0, max: 400 })
  fc.assert(
    fc.property(hours, hours, (used, allowed) => {
      const { ratio, over } = usedOf(used, allowed)
      expect(ratio).toBeGreaterThanOrEqual(0)
      expect(ratio).toBeLessThanOrEqual(1)
      expect(over).toBe(used > allowed)
    }),
  )
})
