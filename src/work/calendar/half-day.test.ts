import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, eachDay } from '#kernel/day'
import { calendars, halfDays } from '../arbitraries.ts'
import { buildCalendar } from './calendar.ts'
import {
  addWorkingHalfDays,
  compareHalfDays,
  endOfHalf,
  type HalfDay,
  halfDayOf,
  isWorkingHalf,
  workingHalfDaysBetween,
} from './half-day.ts'
import { HALVES } from './hours.ts'

const counts = fc.integer({ min: 0, max: 60 })
const calendar = buildCalendar({
  special: [
    { day: '2026-11-20', kind: 'off', half: 'afternoon', name: 'Kỷ niệm Ngày Nhà giáo' },
    { day: '2026-11-21', kind: 'working', half: 'morning', name: 'Trực sáng thứ Bảy' },
    { day: '2026-11-24', kind: 'off', name: 'Ngày Văn hóa Việt Nam' },
    { day: '2026-11-24', kind: 'working', half: 'afternoon', name: 'Làm bù buổi chiều' },
  ],
  announced: new Set(['2026']),
})

test('half a day off, half a Saturday worked, and half of a day off that is worked after all', () => {
  const at = (day: Day, half: HalfDay['half']): HalfDay => ({ day, half })
  expect(addWorkingHalfDays(calendar, at('2026-11-20', 'morning'), 1)).toEqual(at('2026-11-21', 'morning'))
  expect(addWorkingHalfDays(calendar, at('2026-11-20', 'morning'), 2)).toEqual(at('2026-11-23', 'morning'))
  expect(addWorkingHalfDays(calendar, at('2026-11-20', 'morning'), 4)).toEqual(at('2026-11-24', 'afternoon'))
  expect(addWorkingHalfDays(calendar, at('2026-11-20', 'afternoon'), 0)).toEqual(at('2026-11-21', 'morning'))
  expect([calendar.offOn('2026-11-20'), calendar.offOn('2026-11-24'), calendar.offOn('2026-11-22')]).toEqual([
    null,
    null,
    '',
  ])
})

test('a half-day is known by the hour, and ends with its session', () => {
  expect(halfDayOf('2026-11-23T04:59:00.000Z')).toEqual({ day: '2026-11-23', half: 'morning' })
  expect(halfDayOf('2026-11-23T05:00:00.000Z')).toEqual({ day: '2026-11-23', half: 'afternoon' })
  expect(endOfHalf(calendar, { day: '2026-11-23', half: 'afternoon' })).toBe('2026-11-23T10:30:00.000Z')
  expect(endOfHalf(calendar, { day: '2026-11-20', half: 'afternoon' })).toBeNull()
})

test('a term of half-days ends in a worked half, never earlier for more of them, and a then b is a + b', () => {
  fc.assert(
    fc.property(calendars, halfDays, fc.integer({ min: 1, max: 60 }), counts, (any, start, a, b) => {
      const end = addWorkingHalfDays(any, start, a)
      expect(isWorkingHalf(any, end)).toBe(true)
      expect(compareHalfDays(addWorkingHalfDays(any, start, a + b), end)).toBeGreaterThanOrEqual(0)
      expect(addWorkingHalfDays(any, end, b)).toEqual(addWorkingHalfDays(any, start, a + b))
    }),
  )
})

test('counting half-days is the inverse of adding them, and agrees with counting by hand', () => {
  fc.assert(
    fc.property(calendars, halfDays, fc.integer({ min: 1, max: 60 }), (any, start, n) => {
      const end = addWorkingHalfDays(any, start, n)
      expect(workingHalfDaysBetween(any, start, end)).toBe(n)
      expect(workingHalfDaysBetween(any, end, start)).toBe(-n)
      const byHand = eachDay(start.day, end.day)
        .flatMap((day) => HALVES.map((half) => ({ day, half })))
        .filter((one) => compareHalfDays(one, start) > 0 && compareHalfDays(one, end) <= 0)
        .filter(({ day, half }) => any.sessionsOn(day).some((session) => session.half === half))
      expect(byHand).toHaveLength(n)
    }),
  )
})
