import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { spokenDay } from '#kernel/day'
import { days } from '../arbitraries.ts'
import { buildCalendar } from '../calendar/calendar.ts'
import { finalDay, isSoundDeadline } from '../tasks/deadline.ts'
import { parseDeadline } from './parse-deadline.ts'

const calendar = buildCalendar({ special: [] })
const parse = (cell: string) => parseDeadline(cell, calendar)

test.each([
  ['2025', { kind: 'year', year: 2025 }],
  ['Năm 2025', { kind: 'year', year: 2025 }],
  ['12/2025', { kind: 'month', year: 2025, month: 12 }],
  ['Tháng 10/2025', { kind: 'month', year: 2025, month: 10 }],
  ['tháng 10 năm 2025', { kind: 'month', year: 2025, month: 10 }],
  ['Trong tháng 3/2026.', { kind: 'month', year: 2026, month: 3 }],
  ['Quý IV/2025', { kind: 'quarter', year: 2025, quarter: 4 }],
  ['Quý 2 năm 2026', { kind: 'quarter', year: 2026, quarter: 2 }],
  ['6 tháng đầu năm 2026', { kind: 'month', year: 2026, month: 6 }],
  ['Trước 30/6/2026', { kind: 'day', day: '2026-06-30' }],
  ['Trước ngày 01 tháng 7 năm 2026', { kind: 'day', day: '2026-07-01' }],
  ['2026-12-31', { kind: 'day', day: '2026-12-31' }],
  ['15/9/2025; 15/12/2025', { kind: 'milestones', days: ['2025-09-15', '2025-12-15'] }],
  ['Tháng 6/2026 và tháng 12/2026', { kind: 'milestones', days: ['2026-06-30', '2026-12-31'] }],
  ['Hằng năm', { kind: 'standing', rhythm: 'yearly' }],
  ['Hàng quý', { kind: 'standing', rhythm: 'quarterly' }],
  ['Thường xuyên, báo cáo hằng tháng', { kind: 'standing', rhythm: 'monthly' }],
  ['Tháng 6 và tháng 12 hằng năm', { kind: 'standing', rhythm: 'yearly', months: [6, 12] }],
  ['Quý I hằng năm', { kind: 'standing', rhythm: 'yearly', months: [3] }],
  ['Hằng năm từ năm 2026', { kind: 'standing', rhythm: 'yearly', fromYear: 2026 }],
])('reads %s', (cell, deadline) => {
  expect(parse(cell)).toEqual({ kind: 'read', deadline })
  expect(parse(` ${cell.toUpperCase().normalize('NFD')} `)).toEqual({ kind: 'read', deadline })
})

test.each([
  ['', 'blank', null],
  [' – ', 'blank', null],
  ['Thường xuyên', 'no-rhythm', { kind: 'standing', rhythm: 'quarterly' }],
  ['2025 và những năm tiếp theo', 'no-rhythm', { kind: 'standing', rhythm: 'yearly', fromYear: 2025 }],
  ['Trước tháng 6/2026', 'several-meanings', { kind: 'month', year: 2026, month: 6 }],
  ['2025-2030', 'several-meanings', { kind: 'year', year: 2030 }],
  ['15/9 và 15/12/2025', 'several-meanings', { kind: 'milestones', days: ['2025-09-15', '2025-12-15'] }],
  ['Trước 15/12 hằng năm', 'no-rhythm', { kind: 'standing', rhythm: 'yearly' }],
  ['30/6', 'no-year', null],
  ['Quý IV', 'no-year', null],
  ['31/02/2026', 'no-such-day', null],
  ['13/2025', 'no-such-day', null],
  ['Sau khi Luật có hiệu lực', 'unknown', null],
  ['abc', 'unknown', null],
])('asks about %j', (cell, why, suggestion) => {
  expect(parse(cell)).toEqual({ kind: 'ask', why, suggestion })
})

test('any day written as officials write it is that day, and whatever is typed is read soundly or asked about', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(parse(spokenDay(day))).toEqual({ kind: 'read', deadline: { kind: 'day', day } })
    }),
  )
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '2026',
          '12/2026',
          'quý',
          'IV',
          'tháng',
          '6',
          'và',
          ';',
          '/',
          '15/9/2026',
          'hằng năm',
          '31/2/2026',
          'trước',
          'x',
        ),
        {
          maxLength: 6,
        },
      ),
      (words) => {
        const found = parse(words.join(' '))
        const deadline = found.kind === 'read' ? found.deadline : found.suggestion
        if (deadline === null) return
        expect(isSoundDeadline(deadline)).toBe(true)
        const end = deadline.kind === 'standing' ? '2026-12-31' : finalDay(deadline, calendar)
        expect(end).toMatch(/^20\d\d-\d\d-\d\d$/)
      },
    ),
  )
})
