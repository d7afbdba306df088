import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { callerOfAccount, findAccountByUsername, publicCaller, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { createApp } from '#platform/http/app'
import { part, type Served } from '#platform/http/serve'
import { newId } from '#platform/id'
import { type Tx, within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { catalogue } from './contract.ts'
import { catalogueHandlers } from './http-catalogue.ts'
import type { CatalogueRow, DefinitionInput, DefinitionVersion, LineageNode } from './schema.ts'
import { seedMeasures } from './store-seed.ts'

const NOW: Instant = '2026-11-24T02:00:00.000Z'
const CITY = '31-hai-phong'
const WARD = '10549-chu-van-an'
let database: TestDatabase
let app: FastifyInstance
const callers: Record<string, Caller> = {}
const asSystem = <T>(done: (tx: Tx) => Promise<T>): Promise<T> => within(database.kysely, systemCaller(), 'write', done)

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await asSystem(async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    await seedMeasures(tx, { topUnits: [CITY], simulated: true })
    for (const name of ['sokhcn', 'chuvanan', 'soyte', 'chutich'])
      callers[name] = await callerOfAccount(tx, (await findAccountByUsername(tx, name))?.id ?? '', NOW)
  })
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const clock = { now: () => NOW, today: () => dayOf(NOW) }
  part(catalogue, catalogueHandlers({})).serve({ app, db: database.kysely, clock, authenticate } as never as Served)
  await app.ready()
}, 60_000)
afterAll(async () => {
  await app.close()
  await database.drop()
})

interface Example {
  readonly name: { readonly vi: string }
  readonly value: number | null
  readonly missing: { readonly vi: string } | null
}
/** Of the answers, what the tests look into. */
interface Body {
  readonly code: string
  readonly title: string
  readonly items: readonly CatalogueRow[]
  readonly mayDefine: boolean
  readonly versions: readonly DefinitionVersion[]
  readonly shown: number
  readonly madeOf: readonly LineageNode[]
  readonly feeds: readonly LineageNode[]
  readonly fields: readonly { readonly field: string; readonly message: string }[]
  readonly fault: { readonly at: number } | null
  readonly unknown: readonly string[]
  readonly ring: readonly LineageNode[] | null
  readonly preview: {
    readonly of: number
    readonly from: number
    readonly least: Example
    readonly most: Example
    readonly without: readonly Example[]
  }
}
async function ask(who: string, method: 'GET' | 'POST', path: string, body?: object) {
  const response = await app.inject({
    method,
    url: `/api/measures${path}`,
    headers: { 'x-who': who },
    ...(body ? { payload: body } : {}),
  })
  return { status: response.statusCode, body: response.json() as Body }
}
const definitionOf = async (id: string) => {
  const { body } = await ask('sokhcn', 'GET', `/catalogue/${id}`)
  const [latest] = body.versions
  if (!latest) throw new Error(id)
  const {
    from,
    to: _t,
    state: _s,
    owner: _o,
    verifier: _v,
    reason: _r,
    changedBy: _b,
    changedAt: _a,
    differences: _d,
    ...definition
  } = latest
  return { after: from, definition: definition as DefinitionInput }
}

test('the catalogue lists every input and indicator as of the day; one who reports sees it and may not write it', async () => {
  const { body } = await ask('chuvanan', 'GET', '/catalogue')
  expect(body.mayDefine).toBe(false)
  expect(body.items.filter(({ raw }) => !raw).length).toBeGreaterThanOrEqual(40)
  expect(body.items.find(({ id }) => id === 'services-whole-process')).toMatchObject({
    origin: 'formula',
    versions: 2,
    madeOf: 4,
  })
  expect(body.items.find(({ id }) => id === 'commune-adults')?.feeds).toBe(4)
  const before = await ask('chuvanan', 'GET', '/catalogue?day=2025-06-30')
  expect(before.body.items.find(({ id }) => id === 'services-whole-process')).toMatchObject({
    origin: 'reported',
    madeOf: 0,
  })
})

test('one indicator: its definitions with what changed, and lineage both ways', async () => {
  const { body } = await ask('sokhcn', 'GET', '/catalogue/dossiers-online-commune')
  expect(body.versions.map(({ from, to, state }) => [from, to, state])).toEqual([
    ['2026-01-01', null, 'in-force'],
    ['2021-01-01', '2026-01-01', 'ended'],
  ])
  expect(body.versions[0]?.reason).toContain('số gốc')
  expect(body.versions[0]?.differences.map(({ field }) => field)).toContain('formula')
  expect(body.madeOf.map(({ id }) => id)).toEqual(['commune-files-online', 'commune-files-all'])
  const input = await ask('sokhcn', 'GET', '/catalogue/commune-files-all')
  expect(input.body.feeds.map(({ id }) => id)).toEqual(['dossiers-online-commune'])
  expect((await ask('sokhcn', 'GET', '/catalogue/no-such')).status).toBe(404)
})

test('only who keeps the catalogue writes it', async () => {
  const { after, definition } = await definitionOf('digital-enterprises')
  const body = { from: '2027-01-01', definition, after, reason: 'Thử' }
  for (const who of ['chuvanan', 'soyte', 'chutich', ''])
    expect((await ask(who, 'POST', '/catalogue/digital-enterprises/versions', body)).status).toBe(
      who === '' ? 401 : 403,
    )
})

test('a definition is written from a day on; the ledger has it, the past stays, the next must know of it', async () => {
  const { after, definition } = await definitionOf('digital-enterprises')
  const changed = { ...definition, definition: { vi: 'Số doanh nghiệp công nghệ số có doanh thu trong năm.', en: '' } }
  const body = { from: '2027-01-01', definition: changed, after, reason: 'Theo hướng dẫn mới' }
  const path = '/catalogue/digital-enterprises/versions'
  expect((await ask('sokhcn', 'POST', path, { ...body, from: '2025-07-01' })).body.code).toBe('already-published')
  expect((await ask('sokhcn', 'POST', path, body)).status).toBe(200)
  expect((await ask('sokhcn', 'POST', path, { ...body, from: '2028-01-01' })).body.code).toBe('changed-meanwhile')
  const { body: seen } = await ask('chuvanan', 'GET', '/catalogue/digital-enterprises')
  expect(seen.versions.map(({ from, state }) => [from, state])).toEqual([
    ['2027-01-01', 'planned'],
    ['2021-01-01', 'in-force'],
  ])
  expect(seen.shown).toBe(1)
  expect(seen.versions[0]).toMatchObject({ changedBy: 'Trần Đức Thịnh', reason: 'Theo hướng dẫn mới' })
  expect(seen.versions[0]?.differences.map(({ field }) => field)).toEqual(['definition'])
  const { rows } = await database.pool.query(
    `select kind, reason from ledger.fact where kind like 'measures.indicator-%'`,
  )
  expect(rows).toEqual([{ kind: 'measures.indicator-changed', reason: 'Theo hướng dẫn mới' }])
})

test('two write at once: one is kept, the other is told', async () => {
  const { after, definition } = await definitionOf('smart-cities')
  const write = (name: string) =>
    ask('sokhcn', 'POST', '/catalogue/smart-cities/versions', {
      from: '2027-01-01',
      definition: { ...definition, short: { vi: name, en: name } },
      after,
      reason: 'Đổi tên gọi',
    })
  const both = await Promise.all([write('Đô thị A'), write('Đô thị B')])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('a ring is refused by name when it is saved and while it is typed', async () => {
  const formula = '[digital-economy-grdp] * 2'
  const { after, definition } = await definitionOf('digital-economy-value')
  const refused = await ask('sokhcn', 'POST', '/catalogue/digital-economy-value/versions', {
    after,
    from: '2027-01-01',
    reason: 'Thử vòng',
    definition: { ...definition, origin: 'formula', formula },
  })
  expect(refused.body.code).toBe('definition-invalid')
  expect(refused.body.fields).toContainEqual({
    field: 'formula',
    message: 'Công thức quay vòng về chính nó: Kinh tế số → Kinh tế số trong GRDP → Kinh tế số.',
  })
  const query = new URLSearchParams({ formula, id: 'digital-economy-value', level: 'province', kind: 'year' })
  const { body } = await ask('sokhcn', 'GET', `/formula-check?${query}`)
  expect(body.ring?.map(({ id }) => id)).toEqual(['digital-economy-value', 'digital-economy-grdp'])
})

const check = async (formula: string, level: string, kind: string, more = {}) =>
  (await ask('sokhcn', 'GET', `/formula-check?${new URLSearchParams({ formula, level, kind, ...more })}`)).body

test('a formula is worked out on the values there are before it is saved', async () => {
  const values = [
    [WARD, 'commune-services-all', 200],
    [WARD, 'commune-services-whole', 150],
    ['10570-tran-hung-dao', 'commune-services-all', 0],
    ['10570-tran-hung-dao', 'commune-services-whole', 0],
  ] as const
  for (const [unit, id, value] of values)
    await database.pool.query(
      `insert into measures.observation (home, id, indicator_id, unit_id, subject_id, sector, period_from, period_to, value,
         state, simulated, declared_at)
       values (1, $1, $2, $3, $3, 'general', '2026-07-01', '2026-09-30', $4, 'published', true, now())`,
      [newId(), id, unit, value],
    )
  const { fault, unknown, preview } = await check(
    '100 * [commune-services-whole] / [commune-services-all]',
    'commune',
    'quarter',
  )
  expect({ fault, unknown }).toEqual({ fault: null, unknown: [] })
  expect(preview).toMatchObject({ of: 114, from: 1, least: { name: { vi: 'Phường Chu Văn An' }, value: 75 } })
  expect(preview.without.map(({ missing }) => missing?.vi)).toContain('Chưa có số liệu của “Thủ tục toàn trình”')
  expect((await check('1 +', 'commune', 'quarter')).fault).toMatchObject({ at: 3 })
  expect((await check('[no-such] + 1', 'commune', 'quarter')).unknown).toEqual(['no-such'])
})

test('a new indicator stands in the catalogue; its id is taken then, and it is ended once nothing needs it', async () => {
  const { definition } = await definitionOf('commune-services-whole-share')
  const body = {
    id: 'services-half',
    goal: 'government',
    raw: false,
    sector: 'general',
    from: '2026-12-01',
    definition: { ...definition, short: { vi: 'Một nửa', en: 'Half' }, formula: '[commune-services-whole-share] / 2' },
  }
  expect((await ask('sokhcn', 'POST', '/catalogue', body)).status).toBe(200)
  expect((await ask('sokhcn', 'POST', '/catalogue', body)).body.code).toBe('id-taken')
  const ending = { on: '2027-01-01', reason: 'Không dùng nữa', after: '2021-01-01' }
  const used = await ask('sokhcn', 'POST', '/catalogue/commune-services-whole-share/end', ending)
  expect(used.body).toMatchObject({ code: 'still-used', title: expect.stringContaining('Một nửa') })
  const first = await ask('sokhcn', 'POST', '/catalogue/services-half/end', { ...ending, after: '2026-12-01' })
  expect(first.status).toBe(200)
  expect((await ask('sokhcn', 'POST', '/catalogue/commune-services-whole-share/end', ending)).status).toBe(200)
})
