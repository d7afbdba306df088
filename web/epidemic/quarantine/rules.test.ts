import { expect, test } from 'vitest'
import type { RuleView } from '#epidemic/contract'
import { readDays, rulesByDisease } from './rules.ts'

const rule = (id: string, more: Partial<RuleView> = {}): RuleView => ({
  id,
  disease: 'Sởi',
  act: id,
  from: '2026-01-01',
  to: null,
  appliesTo: 'everyone',
  quarantineDays: 7,
  monitoringDays: 0,
  place: 'home',
  testDays: [],
  ...more,
})

test('an own rule holds, the one it came after does not; those to come and gone by are told apart', () => {
  const own = [
    rule('new', { from: '2026-05-01' }),
    rule('old', { from: '2026-02-01' }),
    rule('gone', { from: '2026-01-01', to: '2026-02-01' }),
    rule('coming', { from: '2026-12-01' }),
  ]
  const [measles, none] = rulesByDisease({ own, national: [], diseases: ['Sởi', 'Ho gà'] }, '2026-11-23')
  expect(measles?.now.map(({ id }) => id)).toEqual(['new'])
  expect(measles?.rest.map(({ id, stands }) => [id, stands])).toEqual([
    ['coming', 'later'],
    ['old', 'replaced'],
    ['gone', 'over'],
  ])
  expect(none).toEqual({ disease: 'Ho gà', now: [], rest: [] })
})

test('days are read in any order, each once; beyond the quarantine they are none', () => {
  expect(readDays('14, 1;7 7', 14)).toEqual([1, 7, 14])
  expect(readDays('', 14)).toEqual([])
  expect(readDays('1, 15', 14)).toBeNull()
  expect(readDays('một', 14)).toBeNull()
})
