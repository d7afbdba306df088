import { expect, test } from 'vitest'
import { serialIntervalOf } from './serial-interval.ts'

test('COVID-19 by any of its spellings', () => {
  for (const name of ['COVID-19', 'Covid 19', 'COVID', 'SARS-CoV-2'])
    expect(serialIntervalOf(name, '2021-01-27')).toMatchObject({ mean: 4.7, sd: 2.9 })
})

test('nothing is known of another disease, nor of a day before', () => {
  expect(serialIntervalOf('MERS', '2021-01-27')).toBeNull()
  expect(serialIntervalOf('Sởi', '2021-01-27')).toBeNull()
  expect(serialIntervalOf('COVID-19', '2019-12-31')).toBeNull()
})
