import { expect, test } from 'vitest'
import { specOf } from './arbitraries.ts'
import { dataOf } from './data.ts'
import { createRandom } from './random.ts'
import { sensitivity } from './sensitivity.ts'
import { sobol } from './sobol.ts'

/** Ishigami and Homma 1990, with a = 7 and b = 0.1: the usual trial of such estimators, its effects known in full. */
test('the effects of the Ishigami function are found', () => {
  const ishigami = (draws: Float64Array): number => {
    const [x = 0, y = 0, z = 0] = Array.from(draws, (draw) => Math.PI * (2 * draw - 1))
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
  }
  const { effects, variance, mean, runs } = sobol(ishigami, 3, 40_000, createRandom(5))
  const known = [
    { first: 0.3139, total: 0.5576 },
    { first: 0.4424, total: 0.4424 },
    { first: 0, total: 0.2437 },
  ]
  for (const [i, { first, total }] of known.entries()) {
    expect(Math.abs(effects[i]!.first - first)).toBeLessThan(0.02)
    expect(Math.abs(effects[i]!.total - total)).toBeLessThan(0.02)
  }
  expect(variance).toBeCloseTo(13.8446, 0)
  expect(mean).toBeCloseTo(3.5, 1)
  expect(runs).toBe(200_000)
})

test('effects that add up are all first order, in proportion to their variance', () => {
  const { effects } = sobol(([x = 0, y = 0]) => 2 * x + y, 2, 20_000, createRandom(1))
  expect(Math.abs(effects[0]!.first - 0.8)).toBeLessThan(0.02)
  expect(Math.abs(effects[1]!.total - 0.2)).toBeLessThan(0.02)
})

test('what does not move any rank has no effect; what does has', () => {
  const spec = specOf({
    code: 'i',
    nodes: [{ code: 'i' }, { code: 'a', parent: 'i', max: 10 }, { code: 'b', parent: 'i', max: 10 }],
    stages: { normalise: 'points' },
  })
  const data = dataOf(
    ['a', 'b'],
    [
      { unit: 'u', values: { a: 9, b: 1 } },
      { unit: 'v', values: { a: 4, b: 4.4 } },
      { unit: 'w', values: { a: 1, b: 8.9 } },
    ],
  )
  // Fixed points make min-max and points the same up to a line, so that normalising moves no rank here.
  const normalise = [{ ...spec.stages.normalise, scale: [0, 1] }] as const
  const found = sensitivity(spec, data, { weights: 0.3, normalise }, { samples: 2_000, seed: 4, unit: 0 })
  expect(found.unit).toBe('u')
  expect(found.effects.map(({ factor }) => factor)).toEqual(['weights', 'normalise'])
  expect(found.effects[0]!.total).toBeCloseTo(1, 1)
  expect(found.effects[1]).toEqual({ factor: 'normalise', first: 0, total: 0 })
  const nothing = sensitivity(spec, data, { normalise }, { samples: 50, seed: 4 })
  expect([nothing.variance, nothing.effects]).toEqual([0, [{ factor: 'normalise', first: 0, total: 0 }]])
})
