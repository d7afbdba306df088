import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MEASURE_UNITS } from '../names.ts'
import { readCell } from './cell.ts'
import { type NumberRead, readNumber, sayNumber } from './number.ts'

const count = { measureUnit: 'count', counted: 'hồ sơ', least: 0 } as const
const money = { measureUnit: 'money', least: 0 } as const
const percent = { measureUnit: 'percent', least: 0, most: 100 } as const
const yesNo = { measureUnit: 'yes-no' } as const
const value = (is: number): NumberRead => ({ kind: 'value', value: is })

test.each([
  ['1.234,5', money, 1234.5],
  ['1,234.5', money, 1234.5],
  ['1.234.567', money, 1_234_567],
  ['1,234,567', count, 1_234_567],
  ['1 234 567,25', money, 1_234_567.25],
  ['1\u00a0234', count, 1234],
  ['1\u2009234\u202f567', count, 1_234_567],
  ['１２３４', count, 1234],
  ['１．２３４，５', money, 1234.5],
  ['12,5', money, 12.5],
  ['12.5', money, 12.5],
  ['0,125', money, 0.125],
  ['1234,567', money, 1234.567],
  [',5', money, 0.5],
  ['12 %', percent, 12],
  ['12,5％', percent, 12.5],
  ['99 phần trăm', percent, 99],
  ['007', count, 7],
  ['+5', count, 5],
  ['(5)', money, -5],
  ['−5', money, -5],
  ["'1234", count, 1234],
  ['\u200b12\ufeff', count, 12],
  ['1.234 hồ sơ', count, 1234],
  ['2 nghìn', count, 2000],
  ['1,2 triệu', count, 1_200_000],
  ['12 tỷ đồng', money, 12],
  ['500 triệu', money, 0.5],
  ['1.500.000.000 đ', money, 1.5],
  ['không phát sinh', count, 0],
  ['x', yesNo, 1],
  ['Có', yesNo, 1],
  ['Không', yesNo, 0],
  ['chưa', yesNo, 0],
])('“%s” is one number', (text, wanted, is) => {
  expect(readNumber(text, wanted)).toEqual(value(is))
})

test('what can mean two numbers is asked about, unless only one of them is possible', () => {
  expect(readNumber('1.234', money)).toEqual({ kind: 'ask', why: 'separator', choices: [1234, 1.234] })
  expect(readNumber('1,234', money)).toEqual({ kind: 'ask', why: 'separator', choices: [1.234, 1234] })
  // A count is whole; a percentage ends at a hundred.
  expect(readNumber('1.234', count)).toEqual(value(1234))
  expect(readNumber('1,234', count)).toEqual(value(1234))
  expect(readNumber('12.345', percent)).toEqual(value(12.345))
})

test('a dash is zero to one office and "not known" to another; a missing value is never a zero', () => {
  for (const text of ['-', '–', 'không', 'Ko'])
    expect(readNumber(text, count)).toEqual({ kind: 'ask', why: 'dash', choices: [0, null] })
  for (const text of ['…', '...', 'n/a', 'Chưa có số liệu']) expect(readNumber(text, count)).toEqual({ kind: 'none' })
  for (const text of ['', '  ', '\u00a0']) expect(readNumber(text, count)).toEqual({ kind: 'empty' })
  expect(readNumber('-', yesNo)).toEqual({ kind: 'none' })
})

test.each([
  ['abc', count, 'not-a-number'],
  ['x', count, 'not-a-number'],
  ['12 34', count, 'not-a-number'],
  ['1.2.2026', count, 'not-a-number'],
  ['1.234.56', count, 'not-a-number'],
  ['5,', count, 'not-a-number'],
  ['3/4', count, 'other-unit'],
  ['khoảng 100', count, 'not-exact'],
  ['~100', count, 'not-exact'],
  ['>100', count, 'not-exact'],
  ['10-12', count, 'not-exact'],
  ['12 %', count, 'percent-here'],
  ['12 người', count, 'other-unit'],
  ['12 hồ sơ', money, 'other-unit'],
  ['1234567890123456', count, 'too-long'],
  ['có thể', yesNo, 'not-a-number'],
] as const)('“%s” is refused with its reason', (text, wanted, code) => {
  expect(readNumber(text, wanted)).toEqual({ kind: 'wrong', code })
})

test('what is said of a value is read as that value, whatever the unit', () => {
  const numbers = fc.oneof(
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 1000),
    fc.integer({ min: 1_000, max: 999_999 }).map((n) => n / 1000),
    fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
  )
  fc.assert(
    fc.property(numbers, fc.constantFrom(...MEASURE_UNITS), (number, measureUnit) => {
      const said = measureUnit === 'yes-no' ? Math.abs(Math.trunc(number)) % 2 : number + 0
      expect(readNumber(sayNumber(said, measureUnit), { measureUnit })).toEqual(value(said))
    }),
  )
  for (const measureUnit of MEASURE_UNITS)
    expect(readNumber(sayNumber(null, measureUnit), { measureUnit })).toEqual({ kind: 'none' })
})

test('grouping and full-width digits change nothing', () => {
  const wide = (text: string) => text.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000_000, max: 999_999_999_999 }),
      fc.constantFrom('.', ',', ' ', '\u00a0', '\u2009', '\u202f', "'"),
      (number, mark) => {
        const grouped = String(number).replace(/\B(?=(\d{3})+$)/g, mark)
        expect(readNumber(grouped, money)).toEqual(value(number))
        expect(readNumber(wide(grouped), money)).toEqual(value(number))
      },
    ),
  )
})

test('cells: a percentage as it is shown, days and errors refused with what to do', () => {
  const shown = { kind: 'number', text: '7%', value: 0.07, percent: true } as const
  expect(readCell(shown, percent)).toEqual(value(7))
  expect(readCell(shown, count)).toEqual({ kind: 'wrong', code: 'percent-here' })
  expect(readCell({ kind: 'number', text: '1234.5', value: 1234.5, percent: false }, money)).toEqual(value(1234.5))
  expect(readCell({ kind: 'date', text: '03/04/2026' }, count)).toEqual({ kind: 'wrong', code: 'date-here' })
  expect(readCell({ kind: 'error', text: '#DIV/0!' }, count)).toEqual({ kind: 'wrong', code: 'error-here' })
  expect(readCell({ kind: 'unread', text: '=A1' }, count)).toEqual({ kind: 'wrong', code: 'formula-unread' })
  expect(readCell({ kind: 'boolean', text: 'TRUE', value: true }, yesNo)).toEqual(value(1))
  expect(readCell(undefined, count)).toEqual({ kind: 'empty' })
})
