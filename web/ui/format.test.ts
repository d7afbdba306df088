import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, dayOfNumber } from '#kernel/day'
import {
  formatBytes,
  formatChange,
  formatDay,
  formatInstant,
  formatNumber,
  formatPercent,
  formatShare,
  nearness,
  parseDay,
  parseNumber,
} from './format.ts'

test('numbers as officials write them', () => {
  expect(formatNumber(1234.5)).toBe('1.234,5')
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5')
  expect(formatNumber(17_561, 'vi', 0)).toBe('17.561')
  expect(formatNumber(-0)).toBe('0')
})

test('a share says of what, and small denominators are counts', () => {
  expect(formatShare(1204, 1303)).toBe('92,4 % (1.204/1.303)')
  expect(formatShare(1204, 1303, 'en')).toBe('92.4% (1,204/1,303)')
  expect(formatShare(3, 7)).toBe('3/7')
  expect(formatShare(0, 0)).toBeNull()
  expect(formatPercent(0.875)).toBe('87,5 %')
})

test('a change carries its sign', () => {
  expect(formatChange(12)).toBe('+12')
  expect(formatChange(-1234)).toBe('−1.234')
  expect(formatChange(0)).toBe('0')
  expect(formatChange(-0.04)).toBe('0')
})

test('days and times are those of Viet Nam', () => {
  expect(formatDay('2021-01-27')).toBe('27/01/2021')
  expect(formatInstant('2021-01-27T18:10:00.000Z')).toBe('01:10 28/01/2021')
  expect(nearness('2021-01-26', '2021-01-27')).toBe('yesterday')
  expect(nearness('2021-01-25', '2021-01-27')).toBeNull()
})

test('sizes of files', () => {
  expect(formatBytes(1536)).toBe('1,5 KB')
  expect(formatBytes(25 * 1024 * 1024)).toBe('25 MB')
})

test.each([
  ['27/1/2021', '2021-01-27'],
  ['27-01-21', '2021-01-27'],
  ['27.01.2021', '2021-01-27'],
  ['27012021', '2021-01-27'],
  [' 2021-01-27 ', '2021-01-27'],
  ['30/02/2021', null],
  ['13/13/2021', null],
  ['hôm qua', null],
])('reads the day %s', (typed, read) => {
  expect(parseDay(typed)).toBe(read)
})

test('any day written is read back', () => {
  assert(
    property(integer({ min: 0, max: 40_000 }), (number) => {
      const day: Day = dayOfNumber(number)
      expect(parseDay(formatDay(day))).toBe(day)
    }),
  )
})

test.each([
  ['1.234,5', 1234.5],
  ['1234,5', 1234.5],
  ['1234.5', 1234.5],
  ['12 000', 12_000],
  ['1.234', 1234],
  ['-0,5', -0.5],
  ['−3', -3],
  ['1,2,3', null],
  ['mười', null],
  ['', null],
])('reads the number %s', (typed, read) => {
  expect(parseNumber(typed)).toBe(read)
})

test('any number written is read back', () => {
  assert(
    property(integer({ min: -10_000_000, max: 10_000_000 }), (tenths) => {
      expect(parseNumber(formatNumber(tenths / 10))).toBe(tenths / 10)
    }),
  )
})
