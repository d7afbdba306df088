import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '#kernel/day'
import { type CaseLink, type CasePlace, type ClusterCase, namesOnePlace, proposeClusters } from './propose.ts'
import { reconcile, type Standing } from './reconcile.ts'

const START: Day = '2021-01-27'
const one = (id: string, unitId: string | null, after: number, districtId: string | null = null): ClusterCase => ({
  id,
  unitId,
  districtId,
  confirmedOn: addDays(START, after),
})
const met = (a: string, b: string): CaseLink => ({ a, b })
const groups = (cases: ClusterCase[], links: CaseLink[] = [], places: CasePlace[] = []) =>
  proposeClusters(cases, links, places).map(({ cases: ids }) => ids)

test('cases of one commune within the longest incubation are one cluster, later ones another, a single case none', () => {
  const cases = [one('a', 'x', 0), one('b', 'x', 14), one('c', 'x', 29), one('d', 'x', 30), one('e', 'y', 0)]
  expect(groups(cases)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('a place of its own name joins people of several communes, a kind of place does not', () => {
  const cases = [one('a', 'x', 0), one('b', 'y', 1)]
  const at = (place: string) => cases.map(({ id }) => ({ caseId: id, place }))
  expect(groups(cases, [], at('Công ty POYUN'))).toEqual([['a', 'b']])
  expect(groups(cases, [], at('Nơi làm việc'))).toEqual([])
  expect(['Chợ Sao Đỏ', 'Chợ', 'Xưởng may', 'Quán Bà Tư'].map(namesOnePlace)).toEqual([true, false, false, true])
})

test('a meeting joins parts of one district, never parts of two', () => {
  const cases = [
    one('a', 'x', 0, 'd'),
    one('b', 'x', 1, 'd'),
    one('c', 'y', 2, 'd'),
    one('e', 'z', 2, 'far'),
    one('f', 'z', 3, 'far'),
  ]
  expect(groups(cases, [met('b', 'c'), met('a', 'e'), met('b', 'f')])).toEqual([
    ['a', 'b', 'c'],
    ['e', 'f'],
  ])
})

test('without districts it takes two meetings that are a third of the smaller part', () => {
  const cases = [one('a', 'x', 0), one('b', 'x', 1), one('c', 'y', 2), one('d', 'y', 2)]
  expect(groups(cases, [met('a', 'c')])).toHaveLength(2)
  expect(groups(cases, [met('a', 'c'), met('b', 'd')])).toHaveLength(1)
})

test('the reasons say how many, where, how joined and when', () => {
  const [group] = proposeClusters(
    [one('a', 'x', 0), one('b', 'x', 3)],
    [met('a', 'b')],
    [
      { caseId: 'a', place: 'Chợ Sao Đỏ' },
      { caseId: 'b', place: 'Chợ Sao Đỏ' },
    ],
  )
  expect(group?.place).toBe('Chợ Sao Đỏ')
  expect(group?.reasons).toEqual([
    { kind: 'unit', cases: 2, units: ['x'] },
    { kind: 'place', cases: 2, place: 'Chợ Sao Đỏ' },
    { kind: 'chain', links: 1 },
    { kind: 'time', from: START, to: addDays(START, 3), days: 4 },
  ])
})

const history = fc
  .record({
    cases: fc.array(
      fc.record({
        unit: fc.constantFrom('x', 'y', 'z', null),
        after: fc.nat(40),
        district: fc.constantFrom('d', 'e', null),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    links: fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 30 }),
    at: fc.array(fc.tuple(fc.nat(24), fc.constantFrom('Chợ Sao Đỏ', 'Công ty POYUN', 'Chợ')), { maxLength: 12 }),
  })
  .map(({ cases, links, at }) => ({
    cases: cases.map(({ unit, after, district }, n) => one(`c${String(n).padStart(2, '0')}`, unit, after, district)),
    links: links.map(([a, b]) => met(`c${String(a).padStart(2, '0')}`, `c${String(b).padStart(2, '0')}`)),
    places: at.map(([n, place]) => ({ caseId: `c${String(n).padStart(2, '0')}`, place })),
  }))

test('the order of what is known changes nothing, and nobody is in two clusters', () => {
  fc.assert(
    fc.property(history, ({ cases, links, places }) => {
      const found = groups(cases, links, places)
      expect(new Set(found.flat()).size).toBe(found.flat().length)
      const key = (list: readonly (readonly string[])[]) => list.map((ids) => ids.join()).sort()
      expect(key(groups(cases.toReversed(), links.toReversed(), places.toReversed()))).toEqual(key(found))
    }),
  )
})

const proposals = (cases: ClusterCase[], links: CaseLink[] = []) => proposeClusters(cases, links, [])
const everybody = new Set(['a', 'b', 'c', 'd'])
const standing = (state: Standing['state'], cases: string[], declined: string[] = []): Standing => ({
  id: 'k',
  state,
  cases,
  declined,
})

test('a confirmed cluster is offered new cases, and never one it declined', () => {
  const found = proposals([one('a', 'x', 0), one('b', 'x', 1), one('c', 'x', 2)])
  expect(reconcile(found, [standing('confirmed', ['a', 'b'])], everybody)).toEqual([
    { do: 'offer', id: 'k', cases: ['c'] },
  ])
  expect(reconcile(found, [standing('confirmed', ['a', 'b'], ['c'])], everybody)).toEqual([])
})

test('what was rejected is proposed again only when it grew', () => {
  const two = [one('a', 'x', 0), one('b', 'x', 1)]
  expect(reconcile(proposals(two), [standing('rejected', ['a', 'b'])], everybody)).toEqual([])
  const [again] = reconcile(proposals([...two, one('c', 'x', 2)]), [standing('rejected', ['a', 'b'])], everybody)
  expect(again).toMatchObject({ do: 'propose', group: { cases: ['a', 'b', 'c'] } })
  expect(again?.do === 'propose' && again.group.reasons.at(-1)).toEqual({ kind: 'grew', cases: 1 })
})

test('a proposal follows its cases, and is withdrawn when they are gone; a retracted case leaves a confirmed cluster', () => {
  const found = proposals([one('a', 'x', 0), one('b', 'x', 1), one('c', 'x', 2)])
  expect(reconcile(found, [standing('proposed', ['a', 'b'])], everybody)).toMatchObject([{ do: 'follow', id: 'k' }])
  expect(reconcile([], [standing('proposed', ['a', 'b'])], new Set())).toEqual([{ do: 'withdraw', id: 'k' }])
  expect(reconcile([], [standing('confirmed', ['a', 'b'])], new Set(['a']))).toEqual([
    { do: 'drop', id: 'k', cases: ['b'] },
  ])
})
