import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '#kernel/day'
import { bulkStepsOf, byPressure, groupOf, type Looking, turnOf } from './inbox.ts'
import { type InboxLine, isLineLate } from './line.ts'
import { INBOX_GROUPS } from './names.ts'
import { rollUp } from './roll-up.ts'

const ME = '0192f0c1-0000-7000-8000-000000000001'
const TODAY: Day = '2026-11-18'
const line = (change: Partial<InboxLine>): InboxLine => ({
  kind: 'task',
  id: '0192f0c1-0000-7000-8000-00000000000a',
  code: 'NV-07-001',
  title: 'Rà soát F1',
  unit: '1-a',
  state: 'assigned',
  due: '2026-11-20',
  stood: null,
  giver: 'ubnd-tinh',
  holder: 'ubnd-a',
  climbedTo: null,
  person: null,
  givenBy: null,
  askedOn: null,
  directiveId: null,
  ...change,
})
const looking = (agency: string, change: Partial<Looking> = {}): Looking => ({
  accountId: ME,
  agencies: new Set([agency]),
  mayAct: true,
  mayDirect: false,
  ...change,
})
const leader = looking('ubnd-tinh', { mayDirect: true })

test.each([
  ['given to the agency', line({}), looking('ubnd-a'), 'mine', 'accept'],
  ['given to a colleague by name', line({ person: 'b' }), looking('ubnd-a'), 'others', 'wait'],
  ['given to me, wherever I sit', line({ person: ME, state: 'accepted' }), looking('so-y-te'), 'mine', 'do'],
  ['returned', line({ state: 'returned' }), looking('ubnd-a'), 'mine', 'mend'],
  ['submitted to me', line({ state: 'submitted' }), leader, 'mine', 'decide'],
  ['submitted by us', line({ state: 'submitted' }), looking('ubnd-a'), 'others', 'wait'],
  ['more time asked', line({ state: 'accepted', askedOn: TODAY }), leader, 'mine', 'extension'],
  ['given by us, under way', line({ state: 'accepted' }), leader, 'others', 'wait'],
  [
    'climbed to us and late',
    line({ climbedTo: 'so-y-te', due: '2026-11-17' }),
    looking('so-y-te', { mayDirect: true }),
    'mine',
    'press',
  ],
  ['a part I gave by name', line({ state: 'submitted', givenBy: ME }), looking('ubnd-a'), 'mine', 'decide'],
  [
    'a petition at the desk',
    line({ kind: 'petition', state: 'received', giver: 'desk', holder: 'desk' }),
    looking('desk'),
    'mine',
    'assign',
  ],
  [
    'a petition sent to us',
    line({ kind: 'petition', state: 'assigned', giver: 'desk' }),
    looking('ubnd-a'),
    'mine',
    'take',
  ],
  [
    'a petition in hand',
    line({ kind: 'petition', state: 'taken', giver: 'desk' }),
    looking('ubnd-a'),
    'mine',
    'answer',
  ],
  [
    'asked of the citizen',
    line({ kind: 'petition', state: 'need-info', giver: 'desk' }),
    looking('ubnd-a'),
    'others',
    'wait',
  ],
  ['the desk waits', line({ kind: 'petition', state: 'taken', giver: 'desk' }), looking('desk'), 'others', 'wait'],
  [
    'a dossier to check',
    line({ kind: 'dossier', state: 'submitted', giver: 'desk' }),
    looking('desk'),
    'mine',
    'check',
  ],
  ['handed over', line({ kind: 'dossier', state: 'handed', giver: 'desk' }), looking('ubnd-a'), 'mine', 'receive'],
  ['a result to give', line({ kind: 'dossier', state: 'issued', giver: 'desk' }), looking('desk'), 'mine', 'give'],
  [
    'late, for the head',
    line({ kind: 'dossier', state: 'processing', due: '2026-11-17' }),
    looking('ubnd-a', { mayDirect: true }),
    'mine',
    'apologise',
  ],
  [
    'late, for the officer',
    line({ kind: 'dossier', state: 'processing', due: '2026-11-17' }),
    looking('ubnd-a'),
    'mine',
    'process',
  ],
  ['waiting for the applicant', line({ kind: 'dossier', state: 'waiting' }), looking('ubnd-a'), 'others', 'wait'],
] as const)('%s', (_, of, who, turn, what) => {
  expect(turnOf(of, who, TODAY)).toEqual({ turn, what })
})

test('whoever has no part in a case has it in no inbox', () => {
  for (const kind of ['task', 'petition', 'dossier'] as const)
    for (const state of ['assigned', 'submitted', 'taken', 'received', 'handed', 'issued'])
      expect(turnOf(line({ kind, state, person: 'b' }), looking('elsewhere', { mayDirect: true }), TODAY)).toBeNull()
})

test('what the office does not hold ages no further; what waits for a decision is due today and not late', () => {
  expect(isLineLate({ due: '2026-11-17', stood: null }, TODAY)).toBe(true)
  expect(isLineLate({ due: '2026-11-17', stood: '2026-11-16' }, TODAY)).toBe(false)
  const mine = (what: 'decide' | 'do') => ({ turn: 'mine', what }) as const
  expect(groupOf(mine('decide'), '2026-11-10', true, TODAY)).toBe('today')
  expect(groupOf(mine('do'), '2026-11-10', true, TODAY)).toBe('overdue')
  expect(groupOf(mine('do'), '2026-11-22', false, TODAY)).toBe('week')
  expect(groupOf(mine('do'), '2026-11-23', false, TODAY)).toBe('later')
  expect(groupOf(mine('do'), null, false, TODAY)).toBe('later')
})

test('only what a step means for the kind is offered for many', () => {
  const at = (of: InboxLine, who: Looking) =>
    bulkStepsOf(of, turnOf(of, who, TODAY) ?? { turn: 'others', what: 'wait' })
  expect(at(line({}), looking('ubnd-a'))).toEqual(['accept', 'comment', 'reassign'])
  expect(at(line({ state: 'accepted' }), leader)).toEqual(['comment', 'remind'])
  expect(at(line({ kind: 'dossier', state: 'handed' }), looking('ubnd-a'))).toEqual(['accept', 'comment'])
})

const turned = fc
  .array(fc.record({ directive: fc.constantFrom('d1', 'd2', 'd3', null), mine: fc.boolean(), ours: fc.boolean() }))
  .map((all) =>
    all.map(({ directive, mine, ours }, n) => ({
      line: line({ id: `t${n}`, directiveId: directive, giver: ours ? 'ubnd-tinh' : 'so-y-te' }),
      turn: { turn: mine ? 'mine' : 'others', what: mine ? 'do' : 'wait' } as const,
    })),
  )

test('rolling up loses nothing and hides nothing of mine: each line stands once, alone or under its directive', () => {
  fc.assert(
    fc.property(turned, (all) => {
      const { single, rolled } = rollUp(all, new Set(['ubnd-tinh']))
      const ids = [...single.map((one) => one.line.id), ...[...rolled.values()].flat().map(({ id }) => id)]
      expect(ids.toSorted()).toEqual(all.map((one) => one.line.id).toSorted())
      for (const lines of rolled.values()) expect(lines.length).toBeGreaterThan(1)
      const alone = new Set(single.map((one) => one.line.id))
      expect(all.filter(({ turn, line: { id } }) => turn.turn === 'mine' && !alone.has(id))).toEqual([])
    }),
  )
})

test('the most pressing first is an order', () => {
  const items = fc.record({
    group: fc.constantFrom(...INBOX_GROUPS),
    due: fc.constantFrom('2026-11-17' as Day, '2026-12-01' as Day, null),
    code: fc.constantFrom('NV-1', 'HS-2', null),
  })
  fc.assert(
    fc.property(items, items, items, (a, b, c) => {
      expect(Math.sign(byPressure(a, b))).toBe(-Math.sign(byPressure(b, a)) + 0)
      const follows = byPressure(a, b) <= 0 && byPressure(b, c) <= 0
      expect(follows && byPressure(a, c) > 0).toBe(false)
    }),
  )
})
