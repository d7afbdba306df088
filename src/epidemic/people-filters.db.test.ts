import { afterAll, beforeAll, expect, test } from 'vitest'
import { retrace, seedOutbreak, simulateRecent } from '#epidemic'
import { addDays, dayOf, type Instant, instantOf } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import { loadAtlas } from '#places'
import type { QueryOf } from '#platform/http/endpoint'
import { officer, openScene } from '#test/epidemic-scene'
import { testKeys } from '#test/identity-keys'
import { type epidemic, type PersonView, QUARANTINE_STATES } from './contract.ts'
import { everybody } from './http-people-asked.ts'
import { type PeopleAsked, SORTS } from './people-query.ts'
import { countPeople, findOrder } from './store-order.ts'
import { totalOf } from './store-people-count.ts'
import { sceneOf } from './store-scene.ts'

const NOW: Instant = '2026-11-23T08:00:00.000Z'
const TODAY = dayOf(NOW)
const HERE = '10549-chu-van-an'
const everything = ['epidemic.see', 'epidemic.act', 'epidemic.identify']
const health = officer(['*'], everything)

let scene: Awaited<ReturnType<typeof openScene>>
let all: readonly PersonView[] = []
beforeAll(async () => {
  scene = await openScene()
  const drawn = await scene.write(async (tx) => {
    const scenario = simulateRecent(await loadAtlas(tx), { today: TODAY, now: NOW })
    await seedOutbreak(tx, scene.acting(), scenario, testKeys)
    return scenario
  })
  await retrace(scene.db.kysely, scene.system, drawn.outbreak.id, NOW)
  all = await listed({})
  if (all.length !== drawn.people.length) throw new Error(`${all.length} of ${drawn.people.length} people are listed`)
})
afterAll(() => scene.close())

type Query = QueryOf<typeof epidemic.listPeople>
/** A question, and whom it means. */
type Case = readonly [Query, (person: PersonView) => boolean]
type Page = { people: PersonView[]; total: number; next: string | null }

/** Everyone a query finds, page by page; the total said is that of the pages. */
async function listed(query: Query, as = health): Promise<PersonView[]> {
  const found: PersonView[] = []
  for (let cursor: string | null = null; ; ) {
    const more: Query = { ...query, limit: 200, ...(cursor === null ? {} : { cursor }) }
    const page = (await scene.ask(as, 'listPeople', { query: more })) as Page
    found.push(...page.people)
    cursor = page.next
    if (cursor !== null) continue
    expect(page.total).toBe(found.length)
    return found
  }
}
const ids = (people: readonly PersonView[]): string[] => people.map(({ id }) => id).sort()

test('each filter finds those of whom it is true, and nobody else', async () => {
  const week = addDays(TODAY, -7)
  const known = ({ knownAt }: PersonView): string => (knownAt === null ? '' : dayOf(knownAt))
  const cases: readonly Case[] = [
    ...QUARANTINE_STATES.map(
      (state): Case => [{ quarantine: [state] }, ({ quarantine }) => quarantine.state === state],
    ),
    [{ quarantine: ['waiting', 'none'] }, ({ quarantine: { state } }) => state === 'waiting' || state === 'none'],
    [
      { quarantine: ['quarantined'], place: ['home'] },
      ({ quarantine: { state, kind } }) => state === 'quarantined' && kind === 'home',
    ],
    [{ level: [0, 2] }, ({ level }) => level === 0 || level === 2],
    [{ class: ['confirmed'] }, (person) => person.class === 'confirmed'],
    [{ class: ['suspected'] }, () => false],
    [
      { sex: ['female'], bornFrom: 1950, bornTo: 1960 },
      ({ sex, birthYear }) => sex === 'female' && birthYear! >= 1950 && birthYear! <= 1960,
    ],
    [
      { knownFrom: week, knownTo: addDays(week, 2) },
      (person) => known(person) >= week && known(person) <= addDays(week, 2),
    ],
    [{ onsetFrom: week }, ({ onsetOn }) => onsetOn !== null && onsetOn >= week],
    [
      { unit: HERE, level: [1], quarantine: ['quarantined'] },
      (person) => person.unitId === HERE && person.level === 1 && person.quarantine.state === 'quarantined',
    ],
  ]
  for (const [query, holds] of cases)
    for (const sort of ['known', 'name', 'code'] as const)
      expect([query, sort, ids(await listed({ ...query, sort }))]).toEqual([query, sort, ids(all.filter(holds))])
  expect(all.some(({ quarantine }) => quarantine.state === 'waiting')).toBe(true)
})

test('a total added up from the day counts is that of counting one by one', async () => {
  const asked = await scene.write(async (tx) => {
    const found = await sceneOf(tx, {}, TODAY)
    if (isRefused(found)) throw new Error(found.refused)
    return everybody(found, { at: NOW, caller: health })
  })
  const above = Array.from({ length: 18 }, (_, at) => at + 3)
  const day = (back: number): Instant => instantOf(addDays(TODAY, -back))
  for (const levels of [null, [0], [1], [1, 2], [0, ...above], [4]])
    for (const [knownFrom, knownBefore] of [
      [null, null],
      [day(7), null],
      [null, day(3)],
      [day(9), day(2)],
    ] as const) {
      const one: PeopleAsked = { ...asked, levels, knownFrom, knownBefore }
      const [added, counted] = await scene.write(async (tx) => [await totalOf(tx, one), await countPeople(tx, one)])
      expect([levels, knownFrom, knownBefore, added]).toEqual([levels, knownFrom, knownBefore, counted])
    }
})

test('a page is the same whether or not it is known how many there are in all', async () => {
  const asked = await scene.write(async (tx) => {
    const found = await sceneOf(tx, {}, TODAY)
    if (isRefused(found)) throw new Error(found.refused)
    return everybody(found, { at: NOW, caller: health })
  })
  const questions: readonly Partial<PeopleAsked>[] = [{}, { levels: [1] }, { unitIds: [HERE] }, { states: ['late'] }]
  for (const question of questions)
    for (const sort of SORTS)
      for (const descending of [false, true]) {
        const one: PeopleAsked = { ...asked, ...question, sort, descending }
        const pages = await scene.write(async (tx) => {
          const total = await countPeople(tx, one)
          const first = await findOrder(tx, one, null, 30, null)
          const second = await findOrder(tx, one, first.at(-1) ?? null, 30, null)
          return {
            told: await findOrder(tx, one, null, 60, total),
            found: first.length < 30 ? first : [...first, ...second],
          }
        })
        const idsOf = (rows: typeof pages.found): string[] => rows.map(({ id }) => id)
        expect([question, sort, descending, idsOf(pages.found)]).toEqual([
          question,
          sort,
          descending,
          idsOf(pages.told),
        ])
      }
})

test('counting by itself tells what a page tells', async () => {
  for (const query of [{}, { level: [1] }, { q: 'an' }, { unit: HERE, sex: ['female'] }] as Query[]) {
    const { total } = (await scene.ask(health, 'listPeople', { query })) as Page
    expect(await scene.ask(health, 'countPeople', { query })).toEqual({ total })
  }
})

test('words find a name without accents, a code, and a telephone only whole', async () => {
  const [one] = all
  if (!one) throw new Error('nobody')
  const { identities } = (await scene.ask(health, 'readIdentities', { body: { people: [one.id] } })) as {
    identities: { name: string; phone: string }[]
  }
  const { name, phone } = identities[0]!
  for (const q of [name.toLowerCase(), one.code, one.code.toLowerCase(), phone, `+84 ${phone.slice(1)}`])
    expect([q, ids(await listed({ q }))]).toEqual([q, expect.arrayContaining([one.id])])
  expect(ids(await listed({ q: phone.slice(0, -1) }))).not.toContain(one.id)
  const nameless = officer(['*'], ['epidemic.see'])
  expect(await listed({ q: phone }, nameless)).toEqual([])
  expect(await listed({ q: name }, nameless)).toEqual([])
})
