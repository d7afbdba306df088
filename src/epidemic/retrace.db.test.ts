import { afterAll, beforeAll, expect, test } from 'vitest'
import { retrace, seedOutbreak, simulateRecent } from '#epidemic'
import type { Instant } from '#kernel/day'
import { loadAtlas } from '#places'
import { officer, openScene } from '#test/epidemic-scene'
import { testKeys } from '#test/identity-keys'
import type { ChainStep, Exposed, PersonView } from './contract.ts'
import { type Cursor, SORTS, type Sort } from './people-query.ts'
import { findOrder } from './store-order.ts'

const NOW = '2026-11-23T08:00:00.000Z'
const HERE = '10549-chu-van-an'
const THERE = '10570-tran-hung-dao'

const everyone = {
  unitIds: null,
  at: NOW,
  knownFrom: null,
  knownBefore: null,
  levels: null,
  states: null,
  places: null,
  classes: null,
  sexes: null,
  bornFrom: null,
  bornTo: null,
  onsetFrom: null,
  onsetTo: null,
  ids: null,
  namesLike: null,
} as const

let scene: Awaited<ReturnType<typeof openScene>>
const everything = ['epidemic.see', 'epidemic.act', 'epidemic.identify']
const health = officer(['*'], everything)
const here = officer([HERE], everything)
const there = officer([THERE], everything)
const nameless = officer(['*'], ['epidemic.see', 'epidemic.act'])
let outbreak = ''

beforeAll(async () => {
  scene = await openScene()
  const opened = await scene.ask(health, 'openOutbreak', {
    body: { name: 'Ổ dịch thử', disease: 'COVID-19', startedOn: '2026-11-10' },
  })
  outbreak = (opened as { id: string }).id
})
afterAll(() => scene.close())

const person = (name: string, unitId = HERE) => ({ name, unitId })
async function newCase(name: string, confirmedAt: Instant, unitId = HERE): Promise<string> {
  const body = { outbreakId: outbreak, person: person(name, unitId), onsetOn: null, confirmedAt }
  return ((await scene.ask(health, 'recordCase', { body })) as { id: string }).id
}
async function met(
  personId: string,
  startsAt: Instant | null,
  other: { otherId: string } | { other: ReturnType<typeof person> },
) {
  const answer = await scene.meet(health, {
    body: { personId, startsAt, endsAt: null, setting: 'Chợ', ...other },
  })
  return (answer as { otherId: string }).otherId
}
const find = async (id: string, as = health) =>
  (await scene.ask(as, 'getPerson', { params: { id } })) as {
    person: PersonView
    changes: { sentence: { vi: string } }[]
  }
const chain = async (id: string, as = health) =>
  (await scene.ask(as, 'getChain', { params: { id } })) as { level: number | null; steps: ChainStep[] }
const factsOf = async (subject: string, kind: string) =>
  (
    await scene.db.pool.query(
      'select reason, before, after from ledger.fact where subject_id = $1 and kind = $2 order by at',
      [subject, kind],
    )
  ).rows

test('a chain is traced in time order, an F1 turns F0, and a retraction takes it back', async () => {
  const f0 = await newCase('Lê An', '2026-11-20T03:00:00.000Z')
  const f1 = await met(f0, '2026-11-19T01:00:00.000Z', { other: person('Lê Bình') })
  const before = await met(f1, '2026-11-18T01:00:00.000Z', { other: person('Gặp trước khi F1 phơi nhiễm') })
  const f2 = await met(f1, '2026-11-19T05:00:00.000Z', { other: person('Lê Chi', THERE) })
  await scene.settle()
  expect((await find(f0)).person.level).toBe(0)
  expect((await find(f1)).person).toMatchObject({
    level: 1,
    exposedAt: '2026-11-19T01:00:00.000Z',
    quarantine: { state: 'waiting' },
  })
  expect((await find(f2)).person.level).toBe(2)
  expect((await find(before)).person.level).toBeNull()
  const { steps } = await chain(f2)
  expect(steps.map(({ level, person: { id } }) => [level, id])).toEqual([
    [0, f0],
    [1, f1],
    [2, f2],
  ])
  expect(steps[2]!.sentence.vi).toMatch(/\(F2\) gặp .+ \(F1\) lúc 12:00 19\/11\/2026 \(Chợ\)\./)

  scene.at('2026-11-23T09:00:00.000Z')
  await scene.ask(health, 'confirmCase', {
    params: { id: f1 },
    body: { onsetOn: '2026-11-21', confirmedAt: '2026-11-23T08:30:00.000Z' },
  })
  await scene.settle()
  expect((await find(f1)).person.level).toBe(0)
  // Three days before its onset the new F0 met both: they are F1 now, the one of before the exposure too.
  expect((await find(f2)).person.level).toBe(1)
  expect((await find(before)).person.level).toBe(1)
  const changed = await factsOf(f1, 'epidemic.level-changed')
  expect(changed.at(-1)).toMatchObject({
    before: { level: 1 },
    after: { level: 0 },
    reason: 'Từ F1 thành F0: đã có kết quả khẳng định.',
  })

  await scene.ask(health, 'recordIsolation', { params: { id: f1 }, body: { at: '2026-11-19T04:00:00.000Z' } })
  await scene.settle()
  expect((await find(f2)).person.level).toBeNull()
  expect((await find(f2)).changes[0]!.sentence.vi).toContain('Không còn là F1')

  await scene.ask(health, 'retractCase', { params: { id: f1 }, body: { reason: 'Mẫu bị nhầm' } })
  await scene.settle()
  expect((await find(f1)).person.level).toBe(1)
  expect((await find(f2)).person.level).toBe(2)
  scene.at(NOW)
})

test('the levels of a whole outbreak are those of its facts, and tracing again changes nothing', async () => {
  const scenario = await scene.write(async (tx) => {
    const drawn = simulateRecent(await loadAtlas(tx), { today: '2026-11-23', now: NOW })
    await seedOutbreak(tx, scene.acting(), drawn, testKeys)
    return drawn
  })
  const first = await retrace(scene.db.kysely, scene.system, scenario.outbreak.id, NOW)
  expect(first).toMatchObject({
    people: scenario.people.length,
    encounters: scenario.encounters.length,
    changed: scenario.people.length,
  })
  const query = `select l.level, count(*) from epidemic.level l where outbreak_id = $1 group by 1 order by 1`
  const { rows } = await scene.db.pool.query(query, [scenario.outbreak.id])
  expect(rows).toEqual([
    { level: 0, count: 38 },
    { level: 1, count: 420 },
    { level: 2, count: 1500 },
  ])
  expect((await retrace(scene.db.kysely, scene.system, scenario.outbreak.id, NOW)).changed).toBe(0)
  const counted = await scene.ask(health, 'countByUnit', { query: { outbreak: scenario.outbreak.id } })
  const units = (counted as { units: { f0: number; f1: number; waiting: number; unitId: string }[] }).units
  expect(units.reduce((sum, { f1 }) => sum + f1, 0)).toBe(420)
  const listed = await scene.ask(health, 'listWaiting', { query: { unit: HERE, outbreak: scenario.outbreak.id } })
  expect((listed as { waiting: number }).waiting).toBe(units.find(({ unitId }) => unitId === HERE)!.waiting)
})

test('marking moves the indicator, undoing within ten seconds takes it back, later is too late', async () => {
  const f0 = await newCase('Vũ An', '2026-11-23T02:00:00.000Z')
  const f1 = await met(f0, '2026-11-22T01:00:00.000Z', { other: person('Vũ Bình') })
  await scene.settle()
  const share = async () =>
    (await scene.ask(here, 'getQuarantinedWithin24h', {
      query: { from: '2026-11-23', to: '2026-11-23', unit: HERE },
    })) as { share: { numerator: number; denominator: number } }
  const before = (await share()).share
  const mark = () =>
    scene.ask(here, 'markQuarantined', { body: { people: [f1], at: NOW, kind: 'facility' } }) as Promise<{
      act: string
      marked: string[]
    }>
  const { act, marked } = await mark()
  expect(marked).toEqual([f1])
  expect((await share()).share).toEqual({ numerator: before.numerator + 1, denominator: before.denominator + 1 })
  expect(await mark()).toMatchObject({ refused: 'nothing-to-mark' })
  scene.at('2026-11-23T08:00:09.000Z')
  expect(await scene.ask(there, 'undoQuarantine', { params: { act } })).toMatchObject({ refused: 'not-found' })
  expect(await scene.ask(here, 'undoQuarantine', { params: { act } })).toEqual({ unmarked: [f1] })
  expect((await share()).share).toEqual(before)
  expect(await factsOf(f1, 'epidemic.quarantine-undone')).toHaveLength(1)
  const again = await mark()
  scene.at('2026-11-23T08:01:00.000Z')
  expect(await scene.ask(here, 'undoQuarantine', { params: { act: again.act } })).toMatchObject({ refused: 'too-late' })
  scene.at(NOW)
})

test('another commune sees nothing by address, list, search, export or chain but the place', async () => {
  const f0 = await newCase('Đỗ An', '2026-11-21T02:00:00.000Z')
  const f1 = await met(f0, '2026-11-20T01:00:00.000Z', { other: person('Đỗ Bình', THERE) })
  await scene.settle()
  for (const name of ['getPerson', 'getChain', 'getExposed'] as const)
    expect(await scene.ask(there, name, { params: { id: f0 } })).toMatchObject({ refused: 'not-found' })
  const listed = (await scene.ask(there, 'listPeople', { query: { outbreak, limit: 200 } })) as {
    people: PersonView[]
    total: number
  }
  expect(new Set(listed.people.map(({ unitId }) => unitId))).toEqual(new Set([THERE]))
  expect(listed.total).toBe(listed.people.length)
  expect(await scene.ask(there, 'listPeople', { query: { q: 'do an', outbreak } })).toMatchObject({ total: 0 })
  expect(await scene.ask(here, 'listPeople', { query: { q: 'do an', outbreak } })).toMatchObject({ total: 1 })
  expect(await scene.ask(there, 'readIdentities', { body: { people: [f0] } })).toEqual({ identities: [] })
  expect(await scene.ask(there, 'markQuarantined', { body: { people: [f0], at: NOW, kind: 'home' } })).toMatchObject({
    refused: 'not-found',
  })
  expect(await scene.ask(there, 'confirmCase', { params: { id: f0 }, body: { confirmedAt: NOW } })).toMatchObject({
    refused: 'not-found',
  })
  const sent = (await scene.ask(there, 'exportPeople', { body: { outbreak } })) as { body: AsyncIterable<string> }
  expect(sent.body).toBeDefined()
  const { steps } = await chain(f1, there)
  expect(steps[0]!.person).toEqual({
    id: null,
    unitId: HERE,
    label: { vi: 'một người ở Phường Chu Văn An', en: 'somebody in Chu Văn An Ward' },
  })
  expect(steps[1]!.person.id).toBe(f1)
  expect(JSON.stringify(steps)).not.toContain(f0)
  const exposed = (await scene.ask(here, 'getExposed', { params: { id: f0 } })) as { exposed: Exposed[] }
  expect(exposed.exposed[0]!.person).toMatchObject({ id: null, unitId: THERE })
})

test('a name is read only with the power to identify, and each reading is a fact', async () => {
  const f0 = await newCase('Phan Thị Kín', '2026-11-21T02:00:00.000Z')
  expect(await scene.ask(nameless, 'readIdentities', { body: { people: [f0] } })).toEqual({ identities: [] })
  expect(await scene.ask(nameless, 'listPeople', { query: { q: 'phan thi kin' } })).toMatchObject({ total: 0 })
  expect(await factsOf(f0, 'epidemic.identity-read')).toHaveLength(0)
  const answer = await scene.ask(health, 'readIdentities', { body: { people: [f0] } })
  expect(answer).toMatchObject({ identities: [{ id: f0, name: 'Phan Thị Kín' }] })
  const read = await factsOf(f0, 'epidemic.identity-read')
  expect(read).toHaveLength(1)
  expect(JSON.stringify(read)).not.toContain('Kín')
})

test('pages follow each other without gap or repetition in every order, names in Vietnamese order', async () => {
  const all = (await scene.ask(health, 'listPeople', { query: { limit: 200, sort: 'code' } })) as { total: number }
  for (const sort of ['name', 'code', 'level', 'known', 'exposed'] as const)
    for (const descending of [false, true]) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const query = { sort, descending, limit: 170, ...(cursor ? { cursor } : {}) }
        const page = (await scene.ask(health, 'listPeople', { query })) as { people: PersonView[]; next: string | null }
        seen.push(...page.people.map(({ id }) => id))
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect([sort, descending, new Set(seen).size, seen.length]).toEqual([sort, descending, all.total, all.total])
    }
  const page = (await scene.ask(health, 'listPeople', { query: { sort: 'name', limit: 100, outbreak } })) as {
    people: PersonView[]
  }
  const { identities } = (await scene.ask(health, 'readIdentities', {
    body: { people: page.people.map(({ id }) => id) },
  })) as { identities: { name: string }[] }
  const given = identities.map(({ name }) => name.split(' ').at(-1)!)
  expect(given).toEqual(given.toSorted(new Intl.Collator('vi').compare))
})

test('people walked along an index come in the order in which they are sorted, page by page', async () => {
  const { outbreaks } = (await scene.ask(health, 'listOutbreaks')) as { outbreaks: { id: string }[] }
  const outbreakIds = outbreaks.map(({ id }) => id)
  const orderOf = async (sort: Sort, descending: boolean, total: number, limit: number): Promise<string[]> => {
    const asked = { ...everyone, outbreakIds, sort, descending } as const
    const ids: string[] = []
    for (let page: readonly Cursor[] = []; ; ) {
      page = await scene.write((tx) => findOrder(tx, asked, page.at(-1) ?? null, limit, total))
      ids.push(...page.map(({ id }) => id))
      if (page.length < limit) return ids
    }
  }
  // A person of a line list without names stands among the others.
  await scene.db.pool.query(
    'delete from epidemic.person_identity where person_id in (select max(id::text)::uuid from epidemic.person)',
  )
  for (const sort of SORTS)
    for (const descending of [false, true]) {
      const sorted = await orderOf(sort, descending, 2_000, 10_000)
      expect(sorted.length).toBeGreaterThan(100)
      expect(new Set(sorted).size).toBe(sorted.length)
      expect(await orderOf(sort, descending, 1_000_000, 137)).toEqual(sorted)
    }
})
