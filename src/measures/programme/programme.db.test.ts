import { afterAll, beforeAll, expect, test } from 'vitest'
import { ApiProblem } from '#platform/http/client'
import { situation } from '#situation/contract'
import type { Visitor } from '#test/visitor'
import { openWorld, type World } from '#test/world'
import { measures } from '../contract.ts'

let world: World
let leader: Visitor
let keeper: Visitor
beforeAll(async () => {
  world = await openWorld()
  leader = await world.as('chutich')
  keeper = await world.as('sokhcn')
})
afterAll(() => world?.close())

const refusalOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'allowed',
    (problem) => (problem instanceof ApiProblem ? problem.problem.code : String(problem)),
  )

test('a programme that has ended is read by the definitions of its time: its own unit’s values against its own targets', async () => {
  const { indicators, programme } = await leader.call(measures.getProgramme, {
    params: { id: 'nq06-2021' },
    query: {},
  })
  expect(new Set(indicators.map(({ unitId }) => unitId))).toEqual(new Set(['30-hai-duong']))
  expect(indicators.every(({ targets }) => targets.length > 0)).toBe(true)
  const online = indicators.find(({ id }) => id === 'dossiers-online-commune')
  expect(online?.progress).toMatchObject({ state: 'missed', latest: { day: '2025-12-31' } })
  expect(programme.note?.vi).toContain('đối chiếu')
})

test('a programme under way is worked out of what communes and departments report', async () => {
  const { indicators, groups } = await leader.call(measures.getProgramme, { params: { id: 'nq57-2030' }, query: {} })
  const share = indicators.find(({ id }) => id === 'commune-computers-protected-share')
  expect(share?.unitId).toBe('31-hai-phong')
  // By hand, with plain SQL: the sums of the last quarter that is published, over the communes of today.
  const { rows } = await world.query(
    `select indicator_id, sum(value)::float8 as total from measures.observation
     where indicator_id in ('commune-computers-protected', 'commune-computers-all') and part = ''
       and period_to = '2026-09-30' and period_from = '2026-07-01' and state <> 'superseded' and state <> 'returned'
     group by indicator_id`,
  )
  const total = new Map(rows.map((row) => [row.indicator_id, Number(row.total)]))
  const expected = (100 * (total.get('commune-computers-protected') ?? 0)) / (total.get('commune-computers-all') ?? 0)
  expect(share?.progress.latest?.day).toBe('2026-09-30')
  expect(share?.progress.latest?.value).toBeCloseTo(expected, 6)
  expect(groups).toHaveLength(7)
  expect(groups.find(({ id }) => id === 'infrastructure')?.tasks).toMatchObject({ total: 2 })
  // Levels held every day stand beside it, and belong to it no more than to another.
  expect(indicators.some(({ id, programmeId }) => id === 'f1-quarantined-24h' && programmeId === null)).toBe(true)
})

test('a programme is written whole or not at all, by who keeps it', async () => {
  const body = {
    name: { vi: 'Thử nghiệm', en: 'Trial' },
    act: 'Kế hoạch 1/KH-UBND',
    unitId: '31-hai-phong',
    from: '2026-01-01' as const,
    to: '2027-12-31' as const,
    note: null,
    groups: [
      { id: 'a', name: { vi: 'Nhóm A', en: 'A' }, leadAgencyId: 'so-khcn', indicatorIds: ['digital-enterprises'] },
    ],
    targets: [
      { indicatorId: 'digital-enterprises', day: '2027-12-31' as const, value: 900, act: 'Kế hoạch 1/KH-UBND' },
    ],
  }
  const params = { id: 'trial' }
  expect(await refusalOf(leader.call(measures.writeProgramme, { params, body }))).toBe('forbidden')
  const wrong = { ...body, targets: [{ ...body.targets[0], indicatorId: 'nothing-such' }] } as typeof body
  expect(await refusalOf(keeper.call(measures.writeProgramme, { params, body: wrong }))).toBe('unknown-indicator')
  expect(await refusalOf(leader.call(measures.getProgramme, { params, query: {} }))).toBe('no-programme')
  await keeper.call(measures.writeProgramme, { params, body })
  const written = await leader.call(measures.getProgramme, { params, query: {} })
  expect(written.groups.map(({ id, indicatorIds }) => [id, indicatorIds])).toEqual([['a', ['digital-enterprises']]])
  expect(written.indicators.find(({ id }) => id === 'digital-enterprises')?.targets).toEqual([
    { day: '2027-12-31', value: 900, act: 'Kế hoạch 1/KH-UBND' },
  ])
  // What another programme asks of the same indicator stays.
  const old = await leader.call(measures.getProgramme, { params: { id: 'nq06-2021' }, query: {} })
  expect(old.indicators.find(({ id }) => id === 'digital-enterprises')?.targets.map(({ value }) => value)).toEqual([
    700,
  ])
})

test('a group that tasks are about stays', async () => {
  const { programme, groups, indicators } = await keeper.call(measures.getProgramme, {
    params: { id: 'nq57-2030' },
    query: {},
  })
  const { id, ...head } = programme
  const targets = indicators
    .filter(({ goal }) => goal !== 'operations')
    .flatMap(({ id: indicatorId, targets: own }) => own.map((target) => ({ indicatorId, ...target })))
  const bare = groups.map(({ lead: _lead, tasks: _tasks, ...group }) => group)
  const body = { ...head, targets, groups: bare.filter((group) => group.id !== 'infrastructure') }
  expect(await refusalOf(keeper.call(measures.writeProgramme, { params: { id }, body }))).toBe('group-has-tasks')
  const kept = { ...body, groups: bare }
  await keeper.call(measures.writeProgramme, { params: { id }, body: kept })
  const after = await keeper.call(measures.getProgramme, { params: { id }, query: {} })
  expect(after.groups).toEqual(groups)
  expect(after.indicators).toEqual(indicators)
})

test('the board shows what has a target and nothing else', async () => {
  const { programme } = await leader.call(situation.getBoard, { query: {} })
  expect(programme.length).toBeGreaterThan(5)
  expect(programme.every(({ targets }) => targets.length > 0)).toBe(true)
})
