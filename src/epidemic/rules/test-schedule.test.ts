import { expect, test } from 'vitest'
import { plannedTests } from './test-schedule.ts'

const days = (
  level: number,
  exposedOn: `${number}-${number}-${number}` | null,
  foundOn: `${number}-${number}-${number}`,
) => plannedTests({ level, exposedOn, foundOn }).map(({ dueOn }) => dueOn)

test('an F1 of July 2021 is sampled on days 1, 7 and 14, one of 2022 on days 1 and 7', () => {
  expect(days(1, '2021-07-20', '2021-07-20')).toEqual(['2021-07-21', '2021-07-27', '2021-08-03'])
  expect(days(1, '2022-01-10', '2022-01-10')).toEqual(['2022-01-11', '2022-01-17'])
})

test('the rule of the day of being found stays, whatever comes after', () => {
  expect(plannedTests({ level: 1, exposedOn: '2021-12-10', foundOn: '2021-12-15' }).map(({ act }) => act)).toEqual([
    '5599/BYT-MT',
    '5599/BYT-MT',
    '5599/BYT-MT',
  ])
})

test('who is found late is sampled at once, and once where two test days were over', () => {
  expect(days(1, '2021-07-20', '2021-07-24')).toEqual(['2021-07-24', '2021-07-27', '2021-08-03'])
  expect(days(1, '2021-07-20', '2021-07-29')).toEqual(['2021-07-29', '2021-08-03'])
})

test('an exposure at an unknown time counts from being found; F3 and a time without rules have no plan', () => {
  expect(days(1, null, '2022-01-10')).toEqual(['2022-01-11', '2022-01-17'])
  expect(days(3, '2022-01-10', '2022-01-10')).toEqual([])
  expect(days(1, '2019-01-10', '2019-01-10')).toEqual([])
})
