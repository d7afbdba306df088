import { expect, test } from 'vitest'
import { say } from '#kernel/text'
import { dueWords } from './due.ts'

const said = (...given: Parameters<typeof dueWords>): string => {
  const { state, text, values } = dueWords(...given)
  return `${state}: ${say(text, 'vi', values)}`
}

test('a deadline is said in words', () => {
  expect(said('2021-02-05', '2021-02-03', 2, false)).toBe('soon: còn 2 ngày làm việc')
  expect(said('2021-02-15', '2021-02-03', 8, false)).toBe('open: còn 8 ngày làm việc')
  expect(said('2021-02-03', '2021-02-03', 0, false)).toBe('soon: hạn hôm nay')
  expect(said('2021-02-10', '2021-02-03', null, false)).toBe('open: còn 7 ngày')
  expect(said(null, '2021-02-03', null, false)).toBe('none: không có hạn')
})

test('the day after the deadline is overdue, even over a holiday', () => {
  expect(said('2021-02-02', '2021-02-03', -1, false)).toBe('late: quá hạn 1 ngày làm việc')
  expect(said('2021-02-05', '2021-02-07', 0, false)).toBe('late: quá hạn')
  expect(said('2021-02-01', '2021-02-03', null, false)).toBe('late: quá hạn 2 ngày')
})

test('what is done is not late', () => {
  expect(dueWords('2021-02-01', '2021-02-03', -2, true).state).toBe('done')
})
