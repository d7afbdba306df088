import { expect, test } from 'vitest'
import { specOf } from './arbitraries.ts'
import { dataOf } from './data.ts'
import { scoreIndex } from './score.ts'

const two = (stages: object, node: object = {}) =>
  specOf({
    code: 'i',
    nodes: [
      { code: 'i' },
      { code: 'a', parent: 'i', max: 10, bounds: [0, 10], ...node },
      { code: 'b', parent: 'i', max: 10, bounds: [0, 10] },
    ],
    stages,
  })
const rows = (...values: readonly (readonly [number | null, number | null])[]) =>
  dataOf(
    ['a', 'b'],
    values.map(([a, b], i) => ({ unit: `u${i}`, values: { a, b } })),
  )
const scores = (...args: Parameters<typeof scoreIndex>) => [...scoreIndex(...args).scores[0]!]

test('all inputs missing: nobody has a score or a rank, and nothing fails', () => {
  for (const normalise of ['min-max', 'z-score', 'rank', 'percentile', 'points', 'none'])
    for (const impute of ['none', 'mean', 'median', 'nearest'])
      for (const outliers of ['none', 'winsorise-log']) {
        const stages = scoreIndex(two({ normalise, missing: impute, outliers }), rows([null, null], [null, null]))
        expect([...stages.scores[0]!, ...stages.ranks[0]!]).toEqual(Array(4).fill(Number.NaN))
      }
  expect(scoreIndex(two({}), dataOf(['a', 'b'], [])).scores[0]).toHaveLength(0)
  expect(scoreIndex(two({}), dataOf([], [{ unit: 'u', values: {} }])).notes.map(({ code }) => code)).toEqual([
    'no-column',
    'no-column',
  ])
})

test('one unit only: absolute points score it; relative ones cannot, and say so', () => {
  expect(scores(two({ normalise: 'points' }), rows([5, 7]))).toEqual([60])
  const relative = scoreIndex(two({ normalise: 'min-max' }), rows([5, 7]))
  expect([...relative.scores[0]!]).toEqual([Number.NaN])
  expect(relative.notes.map(({ code, node }) => [code, node])).toEqual([
    ['no-spread', 'a'],
    ['no-spread', 'b'],
  ])
  expect(scores(two({ normalise: 'points', aggregate: 'copeland' }), rows([5, 7]))).toEqual([Number.NaN])
})

test('an indicator all equal does not count for anybody; the rest decides', () => {
  const stages = scoreIndex(two({}), rows([4, 1], [4, 3], [4, 2]))
  expect([...stages.scores[0]!]).toEqual([0, 100, 50])
  expect(stages.notes).toEqual([{ code: 'no-spread', node: 'a', values: {} }])
})

test('below zero there is no geometric or harmonic mean: no score, told; zero makes them zero', () => {
  for (const aggregate of ['geometric', 'harmonic']) {
    const stages = scoreIndex(two({ normalise: 'none', aggregate }), rows([-1, 4], [0, 4], [4, 4]))
    expect([...stages.scores[0]!]).toEqual([Number.NaN, 0, expect.closeTo(4, 12)])
    expect(stages.notes).toEqual([{ code: 'not-positive', node: 'i', values: { count: 1 } }])
  }
})

test('equal scores share a place as the rule says', () => {
  const data = rows([9, 9], [5, 5], [5, 5], [1, 1])
  const ranks = (ties: string) => [...scoreIndex(two({ normalise: 'points', rank: ties }), data).ranks[0]!]
  expect(ranks('least')).toEqual([1, 2, 2, 4])
  expect(ranks('most')).toEqual([1, 3, 3, 4])
  expect(ranks('mean')).toEqual([1, 2.5, 2.5, 4])
  expect(ranks('dense')).toEqual([1, 2, 2, 3])
  // Sums that differ in their last bits alone tie too.
  expect([...scoreIndex(two({ normalise: 'none' }), rows([0.1, 0.2], [0.3, 0])).ranks[0]!]).toEqual([1, 1])
})

test('a weight of zero is shown and does not count; all weights zero make no score', () => {
  const stages = scoreIndex(two({ normalise: 'points' }, { weight: 0 }), rows([10, 4], [null, 6]))
  expect([...stages.scores[0]!]).toEqual([40, 60])
  expect([...stages.scores[1]!]).toEqual([100, Number.NaN])
  const nothing = specOf({
    code: 'i',
    nodes: [{ code: 'i' }, { code: 'a', parent: 'i', weight: 0, max: 1 }],
    stages: { normalise: 'points' },
  })
  expect(scores(nothing, dataOf(['a'], [{ unit: 'u', values: { a: 1 } }]))).toEqual([Number.NaN])
})

test('a value beyond fixed bounds keeps its score unless it is cut, and is told', () => {
  const open = scoreIndex(two({ normalise: { kind: 'min-max', bounds: 'fixed' } }), rows([12, 8]))
  expect([...open.scores[0]!]).toEqual([100])
  expect(open.notes).toEqual([{ code: 'beyond-scale', node: 'a', values: { count: 1 } }])
  const cut = scoreIndex(two({ normalise: { kind: 'min-max', bounds: 'fixed', clip: true } }), rows([12, 8]))
  expect([[...cut.scores[0]!], cut.notes]).toEqual([[90], []])
})

test('a denominator of zero or none gives no value, and is told', () => {
  const spec = specOf({
    code: 'i',
    nodes: [{ code: 'i' }, { code: 'a', parent: 'i', max: 100, denominator: { column: 'people', per: 100 } }],
    stages: { denominate: 'given', normalise: 'points' },
  })
  const data = dataOf(
    ['a', 'people'],
    [
      { unit: 'u', values: { a: 3, people: 4 } },
      { unit: 'v', values: { a: 3, people: 0 } },
      { unit: 'w', values: { a: 3 } },
    ],
  )
  const stages = scoreIndex(spec, data)
  expect([...stages.denominated[1]!]).toEqual([75, Number.NaN, Number.NaN])
  expect(stages.notes.map(({ code, values }) => [code, values.count])).toEqual([
    ['denominated', undefined],
    ['zero-denominator', 2],
  ])
})

test('group ranks stand among their own; a unit of no group has none', () => {
  const spec = two({ normalise: 'points', rank: { groups: ['region'] } })
  const words = ['x', 'y', 'x', null]
  const data = rows([1, 1], [2, 2], [3, 3], [4, 4])
  const { groupRanks } = scoreIndex(spec, { ...data, labels: new Map([['region', words]]) })
  expect([...groupRanks.get('region')!]).toEqual([2, 1, 1, Number.NaN])
})
