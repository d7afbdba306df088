import { expect, test } from 'vitest'
import { planPools, type Waiting } from './pool-plan.ts'

const waiting = (count: number, level: number | null, household: string | null = null): Waiting[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${level}-${household}-${at}`, unitId: 'a', household, level }))
const HAI_DUONG = () => ['30-hai-duong']

test('F1 and F2 are pooled apart, each by the prevalence of its own', () => {
  const results = [
    { level: 1, positives: 30, tests: 100 },
    { level: 2, positives: 1, tests: 1000 },
  ]
  const plans = planPools([...waiting(20, 1), ...waiting(20, 2)], results, '2026-11-23', HAI_DUONG)
  expect(plans?.map(({ risk, size, cap }) => [risk, size, cap.mixed])).toEqual([
    ['higher', 3, 5],
    ['lower', 10, 10],
  ])
  expect(plans?.[1]?.pools.map((pool) => pool.length)).toEqual([10, 10])
  expect(plans?.[1]?.expectedTests).toBeLessThan(3)
})

test('a family of twelve shares one tube in Hải Dương of February 2021, and three before', () => {
  const family = waiting(12, 2, 'family')
  const sizes = (day: '2021-02-04' | '2021-02-05') =>
    planPools(family, [], day, HAI_DUONG)?.[0]?.pools.map((pool) => pool.length)
  expect(sizes('2021-02-05')).toEqual([12])
  expect(sizes('2021-02-04')).toEqual([4, 4, 4])
})

test('nothing is pooled while no rule allows it', () => {
  expect(planPools(waiting(3, 2), [], '2020-03-01', HAI_DUONG)).toBeNull()
})
