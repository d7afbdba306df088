import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPeriod, type Period } from '../period.ts'
import { atlasOf, indicator, knownOf, type Scene } from './testing.ts'
import { createValuation } from './valuation.ts'

const TODAY = '2026-11-24'
const period = (id: string): Period => findPeriod(id) as Period
const scene: Scene = {
  before: ['a', 'b', 'c'],
  after: ['ab', 'c2', 'd2'],
  links: [
    { from: 'a', to: 'ab', share: 1 },
    { from: 'b', to: 'ab', share: 1 },
    { from: 'c', to: 'c2', share: null },
    { from: 'c', to: 'd2', share: null },
  ],
}
const atlas = atlasOf(scene)
const files = indicator('files')
const values = {
  'files a 2025-Q1': 3,
  'files b 2025-Q1': 4,
  'files a 2025-Q2': 5,
  'files b 2025-Q2': 6,
  'files c 2025-Q1': 9,
  'files ab 2025-Q3': 12,
  'files ab 2025-Q4': 13,
}
const frames = (over: Parameters<typeof knownOf>[0]) => {
  const known = knownOf(over)
  return { ofThen: createValuation(known, 'then'), now: createValuation(known, TODAY) }
}

test('in the units of the time a unit begins with the merger; in those of today it reaches back by the sum', () => {
  const { ofThen: then, now } = frames({ atlas, indicators: [files], values })
  expect(then('files', 'ab', period('2025-Q1')).missing).toBe('no-such-unit')
  expect(then('files', 'a', period('2025-Q1')).value).toBe(3)
  expect(then('files', 'a', period('2025-Q3')).missing).toBe('no-such-unit')
  expect(now('files', 'ab', period('2025-Q1'))).toMatchObject({ value: 7, rule: 'sum', made: 'frame', from: 2, of: 2 })
  expect(now('files', 'ab', period('2025-Q3'))).toMatchObject({ value: 12, rule: null })
  expect(now('files', 'a', period('2025-Q1')).missing).toBe('no-such-unit')
})

test('the year a unit was merged in is cut in the units of the time and whole in those of today', () => {
  const { ofThen: then, now } = frames({ atlas, indicators: [files], values })
  expect(then('files', 'ab', period('2025'))).toMatchObject({ value: 25, cut: true, from: 2, of: 4 })
  expect(then('files', 'a', period('2025'))).toMatchObject({ value: 8, cut: true, from: 2, of: 4 })
  expect(now('files', 'ab', period('2025'))).toMatchObject({
    value: 7 + 11 + 25,
    cut: false,
    from: 6,
    of: 6,
    rule: 'sum',
  })
  expect(now('files', 'ab', period('2025-Q3')).cut).toBe(false)
})

test('a yearly value reported by the new unit alone says it does not speak of the whole year', () => {
  const yearly = indicator('yearly', { period: 'year' })
  const { ofThen: then, now } = frames({ atlas, indicators: [yearly], values: { 'yearly ab 2025': 30 } })
  expect(then('yearly', 'ab', period('2025'))).toMatchObject({ value: 30, made: 'own', cut: true })
  expect(now('yearly', 'ab', period('2025'))).toMatchObject({ value: 30, made: 'own', cut: true })
})

test('a part of unknown size is given to nobody, and the unit says so', () => {
  const { now } = frames({ atlas, indicators: [files], values })
  expect(now('files', 'c2', period('2025-Q1'))).toMatchObject({
    value: null,
    missing: 'unknown-share',
    madeOf: [{ unitId: 'c', value: 9, share: null }],
  })
  expect(now('files', 'province', period('2025-Q1'))).toMatchObject({ value: 16, from: 3, of: 3 })
})

test('a formula is worked out again over inputs said in the frame', () => {
  const online = indicator('online')
  const share = indicator('share', { origin: 'formula', formula: '100 * [online] / [files]', aggregation: 'ratio' })
  const given = { 'files a 2025-Q1': 10, 'files b 2025-Q1': 30, 'online a 2025-Q1': 10, 'online b 2025-Q1': 6 }
  const { now } = frames({ atlas, indicators: [files, online, share], values: given })
  expect(now('share', 'ab', period('2025-Q1'))).toMatchObject({ value: 40, rule: 'formula' })
})

test('a mean by its weight, a state while the parts agree, the greatest, and what cannot be compared', () => {
  const given = (id: string) => ({
    [`${id} a 2025-Q1`]: 10,
    [`${id} b 2025-Q1`]: 20,
    'files a 2025-Q1': 1,
    'files b 2025-Q1': 3,
  })
  const value = (over: Parameters<typeof indicator>[1]) =>
    frames({ atlas, indicators: [files, indicator('x', over)], values: given('x') }).now('x', 'ab', period('2025-Q1'))
  expect(value({ aggregation: 'mean', weightId: 'files' })).toMatchObject({ value: 17.5, rule: 'weighted-mean' })
  expect(value({ aggregation: 'last' })).toMatchObject({ value: null, missing: 'not-comparable' })
  expect(value({ aggregation: 'max' })).toMatchObject({ value: 20, rule: 'max' })
  expect(value({ aggregation: 'none' })).toMatchObject({ value: null, missing: 'not-comparable' })
})

test('counts of the former units are added by what went over', () => {
  const counted = indicator('counted', { origin: 'counted', measureUnit: 'percent', aggregation: 'ratio' })
  const counts = { 'counted 2025-Q1': { a: { numerator: 1, denominator: 1 }, b: { numerator: 0, denominator: 3 } } }
  const { now } = frames({ atlas, indicators: [counted], values: {}, counts })
  expect(now('counted', 'ab', period('2025-Q1'))).toMatchObject({ value: 25, rule: 'ratio' })
})

test('what is of today cannot be divided among the former units', () => {
  const old = createValuation(knownOf({ atlas, indicators: [files], values }), '2025-03-01')
  expect(old('files', 'a', period('2025-Q3'))).toMatchObject({ value: null, missing: 'unknown-share' })
  expect(old('files', 'a', period('2025-Q1')).value).toBe(3)
})

/** Each former commune is parted among those of today with shares that add to 1. */
const mergers = fc
  .record({ before: fc.integer({ min: 1, max: 6 }), after: fc.integer({ min: 1, max: 4 }) })
  .chain(({ before, after }) =>
    fc.array(
      fc.tuple(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: after, maxLength: after }),
        fc.integer({ min: 0, max: 1000 }),
      ),
      {
        minLength: before,
        maxLength: before,
      },
    ),
  )

test('a sum is conserved over a merger when shares add to 1', () => {
  fc.assert(
    fc.property(mergers, (rows) => {
      const after = rows[0]?.[0].map((_, j) => `n${j}`) ?? []
      const links = rows.flatMap(([parts], i) => {
        const some = parts.some((part) => part > 0) ? parts : parts.map((_, j) => (j === 0 ? 1 : 0))
        const whole = some.reduce((sum, part) => sum + part, 0)
        return some.flatMap((part, j) => (part > 0 ? [{ from: `o${i}`, to: `n${j}`, share: part / whole }] : []))
      })
      const random = atlasOf({ before: rows.map((_, i) => `o${i}`), after, links })
      const known = knownOf({
        atlas: random,
        indicators: [files],
        values: Object.fromEntries(rows.map(([, value], i) => [`files o${i} 2025-Q1`, value])),
      })
      const [then, now] = [createValuation(known, 'then'), createValuation(known, TODAY)]
      const q1 = period('2025-Q1')
      const reached = after.reduce((sum, id) => sum + (now('files', id, q1).value ?? 0), 0)
      const whole = rows.reduce((sum, [, value]) => sum + value, 0)
      expect(reached).toBeCloseTo(whole, 6)
      expect(now('files', 'province', q1).value).toBe(then('files', 'province', q1).value)
      expect(then('files', 'province', q1).value).toBe(whole)
    }),
  )
})
