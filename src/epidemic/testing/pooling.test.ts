import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestSize, foundInTwoStages, prevalenceOf, savedShare, testsPerPerson } from './dorfman.ts'
import { type Poolable, packPools } from './pooling.ts'

const samples = fc
  .array(
    fc.record({
      unitId: fc.constantFrom('a', 'b', null),
      household: fc.option(
        fc.integer({ min: 0, max: 25 }).map((n) => `h${n}`),
        { nil: null },
      ),
    }),
    { maxLength: 120 },
  )
  .map((list): Poolable[] => list.map((one, at) => ({ ...one, id: String(at) })))
const limits = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 8 }))
  .map(([size, more]) => ({ size, family: size + more }))

const householdOf = ({ unitId, household, id }: Poolable) => `${unitId}/${household ?? id}`

test('every sample is in exactly one pool, no pool is above its limit, and none mixes units', () => {
  fc.assert(
    fc.property(samples, limits, (given, { size, family }) => {
      const pools = packPools(given, { size, family })
      expect(
        pools
          .flat()
          .map(({ id }) => Number(id))
          .sort((a, b) => a - b),
      ).toEqual(given.map((_, at) => at))
      for (const pool of pools) {
        expect(pool.length).toBeGreaterThan(0)
        const households = new Set(pool.map(householdOf))
        expect(pool.length).toBeLessThanOrEqual(households.size === 1 && size > 1 ? family : size)
        expect(new Set(pool.map(({ unitId }) => unitId)).size).toBe(1)
      }
    }),
  )
})

test('a household that fits into a pool is never split', () => {
  fc.assert(
    fc.property(samples, limits, (given, { size, family }) => {
      fc.pre(size > 1)
      const pools = packPools(given, { size, family })
      for (const [household, members] of Map.groupBy(given, householdOf)) {
        if (members.length > family) continue
        expect(pools.filter((pool) => pool.some((one) => householdOf(one) === household))).toHaveLength(1)
      }
    }),
  )
})

test('single people fill their pools: no more pools than needed', () => {
  const alone = Array.from({ length: 23 }, (_, at): Poolable => ({ id: String(at), unitId: 'a', household: null }))
  expect(packPools(alone, { size: 5, family: 15 }).map((pool) => pool.length)).toEqual([5, 5, 5, 5, 3])
})

test('the sizes of Dorfman 1943: eleven at 1 %, eight at 2 %, five at 5 %, four at 10 %, none above 30.7 %', () => {
  expect([0.01, 0.02, 0.05, 0.1, 0.32].map((p) => bestSize(p, 50))).toEqual([11, 8, 5, 4, 1])
  expect(Math.round(100 * testsPerPerson(0.01, 11))).toBe(20)
})

test('the size never exceeds the cap, and no size within it needs fewer tests', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 30 }), (prevalence, cap) => {
      const best = bestSize(prevalence, cap)
      expect(best).toBeLessThanOrEqual(cap)
      for (let n = 1; n <= cap; n++)
        expect(testsPerPerson(prevalence, best)).toBeLessThanOrEqual(testsPerPerson(prevalence, n))
    }),
  )
})

test('few results leave the share open, many close in on it', () => {
  const few = prevalenceOf(0, 3)
  const many = prevalenceOf(20, 1000)
  expect(few.low).toBe(0)
  expect(few.high).toBeGreaterThan(0.5)
  expect(few.expected).toBeCloseTo(0.5 / 28)
  // Wilson 1927 for 20 of 1000.
  expect([many.low, many.high].map((x) => Math.round(x * 10_000))).toEqual([130, 307])
  expect(prevalenceOf(0, 0)).toMatchObject({ low: 0, high: 1 })
  expect(foundInTwoStages(0.95)).toBeCloseTo(0.9025)
})

test('Đà Nẵng 2020 as published: 22,290 pools and 104 resampled of 96,123 people saved 77 % of the tests', () => {
  expect(Math.round(100 * savedShare({ people: 96_123, pools: 22_290, resampled: 104 }))).toBe(77)
})
