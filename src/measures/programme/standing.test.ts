import { expect, test } from 'vitest'
import { day } from '#kernel/day'
import type { Indicator } from '../indicator.ts'
import { computedStandingOf, worstFirst } from './standing.ts'

const indicator: Indicator = {
  id: 'f1-quarantined-24h',
  programmeId: null,
  goal: 'operations',
  name: { vi: 'a', en: 'a' },
  short: { vi: 'a', en: 'a' },
  definition: { vi: 'a', en: 'a' },
  measureUnit: 'percent',
  direction: 'up',
  origin: 'counted',
  formula: null,
  raw: false,
  position: 1,
  from: day('2021-01-01'),
  to: null,
  counted: null,
  aggregation: 'none',
  weightId: null,
  overTime: 'last',
  period: 'year',
  level: 'province',
  verifierAgencyId: null,
  evidence: null,
  disaggregation: [],
  least: null,
  most: null,
  ownerAgencyId: 'so-y-te',
  sector: 'health',
  source: 'a',
  staleAfterDays: 2,
}
const known = { unitId: 'x', readings: [], targets: [{ day: day('2030-12-31'), value: 95, act: 'a' }], owner: null }
const on = day('2026-11-24')
const stands = (numerator: number, denominator: number) =>
  computedStandingOf(indicator, known, { numerator, denominator }, [], on)

test('a level to be held is behind below its target however far its year, and met at it', () => {
  expect(stands(94, 100).progress).toMatchObject({ state: 'behind', gap: -1 })
  expect(stands(95, 100).progress.state).toBe('met')
})

test('nothing counted is no data, not zero per cent', () => {
  expect(stands(0, 0)).toMatchObject({ progress: { state: 'no-data', latest: null }, confirmedOn: null })
})

test('days on which nothing fell due leave no point in the series', () => {
  const byDay = [
    { day: day('2026-11-22'), numerator: 1, denominator: 2 },
    { day: day('2026-11-23'), numerator: 0, denominator: 0 },
  ]
  const { readings } = computedStandingOf(indicator, known, { numerator: 1, denominator: 2 }, byDay, on)
  expect(readings).toEqual([{ day: '2026-11-22', value: 50, simulated: false }])
})

test('behind comes before no data, no data before met', () => {
  const rows = [stands(100, 100), stands(0, 0), stands(10, 100), stands(50, 100)]
  expect(rows.toSorted(worstFirst).map(({ share }) => share?.numerator)).toEqual([10, 50, 0, 100])
})
