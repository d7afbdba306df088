import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rule } from '../scoring/rule.ts'
import { type Ask, askOf, type Inputs, inputFault, pointsDeclared, wantingOf } from './declared.ts'
import { gapsOf } from './gap.ts'
import { all, owing, type Waiting } from './owing.ts'
import { type LeafPoints, LINE_STATES, standing } from './points.ts'
import { type Brought, branchesOf, gapOf, inTreeOrder } from './tree.ts'

const number = fc.option(fc.double({ min: -50, max: 500, noNaN: true }))
const inputs: fc.Arbitrary<Inputs> = fc.record({
  a: number,
  b: number,
  choice: fc.option(fc.integer({ min: -1, max: 5 })),
  answer: fc.option(fc.boolean()),
})
const rules: fc.Arbitrary<Rule | null> = fc.oneof(
  fc.constant(null),
  fc.constant<Rule>({ kind: 'yes-no' }),
  fc.constant<Rule>({ kind: 'ratio', zero: 20, full: 100 }),
  fc.constant<Rule>({ kind: 'survey', zero: 50, full: 100 }),
  fc.constant<Rule>({
    kind: 'steps',
    steps: [
      { at: 4, share: 1 },
      { at: 2, share: 0.5 },
    ],
  }),
)

test('points never leave 0 to the maximum, whatever is typed; nothing typed is no zero', () => {
  fc.assert(
    fc.property(
      rules,
      inputs,
      fc.double({ min: 0, max: 200, noNaN: true }),
      fc.boolean(),
      (rule, given, max, proven) => {
        const node = { rule, direction: 'up' as const, max }
        const ask = askOf(rule, null)
        const points = pointsDeclared(node, ask, given, proven)
        expect(points === null || (points >= 0 && points <= max)).toBe(true)
        expect(pointsDeclared(node, ask, { a: null, b: null, choice: null, answer: null }, proven)).toBeNull()
        expect(pointsDeclared({ ...node, max: null }, ask, given, proven)).toBeNull()
      },
    ),
  )
})

test('a share is worked out from its two numbers; over a zero it is missing, alone it is the value itself', () => {
  const node = { rule: { kind: 'ratio', zero: 0, full: 100 } as const, direction: 'up' as const, max: 40 }
  const of = (a: number | null, b: number | null) =>
    pointsDeclared(node, 'share', { a, b, choice: null, answer: null }, true)
  expect([of(45, 50), of(60, 50), of(1, 0), of(90, null), of(null, 50)]).toEqual([36, 40, null, 36, null])
})

test('a yes wants its proof, a no and a step not reached want none', () => {
  const proof = { vi: 'Văn bản', en: 'A document' }
  const lacks = (rule: Rule | null, ask: Ask, given: Partial<Inputs>, files: number, max: number | null = 10) =>
    wantingOf(
      { rule, direction: 'up', max, evidence: proof },
      ask,
      { a: null, b: null, choice: null, answer: null, ...given },
      files,
    )
  expect(lacks({ kind: 'yes-no' }, 'yes-no', { answer: true }, 0)).toBe('evidence')
  expect(lacks({ kind: 'yes-no' }, 'yes-no', { answer: true }, 1)).toBeNull()
  expect(lacks({ kind: 'yes-no' }, 'yes-no', { answer: false }, 0)).toBeNull()
  expect(lacks({ kind: 'yes-no' }, 'yes-no', {}, 3)).toBe('input')
  expect(lacks({ kind: 'steps', steps: [{ at: 1, share: 1 }] }, 'steps', { choice: -1 }, 0)).toBeNull()
  expect(lacks(null, 'points', { a: 5 }, 1, null)).toBe('maximum')
})

test('points a subject sets itself stay under the maximum it knows', () => {
  const node = { rule: null, direction: 'up' as const, max: 100 }
  expect(inputFault(node, 'points', { a: 101, b: null, choice: null, answer: null })).toBe('above-maximum')
  expect(inputFault(node, 'points', { a: 100, b: null, choice: null, answer: null })).toBeNull()
})

/** A tree of two levels under one top, with points on its leaves. */
const trees = fc
  .array(
    fc.array(
      fc.record({
        max: fc.integer({ min: 0, max: 100 }),
        share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        scored: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((groups) => {
    const nodes = [
      { code: 'top', parent: null as string | null, max: null as number | null, scored: true, position: 0 },
    ]
    const points = new Map<string, Brought>()
    groups.forEach((leaves, g) => {
      nodes.push({ code: `${g}`, parent: 'top', max: null, scored: true, position: g })
      leaves.forEach(({ max, share, scored }, n) => {
        const code = `${g}.${n}`
        nodes.push({ code, parent: `${g}`, max, scored, position: n })
        const declared = share === null ? null : share * max
        points.set(code, { declared, verified: declared, final: null, points: declared })
      })
    })
    return { nodes, points }
  })

test('a group is the sum of its scored leaves, and never more than its maximum', () => {
  fc.assert(
    fc.property(trees, ({ nodes, points }) => {
      const branches = branchesOf(nodes, (code) => points.get(code))
      const leaves = nodes.filter(({ code, scored }) => points.has(code) && scored)
      const sum = (pick: (code: string) => number | null | undefined) =>
        leaves.reduce((total, { code }) => total + (pick(code) ?? 0), 0)
      const top = branches.get('top')
      expect(top?.declared ?? 0).toBeCloseTo(
        sum((code) => points.get(code)?.declared),
        6,
      )
      expect(top?.max ?? 0).toBe(sum((code) => nodes.find((node) => node.code === code)?.max))
      expect(top?.leaves).toBe(leaves.length)
      const above = [...branches.values()].filter((branch) => (branch.points ?? 0) > (branch.max ?? 0) + 1e-9)
      expect(above).toEqual([])
    }),
  )
})

test('what can be won is the maximum without what stands, the most first, and never below zero', () => {
  fc.assert(
    fc.property(trees, ({ nodes, points }) => {
      const branches = branchesOf(nodes, (code) => points.get(code))
      const rows = inTreeOrder(nodes).map((node) => ({
        ...node,
        gap: node.leaf ? gapOf(branches.get(node.code)) : null,
      }))
      const gaps = gapsOf(rows)
      for (const { code, gap } of gaps) {
        expect(gap).toBeCloseTo((branches.get(code)?.max ?? 0) - (points.get(code)?.points ?? 0), 6)
        expect(gap).toBeGreaterThan(0)
      }
      expect(gaps.map(({ gap }) => gap)).toEqual(gaps.map(({ gap }) => gap).toSorted((a, b) => b - a))
      expect(rows.map(({ code }) => code).toSorted()).toEqual(nodes.map(({ code }) => code).toSorted())
    }),
  )
})

test('what stands is the latest step that was taken; what is only typed stands for nothing', () => {
  const of = (state: LeafPoints['state'], declared: number | null, verified: number | null, final: number | null) =>
    standing({ state, declared, verified, final, simulated: false })
  expect(of('open', 10, null, null)).toBeNull()
  expect(of('declared', 10, null, null)).toBe(10)
  // Submitted again after more was asked: the earlier verification no longer speaks of it.
  expect(of('declared', 10, 4, null)).toBe(10)
  expect(of('verified', 10, 4, null)).toBe(4)
  expect(of('disputed', 10, 0, null)).toBe(0)
  expect(of('final', 10, 4, 7)).toBe(7)
})

test('nothing is owed twice, and nobody without debts is named', () => {
  const waiting: fc.Arbitrary<Waiting> = fc.record({
    state: fc.constantFrom(...LINE_STATES),
    agencyId: fc.constantFrom('a', 'b', 'c'),
    verifierAgencyId: fc.constantFrom('v', 'w'),
    dueDay: fc.constantFrom('2026-11-20' as const, '2026-11-30' as const),
    verifyDay: fc.constant('2026-12-15' as const),
    n: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(waiting), (lines) => {
      const owed = owing(lines, '2026-11-24')
      const open = lines.filter(({ state }) => state !== 'verified' && state !== 'final')
      expect(owed.reduce((sum, one) => sum + all(one), 0)).toBe(open.reduce((sum, { n }) => sum + n, 0))
      expect(owed.every((one) => all(one) > 0 && one.late <= all(one))).toBe(true)
      const late = lines.filter(({ state, dueDay }) => state === 'open' && dueDay < '2026-11-24')
      expect(owed.reduce((sum, one) => sum + one.late, 0)).toBe(late.reduce((sum, { n }) => sum + n, 0))
    }),
  )
})
