import fc from 'fast-check'
import { expect, test } from 'vitest'
import { specOf, worlds } from './arbitraries.ts'
import { dataOf } from './data.ts'
import { createRandom } from './random.ts'
import { createScenario } from './scenario.ts'
import { scoreIndex } from './score.ts'
import { AGGREGATE } from './spec.ts'
import { uncertainty } from './uncertainty.ts'

const ranked = (ranks: Float64Array): number[] => [...ranks].map((rank) => (Number.isNaN(rank) ? 0 : rank))

test('a run in which nothing varies ranks as the scoring does, whatever the index', () => {
  fc.assert(
    fc.property(worlds, ({ spec, data }) => {
      const scenario = createScenario(spec, data, {})
      expect([...scenario.run([])]).toEqual(ranked(scoreIndex(spec, data).ranks[0]!))
    }),
    { numRuns: 500 },
  )
})

test('another way of averaging, normalising or filling is what the scoring makes of that specification', () => {
  const ways = fc.record({ world: worlds, kind: fc.constantFrom(...AGGREGATE), filled: fc.boolean() })
  fc.assert(
    fc.property(ways, ({ world: { spec, data }, kind, filled }) => {
      const normalise = { ...spec.stages.normalise, kind: 'percentile' } as const
      const doubt = { aggregate: [kind], normalise: [normalise], impute: filled ? (['mean'] as const) : [] }
      const other = {
        ...spec,
        stages: {
          ...spec.stages,
          normalise,
          missing: { ...spec.stages.missing, impute: filled ? ('mean' as const) : spec.stages.missing.impute },
          aggregate: { ...spec.stages.aggregate, kind },
        },
      }
      const scenario = createScenario(spec, data, doubt)
      // The last way of each.
      expect([...scenario.run(scenario.factors.map(() => 0.999))]).toEqual(ranked(scoreIndex(other, data).ranks[0]!))
      // And the first again: a run leaves nothing behind.
      expect([...scenario.run(scenario.factors.map(() => 0))]).toEqual(ranked(scoreIndex(spec, data).ranks[0]!))
    }),
    { numRuns: 300 },
  )
})

const rows = (values: readonly (readonly number[])[]) =>
  dataOf(
    ['a', 'b', 'c'],
    values.map(([a = 0, b = 0, c = 0], i) => ({ unit: `u${i}`, values: { a, b, c } })),
  )
const three = (stages: object = {}) =>
  specOf({
    code: 'i',
    nodes: [{ code: 'i' }, ...['a', 'b', 'c'].map((code) => ({ code, parent: 'i', max: 10 }))],
    stages: { normalise: 'points', ...stages },
  })

test('a unit better in everything stays first whatever the weights; those that trade places have bands', () => {
  const data = rows([
    [9, 9, 9],
    [8, 1, 5],
    [1, 8, 5],
    [0, 0, 0],
  ])
  const { bands, factors } = uncertainty(three(), data, { weights: 0.25 }, { samples: 2_000, seed: 7 })
  expect(factors).toEqual(['weights'])
  expect(bands.map(({ low, high }) => [low, high])).toEqual([
    [1, 1],
    [2, 3],
    [2, 3],
    [4, 4],
  ])
  expect(bands[1]!.shares[1]).toBeGreaterThan(0.4)
  expect(bands[1]!.shares[1]).toBeLessThan(0.6)
  for (const { shares, unranked } of bands) expect(shares.reduce((a, b) => a + b, unranked)).toBeCloseTo(1, 9)
})

test('the same seed gives the same bands; another gives others', () => {
  const data = rows(Array.from({ length: 12 }, (_, i) => [i % 7, (i * 5) % 9, (i * 3) % 10]))
  const bandsOf = (seed: number) =>
    JSON.stringify(uncertainty(three(), data, { weights: 0.5, data: 0.3 }, { samples: 300, seed }).bands)
  expect(bandsOf(1)).toBe(bandsOf(1))
  expect(bandsOf(1)).not.toBe(bandsOf(2))
})

test('leaving an indicator out is scoring without it', () => {
  const data = rows([
    [9, 1, 4],
    [2, 8, 5],
    [5, 5, 5.2],
  ])
  const scenario = createScenario(three(), data, { leaveOut: true })
  for (const [i, left] of ['a', 'b', 'c'].entries()) {
    const spec = three()
    const nodes = spec.nodes.filter(({ code }) => code !== left)
    expect([...scenario.run([(i + 0.5) / 3])]).toEqual([...scoreIndex({ ...spec, nodes }, data).ranks[0]!])
  }
})

test('an error in the data moves those that lie close, and a unit without data is never ranked', () => {
  const data = dataOf(
    ['a', 'b', 'c'],
    [
      { unit: 'far', values: { a: 10, b: 10, c: 10 } },
      { unit: 'x', values: { a: 2, b: 2, c: 2 } },
      { unit: 'y', values: { a: 2.1, b: 2, c: 2 } },
      { unit: 'none', values: {} },
    ],
  )
  const { bands } = uncertainty(three(), data, { data: 0.1 }, { samples: 500, seed: 3 })
  expect(bands.map(({ low, median, high, unranked }) => [low, median, high, unranked])).toEqual([
    [1, 1, 1, 0],
    [2, 3, 3, 0],
    [2, 2, 3, 0],
    [null, null, null, 1],
  ])
})

test('chance is even, and normal where asked', () => {
  const random = createRandom(11)
  const even = Array.from({ length: 40_000 }, () => random.next())
  const normal = Array.from({ length: 40_000 }, () => random.normal())
  const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length
  expect(mean(even)).toBeCloseTo(0.5, 2)
  expect(mean(even.map((x) => (x - 0.5) ** 2))).toBeCloseTo(1 / 12, 2)
  expect(mean(normal)).toBeCloseTo(0, 1)
  expect(mean(normal.map((x) => x ** 2))).toBeCloseTo(1, 1)
  expect(Math.min(...even)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...even)).toBeLessThan(1)
})
