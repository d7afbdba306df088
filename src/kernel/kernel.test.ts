import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  dayNumber,
  dayOf,
  dayOfNumber,
  daysBetween,
  eachDay,
  instant,
  instantOf,
  isDay,
  weekday,
} from './day.ts'
import { compareText, fold, tidy } from './fold.ts'
import { contains, intersect, overlaps } from './interval.ts'
import { distance } from './point.ts'
import { say } from './text.ts'

const days = fc.integer({ min: 0, max: 40_000 }).map(dayOfNumber)

test('days and their numbers are two names of one thing, and sort alike', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(dayOfNumber(dayNumber(a))).toBe(a)
      expect(a < b).toBe(dayNumber(a) < dayNumber(b))
      expect(addDays(a, daysBetween(a, b))).toBe(b)
    }),
  )
})

test('a day that no calendar has is none', () => {
  expect([isDay('2021-02-29'), isDay('2024-02-29'), isDay('2021-2-1'), isDay('')]).toEqual([false, true, false, false])
})

test('a day in Viet Nam begins at seventeen hours UTC of the day before', () => {
  expect(instantOf('2021-01-27')).toBe('2021-01-26T17:00:00.000Z')
  expect(dayOf('2021-01-26T16:59:59.999Z')).toBe('2021-01-26')
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
      expect(dayOf(instantOf(day, minute))).toBe(day)
    }),
  )
})

test('Monday is 1 and Sunday 7', () => {
  expect(eachDay('2026-11-23', '2026-11-29').map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('spans are half-open: they overlap exactly when their shared part is not empty', () => {
  const spans = fc
    .tuple(days, fc.option(fc.integer({ min: 1, max: 900 })))
    .map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) }))
  fc.assert(
    fc.property(spans, spans, days, (a, b, day) => {
      const shared = intersect(a, b)
      expect(shared !== null).toBe(overlaps(a, b))
      expect(shared !== null && contains(shared, day)).toBe(contains(a, day) && contains(b, day))
    }),
  )
})

test('accents, case and normal form do not matter for searching, and đ is d', () => {
  expect([fold('Chí Linh'), fold('  CHI   linh '), fold('Đặng'), fold('Hoà'.normalize('NFD')), fold('Hòa')]).toEqual([
    'chi linh',
    'chi linh',
    'dang',
    'hoa',
    'hoa',
  ])
  expect(tidy(' Hòa '.normalize('NFD'))).toBe('Hòa'.normalize('NFC'))
})

test('Vietnamese order knows its letters and numbers', () => {
  expect(['Đông', 'Dương', 'An', 'Ăn', 'Phường 10', 'Phường 9'].sort(compareText)).toEqual([
    'An',
    'Ăn',
    'Dương',
    'Đông',
    'Phường 9',
    'Phường 10',
  ])
})

test('a value that is missing stays visible in its braces', () => {
  expect(say({ vi: '{a} và {b}', en: '' }, 'vi', { a: 1 })).toBe('1 và {b}')
})

test('Hải Dương to Chí Linh is about twenty-three kilometres', () => {
  const metres = distance({ longitude: 106.328, latitude: 20.9397 }, { longitude: 106.4008, latitude: 21.1345 })
  expect(metres).toBeGreaterThan(22_500)
  expect(metres).toBeLessThan(23_500)
  expect(instant(0)).toBe('1970-01-01T00:00:00.000Z')
})
