import { expect, test } from 'vitest'
import { findPeriod, type Period } from '../period.ts'
import { atlasOf, indicator, knownOf } from './testing.ts'
import { createValuation } from './valuation.ts'

const period = (id: string): Period => findPeriod(id) as Period
const atlas = atlasOf({
  before: ['a', 'b', 'c'],
  after: ['ab', 'c2'],
  links: [
    { from: 'a', to: 'ab', share: 1 },
    { from: 'b', to: 'ab', share: 1 },
    { from: 'c', to: 'c2', share: 1 },
  ],
})
const files = indicator('files')
const online = indicator('online')
const share = indicator('share', {
  origin: 'formula',
  formula: '100 * [online] / [files]',
  aggregation: 'ratio',
  overTime: 'ratio',
  measureUnit: 'percent',
  raw: false,
})

test('a value is its own where reported, and the newest one carries its state', () => {
  const known = knownOf({
    atlas,
    indicators: [files],
    values: { 'files ab 2026-Q1': { value: 7, state: 'verified', confirmedOn: null } },
  })
  expect(createValuation(known, 'then')('files', 'ab', period('2026-Q1'))).toMatchObject({
    value: 7,
    made: 'own',
    state: 'verified',
    confirmedOn: null,
    from: 1,
    of: 1,
  })
})

test('a sum up the units says of how many parts it is', () => {
  const known = knownOf({
    atlas,
    indicators: [files],
    values: { 'files ab 2026-Q1': 7, 'files c2 2026-Q1': 5, 'files ab 2026-Q2': 9 },
  })
  const at = createValuation(known, 'then')
  expect(at('files', 'province', period('2026-Q1'))).toMatchObject({ value: 12, made: 'units', from: 2, of: 2 })
  expect(at('files', 'province', period('2026-Q2'))).toMatchObject({ value: 9, from: 1, of: 2 })
  expect(at('files', 'province', period('2026'))).toMatchObject({ value: 21, made: 'periods', from: 3, of: 8 })
})

test('all inputs missing is missing with its reason, never a zero', () => {
  const at = createValuation(knownOf({ atlas, indicators: [files, online, share], values: {} }), 'then')
  expect(at('share', 'province', period('2026-Q1'))).toMatchObject({ value: null, missing: 'not-reported' })
  expect(at('share', 'ab', period('2026-Q4'))).toMatchObject({ value: null, missing: 'not-yet-due' })
  expect(at('files', 'province', period('2026'))).toMatchObject({ value: null, from: 0 })
  expect(at('nothing', 'ab', period('2026-Q1')).missing).toBe('not-defined')
})

test('a ratio goes up by its inputs, not by the mean of ratios; nothing divided by nothing says so', () => {
  const values = {
    'files ab 2026-Q1': 100,
    'online ab 2026-Q1': 90,
    'files c2 2026-Q1': 10,
    'online c2 2026-Q1': 1,
    'files ab 2026-Q2': 0,
    'online ab 2026-Q2': 0,
  }
  const at = createValuation(knownOf({ atlas, indicators: [files, online, share], values }), 'then')
  expect(at('share', 'province', period('2026-Q1')).value).toBeCloseTo((100 * 91) / 110, 9)
  expect(at('share', 'ab', period('2026-Q2')).missing).toBe('division-by-zero')
})

test('one unit only: its values are those of the whole', () => {
  const alone = atlasOf({ before: [], after: ['only'], links: [] })
  const mean = indicator('mean', { aggregation: 'mean' })
  const at = createValuation(knownOf({ atlas: alone, indicators: [mean], values: { 'mean only 2026-Q1': 4 } }), 'then')
  expect(at('mean', 'province', period('2026-Q1'))).toMatchObject({ value: 4, from: 1, of: 1 })
})

test('all equal values: every way of adding up but the sum gives that value', () => {
  for (const aggregation of ['mean', 'max', 'min', 'last'] as const) {
    const one = indicator('one', { aggregation })
    const at = createValuation(
      knownOf({ atlas, indicators: [one], values: { 'one ab 2026-Q1': 3, 'one c2 2026-Q1': 3 } }),
      'then',
    )
    expect(at('one', 'province', period('2026-Q1')).value).toBe(3)
  }
})

test('a mean is weighed by its indicator; what has no weight is left out and counted', () => {
  const rate = indicator('rate', { aggregation: 'mean', weightId: 'files' })
  const values = { 'rate ab 2026-Q1': 10, 'rate c2 2026-Q1': 20, 'files ab 2026-Q1': 3, 'files c2 2026-Q1': 1 }
  const at = (given: Record<string, number>) =>
    createValuation(knownOf({ atlas, indicators: [rate, files], values: given }), 'then')
  expect(at(values)('rate', 'province', period('2026-Q1')).value).toBe(12.5)
  const { 'files c2 2026-Q1': _, ...without } = values
  expect(at(without)('rate', 'province', period('2026-Q1'))).toMatchObject({ value: 10, from: 1, of: 2 })
})

test('values that do not add have none above, with that reason', () => {
  const rank = indicator('rank', { aggregation: 'none' })
  const at = createValuation(knownOf({ atlas, indicators: [rank], values: { 'rank ab 2026-Q1': 3 } }), 'then')
  expect(at('rank', 'province', period('2026-Q1'))).toMatchObject({ value: null, missing: 'does-not-add' })
})

test('the definition is the one in force on the last day of the period', () => {
  const first = { ...files, to: '2026-05-15' as const }
  const second = { ...files, from: '2026-05-15' as const, aggregation: 'none' as const }
  const values = { 'files ab 2026-Q1': 1, 'files c2 2026-Q1': 1, 'files ab 2026-Q2': 1, 'files c2 2026-Q2': 1 }
  const at = createValuation(knownOf({ atlas, indicators: [first, second], values }), 'then')
  expect(at('files', 'province', period('2026-Q1')).value).toBe(2)
  expect(at('files', 'province', period('2026-Q2')).missing).toBe('does-not-add')
})

test('formulas in a ring end with a stated result', () => {
  const egg = indicator('egg', { origin: 'formula', formula: '[hen] + 1' })
  const hen = indicator('hen', { origin: 'formula', formula: '[egg] + 1' })
  const at = createValuation(knownOf({ atlas, indicators: [egg, hen], values: {} }), 'then')
  expect(at('egg', 'ab', period('2026-Q1'))).toMatchObject({ value: null, missing: 'bad-formula' })
})

test('departments add up to the province, and one that did not report is counted', () => {
  const agency = (id: string) => ({ id, unitId: 'province', from: '2020-01-01' as const, to: null, department: true })
  const agencies = new Map(['x', 'y'].map((id) => [id, agency(id)]))
  const dept = indicator('dept', { level: 'department' })
  const at = createValuation(knownOf({ atlas, indicators: [dept], values: { 'dept x 2026-Q1': 4 }, agencies }), 'then')
  expect(at('dept', 'province', period('2026-Q1'))).toMatchObject({ value: 4, from: 1, of: 2 })
  expect(at('dept', 'y', period('2026-Q1')).missing).toBe('not-reported')
})

test('what another room counted adds up by its parts', () => {
  const counted = indicator('counted', { origin: 'counted', measureUnit: 'percent', aggregation: 'ratio' })
  const counts = { 'counted 2026-Q1': { ab: { numerator: 1, denominator: 2 }, c2: { numerator: 8, denominator: 8 } } }
  const at = createValuation(knownOf({ atlas, indicators: [counted], values: {}, counts }), 'then')
  expect(at('counted', 'province', period('2026-Q1'))).toMatchObject({ value: 90, made: 'counted' })
  expect(at('counted', 'c2', period('2026-Q1')).value).toBe(100)
  expect(at('counted', 'ab', period('2026-Q2')).missing).toBe('nothing-counted')
})
