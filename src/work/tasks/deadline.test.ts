import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#kernel/day'
import { days } from '../arbitraries.ts'
import { buildCalendar } from '../calendar/calendar.ts'
import { isWorkingDay } from '../calendar/deadline.ts'
import { type Deadline, endOfMonth, finalDay, periodsOf, RHYTHMS } from './deadline.ts'
import { deadlineWords, periodWords } from './deadline-words.ts'
import { lastDayOf } from './part.ts'

const calendar = buildCalendar({ special: [] })

test('a month, a quarter, a year end on their last working day, and are said as they are written', () => {
  const ends = (deadline: Deadline) => [finalDay(deadline, calendar), deadlineWords(deadline).vi]
  expect(ends({ kind: 'month', year: 2026, month: 10 })).toEqual(['2026-10-30', 'Tháng 10/2026'])
  expect(ends({ kind: 'quarter', year: 2026, quarter: 4 })).toEqual(['2026-12-31', 'Quý IV/2026'])
  expect(ends({ kind: 'year', year: 2027 })).toEqual(['2027-12-31', 'Năm 2027'])
  expect(ends({ kind: 'milestones', days: ['2026-12-15', '2026-09-15'] })).toEqual([
    '2026-12-15',
    '15/09/2026; 15/12/2026',
  ])
  expect(ends({ kind: 'standing', rhythm: 'quarterly' })).toEqual([null, 'Thường xuyên, báo cáo hằng quý'])
  expect(ends({ kind: 'none' })).toEqual([null, 'Không đặt hạn'])
})

test('the end of any month is a working day of that month, and no later one is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2021, max: 2030 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const end = endOfMonth(calendar, year, month)
      expect(isWorkingDay(calendar, end)).toBe(true)
      expect([Number(end.slice(0, 4)), Number(end.slice(5, 7))]).toEqual([year, month])
      for (let next = addDays(end, 1); next.slice(0, 7) === end.slice(0, 7); next = addDays(next, 1))
        expect(isWorkingDay(calendar, next)).toBe(false)
    }),
  )
})

test('whatever the clock missed, each period is opened once: looking later finds what looking daily found', () => {
  const standing = fc.record({
    kind: fc.constant('standing' as const),
    rhythm: fc.constantFrom(...RHYTHMS),
    months: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }), {
      nil: undefined,
    }),
  })
  fc.assert(
    fc.property(standing, days, fc.integer({ min: 0, max: 150 }), (deadline, since, span) => {
      const today: Day = addDays(since, span)
      const daily = new Set<Day>()
      for (let n = 0; n <= span; n++)
        for (const { due } of periodsOf(deadline, calendar, since, addDays(since, n))) daily.add(due)
      const once = periodsOf(deadline, calendar, since, today)
      expect(once.map(({ due }) => due)).toEqual([...daily].sort())
      for (const { from, due } of once) {
        expect(from <= due && due >= since && from <= today).toBe(true)
        expect(periodWords(deadline, due).vi).not.toBe('')
      }
    }),
    { numRuns: 60 },
  )
})

test('the periods of a year', () => {
  const dues = (deadline: Extract<Deadline, { kind: 'standing' }>) =>
    periodsOf(deadline, calendar, '2026-01-05', '2026-12-20').map(({ due }) => due)
  expect(dues({ kind: 'standing', rhythm: 'quarterly' })).toEqual([
    '2026-03-31',
    '2026-06-30',
    '2026-09-30',
    '2026-12-31',
  ])
  expect(dues({ kind: 'standing', rhythm: 'yearly', months: [6, 12] })).toEqual(['2026-06-30', '2026-12-31'])
  expect(dues({ kind: 'standing', rhythm: 'yearly', fromYear: 2027 })).toEqual([])
  expect(periodWords({ kind: 'standing', rhythm: 'monthly' }, '2026-11-30').vi).toBe('Tháng 11/2026')
})

test('a part may last as long as the whole was extended to', () => {
  const whole = { deadline: { kind: 'day', day: '2026-11-20' }, due: '2026-12-01' } as unknown as Parameters<
    typeof lastDayOf
  >[0]
  expect(lastDayOf(whole, calendar)).toBe('2026-12-01')
})
