import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '#kernel/day'
import { pathAt, progressOf, type Reading } from './progress.ts'

const start = day('2021-03-26')
const target = { day: day('2025-12-31'), value: 80 }

test('no reading is "no data", never zero', () => {
  const progress = progressOf([], [target], 'up', day('2022-12-31'))
  expect(progress).toMatchObject({ state: 'no-data', latest: null, gap: null })
})

test('a value on the straight path is on path, below it is behind', () => {
  const first = { day: start, value: 20 }
  const half = day('2023-08-13')
  expect(pathAt(first, [target], half)).toBeCloseTo(50, 0)
  expect(progressOf([first, { day: half, value: 55 }], [target], 'up', half).state).toBe('on-path')
  expect(progressOf([first, { day: half, value: 45 }], [target], 'up', half).state).toBe('behind')
})

test('short of the target after its day is missed; at the target is met', () => {
  const readings = [
    { day: start, value: 20 },
    { day: day('2025-12-31'), value: 79.9 },
  ]
  expect(progressOf(readings, [target], 'up', day('2026-02-01'))).toMatchObject({ state: 'missed' })
  expect(progressOf([{ day: day('2025-12-31'), value: 80 }], [target], 'up', day('2026-02-01')).state).toBe('met')
})

test('a rank is better when it is smaller', () => {
  const rank = { day: day('2025-12-31'), value: 20 }
  expect(progressOf([{ day: start, value: 14 }], [rank], 'down', day('2021-12-31')).state).toBe('met')
  expect(progressOf([{ day: start, value: 25 }], [rank], 'down', day('2026-12-31')).state).toBe('missed')
})

test('readings after the day are not looked at', () => {
  const readings = [
    { day: start, value: 20 },
    { day: day('2024-12-31'), value: 90 },
  ]
  expect(progressOf(readings, [target], 'up', day('2022-01-01')).latest?.value).toBe(20)
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
      const { metOn } = progressOf(readings, [goal], 'up', last.day)
      expect(metOn).toBe(addDays(last.day, 366))
    }),
  )
})

test('a falling value never meets a higher target', () => {
  const readings = [
    { day: start, value: 50 },
    { day: addDays(start, 365), value: 40 },
  ]
  expect(progressOf(readings, [target], 'up', addDays(start, 365)).metOn).toBeNull()
})

test('the path is broken at each target: each year asks for its own', () => {
  const first = { day: day('2020-12-31'), value: 10 }
  const targets = [
    { day: day('2025-12-31'), value: 80 },
    { day: day('2023-12-31'), value: 40 },
  ]
  expect(pathAt(first, targets, day('2023-12-31'))).toBe(40)
  expect(pathAt(first, targets, day('2024-12-31'))).toBeCloseTo(60, 0)
  expect(pathAt(first, targets, day('2030-01-01'))).toBe(80)
  const readings = [first, { day: day('2022-06-30'), value: 30 }]
  expect(progressOf(readings, targets, 'up', day('2022-12-31'))).toMatchObject({ state: 'on-path', target: targets[1] })
  // Once a target's day is past, the next one is looked at.
  expect(progressOf(readings, targets, 'up', day('2024-06-30')).target).toEqual(targets[0])
})

test('before a first value can be known it is not yet due; after, it is missing', () => {
  const due = day('2027-02-01')
  expect(progressOf([], [target], 'up', day('2027-01-31'), due).state).toBe('not-yet-due')
  expect(progressOf([], [target], 'up', due, due).state).toBe('no-data')
})

test('the band holds the day the pace alone gives, narrows to it on a straight line and is unknown of two readings', () => {
  const at = (values: readonly number[]): Reading[] =>
    values.map((value, i) => ({ day: addDays(start, i * 365), value }))
  const far = { day: day('2035-12-31'), value: 100 }
  const straight = progressOf(at([10, 20, 30, 40]), [far], 'up', day('2026-01-01'))
  expect(straight.metBand).toEqual({ from: straight.metOn, to: straight.metOn })
  expect(progressOf(at([10, 20]), [far], 'up', day('2026-01-01')).metBand).toBeNull()
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 3, maxLength: 8 }), (values) => {
      const { metOn, metBand } = progressOf(at(values), [far], 'up', day('2032-01-01'))
      if (metOn === null) return
      expect(metBand).not.toBeNull()
      expect((metBand?.from ?? '') <= metOn && (metBand?.to ?? '9999') >= metOn).toBe(true)
    }),
  )
})

test('without a target the value is only followed', () => {
  const readings = [
    { day: start, value: 20 },
    { day: addDays(start, 365), value: 26 },
  ]
  expect(progressOf(readings, [], 'up', day('2026-01-01'))).toMatchObject({
    state: 'on-path',
    target: null,
    gap: null,
    change: { by: 6, since: start },
  })
})
