import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant } from '#kernel/day'
import { officer, openScene } from '#test/epidemic-scene'
import { clusterHandlers } from './http.ts'
import type { ClusterRow, ClusterWhole } from './schema.ts'
import { clusterBrief, clusterPeople, clustersOf } from './store-doors.ts'

const HERE = '10549-chu-van-an'
const THERE = '10570-tran-hung-dao'
let scene: Awaited<ReturnType<typeof openScene>>
let ask: (caller: typeof health, name: keyof typeof clusterHandlers, input?: object) => Promise<unknown>
const everything = ['epidemic.see', 'epidemic.act']
const health = officer(['*'], everything)
const here = officer([HERE], everything)
const there = officer([THERE], everything)
let outbreak = ''

beforeAll(async () => {
  scene = await openScene()
  ask = scene.asking(clusterHandlers)
  const body = { name: 'Đợt dịch thử', disease: 'COVID-19', startedOn: '2026-11-10' }
  outbreak = ((await scene.ask(health, 'openOutbreak', { body: body as never })) as { id: string }).id
})
afterAll(() => scene.close())

async function newCase(name: string, unitId: string, confirmedAt: Instant): Promise<string> {
  const body = { outbreakId: outbreak, person: { name, unitId }, onsetOn: null, confirmedAt, isolatedAt: confirmedAt }
  return ((await scene.ask(health, 'recordCase', { body: body as never })) as { id: string }).id
}
const list = async (as = health) => ((await ask(as, 'listClusters')) as { clusters: ClusterRow[] }).clusters
const one = async (id: string, as = health) => (await ask(as, 'getCluster', { params: { id } })) as ClusterWhole
/** The clock goes on: what belonged when is told by it. */
let minute = 0
const goOn = () => scene.at(`2026-11-23T08:${String(++minute).padStart(2, '0')}:00.000Z` as Instant)
const act = (name: keyof typeof clusterHandlers, id: string, body: object = {}, as = health) => {
  goOn()
  return ask(as, name, { params: { id }, body })
}
const codesOf = async (id: string): Promise<string[]> => (await one(id)).people.map((person) => person.id).sort()

test('cases of a commune become a proposal after the retrace; confirming takes them in; a new case is offered at once', async () => {
  const first = await newCase('Nguyễn Văn A', HERE, '2026-11-12T02:00:00.000Z')
  const second = await newCase('Nguyễn Văn B', HERE, '2026-11-13T02:00:00.000Z')
  await scene.settle()
  await scene.settle()
  const [proposed] = await list()
  expect(proposed).toMatchObject({ state: 'proposed', name: 'Ổ dịch Phường Chu Văn An', cases: 2, unitId: HERE })
  expect(proposed!.reasons[0]!.vi).toBe('2 ca cùng ở Phường Chu Văn An')

  const { id } = proposed!
  expect(await act('splitCluster', id, { people: [first], name: 'X x x', reason: 'thử' })).toMatchObject({
    refused: 'not-confirmed',
  })
  await act('confirmCluster', id, { name: 'Ổ dịch khu 5' })
  expect(await act('confirmCluster', id)).toMatchObject({ refused: 'already-confirmed' })
  const third = await newCase('Nguyễn Văn C', HERE, '2026-11-14T02:00:00.000Z')
  await scene.settle()
  await scene.settle()
  expect(await one(id)).toMatchObject({ name: 'Ổ dịch khu 5', cases: 3, offered: 1 })
  await act('decideClusterCases', id, { people: [third], accept: false })
  await ask(health, 'proposeClusters', { body: { outbreakId: outbreak } })
  await scene.settle()
  // Declined: not offered again, and it makes no cluster alone.
  expect(await codesOf(id)).toEqual([first, second].sort())
})

test('a rejected proposal comes back only when it grew', async () => {
  await newCase('Trần A', THERE, '2026-11-12T02:00:00.000Z')
  await newCase('Trần B', THERE, '2026-11-13T02:00:00.000Z')
  await scene.settle()
  await scene.settle()
  const proposal = (await list()).find(({ unitId }) => unitId === THERE)!
  await act('rejectCluster', proposal.id, { reason: 'Hai ca nhập cảnh, không liên quan' })
  await ask(health, 'proposeClusters', { body: { outbreakId: outbreak } })
  await scene.settle()
  expect((await list()).some(({ unitId }) => unitId === THERE)).toBe(false)
  await newCase('Trần C', THERE, '2026-11-14T02:00:00.000Z')
  await scene.settle()
  await scene.settle()
  const again = (await list()).find(({ unitId }) => unitId === THERE)
  expect(again?.reasons.at(-1)?.vi).toBe('thêm 1 ca kể từ khi bị loại')
  await act('confirmCluster', again!.id)
})

test('a split moves cases, a merge brings clusters together, and each is undone to what was', async () => {
  const mine = (await list()).find(({ unitId, state }) => unitId === HERE && state === 'confirmed')!
  const before = await codesOf(mine.id)
  const [moved] = before as [string]
  const made = (await act('splitCluster', mine.id, {
    people: [moved],
    name: 'Ổ dịch riêng',
    reason: 'Khác nguồn lây',
  })) as { id: string; act: string }
  expect(await codesOf(made.id)).toEqual([moved])
  expect(await codesOf(mine.id)).toEqual(before.filter((id) => id !== moved))
  expect((await one(mine.id)).lastAct).toBe(made.act)
  goOn()
  await ask(health, 'undoClusterAct', { params: { act: made.act } })
  expect(await codesOf(mine.id)).toEqual(before)
  expect((await one(made.id)).state).toBe('withdrawn')
  expect(await ask(health, 'undoClusterAct', { params: { act: made.act } })).toMatchObject({ refused: 'changed-since' })

  const other = (await list()).find(({ unitId }) => unitId === THERE)!
  const others = await codesOf(other.id)
  const merged = (await act('mergeClusters', mine.id, { others: [other.id], reason: 'Cùng chợ' })) as { act: string }
  expect(await codesOf(mine.id)).toEqual([...before, ...others].sort())
  expect(await one(other.id)).toMatchObject({ state: 'merged', into: { id: mine.id } })
  goOn()
  await ask(health, 'undoClusterAct', { params: { act: merged.act } })
  expect(await codesOf(mine.id)).toEqual(before)
  expect(await codesOf(other.id)).toEqual(others)
  expect((await one(other.id)).state).toBe('confirmed')
})

test('the status follows the dated rule; against it a reason is needed', async () => {
  const mine = (await list()).find(({ unitId }) => unitId === HERE)!
  expect(mine.standing).toMatchObject({ proposed: 'closed', lastCaseOn: '2026-11-13', daysWithout: 10, notIsolated: 0 })
  expect(await act('setClusterStatus', mine.id, { status: 'contained' })).toMatchObject({ refused: 'reason-needed' })
  await act('setClusterStatus', mine.id, { status: 'closed' })
  expect(await one(mine.id)).toMatchObject({ status: 'closed', statusOn: '2026-11-23' })
  const own = { disease: 'COVID-19', from: '2026-11-01', containedDays: 14, closedDays: 28, act: 'KH 12/KH-SYT' }
  expect(await ask(here, 'setOutbreakEnd', { body: own })).toMatchObject({ refused: 'not-whole-territory' })
  expect(await ask(health, 'setOutbreakEnd', { body: { ...own, closedDays: 7 } })).toMatchObject({
    refused: 'closed-first',
  })
  await ask(health, 'setOutbreakEnd', { body: own })
  expect((await one(mine.id)).standing).toMatchObject({ proposed: 'active', rule: { act: own.act, cited: false } })
  type Ends = { own: { id: string }[]; maySet: boolean }
  const ends = (await ask(health, 'listOutbreakEnds', {})) as Ends
  expect(ends).toMatchObject({ maySet: true, own: [{ disease: 'COVID-19', act: own.act, closedDays: 28 }] })
  expect(await ask(here, 'listOutbreakEnds', {})).toMatchObject({ maySet: false })
  // Entered wrongly: withdrawn, the national days hold again.
  const withdraw = { params: { id: ends.own[0]!.id }, body: { reason: 'Nhập nhầm' } }
  expect(await ask(here, 'withdrawOutbreakEnd', withdraw)).toMatchObject({ refused: 'not-whole-territory' })
  await ask(health, 'withdrawOutbreakEnd', withdraw)
  expect((await one(mine.id)).standing).toMatchObject({ proposed: 'closed' })
  expect(await ask(health, 'withdrawOutbreakEnd', withdraw)).toMatchObject({ refused: 'no-such-days' })
})

test('the people listed level by level are those the figures count', async () => {
  const mine = await one((await list()).find(({ unitId }) => unitId === HERE)!.id)
  const body = {
    personId: mine.people[0]!.id,
    other: { name: 'Lê F1', unitId: HERE },
    startsAt: '2026-11-12T01:00:00.000Z',
  }
  await scene.meet(health, { body: { ...body, endsAt: null } as never })
  await scene.settle()
  const { contacts } = await one(mine.id)
  expect(contacts.length).toBeGreaterThan(0)
  for (const { level, people } of contacts) {
    const found = (await ask(health, 'listClusterPeople', { params: { id: mine.id }, query: { level } })) as {
      people: { level: number }[]
      total: number
    }
    expect(found.total).toBe(people)
    expect(found.people.map((person) => person.level)).toEqual(Array.from({ length: people }, () => level))
  }
})

test('a commune sees the clusters that have its cases, and decides on none that reach beyond it', async () => {
  const mine = (await list()).find(({ unitId }) => unitId === HERE)!
  const other = (await list()).find(({ unitId }) => unitId === THERE)!
  expect((await list(here)).map(({ id }) => id)).toEqual([mine.id])
  expect(await ask(here, 'getCluster', { params: { id: other.id } })).toMatchObject({ refused: 'no-such-cluster' })
  await act('renameCluster', mine.id, { name: 'Ổ dịch khu 5 mới' }, here)
  await act('mergeClusters', mine.id, { others: [other.id], reason: 'Cùng chợ' })
  expect((await list(there)).map(({ id }) => id)).toEqual([mine.id])
  expect((await one(mine.id, there)).people.every(({ unitId }) => unitId === THERE)).toBe(true)
  expect(await act('renameCluster', mine.id, { name: 'Tên khác' }, there)).toMatchObject({ refused: 'outside-scope' })
})

test('neighbours are given the clusters with their people', async () => {
  const [brief] = await scene.write((tx) => clustersOf(tx, [outbreak]))
  expect(brief).toMatchObject({ outbreakId: outbreak, state: 'confirmed', unitId: HERE })
  const people = await scene.write(async (tx) => clusterPeople(tx, (await clusterBrief(tx, brief!.id))!, '2026-11-23'))
  expect(
    people
      .filter(({ level }) => level === 0)
      .map(({ personId }) => personId)
      .sort(),
  ).toEqual([...brief!.caseIds].sort())
})
