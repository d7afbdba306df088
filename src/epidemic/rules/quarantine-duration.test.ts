import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#kernel/day'
import { protectedMonths, type QuarantineRule, quarantineRuleOn, quarantineRules } from './quarantine-duration.ts'

const days = (on: Day, isProtected = false): readonly [number, number] | null => {
  const found = quarantineRuleOn('COVID-19', on, isProtected)
  return found && [found.quarantineDays, found.monitoringDays]
}

test.each([
  ['2021-02-05', false, [14, 14]],
  ['2021-05-04', false, [14, 14]],
  ['2021-05-05', false, [21, 7]],
  ['2021-07-13', false, [21, 7]],
  ['2021-07-14', false, [14, 14]],
  ['2021-12-16', true, [7, 7]],
  ['2021-12-16', false, [14, 14]],
  ['2022-02-21', true, [5, 5]],
  ['2022-02-21', false, [7, 3]],
  ['2022-04-16', false, [0, 0]],
  ['2026-11-23', true, [0, 0]],
] as const)('on %s (protected: %s) an F1 is quarantined and monitored %j days', (on, isProtected, expected) => {
  expect(days(on, isProtected)).toEqual(expected)
})

test('samples of the published acts: days 1, 7 and 14; days 1 and 7', () => {
  expect(quarantineRuleOn('COVID-19', '2021-08-01', false)?.testDays).toEqual([1, 7, 14])
  expect(quarantineRuleOn('COVID-19', '2022-01-01', true)?.testDays).toEqual([1, 7])
  expect([protectedMonths('2022-01-01'), protectedMonths('2022-03-01')]).toEqual([6, 3])
})

test('a disease without a rule has none', () => {
  expect(quarantineRuleOn('Sởi', '2026-11-23', false)).toBeNull()
})

test('from the first day on exactly one national rule holds for each, and it samples within its days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.boolean(), (n, isProtected) => {
      const on = addDays('2020-01-23', n)
      const wanted = isProtected ? 'protected' : 'others'
      const holding = quarantineRules.filter(
        ({ inForce, appliesTo }) =>
          inForce.from <= on && (inForce.to === null || on < inForce.to) && ['everyone', wanted].includes(appliesTo),
      )
      expect(holding).toHaveLength(1)
      for (const test of holding[0]?.testDays ?? []) expect(test).toBeLessThanOrEqual(holding[0]?.quarantineDays ?? 0)
    }),
  )
})

test('the province’s own decision goes before, while it is in force', () => {
  const [any] = quarantineRules as readonly [QuarantineRule]
  const own = {
    ...any,
    id: 'own',
    act: '3215/QĐ-UBND',
    inForce: { from: '2026-11-01', to: '2026-12-01' },
    quarantineDays: 10,
  } as const
  expect(quarantineRuleOn('covid-19', '2026-11-23', false, [own])?.act).toBe('3215/QĐ-UBND')
  expect(quarantineRuleOn('COVID-19', '2026-12-01', false, [own])?.quarantineDays).toBe(0)
})
