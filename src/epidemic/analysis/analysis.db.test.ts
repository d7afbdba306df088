import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { newId } from '#platform/id'
import { within } from '#platform/sql/transaction'
import { officer, openScene } from '#test/epidemic-scene'
import type { Outbreak } from '../contract.ts'
import { createAnalysisHandlers } from './http.ts'
import { closeAnalysisThread } from './jobs/ask.ts'

const NOW: Instant = '2026-11-23T08:00:00.000Z'
const HERE = '10549-chu-van-an'
const THERE = '10570-tran-hung-dao'
const powers = ['epidemic.see', 'epidemic.act']
const health = officer(['*'], powers)
const here = officer([HERE], powers)
const there = officer([THERE], powers)

let scene: Awaited<ReturnType<typeof openScene>>
let handlers: ReturnType<typeof createAnalysisHandlers>
let outbreak = ''
/** The first case, the second, who met the first, and a contact elsewhere of the second. */
let first = ''
let second = ''
let contact = ''

type Name = keyof typeof handlers
type Answer<N extends Name> = Exclude<Awaited<ReturnType<(typeof handlers)[N]>>, { refused: string }>

/** The answer, or the code of the refusal. */
async function ask<N extends Name>(caller: Caller, name: N, input: object): Promise<Answer<N> | string> {
  const call = { params: {}, query: {}, body: {}, ...input, caller, at: NOW, today: dayOf(NOW), requestId: newId() }
  const answer = await within(scene.db.kysely, caller, 'read', (tx) =>
    (handlers[name] as unknown as (call: unknown, tx: unknown) => Promise<Answer<N>>)(call, tx),
  )
  return isRefused(answer) ? answer.refused : answer
}
const told = async <N extends Name>(caller: Caller, name: N, input: object) =>
  (await ask(caller, name, input)) as Answer<N>

beforeAll(async () => {
  scene = await openScene()
  handlers = createAnalysisHandlers({ databaseUrl: scene.db.url })
  const open = { name: 'Ổ dịch thử', disease: 'COVID-19', startedOn: '2026-11-10' } as const
  outbreak = ((await scene.ask(health, 'openOutbreak', { body: open })) as Outbreak).id
  const person = (name: string, unitId: string) => ({ name, unitId })
  const recorded = async (name: string, unitId: string, onsetOn: '2026-11-14' | '2026-11-19', confirmedAt: Instant) =>
    (
      (await scene.ask(health, 'recordCase', {
        body: { outbreakId: outbreak, person: person(name, unitId), onsetOn, confirmedAt, isolatedAt: confirmedAt },
      })) as { id: string }
    ).id
  first = await recorded('Lê An', HERE, '2026-11-14', '2026-11-18T03:00:00.000Z')
  second = await recorded('Lê Bình', THERE, '2026-11-19', '2026-11-21T03:00:00.000Z')
  await scene.meet(health, {
    body: {
      personId: first,
      otherId: second,
      startsAt: '2026-11-14T02:00:00.000Z',
      endsAt: '2026-11-14T03:00:00.000Z',
      setting: 'Cùng nhà',
    },
  })
  contact = (
    (await scene.meet(health, {
      body: {
        personId: second,
        other: person('Lê Cúc', THERE),
        startsAt: '2026-11-20T12:00:00.000Z',
        endsAt: '2026-11-20T13:00:00.000Z',
      },
    })) as { otherId: string }
  ).otherId
  await scene.settle()
})
afterAll(async () => {
  await closeAnalysisThread()
  await scene.close()
})

test('who may have infected a case, called by the commune alone where the reader may see no more', async () => {
  const { sources, timed } = await told(health, 'getSources', { params: { id: second } })
  expect(timed).toBe(true)
  expect(sources.map(({ person, meetings }) => [person.id, meetings])).toEqual([[first, 1]])
  // Not certain only for being the only one.
  expect(sources[0]?.share).toBeGreaterThan(0.8)
  expect(sources[0]?.share).toBeLessThan(1)
  expect(sources[0]?.factors.setting).toBeGreaterThan(1)
  const [seen] = (await told(there, 'getSources', { params: { id: second } })).sources
  expect(seen?.person).toMatchObject({ id: null, label: { vi: expect.stringContaining('Chu Văn An') } })
  expect(await ask(here, 'getSources', { params: { id: second } })).toBe('not-found')
})

test('whom a case exposed, on down the chain', async () => {
  const { people, spread } = await told(health, 'getForward', { params: { id: first } })
  expect(spread).toEqual({ f1: 1, f2: 1, f3: 0 })
  expect(people.map(({ person, step, level }) => [person.id, step, level])).toEqual([
    [second, 1, 0],
    [contact, 2, 1],
  ])
})

test('a day of delay cost the contact of the last day', async () => {
  const { costs, isolatedAt } = await told(there, 'getDelayCost', { params: { id: second } })
  expect(isolatedAt).toBe('2026-11-21T03:00:00.000Z')
  expect(costs[0]).toEqual({ days: 1, at: '2026-11-20T03:00:00.000Z', saved: { f1: 1, f2: 0, f3: 0 } })
})

test('isolating a case before its meetings saves them, and the case it infected', async () => {
  const at = '2026-11-13T00:00:00.000Z'
  const asked = { params: { outbreak }, body: { at, people: [first] } }
  const { variants, people, before } = await told(health, 'askWhatIf', asked)
  expect([people, before]).toEqual([1, { f1: 1, f2: 0, f3: 0 }])
  // The second stays a case with its own contact; that it would not have been one is told beside.
  expect(variants.map(({ days, saved, cases }) => [days, saved.f1, cases])).toEqual([
    [0, 0, 1],
    [1, 0, 1],
    [3, 0, 0],
  ])
  const level = await told(health, 'askWhatIf', { params: { outbreak }, body: { at, level: 0, unit: THERE } })
  expect(level.variants.map(({ saved }) => saved.f1)).toEqual([1, 1, 1])
  expect(await ask(here, 'askWhatIf', { params: { outbreak }, body: { at, people: [second] } })).toBe('nobody-chosen')
  expect(await ask(here, 'askWhatIf', { params: { outbreak }, body: { at } })).toBe('nobody-chosen')
  const unknown = { params: { outbreak: 'none' }, body: { at, level: 0 } }
  expect(await ask(here, 'askWhatIf', unknown)).toBe('unknown-outbreak')
})

test('the tree, its generations, and what may not be told of two cases', async () => {
  const { cases, generations, superspreading, dispersion } = await told(here, 'getTransmission', {
    params: { outbreak },
  })
  expect(generations.map(({ generation, cases: count }) => [generation, count])).toEqual([
    [0, 1],
    [1, 1],
  ])
  expect(superspreading).toEqual({ cases: 1, of: 2, made: 1, next: 1 })
  expect(dispersion).toBeNull()
  expect(cases.map(({ person, infected }) => [person.id, infected])).toEqual([
    [first, 1],
    [null, 0],
  ])
})

test('the graph holds everybody, with codes for those in scope and communes for the others', async () => {
  const { ids, codes, above, level, units, unit } = await told(here, 'getGraph', { params: { outbreak } })
  expect(level).toEqual([0, 0, 1])
  expect(above).toEqual([-1, 0, 1])
  expect(ids).toEqual([first, '', ''])
  expect(codes.map((code) => code !== '')).toEqual([true, false, false])
  expect(units[unit[2]!]?.vi).toContain('Trần Hưng Đạo')
  const part = await told(health, 'getGraph', { params: { outbreak }, query: { person: contact, levels: 2 } })
  expect(part.ids).toEqual([first, second, contact])
  expect(await ask(here, 'getGraph', { params: { outbreak }, query: { person: contact } })).toBe('not-found')
})

test('through whom most chains run', async () => {
  const { people, total } = await told(health, 'getSpreaders', { params: { outbreak } })
  expect(total).toEqual({ f1: 1, f2: 0, f3: 0 })
  expect(people.map(({ person, direct, below }) => [person.id, direct, below])).toEqual([[second, 1, 1]])
})

test('a story in order, with the days of which nothing is known', async () => {
  const { events, gaps } = await told(health, 'getStory', { params: { id: second } })
  expect(events.map(({ day, kind }) => [day, kind])).toEqual([
    ['2026-11-14', 'meeting'],
    ['2026-11-16', 'symptoms'],
    ['2026-11-19', 'symptoms'],
    ['2026-11-20', 'meeting'],
    ['2026-11-21', 'test'],
    ['2026-11-21', 'care'],
    ['2026-11-23', 'level'],
  ])
  expect(gaps).toEqual([{ from: '2026-11-16', to: '2026-11-19', days: 4 }])
})

test('what is recorded later is in the next answer', async () => {
  await scene.meet(health, {
    body: {
      personId: second,
      otherId: contact,
      startsAt: '2026-11-19T02:00:00.000Z',
      endsAt: '2026-11-19T03:00:00.000Z',
    },
  })
  await scene.settle()
  const { costs } = await told(there, 'getDelayCost', { params: { id: second } })
  expect(costs.map(({ saved }) => saved.f1)).toEqual([0, 0, 1])
})
