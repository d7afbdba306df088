import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfNumber, instant } from '#kernel/day'
import { momentOf, readLocal, writeLocal } from './moment.ts'

test('a day and a time are those of Viet Nam', () => {
  expect(momentOf('2021-01-28', '01:10')).toBe('2021-01-27T18:10:00.000Z')
  expect(momentOf('2021-01-28', '')).toBe('2021-01-27T17:00:00.000Z')
  expect(momentOf('2021-01-28', '25:00')).toBe('2021-01-27T17:00:00.000Z')
})

test('what is no moment yet is none', () => {
  expect(readLocal('')).toBeNull()
  expect(readLocal('2021-02-30T08:10')).toBeNull()
  expect(readLocal('2021-01-27T8:10')).toBeNull()
})

test('every minute written into the input is read back', () => {
  assert(
    property(integer({ min: 0, max: 30_000 }), integer({ min: 0, max: 1439 }), (day, minute) => {
      const at = instant(Date.parse(`${dayOfNumber(day)}T00:00:00Z`) + minute * 60_000)
      expect(readLocal(writeLocal(at))).toBe(at)
    }),
  )
})
