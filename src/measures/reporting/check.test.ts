import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Formula } from '../formula/formula.ts'
import { parseFormula } from '../formula/parse.ts'
import type { Indicator } from '../indicator.ts'
import { findPeriod, type Period } from '../period.ts'
import { type Checking, ordersOf, questionsOf } from './check.ts'
import { impossible } from './impossible.ts'
import { isSudden } from './jump.ts'
import { questionsNow, type Sheet } from './sheet.ts'
import { slotsOf } from './slot.ts'
import { form, input, report } from './testing.ts'

const period = (id: string): Period => findPeriod(id) as Period
const past = (...values: number[]) => values.map((value, i) => ({ value, period: period(`2026-0${8 - i}`) }))

function ask(indicators: readonly Indicator[], values: Record<string, number>, more: Partial<Checking> = {}) {
  const definitions = new Map(indicators.map((one) => [one.id, one]))
  const lines = indicators.map(({ id }, i) => ({
    indicatorId: id,
    position: i,
    required: true,
    from: '2021-01-01' as const,
    to: null,
  }))
  return questionsOf({
    slots: slotsOf(form({ lines }), definitions, '2026-09-30'),
    values: new Map(Object.entries(values)),
    elsewhere: new Map(),
    past: new Map(),
    orders: [],
    nameOf: (id) => ({ vi: id, en: id }),
    ...more,
  })
}

test('a jump says how much and against what', () => {
  const [question] = ask([input('a')], { a: 408 }, { past: new Map([['a', past(120, 118, 121, 119, 120)]]) })
  expect(question).toMatchObject({ kind: 'jump', value: 408 })
  expect(question?.question.vi).toBe('Tăng 240 % so với Tháng 8/2026 (120 → 408). Vì sao?')
})

test('zero after many asks whether there was really none; a small change asks nothing', () => {
  expect(ask([input('a')], { a: 0 }, { past: new Map([['a', past(120, 118)]]) })[0]?.kind).toBe('zero')
  expect(ask([input('a')], { a: 130 }, { past: new Map([['a', past(120, 118)]]) })).toEqual([])
  expect(ask([input('a')], { a: 3 }, { past: new Map([['a', past(1, 1)]]) })).toEqual([])
})

test('a figure that always jumps is asked about only beyond its own habit', () => {
  const wild = past(100, 300, 90, 280, 110).map(({ value }) => ({ value }))
  expect(isSudden('count', 300, wild)).toBe(false)
  expect(isSudden('count', 1_500, wild)).toBe(true)
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 }), (values) => {
      // What has not changed is never sudden.
      expect(
        isSudden(
          'count',
          values[0] as number,
          values.map((value) => ({ value })),
        ),
      ).toBe(false)
    }),
  )
})

test('what a share is made of cannot be more than its whole, in this report or another', () => {
  const share = input('share', { measureUnit: 'percent', origin: 'formula' })
  const orders = ordersOf([{ formula: parseFormula('100 * [a] / [b]') as Formula, of: share }])
  expect(orders).toEqual([{ part: 'a', whole: 'b' }])
  expect(ask([input('a'), input('b')], { a: 12, b: 10 }, { orders })[0]).toMatchObject({
    code: 'order:b',
    indicatorId: 'a',
  })
  expect(ask([input('a')], { a: 12 }, { orders, elsewhere: new Map([['b', 10]]) })).toHaveLength(1)
  expect(ask([input('a'), input('b')], { a: 10, b: 10 }, { orders })).toEqual([])
})

test('parts that do not add up to the whole are asked about once all are there', () => {
  const people = input('p', { disaggregation: ['nam', 'nữ'] })
  expect(ask([people], { p: 10, 'p nam': 4 })).toEqual([])
  expect(ask([people], { p: 10, 'p nam': 4, 'p nữ': 5 })).toMatchObject([{ code: 'parts', part: '' }])
  expect(ask([people], { p: 10, 'p nam': 4, 'p nữ': 6 })).toEqual([])
})

test('a definition narrower than its unit asks; one that reaches beyond it widens what can be', () => {
  const growth = input('g', { measureUnit: 'percent', least: -30, most: 40 })
  expect(impossible(growth, -12)).toBeNull()
  expect(ask([growth], { g: -12 })).toEqual([])
  expect(ask([growth], { g: 55 })).toMatchObject([{ kind: 'range' }])
  expect(impossible(input('c'), -1)?.vi).toBe('Số này không thể âm.')
  expect(impossible(input('c', { measureUnit: 'percent' }), 101)?.vi).toBe('Không thể lớn hơn 100.')
  expect(impossible(input('c'), 1.5)).not.toBeNull()
  expect(impossible(input('c', { measureUnit: 'yes-no' }), 2)).not.toBeNull()
})

test('the definition of the last day of the period counts; what is no longer reported then is not asked for', () => {
  const lines = [{ indicatorId: 'a', position: 1, required: true, from: '2021-01-01' as const, to: null }]
  const asked = (definition: Indicator) => slotsOf(form({ lines }), new Map([['a', definition]]), '2026-09-30')
  expect(asked(input('a', { from: '2026-09-15', disaggregation: ['nam'] })).map(({ part }) => part)).toEqual([
    '',
    'nam',
  ])
  expect(asked(input('a', { origin: 'counted' }))).toEqual([])
  expect(asked(input('a', { sector: 'general' }))[0]?.sector).toBe('science')
})

test('values counted under another definition are no measure of a jump', () => {
  const asked = input('a', { from: '2026-09-15' })
  const lines = [{ indicatorId: 'a', position: 1, required: true, from: '2021-01-01' as const, to: null }]
  const sheet = {
    report: report(),
    slots: slotsOf(form({ lines }), new Map([['a', asked]]), '2026-09-30'),
    lines: new Map(),
    drafts: new Map([['a', { value: 900 }]]),
    past: new Map([['a', past(120, 118)]]),
    orders: [],
    elsewhere: new Map(),
    nameOf: () => asked.name,
  } as unknown as Sheet
  expect(questionsNow({ ...sheet, redefined: new Map() }).map(({ kind }) => kind)).toEqual(['jump'])
  expect(questionsNow({ ...sheet, redefined: new Map([['a', '2026-09-15']]) })).toEqual([])
})
