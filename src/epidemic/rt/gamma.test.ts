import { assert, double, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { gammaCdf, gammaQuantile } from './gamma.ts'

test('the exponential distribution and the chi-square tables', () => {
  expect(gammaQuantile(0.975, 1, [1])).toBeCloseTo(-Math.log(0.025), 13)
  expect(gammaQuantile(0.025, 1, [3])).toBeCloseTo(-3 * Math.log(0.975), 13)
  // Chi-square with 1, 10 and 100 degrees of freedom is gamma of half as many, times 2.
  expect(2 * gammaQuantile(0.5, 0.5, [1])).toBeCloseTo(0.454936423119573, 12)
  expect(2 * gammaQuantile(0.975, 5, [1])).toBeCloseTo(20.4831773507, 9)
  expect(2 * gammaQuantile(0.025, 50, [1])).toBeCloseTo(74.2219274749, 9)
})

test('for whole shapes, the distribution function is the upper tail of a Poisson distribution', () => {
  assert(
    property(integer({ min: 1, max: 60 }), double({ min: 0.01, max: 120, noNaN: true }), (shape, x) => {
      let term = Math.exp(-x)
      let tail = 0
      for (let k = 0; k < shape; k++) {
        tail += term
        term *= x / (k + 1)
      }
      expect(gammaCdf(shape, x)).toBeCloseTo(1 - tail, 12)
    }),
  )
})

test('the quantile undoes the distribution function, from a fraction of a case to ten million', () => {
  assert(
    property(
      double({ min: -1, max: 7, noNaN: true }),
      double({ min: 0.001, max: 0.999, noNaN: true }),
      double({ min: -6, max: 3, noNaN: true }),
      (power, p, scale) => {
        const shape = 10 ** power
        const x = gammaQuantile(p, shape, [10 ** scale])
        expect(Math.abs(gammaCdf(shape, x / 10 ** scale) - p)).toBeLessThan(1e-11)
      },
    ),
    { numRuns: 60 },
  )
})

test('the quantile of a mixture lies between those of its parts', () => {
  assert(
    property(double({ min: 1, max: 500, noNaN: true }), double({ min: 1, max: 4, noNaN: true }), (shape, ratio) => {
      const x = gammaQuantile(0.975, shape, [1, ratio])
      expect(x).toBeGreaterThanOrEqual(gammaQuantile(0.975, shape, [1]) * (1 - 1e-12))
      expect(x).toBeLessThanOrEqual(gammaQuantile(0.975, shape, [ratio]) * (1 + 1e-12))
    }),
  )
})
