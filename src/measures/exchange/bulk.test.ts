import { expect, test } from 'vitest'
import type { Indicator } from '../indicator.ts'
import { type BulkCells, bulkChecker, type Known } from './bulk.ts'

const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  programmeId: null,
  goal: 'government',
  raw: true,
  position: 1,
  from: '2021-01-01',
  to: null,
  name: { vi: id, en: id },
  short: { vi: id, en: id },
  definition: { vi: id, en: id },
  measureUnit: 'count',
  counted: null,
  direction: 'up',
  origin: 'reported',
  formula: null,
  aggregation: 'sum',
  weightId: null,
  overTime: 'sum',
  period: 'month',
  level: 'commune',
  ownerAgencyId: 'so-khcn',
  verifierAgencyId: null,
  sector: 'science',
  evidence: null,
  disaggregation: ['nam', 'nữ'],
  least: null,
  most: null,
  source: 'x',
  staleAfterDays: 100,
  ...more,
})

const known = (decimal: Known['decimal'] = null): Known => ({
  indicators: new Map([
    ['a', [indicator('a')]],
    ['money', [indicator('money', { measureUnit: 'money' })]],
    ['made', [indicator('made', { origin: 'formula', formula: '[a]' })]],
  ]),
  subjectOf: (text) => (text === 'xa' ? { id: 'xa', unitId: 'xa' } : null),
  today: '2026-11-24',
  decimal,
})
const cells = (more: Partial<BulkCells> = {}): BulkCells => ({
  indicator: 'a',
  part: '',
  subject: 'xa',
  period: '2020-03',
  value: '12',
  ...more,
})

test('a row of history, older than the first definition', () => {
  expect(bulkChecker(known())(cells())).toMatchObject({
    indicatorId: 'a',
    unitId: 'xa',
    value: 12,
    period: { from: '2020-03-01' },
  })
})

test.each([
  [{ indicator: 'b' }, 'no-indicator'],
  [{ indicator: 'made' }, 'not-reported'],
  [{ subject: 'y' }, 'no-subject'],
  [{ period: '2020-13' }, 'no-period'],
  [{ period: '2026-11' }, 'future-period'],
  [{ part: 'khác' }, 'no-part'],
  [{ value: '' }, 'no-number'],
  [{ value: '-' }, 'no-number'],
  [{ value: '-5' }, 'impossible'],
  [{ value: '1,5' }, 'impossible'],
  [{ indicator: 'money', value: '1.234' }, 'two-numbers'],
] as const)('%o is refused with its reason', (more, code) => {
  expect(bulkChecker(known())(cells(more))).toBe(code)
})

test('where a number can be read in two ways, the mark that was said decides', () => {
  const read = (decimal: 'point' | 'comma', value: string) => {
    const row = bulkChecker(known(decimal))(cells({ indicator: 'money', value }))
    return typeof row === 'string' ? row : row.value
  }
  expect([read('point', '1.234'), read('comma', '1.234'), read('point', '1,234'), read('comma', '1,234')]).toEqual([
    1.234, 1234, 1234, 1.234,
  ])
  expect([read('point', '1.000'), read('comma', '1.000')]).toEqual([1, 1000])
})
