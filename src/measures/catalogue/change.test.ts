import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#kernel/day'
import { overlaps } from '#kernel/interval'
import { isRefused } from '#kernel/refusal'
import { orderOf } from '../formula/graph.ts'
import type { Indicator } from '../indicator.ts'
import { define, end, redefine } from './change.ts'
import { shownOn } from './definition.ts'
import { differencesBetween } from './difference.ts'
import { type CatalogueAround, graphOn } from './faults.ts'
import { catalogueOn, feedsOf } from './lineage.ts'
import { definitionsOf } from './seed.ts'

const words = (vi: string) => ({ vi, en: vi })
const made = (id: string, over: Partial<Indicator> = {}): Indicator => {
  const seed = {
    id,
    goal: 'government',
    name: words(`Tên ${id}`),
    short: words(id.toUpperCase()),
    definition: words('Đếm'),
    measureUnit: 'count',
    owner: 'so-khcn',
    sector: 'science',
    source: 'giả định',
  } as const
  const [first] = definitionsOf(seed, null, 1)
  return { ...(first?.indicator as Indicator), ...over }
}
const formula = (id: string, text: string, over: Partial<Indicator> = {}): Indicator =>
  made(id, { origin: 'formula', formula: text, ...over })
const around = (...all: Indicator[]): CatalogueAround => ({
  language: 'vi',
  all,
  counted: new Set(['tasks-on-time']),
  agencies: new Set(['so-khcn', 'so-y-te']),
  sectors: new Set(['science']),
})
const faultOf = (of: Indicator, ...all: Indicator[]) => {
  const decided = define(of, around(...all))
  return isRefused(decided) ? decided.fields?.map(({ field, message }) => `${field}: ${message}`) : []
}
const TODAY: Day = '2026-11-24'
const told = (of: Partial<Parameters<typeof redefine>[2]> = {}) => ({
  after: '2021-01-01' as Day,
  reason: 'Theo quyết định mới',
  today: TODAY,
  publishedTo: null,
  ...of,
})

test('a ring is refused and named, however long, also through the past', () => {
  const b = formula('bbb', '[ccc] + 1')
  const c = formula('ccc', 'prev([aaa])')
  expect(faultOf(formula('aaa', '2 * [bbb]'), b, c)).toEqual([
    'formula: Công thức quay vòng về chính nó: AAA → BBB → CCC → AAA.',
  ])
  expect(faultOf(formula('aaa', '[aaa] + 1'))).toEqual(['formula: Công thức quay vòng về chính nó: AAA → AAA.'])
  expect(faultOf(formula('aaa', '2 * [bbb]'), b, made('ccc'))).toEqual([])
})

test('a ring that only a planned definition would close is refused today', () => {
  const b = [made('bbb', { to: '2027-01-01' }), formula('bbb', '[aaa]', { from: '2027-01-01' })]
  expect(faultOf(formula('aaa', '[bbb]', { from: '2026-12-01' }), ...b)?.[0]).toContain('AAA → BBB → AAA')
})

test.each([
  ['a name nobody has', formula('aaa', '[zzz] + [yyy]'), 'formula: Không có chỉ tiêu nào mang mã: zzz, yyy.'],
  [
    'an input that ended',
    formula('aaa', '[old]', { from: '2026-01-01' }),
    'formula: “OLD” không còn hoặc chưa có hiệu lực vào 01/01/2026.',
  ],
  ['an input that will end', formula('aaa', '[old]'), 'formula: “OLD” không còn hoặc chưa có hiệu lực vào 01/07/2025.'],
  [
    'a formula on what is reported',
    made('aaa', { formula: '1' }),
    'formula: Chỉ tiêu do cơ quan báo cáo hoặc tự đếm không có công thức.',
  ],
  ['no formula', made('aaa', { origin: 'formula' }), 'formula: Chỉ tiêu tính theo công thức phải có công thức.'],
  ['a text at fault', formula('aaa', '1 +'), 'formula: Ở đây phải là một số, một chỉ tiêu [mã] hoặc dấu “(”.'],
  ['a raw input with a formula', formula('aaa', '1', { raw: true }), 'origin: Số liệu gốc là số có người báo cáo.'],
  ['what nobody counts', made('aaa', { origin: 'counted' }), 'origin: Hệ thống không tự đếm chỉ tiêu có mã này.'],
  [
    'bounds the wrong way round',
    made('aaa', { least: 5, most: 5 }),
    'most: Giá trị nhỏ nhất phải nhỏ hơn giá trị lớn nhất.',
  ],
  [
    'a weight without a mean',
    made('aaa', { weightId: 'old' }),
    'weightId: Quyền số chỉ dùng khi lấy bình quân, và là một chỉ tiêu khác đang có.',
  ],
  ['an agency that is not there', made('aaa', { ownerAgencyId: 'so-x' }), 'ownerAgencyId: Không có cơ quan “so-x”.'],
  [
    'a ratio of what is reported',
    made('aaa', { aggregation: 'ratio' }),
    'aggregation: Tính lại từ tổng chỉ dùng cho chỉ tiêu có công thức hoặc tự đếm.',
  ],
])('%s is refused beside its field', (_, of, expected) => {
  expect(faultOf(of, made('old', { to: '2025-07-01' }))).toEqual([expected])
})

test('a new definition begins after the one in force and after what is published; the past stays as it was', () => {
  const old = made('aaa')
  const next = made('aaa', { from: '2026-12-01', period: 'month' })
  const decided = redefine(next, around(old), told({ publishedTo: '2026-10-31' }))
  expect(decided).toMatchObject({ state: { before: { from: '2021-01-01', to: '2026-12-01' }, replaces: false } })
  const on = (from: Day, of = told()) => redefine({ ...next, from }, around(old), of)
  expect(on('2021-01-01')).toMatchObject({ refused: 'overlapping' })
  expect(on('2026-10-31', told({ publishedTo: '2026-10-31' }))).toMatchObject({ refused: 'already-published' })
  expect(on('2026-12-01', told({ after: '2020-01-01' }))).toMatchObject({ refused: 'changed-meanwhile' })
  expect(redefine(made('aaa', { from: '2026-12-01' }), around(old), told())).toMatchObject({ refused: 'nothing-new' })
})

test('a definition that has not begun is replaced; one that has is not', () => {
  const all = [made('aaa', { to: '2027-01-01' }), made('aaa', { from: '2027-01-01', period: 'month' })]
  const again = made('aaa', { from: '2027-01-01', period: 'quarter' })
  const given = told({ after: '2027-01-01' })
  expect(redefine(again, around(...all), given)).toMatchObject({ state: { before: null, replaces: true } })
  expect(redefine(again, around(...all), { ...given, today: '2027-01-01' })).toMatchObject({ refused: 'overlapping' })
})

test('changed in the middle of a year: a day has one definition, and the year the one of its last day', () => {
  const old = made('aaa')
  const decided = redefine(made('aaa', { from: '2026-07-01', name: words('Mới') }), around(old), told())
  if (isRefused(decided) || !decided.state.before) throw new Error('refused')
  const both = [decided.state.before, decided.state.indicator]
  expect(shownOn(both, '2026-06-30')?.name.vi).toBe('Tên aaa')
  expect(shownOn(both, '2026-07-01')?.name.vi).toBe('Mới')
  expect(shownOn(both, '2026-12-31')?.name.vi).toBe('Mới')
})

test('what others are made of is not ended; afterwards it is', () => {
  const used = [made('aaa'), formula('bbb', '[aaa]'), made('ccc', { aggregation: 'mean', weightId: 'aaa' })]
  const { today: _, ...given } = told()
  expect(end('aaa', '2026-12-01', around(...used), given)).toMatchObject({
    refused: 'still-used',
    values: { names: 'BBB, CCC' },
  })
  const free = [made('aaa'), formula('bbb', '[aaa]', { to: '2026-12-01' })]
  expect(end('aaa', '2026-12-01', around(...free), given)).toMatchObject({ state: { to: '2026-12-01' } })
})

test('a difference says what was and what is, the rest is silent', () => {
  const naming = { agency: words, indicator: words }
  const [before, after] = [made('aaa'), formula('aaa', '[bbb]', { most: 12.5 })]
  expect(differencesBetween(before, after, naming)).toEqual([
    {
      field: 'origin',
      before: { vi: 'Cơ quan báo cáo', en: 'Reported' },
      after: { vi: 'Tính theo công thức', en: 'By formula' },
    },
    { field: 'formula', before: null, after: words('[bbb]') },
    { field: 'most', before: null, after: { vi: '12,5', en: '12.5' } },
  ])
  expect(differencesBetween(before, before, naming)).toEqual([])
})

test('lineage is the same told from either end', () => {
  const shown = catalogueOn([made('aaa'), formula('bbb', '[aaa] / [ccc]'), formula('ccc', '2 * [aaa]')], TODAY)
  expect(feedsOf(shown)).toEqual(
    new Map([
      ['aaa', ['bbb', 'ccc']],
      ['ccc', ['bbb']],
    ]),
  )
})

const ids = ['aaa', 'bbb', 'ccc', 'ddd'] as const
const steps = fc.array(
  fc.record({
    id: fc.constantFrom(...ids),
    day: fc.integer({ min: 0, max: 40 }).map((n) => addDays('2026-11-01', n)),
    over: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
    what: fc.constantFrom('redefine', 'redefine', 'end'),
  }),
  { maxLength: 25 },
)
test('whatever is written: on no day two definitions of one, a ring, or a name without a definition', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let known: Indicator[] = ids.map((id) => made(id))
      for (const { id, day, over, what } of all) {
        const own = known.filter((one) => one.id === id).toSorted((a, b) => (a.from < b.from ? 1 : -1))
        const given = told({ after: own[0]?.from ?? TODAY })
        if (what === 'end') {
          const decided = end(id, day, around(...known), given)
          if (!isRefused(decided)) known = known.map((one) => (one === own[0] ? decided.state : one))
          continue
        }
        const text = over.map((name) => `[${name}]`).join(' + ')
        const next = text === '' ? made(id, { from: day }) : formula(id, text, { from: day })
        const decided = redefine(next, around(...known), given)
        if (isRefused(decided)) continue
        const { before, indicator } = decided.state
        known = [...known.filter((one) => one !== own[0]), ...(before ? [before] : []), indicator]
      }
      for (const one of known)
        for (const other of known) expect(one !== other && one.id === other.id && overlaps(one, other)).toBe(false)
      for (const { from, id, formula: text, to } of known) {
        const nodes = graphOn(known, made('other'), from)
        expect(orderOf(nodes)).toHaveProperty('order')
        for (const name of ids)
          expect(
            !text?.includes(`[${name}]`) || to !== null || nodes.some((one) => one.id === name) || name === id,
          ).toBe(true)
      }
    }),
  )
})
