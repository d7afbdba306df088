import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '#kernel/day'
import { pathAt, progressOf } from './progress.ts'

const start = day('2021-03-26')
const target = { day: day('2025-12-31'), value: 80 }

test('no reading is "no data", never zero', () => {
  const progress = progressOf([], target, 'up', day('2022-12-31'))
  expect(progress).toMatchObject({ state: 'no-data', latest: null, gap: null })
})

test('a value on the straight path is on path, below it is behind', () => {
  const first = { day: start, value: 20 }
  const half = day('2023-08-13')
  expect(pathAt(first, target, half)).toBeCloseTo(50, 0)
  expect(progressOf([first, { day: half, value: 55 }], target, 'up', half).state).toBe('on-path')
  expect(progressOf([first, { day: half, value: 45 }], target, 'up', half).state).toBe('behind')
})

test('short of the target after its day is missed; at the target is met', () => {
  const readings = [
    { day: start, value: 20 },
    { day: day('2025-12-31'), value: 79.9 },
  ]
  expect(progressOf(readings, target, 'up', day('2026-02-01'))).toMatchObject({ state: 'missed' })
  expect(progressOf([{ day: day('2025-12-31'), value: 80 }], target, 'up', day('2026-02-01')).state).toBe('met')
})

test('a rank is better when it is smaller', () => {
  const rank = { day: day('2025-12-31'), value: 20 }
  expect(progressOf([{ day: start, value: 14 }], rank, 'down', day('2021-12-31')).state).toBe('met')
  expect(progressOf([{ day: start, value: 25 }], rank, 'down', day('2026-12-31')).state).toBe('missed')
})

test('readings after the day are not looked at', () => {
  const readings = [
    { day: start, value: 20 },
    { day: day('2024-12-31'), value: 90 },
  ]
  expect(progressOf(readings, target, 'up', day('2022-01-01')).latest?.value).toBe(20)
})

test('at a steady pace the meeting day is where the line crosses the target', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 2, max: 10 }), (perYear, years) => {
      const readings = Array.from({ length: years }, (_, i) => ({
        day: addDays(start, i * 365),
        value: (perYear * i * 365) / 365.25,
      }))
      const last = readings.at(-1) as (typeof readings)[number]
      const goal = { day: addDays(last.day, 4000), value: last.value + perYear }
      const { metOn } = progressOf(readings, goal, 'up', last.day)
      expect(metOn).toBe(addDays(last.day, 366))
    }),
  )
})

test('a falling value never meets a higher target', () => {
  const readings = [
    { day: start, value: 50 },
    { day: addDays(start, 365), value: 40 },
  ]
  expect(progressOf(readings, target, 'up', addDays(start, 365)).metOn).toBeNull()
})
