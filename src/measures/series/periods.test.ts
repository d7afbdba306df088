import { expect, test } from 'vitest'
import { isRefused } from '#kernel/refusal'
import { choosePeriods } from './periods.ts'

const today = '2026-11-24'
const ids = (...asked: Parameters<typeof choosePeriods>) => {
  const found = choosePeriods(...asked)
  return isRefused(found) ? found.refused : found.map(({ id }) => id)
}

test('up to the period that ended last, unless told', () => {
  const quarters = ids('quarter', today, {})
  expect(quarters).toHaveLength(11)
  expect(quarters.slice(-1)).toEqual(['2026-Q3'])
  expect(ids('year', today, {})).toEqual(['2020', '2021', '2022', '2023', '2024', '2025'])
})

test('between two periods of any kind', () => {
  expect(ids('quarter', today, { from: '2025', to: '2025-H1' })).toEqual(['2025-Q1', '2025-Q2'])
  expect(ids('month', today, { from: '2026-09', to: '2026-10' })).toEqual(['2026-09', '2026-10'])
})

test('what lies backwards, is no period or goes on for too long is refused', () => {
  expect(ids('quarter', today, { from: '2026', to: '2025' })).toBe('bad-periods')
  expect(ids('month', today, { from: '2020' })).toBe('bad-periods')
})
