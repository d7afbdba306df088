import { expect, test } from 'vitest'
import { readCriteria } from './criteria.ts'

test('a line of numbers and lists is a criterion; words without accents and new ones are findings', () => {
  const { criteria, findings, fault } = readCriteria('2: sốt, Ho, dau hong + 1: đi về từ vùng dịch\n\nPCR dương tính')
  expect(fault).toBeNull()
  expect(criteria.map(({ all }) => all)).toEqual([
    [
      { atLeast: 2, of: ['fever', 'cough', 'sore-throat'] },
      { atLeast: 1, of: ['di-ve-tu-vung-dich'] },
    ],
    [{ atLeast: 1, of: ['pcr-positive'] }],
  ])
  expect(findings.map(({ kind }) => kind)).toEqual(['sign', 'sign', 'sign', 'link', 'test'])
})

test('a list without a number asks for all of it; more than is listed is said with its line', () => {
  expect(readCriteria('sốt, phát ban').criteria[0]?.all).toEqual([{ atLeast: 2, of: ['fever', 'rash'] }])
  expect(readCriteria('sốt\n3: ho, sốt').fault).toEqual({ line: 2, n: 3, of: 2 })
})
