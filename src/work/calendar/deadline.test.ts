import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, eachDay, weekday } from '#kernel/day'
import { days } from '../arbitraries.ts'
import { buildCalendar, type SpecialDay } from './calendar.ts'
import { addWorkingDays, isWorkingDay, namedDaysOff, workingDaysBetween } from './deadline.ts'

const off = (day: Day, name = 'nghỉ'): SpecialDay => ({ day, kind: 'off', name })
/** Some of what the notices of these years said. */
const special: SpecialDay[] = [
  off('2021-02-10', 'Tết Nguyên đán'),
  off('2021-02-16', 'Tết Nguyên đán'),
  off('2021-05-03', 'Quốc tế Lao động (nghỉ bù)'),
  off('2025-05-02', 'Nghỉ hoán đổi'),
  { day: '2025-04-26', kind: 'working', name: 'Làm bù ngày 02/05/2025' },
  off('2026-11-24', 'Ngày Văn hóa Việt Nam'),
]
const calendar = buildCalendar({ special, announced: new Set(['2021', '2025', '2026']) })
const counts = fc.integer({ min: 0, max: 60 })

test('Tết of 2021: seven days off in a row, work again on 17 February', () => {
  expect(eachDay('2021-02-10', '2021-02-16').map((day) => isWorkingDay(calendar, day))).not.toContain(true)
  expect(addWorkingDays(calendar, '2021-02-09', 1)).toBe('2021-02-17')
  expect(addWorkingDays(calendar, '2021-02-08', 3)).toBe('2021-02-18')
})

test('a Saturday worked in exchange counts, the day it stands for does not', () => {
  expect(addWorkingDays(calendar, '2025-04-25', 1)).toBe('2025-04-26')
  expect(addWorkingDays(calendar, '2025-04-29', 1)).toBe('2025-05-05')
})

test('a year without a notice yet: Tết from the lunar calendar, weekends made up, two National Days', () => {
  expect(eachDay('2027-02-05', '2027-02-12').filter((day) => isWorkingDay(calendar, day))).toEqual(['2027-02-12'])
  expect(isWorkingDay(calendar, '2027-09-02')).toBe(false)
  expect(isWorkingDay(calendar, '2027-09-03')).toBe(false)
  // 1 May 2027 is a Saturday.
  expect(calendar.offOn('2027-05-03')).toBe('Quốc tế Lao động (nghỉ bù)')
})

test('what moved a deadline is named', () => {
  expect(addWorkingDays(calendar, '2026-11-23', 3)).toBe('2026-11-27')
  expect(namedDaysOff(calendar, '2026-11-23', '2026-11-27')).toEqual([
    { day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' },
  ])
})

test('a deadline never falls on a day off', () => {
  fc.assert(
    fc.property(days, counts, (day, n) => {
      expect(isWorkingDay(calendar, addWorkingDays(calendar, day, n))).toBe(true)
    }),
  )
})

test('more days are never earlier, and a later start never ends earlier', () => {
  fc.assert(
    fc.property(days, counts, fc.integer({ min: 0, max: 30 }), (day, n, more) => {
      const end = addWorkingDays(calendar, day, n)
      expect(addWorkingDays(calendar, day, n + more) >= end).toBe(true)
      expect(addWorkingDays(calendar, addDays(day, more), n) >= end).toBe(true)
      expect(addWorkingDays(calendar, day, n + 1) > end || n === 0).toBe(true)
    }),
  )
})

test('counting is the inverse of adding, one step at a time, and turns its sign', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (day, n) => {
      const end = addWorkingDays(calendar, day, n)
      expect(workingDaysBetween(calendar, day, end)).toBe(n)
      expect(workingDaysBetween(calendar, end, day)).toBe(-n)
      const byHand = eachDay(addDays(day, 1), end).filter((one) => calendar.offOn(one) === null)
      expect(byHand).toHaveLength(n)
    }),
  )
})

test('no more than 52 weekends and the holidays by law are lost in a year', () => {
  for (const year of ['2021', '2025', '2026', '2027', '2028']) {
    const all = eachDay(`${year}-01-01` as Day, `${year}-12-31` as Day)
    const worked = all.filter((day) => isWorkingDay(calendar, day)).length
    const weekdays = all.filter((day) => weekday(day) <= 5).length
    expect(weekdays - worked).toBeGreaterThanOrEqual(7)
    expect(weekdays - worked).toBeLessThanOrEqual(14)
  }
})
