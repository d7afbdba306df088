import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolvingFacts, someDay } from './arbitraries.ts'
import { buildAtlas } from './atlas.ts'
import { unitsOn } from './reading.ts'
import { type ReexpressRule, reexpress } from './reexpress.ts'
import { readSeed } from './store-seed.ts'

const atlas = buildAtlas((await readSeed()).facts)
const inToday = (rule: ReexpressRule) => ({ fromDay: '2021-01-27', toDay: '2026-11-23', rule }) as const
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)

test('cases of five communes of 2021 add up in Trần Phú of today', () => {
  const series = ['10618-hiep-cat', '10621-thanh-quang', '10624-quoc-tuan', '10627-nam-chinh', '10633-nam-trung']
  const { values, unallocated } = reexpress(
    atlas,
    series.map((unitId, i) => ({ unitId, value: i + 1 })),
    inToday('sum'),
  )
  expect(values).toMatchObject([{ unitId: '10633-tran-phu-2025', value: 15, state: 'exact', missing: [] }])
  expect(unallocated).toEqual([])
})

test('a unit without a value makes the sum partial and is named', () => {
  const { values } = reexpress(atlas, [{ unitId: '10618-hiep-cat', value: 3 }], inToday('sum'))
  expect(values[0]).toMatchObject({ value: 3, state: 'partial' })
  expect(values[0]?.missing).toHaveLength(4)
})

test('a divided commune is given to nobody: the figure is returned unallocated and its places marked', () => {
  const { values, unallocated } = reexpress(
    atlas,
    [
      { unitId: '10585-van-duc', value: 12 },
      { unitId: '10549-sao-do', value: 5 },
    ],
    inToday('sum'),
  )
  expect(unallocated).toEqual([{ unitId: '10585-van-duc', value: 12, reason: 'unknown-share' }])
  const chuVanAn = values.find((one) => one.unitId === '10549-chu-van-an')
  expect(chuVanAn).toMatchObject({ value: 5, state: 'partial' })
  expect(values.filter((one) => one.state === 'unknown').map((one) => one.unitId)).toHaveLength(2)
})

test('a district has no successor: its figure is left over', () => {
  const { values, unallocated } = reexpress(atlas, [{ unitId: '291-nam-sach', value: 7 }], inToday('sum'))
  expect(values).toEqual([])
  expect(unallocated).toEqual([{ unitId: '291-nam-sach', value: 7, reason: 'no-successor' }])
})

test('rates are weighted by people, and without a weight nothing is said', () => {
  const [a, b] = ['11032-tan-tien', '11038-gia-luong']
  const frame = { fromDay: '2021-01-27', toDay: '2025-01-01', rule: 'weighted-mean' } as const
  const weighed = reexpress(
    atlas,
    [
      { unitId: a!, value: 10, weight: 4730 },
      { unitId: b!, value: 20, weight: 6026 },
    ],
    frame,
  )
  expect(weighed.values[0]?.unitId).toBe('11038-gia-tien')
  expect(weighed.values[0]?.value).toBeCloseTo((10 * 4730 + 20 * 6026) / 10756, 9)
  expect(reexpress(atlas, [{ unitId: a!, value: 10 }], frame).values[0]).toMatchObject({
    value: null,
    state: 'unknown',
  })
})

test('a state passes on while the parts agree; "not comparable" wants the very same ground', () => {
  const agree = [
    { unitId: '11032-tan-tien', value: 2 },
    { unitId: '11038-gia-luong', value: 2 },
  ]
  const frame = { fromDay: '2021-01-27', toDay: '2025-01-01' } as const
  const last = (series: typeof agree) => reexpress(atlas, series, { ...frame, rule: 'last' }).values[0]
  expect(last(agree)).toMatchObject({ value: 2, state: 'exact' })
  expect(last([agree[0]!, { ...agree[1]!, value: 3 }])).toMatchObject({ value: null, state: 'not-comparable' })
  const strict = (unitId: string) =>
    reexpress(atlas, [{ unitId, value: 1 }], { ...frame, rule: 'not-comparable' }).values[0]
  expect(strict('11032-tan-tien')?.state).toBe('not-comparable')
  expect(strict('10549-sao-do')).toMatchObject({ value: 1, state: 'exact' })
})

test("today's figures cannot be divided among old communes", () => {
  const { values, unallocated } = reexpress(atlas, [{ unitId: '10633-tran-phu-2025', value: 9 }], {
    fromDay: '2026-11-23',
    toDay: '2021-01-27',
    rule: 'sum',
  })
  expect(values).toHaveLength(5)
  expect(values.every((one) => one.state === 'unknown')).toBe(true)
  expect(unallocated).toEqual([{ unitId: '10633-tran-phu-2025', value: 9, reason: 'unknown-share' }])
})

const histories = fc
  .boolean()
  .chain((unknownShares) => evolvingFacts({ unknownShares }).map((facts) => ({ unknownShares, facts })))

test('a sum is conserved whatever happened, and complete when shares add to 1', () => {
  fc.assert(
    fc.property(histories, someDay, someDay, ({ unknownShares, facts }, a, b) => {
      const random = buildAtlas(facts)
      const [fromDay, toDay] = a < b ? [a, b] : [b, a]
      const series = unitsOn(random, fromDay).map((unit, i) => ({ unitId: unit.unitId, value: i * 7 + 1 }))
      const { values, unallocated } = reexpress(random, series, { fromDay, toDay, rule: 'sum' })
      const out = sum(values.map((one) => one.value ?? 0)) + sum(unallocated.map((one) => one.value))
      expect(out).toBeCloseTo(sum(series.map((one) => one.value)), 6)
      if (unknownShares) return
      expect(unallocated).toEqual([])
      expect(values.every((one) => one.state === 'exact')).toBe(true)
    }),
  )
})
