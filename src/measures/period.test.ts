import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOfNumber } from '#kernel/day'
import {
  findPeriod,
  PERIOD_KINDS,
  periodAfter,
  periodBefore,
  periodBetween,
  periodOn,
  periodsWithin,
  periodWords,
} from './period.ts'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map(dayOfNumber)
const anyKind = fc.constantFrom(...PERIOD_KINDS)

test('a period holds its day, is found by its id and its days, and touches its neighbours', () => {
  fc.assert(
    fc.property(anyKind, anyDay, (kind, on) => {
      const period = periodOn(kind, on)
      expect(period.from <= on && on <= period.to).toBe(true)
      expect(findPeriod(period.id)).toEqual(period)
      expect(periodBetween(period.from, period.to)).toEqual(period)
      expect(periodAfter(period).from).toBe(addDays(period.to, 1))
      expect(periodAfter(periodBefore(period))).toEqual(period)
    }),
  )
})

test('periods are named as officials name them; what names none is none', () => {
  const said = (id: string) => periodWords(findPeriod(id) as NonNullable<ReturnType<typeof findPeriod>>).vi
  expect(['2026', '2026-H2', '2026-Q3', '2026-09'].map(said)).toEqual([
    'Năm 2026',
    '6 tháng cuối năm 2026',
    'Quý III/2026',
    'Tháng 9/2026',
  ])
  expect(['2026-13', '2026-Q5', '26', '2026-H3', ''].map(findPeriod)).toEqual([null, null, null, null, null])
  expect(periodsWithin('quarter', '2025-05-20', '2025-10-01').map(({ id }) => id)).toEqual([
    '2025-Q2',
    '2025-Q3',
    '2025-Q4',
  ])
})
