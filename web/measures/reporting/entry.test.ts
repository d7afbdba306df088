import { expect, test } from 'vitest'
import { isRange, parseRange, placeRange } from './range.ts'

const targets = ['a', 'b', 'c'].map((key, at) => ({ key, names: [key, `Chỉ tiêu ${at + 1}`] }))

test('a column of numbers fills downwards, leaves what is blank alone and stops with the lines', () => {
  const rows = parseRange('12\r\n\r\n1.300\n99\n\n')
  expect(isRange(rows)).toBe(true)
  expect(placeRange(rows, targets, 0)).toEqual([
    { key: 'a', text: '12' },
    { key: 'c', text: '1.300' },
  ])
  expect(placeRange(parseRange('1\t5\n2\t6'), targets, 1)).toEqual([
    { key: 'b', text: '5' },
    { key: 'c', text: '6' },
  ])
  expect(placeRange([], targets, 1)).toEqual([])
})

test('a range with names finds its lines in any order, whatever stands between', () => {
  const rows = parseRange('STT\tTên\tĐơn vị\tGiá trị\n1\tchỉ tiêu 3\thồ sơ\t7\n2\t"CHỈ TIÊU 1"\t\t1.234,5\n3\tLạ\t\t8')
  expect(placeRange(rows, targets, 2)).toEqual([
    { key: 'c', text: '7' },
    { key: 'a', text: '1.234,5' },
  ])
})

test('one cell is typed text, with breaks and quotes kept', () => {
  expect(isRange(parseRange('12,5\n'))).toBe(false)
  expect(parseRange('"hai\ndòng ""x"""\t2')).toEqual([['hai\ndòng "x"', '2']])
})
