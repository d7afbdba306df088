import { expect, test } from 'vitest'
import { createChance } from '../simulate/chance.ts'
import { dispersion, superspreading } from './offspring.ts'

test('the fewest cases that made four fifths', () => {
  expect(superspreading([0, 0, 8, 0, 1, 1, 0, 0, 0, 0])).toEqual({ cases: 1, of: 10, made: 8, next: 10 })
  expect(superspreading([1, 1, 1, 1, 1])).toEqual({ cases: 4, of: 5, made: 4, next: 5 })
  expect(superspreading([0, 0])).toBeNull()
})

/** Counts whose frequencies are exactly those of a negative binomial of mean 2 in a sample of `cases`. */
function negativeBinomial(mean: number, k: number, cases: number): number[] {
  const out: number[] = []
  let probability = (k / (k + mean)) ** k
  let cumulative = 0
  for (let x = 0; x < 400; x++) {
    cumulative += probability
    while (out.length < Math.round(cumulative * cases)) out.push(x)
    probability *= ((k + x) / (x + 1)) * (mean / (k + mean))
  }
  return out
}

test.each([
  [2, 0.16],
  [1.5, 0.5],
  [3, 2],
])('finds the dispersion of a negative binomial again: mean %d, k %d', (mean, k) => {
  const found = dispersion(negativeBinomial(mean, k, 4000))
  expect(found?.mean).toBeCloseTo(mean, 1)
  expect(Math.abs((found?.k ?? 0) / k - 1)).toBeLessThan(0.05)
  expect(found?.low).toBeLessThan(k)
  expect(found?.high).toBeGreaterThan(k)
})

test('the likelihood is highest at the estimate', () => {
  const chance = createChance(5)
  const sample = Array.from({ length: 80 }, () => (chance.next() < 0.8 ? 0 : chance.between(1, 9)))
  const { k, mean } = dispersion(sample) as { k: number; mean: number }
  const likelihood = (at: number): number =>
    sample.reduce((sum, x) => {
      let rising = 0
      for (let j = 0; j < x; j++) rising += Math.log(at + j)
      return sum + rising + at * Math.log(at / (at + mean)) + x * Math.log(mean / (at + mean))
    }, 0)
  for (const other of [0.5, 0.9, 1.1, 2]) expect(likelihood(k)).toBeGreaterThan(likelihood(k * other))
})

test('evenly spread counts have no dispersion, few cases none that may be told', () => {
  expect(dispersion(Array.from({ length: 60 }, () => 2))).toMatchObject({ mean: 2, k: null, high: null })
  expect(dispersion([0, 3, 1])).toBeNull()
  expect(dispersion(Array.from({ length: 60 }, (_, at) => (at < 5 ? 1 : 0)))).toBeNull()
})
