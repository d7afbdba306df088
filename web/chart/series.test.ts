import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import {
  along,
  everyDay,
  labelStep,
  lastDayOfYear,
  niceAxis,
  pathOf,
  sparkPoints,
  summarise,
  trailingMean,
} from './series.ts'

test('the seven-day mean stands from the seventh day', () => {
  expect(trailingMean([7, 0, 0, 0, 0, 0, 0, 14], 7)).toEqual([null, null, null, null, null, null, 1, 2])
})

test('a trailing mean equals the mean taken anew', () => {
  assert(
    property(array(integer({ min: 0, max: 500 })), integer({ min: 1, max: 9 }), (values, window) => {
      const anew = values.map((_, at) =>
        at + 1 < window ? null : values.slice(at + 1 - window, at + 1).reduce((a, b) => a + b, 0) / window,
      )
      expect(trailingMean(values, window)).toEqual(anew)
    }),
  )
})

test('days that were left out count zero', () => {
  const given = [
    { day: '2021-01-30', count: 4 },
    { day: '2021-01-27', count: 2 },
    { day: '2021-01-30', count: 1 },
  ] as const
  expect(everyDay(given).map((one) => one.count)).toEqual([2, 0, 0, 5])
  expect(everyDay([])).toEqual([])
})

test('a curve in one sentence', () => {
  const days = everyDay([
    { day: '2021-01-27', count: 2 },
    { day: '2021-01-29', count: 9 },
    { day: '2021-01-30', count: 9 },
  ])
  expect(summarise(days)).toEqual({
    first: '2021-01-27',
    last: '2021-01-30',
    total: 20,
    peak: { day: '2021-01-29', count: 9 },
  })
  expect(summarise([])).toBeNull()
})

test('labels stand apart', () => {
  expect(labelStep(28, 5)).toBe(7)
  expect(labelStep(6, 10)).toBe(1)
  expect(labelStep(77, 8)).toBe(14)
})

test('marks lie where their day lies', () => {
  expect(along('2021-01-01', '2021-01-11', '2021-01-06')).toBe(0.5)
  expect(along('2021-01-01', '2021-01-11', '2022-01-01')).toBe(1)
  expect(lastDayOfYear(2025)).toBe('2025-12-31')
})

test('an axis ends on a round number that holds the value', () => {
  expect([90, 100, 101, 0.7, 0, 1234].map((value) => niceAxis(value).top)).toEqual([100, 100, 120, 0.8, 1, 1500])
  expect(niceAxis(90)).toEqual({ top: 100, step: 25 })
})

test('a small line has gaps where nothing is known and never leaves its box', () => {
  expect(pathOf(sparkPoints([0, 5, null, 10, 0], 100, 20))).toBe('M0.0 20.0L25.0 10.0M75.0 0.0L100.0 20.0')
  assert(
    property(array(integer({ min: -50, max: 50 })), (values) => {
      for (const point of sparkPoints(values, 96, 24)) {
        expect(point?.[1]).toBeGreaterThanOrEqual(0)
        expect(point?.[1]).toBeLessThanOrEqual(24)
      }
    }),
  )
})
