import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edition, EditionNode } from './edition.ts'
import { type LeafGiven, scoreSubjects } from './score.ts'
import type { Subject } from './subjects.ts'

const node = (
  code: string,
  parent: string | null,
  max: number | null,
  over: Partial<EditionNode> = {},
): EditionNode => ({
  code,
  parent,
  position: 0,
  name: { vi: code, en: code },
  max,
  weight: null,
  direction: 'up',
  scored: true,
  rule: { kind: 'yes-no' },
  indicatorId: null,
  evidence: null,
  pointSource: parent === null || !code.includes('.') ? null : 'declared',
  ownerAgencyId: null,
  verifierAgencyId: null,
  source: null,
  ...over,
})
const edition: Edition = {
  id: 'try',
  name: { vi: 'Thử', en: 'Try' },
  act: '',
  subjectKind: 'commune',
  from: '2025-07-01',
  to: null,
  maxPoints: 100,
  settings: {
    firstYear: 2025,
    leastKnown: 0.6,
    unranked: [{ subjectId: 'apart', why: { vi: 'Đảo xa', en: 'Far' } }],
    stages: { normalise: { kind: 'points' }, missing: { least: 0.5 }, rank: { ties: 'least', digits: 3 } },
  },
  sector: 'science',
  ownerAgencyId: 'so-khcn',
  note: null,
  nodes: [
    node('all', null, null),
    node('1', 'all', null),
    node('1.1', '1', 20),
    node('1.2', '1', 30),
    node('2', 'all', 0, { scored: false }),
    node('3', 'all', null),
    node('3.1', '3', 40),
    node('3.2', '3', 10),
  ],
}
const codes = ['1.1', '1.2', '3.1', '3.2']
const maxima: Readonly<Record<string, number>> = { '1.1': 20, '1.2': 30, '3.1': 40, '3.2': 10 }
const subject = (id: string, group = 'ward'): Subject => ({
  id,
  name: { vi: id, en: id },
  unitId: id,
  agencyId: id,
  group,
})
const leaf = (points: number | null): LeafGiven => ({
  points,
  value: null,
  rests: 'final',
  missing: null,
  simulated: false,
})
const given = (rows: Readonly<Record<string, readonly (number | null)[]>>) =>
  new Map(
    Object.entries(rows).map(([id, points]) => [id, new Map(codes.map((code, i) => [code, leaf(points[i] ?? null)]))]),
  )
const scored = (
  rows: Readonly<Record<string, readonly (number | null)[]>>,
  groups: Readonly<Record<string, string>> = {},
) =>
  scoreSubjects(
    edition,
    Object.keys(rows).map((id) => subject(id, groups[id])),
    given(rows),
  ).scores

test('with everything known the total is the plain sum of points', () => {
  const share = fc.tuple(...codes.map((code) => fc.double({ min: 0, max: maxima[code] as number, noNaN: true })))
  fc.assert(
    fc.property(share, (points) => {
      const [one] = scored({ a: points })
      expect(one?.total).toBeCloseTo(points.reduce((sum, value) => sum + value, 0))
    }),
  )
})

test('what each indicator counts for adds up to its group and to the total, whatever is missing', () => {
  const points = fc.tuple(
    ...codes.map((code) => fc.option(fc.double({ min: 0, max: maxima[code] as number, noNaN: true }))),
  )
  fc.assert(
    fc.property(points, (row) => {
      const [one] = scored({ a: row })
      if (!one || one.total === null) return
      const counted = (list: readonly string[]) =>
        list.reduce((sum, code) => sum + (one.nodes.get(code)?.counted ?? 0), 0)
      expect(counted(codes)).toBeCloseTo(one.total)
      expect(counted(['1', '3'])).toBeCloseTo(one.total)
      expect(counted(['1.1', '1.2'])).toBeCloseTo(one.nodes.get('1')?.counted ?? 0)
    }),
  )
})

test('no data is no zero: the known parts stand for it, and too little known is not ranked', () => {
  const rows = scored({ whole: [10, 15, 20, 5], part: [null, 15, 20, 5], little: [null, null, 20, null] })
  const [whole, part, little] = rows
  expect(whole).toMatchObject({ total: 50, known: 4, rank: { at: 1, tied: 1 } })
  expect(part).toMatchObject({ total: 50, known: 3, knownMax: 80, rank: { at: 1, tied: 1 } })
  expect(part?.nodes.get('1.1')).toMatchObject({ points: null, counted: 10 })
  expect(little).toMatchObject({ unranked: { code: 'too-little-known' }, rank: null, rankOf: 2 })
})

test('equal totals share the better place and the next place is lost; groups are ranked apart', () => {
  const rows = scored(
    { a: [20, 30, 40, 10], b: [10, 30, 40, 10], c: [20, 20, 40, 10], d: [0, 0, 0, 0] },
    { a: 'commune', b: 'ward', c: 'commune', d: 'ward' },
  )
  expect(rows.map(({ rank }) => rank)).toEqual([
    { at: 1, tied: 0 },
    { at: 2, tied: 1 },
    { at: 2, tied: 1 },
    { at: 4, tied: 0 },
  ])
  expect(rows.map(({ groupRank, groupOf }) => [groupRank?.at, groupOf])).toEqual([
    [1, 2],
    [1, 2],
    [2, 2],
    [2, 2],
  ])
})

test('one named by the edition is assessed and not ranked, and takes no place from others', () => {
  const [apart, other] = scored({ apart: [20, 30, 40, 10], other: [1, 1, 1, 1] })
  expect(apart).toMatchObject({ total: 100, rank: null, unranked: { code: 'by-edition', why: { vi: 'Đảo xa' } } })
  expect(other).toMatchObject({ rank: { at: 1, tied: 0 }, rankOf: 1 })
})

test('nobody, one alone, all equal and nothing known are answered, not thrown', () => {
  expect(scored({})).toEqual([])
  expect(scored({ a: [1, 2, 3, 4] })[0]).toMatchObject({ rank: { at: 1, tied: 0 }, rankOf: 1 })
  expect(scored({ a: [5, 5, 5, 5], b: [5, 5, 5, 5] }).map(({ rank }) => rank?.at)).toEqual([1, 1])
  expect(scored({ a: [null, null, null, null] })[0]).toMatchObject({ total: null, rank: null, known: 0 })
})
