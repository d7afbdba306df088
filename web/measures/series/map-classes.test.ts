import { expect, test } from 'vitest'
import type { Point } from '#measures/contract'
import { breaksOver } from './map-classes.ts'

const point = (value: number | null): Point => ({
  value,
  missing: value === null ? 'not-reported' : null,
  made: 'own',
  by: null,
  state: 'published',
  from: 1,
  of: 1,
  cut: false,
  rule: null,
  confirmedOn: null,
  simulated: false,
})
const line = (...values: (number | null)[]) => ({ points: values.map(point) })

test('classes go over all periods and begin at round numbers', () => {
  const lines = Array.from({ length: 100 }, (_, i) => line(i * 0.4 + 0.123, i * 0.4 + 40.077, null))
  const breaks = breaksOver(lines)
  expect(breaks).toHaveLength(5)
  expect(breaks.every((value) => Number.isInteger(value))).toBe(true)
  expect(breaks).toEqual([...breaks].sort((a, b) => a - b))
})

test('all equal values are one class, and nothing has none', () => {
  expect(breaksOver([line(7, 7), line(7, null)])).toEqual([7])
  expect(breaksOver([line(null)])).toEqual([])
})

test('values too close to be rounded apart keep their exact classes', () => {
  const breaks = breaksOver([line(1, 1.0001, 1.0002, 1.0003, 50)])
  expect(new Set(breaks).size).toBe(breaks.length)
})
