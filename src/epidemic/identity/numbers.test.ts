import { expect, test } from 'vitest'
import { idNumberFault, maskedNumber, normalPhone } from './numbers.ts'

const nobody = { birthYear: null, sex: null }

test('the spellings of a telephone number are one number', () => {
  for (const text of ['0912345678', '0912.345.678', '+84 912 345 678', '84912345678', '0084 912345678'])
    expect(normalPhone(text)).toBe('0912345678')
  expect(['không có', '123', ''].map(normalPhone)).toEqual([null, null, null])
})

test('an identity number has nine digits, or twelve that agree with the person', () => {
  expect(idNumberFault('142 345 678', nobody)).toBeNull()
  expect(idNumberFault('030190001234', { birthYear: 1990, sex: 'female' })).toBeNull()
  expect(idNumberFault('030205001234', { birthYear: 2005, sex: 'male' })).toBeNull()
  expect(idNumberFault('030190001234', { birthYear: 1991, sex: 'female' })).toBe('birth-year')
  expect(idNumberFault('030190001234', { birthYear: 1990, sex: 'male' })).toBe('sex')
  expect(idNumberFault('000190001234', nobody)).toBe('province')
  expect(idNumberFault('097190001234', nobody)).toBe('province')
  expect(['03019000123', '0301900012345', '03019000123a', ''].map((text) => idNumberFault(text, nobody))).toEqual(
    Array(4).fill('length'),
  )
})

test('a masked number tells its ends', () => {
  expect([maskedNumber('0912 345 678'), maskedNumber('030190001234'), maskedNumber('1234')]).toEqual([
    '09•• ••• 678',
    '03•• ••• 234',
    '••• •••',
  ])
})
