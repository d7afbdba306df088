import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { dayOf } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { newId } from '#platform/id'
import { within } from '#platform/sql/transaction'
import { officer, openScene } from '#test/epidemic-scene'
import { testKeys } from '#test/identity-keys'
import type { PersonView } from '../contract.ts'
import { createDuplicateHandlers } from './http.ts'
import { searchDuplicates } from './jobs.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const HERE = '10549-chu-van-an'
const THERE = '10570-tran-hung-dao'
const everything = ['epidemic.see', 'epidemic.act', 'epidemic.identify']
const health = officer(['*'], everything)
const here = officer([HERE], everything)
const handlers = createDuplicateHandlers({ identities: testKeys })

let scene: Awaited<ReturnType<typeof openScene>>
let outbreakId = ''
beforeAll(async () => {
  scene = await openScene()
  const body = { name: 'Ổ dịch thử', disease: 'COVID-19', startedOn: '2026-11-10' } as const
  outbreakId = ((await scene.ask(health, 'openOutbreak', { body })) as { id: string }).id
})
afterAll(() => scene.close())

type Handlers = typeof handlers
async function ask<K extends keyof Handlers>(
  caller: Caller,
  name: K,
  input: object = {},
): Promise<Awaited<ReturnType<Handlers[K]>>> {
  const call = { params: {}, query: {}, body: {}, ...input, caller, at: NOW, today: dayOf(NOW), requestId: newId() }
  return within(scene.db.kysely, caller, 'write', (tx) =>
    (handlers[name] as unknown as (call: unknown, tx: unknown) => Promise<never>)(call, tx),
  )
}

interface Given {
  readonly name: string
  readonly unitId?: string
  readonly birthYear?: number
  readonly phone?: string
  readonly address?: string
}
const person = ({ unitId = HERE, ...rest }: Given) => ({ unitId, sex: 'female' as const, ...rest })

async function newCase(given: Given, confirmedAt = '2026-11-20T03:00:00.000Z'): Promise<string> {
  const body = { outbreakId, person: person(given), onsetOn: null, confirmedAt } as never
  return ((await scene.ask(health, 'recordCase', { body })) as { id: string }).id
}
async function met(personId: string, startsAt: string, other: Given | string): Promise<string> {
  const whom = typeof other === 'string' ? { otherId: other } : { other: person(other) }
  const body = { personId, startsAt, endsAt: null, setting: 'Chợ', ...whom } as never
  return ((await scene.meet(health, { body })) as { otherId: string }).otherId
}
const search = () => searchDuplicates(scene.db.kysely, scene.system, outbreakId, NOW)
const listed = async (as = health) =>
  (await scene.ask(as, 'listPeople', { query: { sort: 'code', limit: 200 } })) as {
    people: PersonView[]
    total: number
  }
async function figures() {
  const { people, total } = await listed()
  const overview = await scene.ask(health, 'getOverview', {})
  const waiting = await scene.ask(health, 'listWaiting', {})
  const { rows } = await scene.db.pool.query(
    `select unit_id, day, f0, f1, f2, f3, quarantined from epidemic.day_count where outbreak_id = $1 order by 1, 2`,
    [outbreakId],
  )
  const { lastRetrace: _, ...counted } = overview as { lastRetrace?: unknown }
  return { people, total, counted, waiting, rows }
}
const factsOf = async (id: string, kind: string) =>
  (await scene.db.pool.query('select reason from ledger.fact where subject_id = $1 and kind = $2', [id, kind])).rows

test('a person entered twice is proposed once, merged with what was chosen, and parted again as before', async () => {
  const lan = { name: 'Nguyễn Thị Lan', birthYear: 1990, phone: '0912 345 678', address: 'Thôn Đông' }
  const f0 = await newCase({ name: 'Lê An' })
  const first = await met(f0, '2026-11-19T01:00:00.000Z', lan)
  const again = await newCase({ ...lan, name: 'NGUYEN THI LAN', birthYear: 1991, phone: '+84 912345678' })
  const f1 = await met(again, '2026-11-19T05:00:00.000Z', { name: 'Trần Văn Bình', birthYear: 1962 })
  const f2 = await met(first, '2026-11-19T06:00:00.000Z', { name: 'Đỗ Văn Cường', birthYear: 1970 })
  await scene.settle()
  const before = await figures()
  expect(before.total).toBe(5)

  expect(await search()).toBe(1)
  expect(await search()).toBe(0)
  const proposed = (await ask(health, 'listDuplicates')) as {
    pairs: { a: PersonView; reasons: string[] }[]
    total: number
  }
  expect(proposed.total).toBe(1)
  expect(proposed.pairs[0]?.reasons).toEqual(expect.arrayContaining(['same-name', 'same-phone', 'near-birth-year']))
  const pair = (await ask(health, 'readPair', { body: { aId: first, bId: again } })) as {
    a: { identity: { phone: string } }
  }
  expect(pair.a.identity.phone).toBe('0912 345 678')
  expect(await factsOf(again, 'epidemic.identity-read')).toHaveLength(1)

  const merged = await ask(health, 'mergePeople', {
    body: { keptId: first, absorbedId: again, values: { birthYear: 'absorbed', phone: 'absorbed' } },
  })
  expect(isRefused(merged)).toBe(false)
  await scene.settle()
  const together = await figures()
  expect(together.total).toBe(4)
  const one = together.people.find(({ id }) => id === first)
  expect(one).toMatchObject({ level: 0, birthYear: 1991, confirmedAt: '2026-11-20T03:00:00.000Z' })
  expect(together.people.map(({ id }) => id)).not.toContain(again)
  expect(together.people.find(({ id }) => id === f1)?.level).toBe(1)
  expect(together.people.find(({ id }) => id === f2)?.level).toBe(1)
  // Whom either met is met by the one they are, and an old address leads to them.
  const { exposed } = (await scene.ask(health, 'getExposed', { params: { id: again } })) as { exposed: unknown[] }
  expect(exposed).toHaveLength(3)
  expect(await ask(health, 'mergePeople', { body: { keptId: f0, absorbedId: again } })).toMatchObject({
    refused: 'already-merged',
  })
  expect(await search()).toBe(0)

  const { id } = merged as { id: string }
  const undo = { params: { id }, body: { reason: 'Hai chị em' } }
  expect(await ask(here, 'undoMerge', undo)).toEqual({})
  expect(await ask(health, 'undoMerge', undo)).toMatchObject({ refused: 'already-undone' })
  await scene.settle()
  expect(await figures()).toEqual(before)
  expect(await factsOf(first, 'epidemic.people-parted')).toEqual([{ reason: 'Hai chị em' }])
  // They were told to be two: never proposed again.
  expect(await search()).toBe(0)
})

test('what is recorded after a merge stays when it is undone, with whom it is about', async () => {
  const given = { name: 'Phạm Thị Hoa', birthYear: 1980, phone: '0977 000 111' }
  const kept = await met(await newCase({ name: 'Lê Dung' }), '2026-11-19T01:00:00.000Z', given)
  const sick = await newCase(given)
  const { id } = (await ask(health, 'mergePeople', { body: { keptId: kept, absorbedId: sick } })) as { id: string }
  await scene.ask(health, 'recordIsolation', { params: { id: kept }, body: { at: '2026-11-21T02:00:00.000Z' } })
  await ask(health, 'undoMerge', { params: { id }, body: { reason: 'Nhầm người' } })
  await scene.settle()
  const find = async (of: string) =>
    ((await scene.ask(health, 'getPerson', { params: { id: of } })) as { person: PersonView }).person
  expect(await find(sick)).toMatchObject({ level: 0, isolatedAt: '2026-11-21T02:00:00.000Z' })
  expect(await find(kept)).toMatchObject({ level: 1, confirmedAt: null, isolatedAt: null })
})

test('three records become one, step by step, and come apart in turn', async () => {
  const given = { name: 'Vũ Thị Mai', birthYear: 1985, phone: '0966 000 222' }
  const [a, b, c] = [await newCase(given), await newCase(given), await newCase(given)]
  const merge = async (keptId: string, absorbedId: string) =>
    ((await ask(health, 'mergePeople', { body: { keptId, absorbedId } })) as { id: string }).id
  const undo = (id: string) => ask(health, 'undoMerge', { params: { id }, body: { reason: 'Nhầm người' } })
  const into = async (id: string) =>
    (await scene.db.pool.query('select merged_into from epidemic.person where id = $1', [id])).rows[0].merged_into
  const first = await merge(b, a)
  const second = await merge(c, b)
  expect([await into(a), await into(b), await into(c)]).toEqual([c, c, null])
  expect(await undo(first)).toMatchObject({ refused: 'merged-further' })
  await undo(second)
  expect([await into(a), await into(b), await into(c)]).toEqual([b, null, null])
  await undo(first)
  expect([await into(a), await into(b), await into(c)]).toEqual([null, null, null])
})

test('only who may identify both sees a pair, and two people stay two', async () => {
  const given = { name: 'Bùi Thị Nga', birthYear: 1975, phone: '0955 000 333' }
  const one = await newCase(given)
  const other = await newCase({ ...given, unitId: THERE })
  await search()
  const codes = async (as: Caller) =>
    ((await ask(as, 'listDuplicates')) as { pairs: { a: PersonView; b: PersonView }[] }).pairs.map(({ a, b }) => [
      a.id,
      b.id,
    ])
  expect(await codes(health)).toContainEqual([one, other].toSorted())
  expect(await codes(here)).not.toContainEqual([one, other].toSorted())
  const both = { body: { aId: one, bId: other } }
  expect(await ask(here, 'readPair', both)).toMatchObject({ refused: 'not-both-seen' })
  expect(await ask(here, 'keepApart', both)).toMatchObject({ refused: 'not-both-seen' })
  expect(await ask(health, 'mergePeople', { body: { keptId: one, absorbedId: one } })).toMatchObject({
    refused: 'same-record',
  })
  expect(await ask(here, 'listDuplicates', { query: { unit: THERE } })).toMatchObject({ refused: 'not-your-unit' })

  expect(await ask(health, 'keepApart', both)).toEqual({})
  expect(await codes(health)).not.toContainEqual([one, other].toSorted())
  await search()
  expect(await codes(health)).not.toContainEqual([one, other].toSorted())
})
