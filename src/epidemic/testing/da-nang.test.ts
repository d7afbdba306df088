import { expect, test } from 'vitest'
import { createChance } from '../simulate/chance.ts'
import { savedShare } from './dorfman.ts'
import { type Poolable, packPools } from './pooling.ts'

/** What was published of Đà Nẵng, summer 2020: everybody resampled was of one of the 24 positive pools. */
const PUBLISHED = { people: 96_123, pools: 22_290, positive: 24, resampled: 104, infected: 32 }

/** People of a household, with how often. */
const HOUSEHOLDS = [
  [1, 3],
  [2, 5],
  [3, 5],
  [4, 6],
  [5, 2],
] as const

/**
 * A city sampled street by street: households of one to five at tables of some dozens, pooled by five with families
 * together; those infected live in two dozen households.
 */
function simulate(seed: number) {
  const chance = createChance(seed)
  const samples: Poolable[] = []
  let table = 0
  let left = 0
  for (let household = 0; samples.length < PUBLISHED.people; household++) {
    const members = chance.weighted(HOUSEHOLDS)
    if (left < members) {
      table++
      left = chance.between(20, 40)
    }
    left -= members
    for (let n = 0; n < members && samples.length < PUBLISHED.people; n++)
      samples.push({ id: String(samples.length), unitId: `table-${table}`, household: `household-${household}` })
  }
  const infected = new Set<string>()
  const homes = new Set<string>()
  while (homes.size < PUBLISHED.positive) homes.add(chance.pick(samples).household!)
  const living = Map.groupBy(
    samples.filter(({ household }) => homes.has(household!)),
    ({ household }) => household!,
  )
  const within = [...living.values()]
  for (let at = 0; infected.size < PUBLISHED.infected; at++) {
    const one = chance.pick(within[at % within.length]!)
    infected.add(one.id)
  }
  const pools = packPools(samples, { size: 5, family: 5 })
  const positive = pools.filter((pool) => pool.some(({ id }) => infected.has(id)))
  return { people: samples.length, pools: pools.length, positive: positive.length, resampled: positive.flat().length }
}

test('a simulated city of that size, pooled by our rule, lands where Đà Nẵng did', () => {
  const city = simulate(2020)
  expect(city.people).toBe(PUBLISHED.people)
  expect(Math.abs(city.pools / PUBLISHED.pools - 1)).toBeLessThan(0.02)
  expect(Math.abs(city.positive - PUBLISHED.positive)).toBeLessThanOrEqual(2)
  expect(Math.abs(city.resampled - PUBLISHED.resampled)).toBeLessThanOrEqual(10)
  expect(Math.round(100 * savedShare(city))).toBe(77)
})
