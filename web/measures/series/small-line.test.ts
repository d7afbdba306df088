import { expect, test } from 'vitest'
import { day } from '#kernel/day'
import type { Point } from '#measures/contract'
import { changeOf, markAt, scaleOver, smallLine } from './small-line.ts'

const point = (value: number | null, rule: Point['rule'] = null): Point => ({
  value,
  missing: value === null ? 'not-reported' : null,
  made: 'own',
  by: null,
  state: 'published',
  from: 1,
  of: 1,
  cut: false,
  rule,
  confirmedOn: null,
  simulated: false,
})

test('what was carried over is drawn apart, and the two meet', () => {
  const line = smallLine([point(0, 'sum'), point(5, 'sum'), point(10)], { low: 0, high: 10 }, 100, 10)
  expect(line.carried).toBe('M0.0 10.0L50.0 5.0L100.0 0.0')
  expect(line.own).toBe('M100.0 0.0')
  expect(line.last).toEqual([100, 0])
})

test('a missing value is a gap, never a zero', () => {
  const line = smallLine([point(4), point(null), point(4)], { low: 0, high: 8 }, 100, 8)
  expect(line.own).toBe('M0.0 4.0M100.0 4.0')
  expect(changeOf([point(null), point(4), point(null)], 'year')).toBeNull()
  expect(changeOf([point(4), point(null), point(1)], 'half-year')).toBe(-3)
})

test('all equal values lie in the middle of the scale', () => {
  const scale = scaleOver([7, 7, null], null)
  expect(smallLine([point(7)], scale, 10, 10).last?.[1]).toBe(5)
  expect(scaleOver([null], null)).toEqual({ low: 0, high: 1 })
  expect(scaleOver([90, 99.9], 100).high).toBe(100)
})

test('the merger lies on the border before the first period of the new units', () => {
  const periods = [
    { from: day('2025-01-01'), to: day('2025-03-31') },
    { from: day('2025-04-01'), to: day('2025-06-30') },
    { from: day('2025-07-01'), to: day('2025-09-30') },
  ]
  expect(markAt(day('2025-07-01'), periods)).toBe(0.75)
  expect(markAt(day('2025-01-01'), periods)).toBeNull()
  expect(markAt(day('2027-01-01'), periods)).toBeNull()
})
