import { expect, test } from 'vitest'
import { outbreakEndOf } from './outbreak-end.ts'
import { daysWithoutCase, liftingRuleOn, provedBy } from './zone-lifting.ts'

test('the days without a case follow the dated rule of clusters; without one a person has to say so', () => {
  expect(daysWithoutCase(outbreakEndOf('COVID-19', '2021-03-02', []))).toBe(14)
  expect(daysWithoutCase(outbreakEndOf('COVID-19', '2026-11-23', []))).toBe(4)
  expect(daysWithoutCase(outbreakEndOf('Bệnh lạ', '2026-11-23', []))).toBeNull()
})

test('the list cites its act from the day it held, and each condition is proved in one way', () => {
  expect(liftingRuleOn('2020-02-13').act).toBeNull()
  expect(liftingRuleOn('2021-03-02')).toMatchObject({ act: '904/QĐ-BYT' })
  expect(liftingRuleOn('2026-11-23').items.filter((item) => provedBy[item] === 'records')).toEqual([
    'no-new-case',
    'contacts-sampled',
    'contacts-released',
  ])
})
