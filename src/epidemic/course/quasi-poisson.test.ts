import { expect, test } from 'vitest'
import { quantile, tail } from './negative-binomial.ts'
import { fitQuasiPoisson } from './quasi-poisson.ts'

test('equals R’s glm with family = quasipoisson and weights', () => {
  const fit = fitQuasiPoisson(
    Array.from({ length: 9 }, (_, x) => [1, x]),
    [2, 3, 6, 7, 8, 9, 10, 12, 15],
    [1, 1, 1, 0.5, 1, 1, 2, 1, 1],
  )
  expect(fit?.coefficients[0]).toBeCloseTo(1.147591588375, 9)
  expect(fit?.coefficients[1]).toBeCloseTo(0.197794583013, 9)
  expect(fit?.dispersion).toBeCloseTo(0.195694824004, 7)
  expect(fit?.leverage[8]).toBeCloseTo(0.45112687608, 6)
})

test('columns that say the same are refused', () => {
  const design = Array.from({ length: 6 }, (_, x) => [1, x, 2 * x])
  expect(fitQuasiPoisson(design, [1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 1, 1])).toBeNull()
})

test('counts scatter as R says', () => {
  expect(quantile({ mean: 10, dispersion: 2.5 }, 0.5)).toBe(9)
  expect(quantile({ mean: 10, dispersion: 2.5 }, 0.975)).toBe(22)
  expect(quantile({ mean: 3.2, dispersion: 1 }, 0.99)).toBe(8)
  expect(tail({ mean: 10, dispersion: 2.5 }, 20)).toBeCloseTo(0.04570154213, 9)
  expect(quantile({ mean: 0, dispersion: 3 }, 0.9)).toBe(0)
  expect(tail({ mean: 4, dispersion: 2 }, 0)).toBe(1)
})
