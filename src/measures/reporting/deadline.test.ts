import { expect, test } from 'vitest'
import { addDays, type Day, weekday } from '#kernel/day'
import { type Deadline, deadlineWords, dueOn } from './deadline.ts'

/** Weekends off, and 2026-10-20 to 22. */
const off = (day: Day): boolean => weekday(day) > 5 || (day >= '2026-10-20' && day <= '2026-10-22')
function count(after: Day, n: number): Day {
  let day = after
  if (n === 0) while (off(day)) day = addDays(day, 1)
  for (let left = n; left > 0; left--)
    do day = addDays(day, 1)
    while (off(day))
  return day
}
const due = (rule: Partial<Deadline>, to: Day): Day =>
  dueOn({ kind: 'day-of-month', count: 20, months: 1, ...rule }, { to }, count)

test('working days are counted after the last day of the period', () => {
  expect(due({ kind: 'working-days', count: 5 }, '2026-09-30')).toBe('2026-10-07')
  expect(due({ kind: 'working-days', count: 1 }, '2026-10-31')).toBe('2026-11-02')
})

test('a fixed day that is off is the next working day; a month too short gives its last day', () => {
  expect(due({}, '2026-09-30')).toBe('2026-10-23')
  expect(due({ count: 31 }, '2026-01-31')).toBe('2026-03-02')
  expect(due({ count: 31 }, '2026-08-31')).toBe('2026-09-30')
  expect(due({ count: 28, months: 2 }, '2025-12-31')).toBe('2026-03-02')
})

test('the rule is said as officials say it', () => {
  expect(deadlineWords({ kind: 'day-of-month', count: 20, months: 1 }).vi).toBe('ngày 20 của tháng sau kỳ báo cáo')
})
