import fc from 'fast-check'
import { expect, test } from 'vitest'
import { specOf, worlds } from './arbitraries.ts'
import { cheapest, fewest, toPass } from './cheapest.ts'
import { dataOf } from './data.ts'
import { explain } from './explain.ts'
import { scoreIndex } from './score.ts'
import { unknownIn, whatIf } from './what-if.ts'

const leaf = (code: string, max: number, more: object = {}) => ({ code, parent: 'i', max, ...more })
const points = (...nodes: object[]) =>
  specOf({ code: 'i', nodes: [{ code: 'i' }, ...nodes], stages: { normalise: 'points' } })

test('what indicators bring adds up to the score, and with what is lost to the full scale', () => {
  fc.assert(
    fc.property(worlds, fc.nat(8), ({ spec, data }, at) => {
      const unit = at % data.units.length
      const nodes = spec.nodes.map(
        (node) => ({ ...node, aggregate: null, direction: node.parent === 'index' ? 'up' : node.direction }) as const,
      )
      const plain = {
        ...spec,
        nodes,
        stages: {
          ...spec.stages,
          normalise: { ...spec.stages.normalise, kind: 'goalposts', scale: [0, 100] },
          aggregate: { kind: 'arithmetic', levels: {} },
        },
      } as const
      const stages = scoreIndex(plain, data)
      const score = stages.scores[0]![unit]!
      const leaves = explain(stages, unit).filter(({ code }) => code.includes('.'))
      const sum = (part: 'brings' | 'lost') => leaves.reduce((total, one) => total + (one[part] ?? 0), 0)
      const none = Number.isNaN(score)
      expect(leaves.every(({ lost }) => lost === null)).toBe(none)
      expect(sum('brings')).toBeCloseTo(none ? 0 : score, 8)
      expect(sum('brings') + sum('lost')).toBeCloseTo(none ? 0 : 100, 8)
    }),
  )
})

test('where a score comes from: raw, points, share, and why there is none', () => {
  const stages = scoreIndex(
    points(leaf('a', 30), leaf('b', 10), leaf('c', 60)),
    dataOf(
      ['a', 'b', 'c'],
      [
        { unit: 'u', values: { a: 15, c: 60 } },
        { unit: 'v', values: { a: 30, b: 0, c: 30 } },
      ],
    ),
  )
  const [whole, a, b, c] = explain(stages, 0)
  expect(whole).toMatchObject({ score: expect.closeTo(83.333, 3), max: 100, rank: 1, of: 2, why: 'none' })
  expect(a).toMatchObject({ raw: 15, points: 15, max: 30, score: 50, share: expect.closeTo(1 / 3, 9), rank: 2 })
  expect([a!.brings, a!.lost]).toEqual([expect.closeTo(50 / 3, 9), expect.closeTo(50 / 3, 9)])
  expect(b).toMatchObject({ raw: null, score: null, why: 'no-data', share: 0, brings: null, lost: 0 })
  expect(c).toMatchObject({ lost: 0 })
})

test('what if: the unit’s own figures, a weight, a target; nothing of the rest is touched', () => {
  const spec = points(leaf('a', 10), leaf('b', 10))
  const data = dataOf(
    ['a', 'b'],
    [
      { unit: 'u', values: { a: 4, b: 4 } },
      { unit: 'v', values: { a: 5, b: 5 } },
    ],
  )
  const scores = (changes: Parameters<typeof whatIf>[2]) => [...whatIf(spec, data, changes).scores[0]!]
  expect(scores({ values: [{ unit: 'u', code: 'a', value: 8 }] })).toEqual([60, 50])
  expect(
    scores({
      values: [
        { unit: 'u', code: 'a', value: null },
        { unit: 'u', code: 'b', value: null },
      ],
    }),
  ).toEqual([Number.NaN, 50])
  expect(scores({ nodes: [{ code: 'a', max: 5 }] })).toEqual([60, 75])
  expect(scores({ nodes: [{ code: 'a', weight: 0 }] })).toEqual([40, 50])
  expect([...data.columns.get('a')!]).toEqual([4, 5])
  expect(unknownIn(spec, data, { values: [{ unit: 'x', code: 'z', value: 1 }], nodes: [{ code: 'y' }] })).toEqual([
    'x',
    'z',
    'y',
  ])
})

test('the cheapest points: most for a step first; steps of levels jump; what is full is not named', () => {
  const spec = points(
    leaf('small', 10, { step: { by: 1 } }),
    leaf('levels', 20, { step: { values: [0, 5, 20] } }),
    leaf('full', 30),
    leaf('share', 40),
    leaf('missing', 10),
  )
  const data = dataOf(
    ['small', 'levels', 'full', 'share', 'missing'],
    [{ unit: 'u', values: { small: 9.5, levels: 5, full: 30, share: 10 } }],
  )
  const found = cheapest(scoreIndex(spec, data), 0)
  expect(found.map(({ code, from, to, steps }) => [code, from, to, steps])).toEqual([
    ['levels', 5, 20, 1],
    ['small', 9.5, 10, 1],
    ['share', 10, 10.4, 75],
  ])
  expect(found[0]!.gain).toBeCloseTo(15, 9)
  expect(found[2]).toMatchObject({ gain: expect.closeTo(0.4, 9), full: expect.closeTo(30, 9) })
})

test('less is better: a step goes down, and inside a group that is turned round it goes up again', () => {
  const spec = specOf({
    code: 'i',
    nodes: [
      { code: 'i' },
      { code: 'bad', parent: 'i', direction: 'down' },
      { code: 'a', parent: 'bad', bounds: [0, 10], step: { by: 1 } },
      { code: 'b', parent: 'bad', bounds: [0, 10], step: { by: 1 }, direction: 'down' },
      { code: 'c', parent: 'i', bounds: [0, 10], step: { by: 1 }, direction: 'down' },
    ],
    stages: { normalise: { kind: 'min-max', bounds: 'fixed' } },
  })
  const stages = scoreIndex(spec, dataOf(['a', 'b', 'c'], [{ unit: 'u', values: { a: 5, b: 5, c: 5 } }]))
  const steps = Object.fromEntries(cheapest(stages, 0).map(({ code, to }) => [code, to]))
  expect(steps).toEqual({ a: 4, b: 6, c: 4 })
})

test('to pass the next unit: the fewest steps, checked by scoring again', () => {
  const spec = points(
    leaf('a', 10, { step: { by: 1 } }),
    leaf('b', 20, { step: { values: [0, 4, 16, 20] } }),
    leaf('c', 70, { step: { by: 2 } }),
  )
  const data = dataOf(
    ['a', 'b', 'c'],
    [
      { unit: 'top', values: { a: 10, b: 20, c: 70 } },
      { unit: 'next', values: { a: 5, b: 10, c: 45 } },
      { unit: 'u', values: { a: 5, b: 0, c: 45 } },
    ],
  )
  const stages = scoreIndex(spec, data)
  expect(toPass(stages, data, 2)).toEqual({
    next: 'next',
    gap: expect.closeTo(10, 9),
    steps: [{ code: 'b', from: 0, to: 16, steps: 2 }],
    score: expect.closeTo(66, 9),
    rank: 2,
  })
  expect(toPass(stages, data, 0)).toBeNull()
})

test('the fewest steps are the fewest: no other choice with as many does it', () => {
  const ladders = fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(ladders, fc.integer({ min: 0, max: 40 }), (steps, need) => {
      const built = steps.map((list, place) => {
        let sum = 0
        const gains = list.map((gain) => (sum += gain))
        return { place, from: 0, values: gains, gains }
      })
      let least = Number.POSITIVE_INFINITY
      const choose = (i: number, taken: number, gain: number): void => {
        if (i === built.length) {
          if (gain > need) least = Math.min(least, taken)
          return
        }
        choose(i + 1, taken, gain)
        for (const [j, more] of built[i]!.gains.entries()) choose(i + 1, taken + j + 1, gain + more)
      }
      choose(0, 0, 0)
      const found = fewest(built, need)
      const taken = found ?? []
      const count = taken.reduce((sum, one) => sum + one.count, 0)
      const gained = taken.reduce((sum, { ladder, count }) => sum + ladder.gains[count - 1]!, 0)
      expect([found === null, found === null || gained > need]).toEqual([least === Number.POSITIVE_INFINITY, true])
      expect(found === null ? least : count).toBe(least)
    }),
  )
})

test('where nothing is enough it says so', () => {
  const spec = points(leaf('a', 10), leaf('b', 90, { step: { values: [0, 1] } }))
  const data = dataOf(
    ['a', 'b'],
    [
      { unit: 'far', values: { a: 10, b: 90 } },
      { unit: 'u', values: { a: 1, b: 0 } },
      { unit: 'none', values: {} },
    ],
  )
  const stages = scoreIndex(spec, data)
  expect(toPass(stages, data, 1)).toMatchObject({ next: 'far', steps: null, rank: null })
  expect(toPass(stages, data, 2)).toBeNull()
  expect(cheapest(stages, 2)).toEqual([])
})
