import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import type { Day, Instant } from '#kernel/day'
import { createApp } from '#platform/http/app'
import type { ReplyOf } from '#platform/http/endpoint'
import { serve } from '#platform/http/serve'
import { createLog } from '#platform/log'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { places } from './contract.ts'
import { handlers } from './http.ts'
import { seedPlaces } from './store-seeding.ts'

const TODAY: Day = '2026-11-23'
const NOW: Instant = '2026-11-23T03:00:00.000Z'
const base = { accountId: null, name: '', postId: null, agencyId: null, language: 'vi' } as const
const anybody: Caller = { ...base, kind: 'public', may: () => false, settings: {} }
const administrator: Caller = {
  ...base,
  kind: 'system',
  may: (power) => power === 'places.act',
  settings: { 'app.act_places': '*/*', 'app.see_ledger': '*/*', 'app.act_ledger': '*/*' },
}

let database: TestDatabase
let app: Awaited<ReturnType<typeof createApp>>
let caller: Caller = anybody

beforeAll(async () => {
  database = await freshDatabase()
  await within(database.kysely, administrator, 'write', seedPlaces)
  app = await createApp({ log: createLog('silent'), requestsPerMinute: 100_000 })
  const clock = { now: () => NOW, today: () => TODAY }
  serve({ app, db: database.kysely, clock, authenticate: async () => caller }, places, handlers)
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

async function get<Name extends Exclude<keyof typeof places, '$contract'>>(
  _name: Name,
  url: string,
): Promise<ReplyOf<(typeof places)[Name]>> {
  const answer = await app.inject({ method: 'GET', url: `/api/places${url}` })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

test('anybody lists the units of a day; today unless told', async () => {
  const today = await get('listUnits', '/units')
  expect([today.day, today.units.length]).toEqual([TODAY, 115])
  const old = await get('listUnits', '/units?day=2021-01-27&under=291-nam-sach')
  expect(old.units).toHaveLength(20)
  expect(old.units.find((unit) => unit.level === 'district')).toMatchObject({ id: '291-nam-sach', childCount: 19 })
  expect((await get('listUnits', '/units?day=2021-01-27&parent=30-hai-duong')).units).toHaveLength(12)
  expect((await get('listUnits', '/units?day=2025-01-01&level=commune')).units).toHaveLength(207)
})

test('a unit says what it was formed from, with acts, shares and people', async () => {
  const page = await get('getUnit', '/units/10549-chu-van-an')
  expect(page.unit).toMatchObject({ name: 'Chu Văn An', kind: 'ward', population: { people: 56_251 } })
  expect(Object.fromEntries(page.before.map((part) => [part.unit.name, part.share]))).toEqual({
    'Sao Đỏ': 1,
    'Văn An': 1,
    'Chí Minh': 1,
    'Thái Học': 1,
    'Cộng Hoà': null,
    'Văn Đức': null,
  })
  expect(page.acts.map((act) => act.number)).toContain('1669/NQ-UBTVQH15')
})

test('an abolished district tells its last day and what stands on its ground now', async () => {
  const page = await get('getUnit', '/units/300-thanh-mien')
  expect(page).toMatchObject({ standing: false, after: [], unit: { to: '2025-07-01' } })
  expect(page.acts.map((act) => act.number)).toContain('203/2025/QH15')
  expect(page.children).toHaveLength(17)
  expect(page.territory.map((unit) => unit.name)).toContain('Hải Hưng')
})

test('a former ward tells what stands on its ground, today and over two changes', async () => {
  const ground = async (url: string) => (await get('getUnit', url)).territory.map((unit) => unit.name)
  expect(await ground('/units/10549-sao-do')).toEqual(['Chu Văn An'])
  expect(await ground('/units/10549-sao-do?day=2021-01-27')).toEqual([])
  // Closed in 2024 into a ward that was itself closed in 2025.
  expect(await ground('/units/10522-pham-ngu-lao')).toEqual(['Lê Thanh Nghị'])
})

test('an unknown unit is not found', async () => {
  const answer = await app.inject({ method: 'GET', url: '/api/places/units/1-nowhere' })
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found'])
})

test('search over the wire: accents and old names', async () => {
  const { hits } = await get('searchUnits', `/search?words=${encodeURIComponent('sao do')}`)
  expect(hits[0]).toMatchObject({ unit: { name: 'Chu Văn An' }, former: { name: 'Sao Đỏ' } })
})

test('the map keeps positions through the serialiser and says that it is schematic', async () => {
  const map = await get('listShapes', '/shapes?day=2021-01-27&parent=30-hai-duong&level=commune')
  expect(map).toMatchObject({ type: 'FeatureCollection', schematic: true })
  expect(map.words?.vi).toMatch(/Sơ đồ/)
  expect(map.features).toHaveLength(235)
  const [first] = map.features[0]!.geometry.coordinates as [[number, number][]]
  expect(first[0]![0]).toBeGreaterThan(106)
})

test('days, changes and gaps', async () => {
  const days = await get('listDays', '/days')
  expect(days.map((one) => [one.day, one.province, one.district, one.commune])).toEqual([
    ['2019-12-01', 2, 12, 235],
    ['2024-12-01', 2, 12, 207],
    ['2025-07-01', 1, 0, 114],
  ])
  expect(days[1]?.acts.map((act) => act.number)).toEqual(['1250/NQ-UBTVQH15'])
  const changes = await get('compareDays', '/changes?from=2021-01-27&to=2025-01-01')
  expect([changes.closed.length, changes.born.length, changes.codesReused.length]).toEqual([56, 28, 28])
  expect(changes.closed.find((one) => one.unit.name === 'Gia Lương')?.became[0]?.unit.name).toBe('Gia Tiến')
  const backwards = await app.inject({ method: 'GET', url: '/api/places/changes?from=2025-01-01&to=2021-01-01' })
  expect([backwards.statusCode, backwards.json().code]).toEqual([409, 'bad-days'])
  expect(await get('listGaps', '/gaps')).toMatchObject({ resolved: 301, unresolved: 208, splits: 34 })
})

const ring = [
  [106.3, 21.1],
  [106.4, 21.1],
  [106.4, 21.2],
  [106.3, 21.1],
]
const collection = (...codes: string[]) => ({
  type: 'FeatureCollection',
  features: codes.map((id) => ({ type: 'Feature', id, geometry: { type: 'Polygon', coordinates: [ring] } })),
})
const send = (file: unknown) =>
  app.inject({
    method: 'POST',
    url: '/api/places/boundaries?day=2025-07-01&name=ranh-gioi.geojson',
    headers: { 'content-type': 'application/geo+json' },
    payload: typeof file === 'string' ? file : JSON.stringify(file),
  })

test('boundaries: the administrator alone, all features or none, then the map is real there', async () => {
  expect((await send(collection('10546'))).statusCode).toBe(401)
  caller = administrator
  try {
    const bad = await send(collection('10546', '99999'))
    expect([bad.statusCode, bad.json().code]).toEqual([422, 'bad-rows'])
    expect(bad.json().fields).toEqual([{ row: 2, field: '99999', message: expect.stringContaining('99999') }])
    expect((await send('{')).json().code).toBe('bad-file')
    const cells = await get('listShapes', '/shapes?parent=31-hai-phong')
    expect(cells.features.every((one) => one.properties.schematic)).toBe(true)

    const good = await send(collection('10546'))
    expect(good.json()).toMatchObject({ day: '2025-07-01', imported: 1, missing: 113 })
    const map = await get('listShapes', '/shapes?parent=31-hai-phong')
    const real = map.features.filter((one) => !one.properties.schematic)
    expect(real.map((one) => [one.id, one.geometry.coordinates])).toEqual([['10546-chi-linh', [ring]]])
    expect((await get('listShapes', '/shapes?day=2021-01-27')).features.every((one) => one.properties.schematic)).toBe(
      true,
    )
    const facts = await within(database.kysely, administrator, 'read', (tx) =>
      tx.selectFrom('ledger.fact').select(['kind', 'after']).where('room', '=', 'places').execute(),
    )
    expect(facts).toMatchObject([{ kind: 'places.boundaries-imported', after: { count: 1, day: '2025-07-01' } }])
  } finally {
    caller = anybody
  }
})
