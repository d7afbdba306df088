import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, dayOf, eachDay, type Instant, instant, instantOf } from '#kernel/day'
import { calendars, instants } from '../arbitraries.ts'
import { buildCalendar } from './calendar.ts'
import { addWorkingDays, isWorkingDay, shiftDayByPause, workingDaysBetween } from './deadline.ts'
import { areHours, hoursOn, USUAL_HOURS } from './hours.ts'
import { addWorkingHours, isWorkingTime, shiftByPause, workingHoursBetween } from './working-hours.ts'

const calendar = buildCalendar({ special: [] })
const at = (day: Day, hour: number, minute = 0): Instant => instantOf(day, hour * 60 + minute)
const quarters = fc.integer({ min: 0, max: 400 }).map((n) => n / 4)

test('eight hours from a Monday at nine end on Tuesday at nine; what comes at noon counts from half past one', () => {
  expect(addWorkingHours(calendar, at('2026-12-07', 9), 8)).toBe(at('2026-12-08', 9))
  expect(addWorkingHours(calendar, at('2026-12-07', 12), 1)).toBe(at('2026-12-07', 14, 30))
  expect(addWorkingHours(calendar, at('2026-12-07', 9, 30), 2)).toBe(at('2026-12-07', 11, 30))
  expect(addWorkingHours(calendar, at('2026-12-07', 9, 30), 2.5)).toBe(at('2026-12-07', 14))
  expect(addWorkingHours(calendar, at('2026-12-07', 20), 0)).toBe(at('2026-12-08', 7, 30))
})

test('hours over Tết 2027: handed in on the last afternoon of the year, due after the holiday', () => {
  // Tết 2027: 6 February is the first day; by law off from Friday 5 to Thursday 11 February while no notice has come.
  expect(addWorkingHours(calendar, at('2027-02-04', 16, 30), 2)).toBe(at('2027-02-12', 8, 30))
})

test('hours over Tết 2026: the days the notice of that year gave', () => {
  // Off from Monday 16 to Friday 20 February 2026, with the weekends on both sides.
  const notice = buildCalendar({ special: [], announced: new Set(['2026']) })
  expect(eachDay('2026-02-14', '2026-02-22').filter((day) => isWorkingDay(notice, day))).toEqual([])
  expect(addWorkingHours(notice, at('2026-02-13', 15, 30), 4)).toBe(at('2026-02-23', 9, 30))
})

test('new hours of work hold from their day on', () => {
  const winter = { from: '2026-12-08' as Day, morning: [480, 720] as const, afternoon: [780, 1020] as const }
  const seasons = buildCalendar({ special: [], hours: [winter] })
  expect(addWorkingHours(seasons, at('2026-12-07', 16, 30), 2)).toBe(at('2026-12-08', 9))
  expect(hoursOn([winter], '2026-12-07')).toBe(USUAL_HOURS)
  expect(areHours(winter)).toBe(true)
  expect(areHours({ morning: [480, 720], afternoon: [700, 1020] })).toBe(false)
  expect(areHours({ morning: [480, 480], afternoon: [700, 1020] })).toBe(false)
})

test('a deadline of hours lies in a session of a day worked, on every calendar', () => {
  fc.assert(
    fc.property(calendars, instants, quarters, (any, start, hours) => {
      const end = addWorkingHours(any, start, hours)
      expect(any.offOn(dayOf(end))).toBeNull()
      expect(isWorkingTime(any, end)).toBe(true)
      expect(end >= start).toBe(true)
    }),
  )
})

test('hours are additive and monotone, and counting them is the inverse of adding', () => {
  fc.assert(
    fc.property(calendars, instants, quarters, quarters, fc.nat(5_000), (any, start, a, b, later) => {
      const end = addWorkingHours(any, start, a)
      expect(addWorkingHours(any, end, b)).toBe(addWorkingHours(any, start, a + b))
      expect(workingHoursBetween(any, start, end)).toBe(a)
      expect(workingHoursBetween(any, end, start) + a).toBe(0)
      expect(addWorkingHours(any, instant(Date.parse(start) + later * 60_000), a) >= end).toBe(true)
    }),
  )
})

test('a pause is exactly a shift: as much is left afterwards as before, and what was late stays late by as much', () => {
  fc.assert(
    fc.property(calendars, instants, quarters, fc.nat(40_000), fc.nat(40_000), (any, start, hours, till, long) => {
      const due = addWorkingHours(any, start, hours)
      const paused = instant(Date.parse(start) + till * 60_000)
      const resumed = instant(Date.parse(paused) + long * 60_000)
      const shifted = shiftByPause(any, due, paused, resumed)
      expect(workingHoursBetween(any, resumed, shifted)).toBeCloseTo(workingHoursBetween(any, paused, due), 6)
      // Two pauses one after the other are one long pause.
      const middle = instant((Date.parse(paused) + Date.parse(resumed)) / 2)
      expect(shiftByPause(any, shiftByPause(any, due, paused, middle), middle, resumed)).toBe(shifted)
    }),
  )
})

test('a pause in days shifts the day by the working days that passed', () => {
  fc.assert(
    fc.property(calendars, instants, fc.nat(30), fc.nat(60), fc.nat(60), (any, start, count, till, long) => {
      const due = addWorkingDays(any, dayOf(start), count)
      const paused = dayOf(instant(Date.parse(start) + till * 86_400_000))
      const resumed = dayOf(instant(Date.parse(start) + (till + long) * 86_400_000))
      const shifted = shiftDayByPause(any, due, paused, resumed)
      expect(isWorkingDay(any, shifted)).toBe(true)
      expect(workingDaysBetween(any, resumed, shifted)).toBe(workingDaysBetween(any, paused, due))
    }),
  )
})
