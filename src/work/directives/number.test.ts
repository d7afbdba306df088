import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIRECTIVE_FORMS } from '../names.ts'
import { initialsOf, serialOf, writtenNumber } from './number.ts'

const named = (vi: string) => ({ name: { vi, en: vi } })
const committee = named('UBND thành phố Hải Phòng')

test('agencies are abbreviated as they sign', () => {
  expect(
    [
      'UBND phường Chu Văn An',
      'Sở Y tế',
      'Sở Khoa học và Công nghệ',
      'Sở Nông nghiệp và Môi trường',
      'Văn phòng UBND thành phố',
      'Công an thành phố',
      'Trạm Y tế phường Chí Linh',
    ].map((vi) => initialsOf(named(vi))),
  ).toEqual(['UBND', 'SYT', 'SKHCN', 'SNNMT', 'VP', 'CA', 'TYT'])
})

test('a number bears the letters of its form', () => {
  expect(writtenNumber(7, 'decision', committee, 'health')).toBe('07/QĐ-UBND')
  expect(writtenNumber(12, 'instruction', committee, 'health')).toBe('12/CT-UBND')
  expect(writtenNumber(3, 'telegram', committee, 'health')).toBe('03/CĐ-UBND')
  expect(writtenNumber(124, 'letter', committee, 'health')).toBe('124/UBND-VX')
  expect(writtenNumber(124, 'letter', committee, 'general')).toBe('124/UBND-TH')
  expect(writtenNumber(5, 'letter', named('Sở Y tế'), 'health')).toBe('05/SYT-VP')
})

test('what is proposed is accepted, with its running number; what is no number is not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom(...DIRECTIVE_FORMS),
      fc.constantFrom(committee, named('Sở Y tế'), named('Công an thành phố')),
      fc.constantFrom('health', 'general', 'police', 'science'),
      (serial, form, agency, sector) => {
        expect(serialOf(writtenNumber(serial, form, agency, sector))).toBe(serial)
      },
    ),
  )
  expect(serialOf('726/KH-UBND')).toBe(726)
  expect(serialOf('12a/UBND-VX')).toBe(12)
  expect(['', '12', 'UBND', '12/ubnd', '12/UBND-', '/QĐ', '12 / QĐ-UBND', '1234567/QĐ'].map(serialOf)).toEqual(
    Array.from({ length: 8 }, () => null),
  )
})
