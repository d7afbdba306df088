import { expect, test } from 'vitest'
import { scoreIndex } from '../composite/index.ts'
import type { Edition, EditionNode } from '../scoring/edition.ts'
import { USUAL_SETTINGS } from '../scoring/edition.ts'
import type { KeptScore } from '../scoring/store-runs.ts'
import { advised, tried, unfit } from './answer.ts'
import { groundOf, type Kept, pointsOn, reweighed, stepOf, valueFor } from './ground.ts'
import { explained, stageFor } from './stages.ts'

const node = (code: string, parent: string | null, more: Partial<EditionNode> = {}): EditionNode => ({
  code,
  parent,
  position: 0,
  name: { vi: code, en: code },
  max: null,
  weight: null,
  direction: 'up',
  scored: true,
  rule: null,
  indicatorId: null,
  evidence: null,
  pointSource: null,
  ownerAgencyId: null,
  verifierAgencyId: null,
  source: null,
  ...more,
})
const leaf = (code: string, max: number, rule: EditionNode['rule']) =>
  node(code, 'all', { max, rule, pointSource: 'declared' })

const nodes = [
  node('all', null),
  leaf('share', 50, { kind: 'ratio', zero: 0, full: 100 }),
  leaf('meetings', 40, {
    kind: 'steps',
    steps: [
      { at: 2, share: 0.5 },
      { at: 4, share: 1 },
    ],
  }),
  leaf('paper', 10, { kind: 'yes-no' }),
]
const edition: Edition = {
  id: 'thu',
  name: { vi: 'Bộ thử', en: 'Test set' },
  act: '',
  subjectKind: 'commune',
  from: '2025-07-01',
  to: null,
  maxPoints: 200,
  settings: USUAL_SETTINGS,
  sector: 'science',
  ownerAgencyId: 'so-khcn',
  note: null,
  nodes,
}
type Points = readonly (number | null)[]
const score = (id: string, points: Points, unranked: KeptScore['unranked'] = null): Kept['scores'][number] => ({
  subjectId: id,
  name: { vi: id, en: id },
  group: null,
  total: 1,
  unranked,
  nodes: Object.fromEntries(
    ['share', 'meetings', 'paper'].map((code, i) => [
      code,
      {
        points: points[i] ?? null,
        value: null,
        rests: null,
        missing: null,
        simulated: false,
        max: null,
        counted: null,
      },
    ]),
  ),
})
const kept: Kept = {
  nodes,
  whole: true,
  scores: [
    score('first', [40, 40, 10]),
    score('second', [40, 20, 10]),
    score('own', [38.5, 20, 10]),
    score('aside', [50, 40, 10], { code: 'by-edition', why: null }),
  ],
}

test('a step is one unit of what is measured, the next step of the rule, or yes; and points tell the value again', () => {
  expect(nodes.map(stepOf)).toEqual([null, { by: 0.5 }, { values: [0, 20, 40] }, { values: [0, 10] }])
  const [, share, meetings, paper] = nodes as [EditionNode, EditionNode, EditionNode, EditionNode]
  expect(valueFor(share.rule, 50, 40)).toBe(80)
  expect(valueFor(meetings.rule, 40, 40)).toBe(4)
  expect(valueFor(meetings.rule, 40, 13)).toBeNull()
  expect(valueFor(paper.rule, 10, 10)).toBe(1)
  expect(valueFor(null, 10, 5)).toBeNull()
})

test('who is assessed and not ranked stands in nobody’s way, and can be looked at all the same', () => {
  expect(groundOf(edition, kept, 'own').data.units).toEqual(['first', 'second', 'own'])
  const aside = groundOf(edition, kept, 'aside')
  expect(aside.data.units).toEqual(['first', 'second', 'own', 'aside'])
})

test('totals stand on the points of the edition', () => {
  const ground = groundOf(edition, kept, 'own')
  expect(pointsOn(ground, scoreIndex(ground.spec, ground.data).scores[0]?.[0] ?? 0)).toBeCloseTo(180, 9)
  expect(pointsOn(ground, Number.NaN)).toBeNull()
})

test('the cheapest points in points of the edition, and the fewest steps past the next one, no more than is needed', () => {
  const { cheapest, passing, standing } = advised(groundOf(edition, kept, 'own'), nodes, 'own')
  expect(standing).toEqual({ total: expect.closeTo(137, 9), rank: 3 })
  expect(cheapest.map(({ code, to, toValue, steps }) => [code, to, toValue, steps])).toEqual([
    ['meetings', 40, 4, 1],
    ['share', 39, 78, 23],
  ])
  expect(cheapest[0]?.gain).toBeCloseTo(40, 9)
  expect(passing).toMatchObject({ next: { id: 'second' }, gap: expect.closeTo(3, 9), rank: 2 })
  expect(passing?.steps).toEqual([{ code: 'meetings', from: 20, to: 40, toValue: 4, steps: 1 }])
  expect(advised({ ...groundOf(edition, kept, 'own'), whole: false }, nodes, 'own').passing).toBeNull()
})

test('what is tried: own points, another maximum for everybody, and who stands around then', () => {
  const ground = groundOf(edition, kept, 'own')
  const answer = tried(ground, ground, 'own', [{ unit: 'own', code: 'share', value: 50 }])
  expect(answer).toMatchObject({
    before: { rank: 3 },
    after: { total: expect.closeTo(160, 9), rank: 2 },
    of: 3,
    moved: 1,
  })
  expect(answer.around.map(({ id, rank, was }) => [id, rank, was])).toEqual([
    ['first', 1, 1],
    ['own', 2, 3],
    ['second', 3, 2],
  ])
  // Without meetings only 1.5 points are between them, of 60.
  const other = groundOf(edition, reweighed(kept, new Map([['meetings', 0]])), 'own')
  const without = tried(ground, other, 'own')
  expect(without.after.total).toBeCloseTo((200 * 48.5) / 60, 9)
  expect(kept.scores[0]?.nodes.meetings?.points).toBe(40)
  const blind = tried({ ...ground, whole: false }, { ...ground, whole: false }, 'own')
  expect([blind.before.rank, blind.around]).toEqual([null, []])
})

test('more points than an indicator can bring, or one that is not there, does not fit', () => {
  expect(
    unfit(
      nodes,
      [
        { code: 'share', points: 50 },
        { code: 'paper', points: null },
      ],
      [],
    ),
  ).toEqual([])
  expect(
    unfit(
      nodes,
      [
        { code: 'share', points: 51 },
        { code: 'none', points: 1 },
      ],
      [{ code: 'all' }],
    ),
  ).toEqual(['share', 'none', 'all'])
})

test('every stage of one and of all: what indicators bring adds up to the total', () => {
  const ground = groundOf(edition, kept, 'own')
  const own = kept.scores.find(({ subjectId }) => subjectId === 'own') as Kept['scores'][number]
  const { rows } = explained(ground, 'own', own)
  expect(rows.map(({ code, raw, normalised }) => [code, raw, normalised])).toEqual([
    ['all', null, expect.closeTo(68.5, 9)],
    ['share', 38.5, 77],
    ['meetings', 20, 50],
    ['paper', 10, 100],
  ])
  expect(rows.slice(1).reduce((sum, { brings }) => sum + (brings ?? 0), 0)).toBeCloseTo(137, 9)
  expect(rows.slice(1).reduce((sum, { lost }) => sum + (lost ?? 0), 0)).toBeCloseTo(63, 9)
  const staged = stageFor(ground, 'lost')
  expect(staged.rows.map(({ id, values }) => [id, values[0]])).toEqual([
    ['first', expect.closeTo(20, 9)],
    ['second', expect.closeTo(60, 9)],
    ['own', expect.closeTo(63, 9)],
  ])
  expect(stageFor(ground, 'raw').nodes.map(({ code }) => code)).toEqual(['share', 'meetings', 'paper'])
})
