import { expect, test } from 'vitest'
import { day } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import type { Indicator } from '../indicator.ts'
import { setAllTargets, setTargets } from './target.ts'

const programme = { id: 'p', unitId: '31-hai-phong', from: day('2026-01-01') }
const indicator = { id: 'x', sector: 'science', measureUnit: 'percent', least: null, most: null } as Indicator
const by = (on: string, value: number) => ({ day: day(on), value, act: 'Kế hoạch' })
const refusalOf = (...asked: ReturnType<typeof by>[]) => {
  const set = setTargets(programme, indicator, [], asked)
  return isRefused(set) ? set.refused : null
}

test('targets stand by day, and the ledger keeps what was asked before', () => {
  const set = setTargets(programme, indicator, [by('2027-12-31', 40)], [by('2030-12-31', 80), by('2026-12-31', 30)])
  if (isRefused(set)) throw new Error(set.refused)
  expect(set.state.map(({ value }) => value)).toEqual([30, 80])
  expect(set.facts[0]).toMatchObject({ before: { targets: [{ day: '2027-12-31', value: 40 }] } })
})

test('a target outside the range, twice on one day, or before the programme began is refused', () => {
  expect(refusalOf(by('2026-12-31', 101))).toBe('out-of-range')
  expect(refusalOf(by('2026-12-31', 50), by('2026-12-31', 60))).toBe('twice')
  expect(refusalOf(by('2025-12-31', 50))).toBe('before-programme')
  expect(refusalOf(by('2026-12-31', 0), by('2027-12-31', 100))).toBeNull()
})

test('of all targets only what changes is set; what another programme asks of the same day stands in the way', () => {
  const indicators = new Map([['x', { ...indicator, short: { vi: 'X', en: 'X' } }]])
  const stands = { ...by('2027-12-31', 40), indicatorId: 'x', unitId: '31-hai-phong', programmeId: 'p' }
  const other = { ...by('2028-12-31', 50), indicatorId: 'x', unitId: '31-hai-phong', programmeId: 'q' }
  const set = (...asked: (ReturnType<typeof by> & { indicatorId: string })[]) =>
    setAllTargets(programme, indicators, [stands, other], asked)
  const same = set({ ...by('2027-12-31', 40), indicatorId: 'x' })
  expect(isRefused(same) ? same.refused : [...same.state.keys()]).toEqual([])
  const gone = set()
  expect(isRefused(gone) ? gone.refused : gone.state.get('x')).toEqual([])
  expect(set({ ...by('2028-12-31', 60), indicatorId: 'x' })).toMatchObject({ refused: 'twice' })
  expect(set({ ...by('2027-12-31', 60), indicatorId: 'y' })).toMatchObject({ refused: 'unknown-indicator' })
})
