import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import { callerOfAccount, findAccountByUsername, seedPeople } from '#people'
import { loadAtlas } from '#places'
import { officer, openScene } from '#test/epidemic-scene'
import { clusterHandlers } from '../clusters/http.ts'
import { zoneHandlers } from './http.ts'
import type { ZoneProposal, ZoneRow, ZoneWhole } from './schema.ts'

const HERE = '10549-chu-van-an'
const THERE = '10570-tran-hung-dao'
const NOW: Instant = '2026-11-23T08:00:00.000Z'
let scene: Awaited<ReturnType<typeof openScene>>
let ask: (caller: Caller, name: keyof typeof zoneHandlers, input?: object) => Promise<unknown>
let health: Caller
const ward = officer([HERE], ['epidemic.see', 'epidemic.act', 'work.direct'])
const elsewhere = officer([THERE], ['epidemic.see', 'epidemic.act'])
let cluster = ''

beforeAll(async () => {
  scene = await openScene()
  ask = scene.asking(zoneHandlers)
  await scene.db.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await scene.write(async (tx) => seedPeople(tx, await loadAtlas(tx)))
  health = await scene.write(async (tx) => callerOfAccount(tx, (await findAccountByUsername(tx, 'soyte'))!.id, NOW))
  const body = { name: 'Đợt dịch thử', disease: 'COVID-19', startedOn: '2026-11-10' }
  const outbreakId = ((await scene.ask(health, 'openOutbreak', { body: body as never })) as { id: string }).id
  for (const [name, day] of [
    ['Nguyễn Văn A', 12],
    ['Nguyễn Văn B', 13],
  ] as const) {
    const at = `2026-11-${day}T02:00:00.000Z`
    const given = { outbreakId, person: { name, unitId: HERE }, onsetOn: null, confirmedAt: at, isolatedAt: at }
    await scene.ask(health, 'recordCase', { body: given as never })
  }
  await scene.settle()
  await scene.settle()
  const { clusters } = (await scene.asking(clusterHandlers)(health, 'listClusters')) as { clusters: { id: string }[] }
  cluster = clusters[0]!.id
})
afterAll(() => scene.close())

const propose = async () =>
  ((await ask(health, 'proposeZones', { params: { id: cluster } })) as { proposals: ZoneProposal[] }).proposals
const draft = async (area: object, name = 'Vùng thử', as = health) =>
  (await ask(as, 'draftZone', { body: { clusterId: cluster, name, area } })) as { id: string; refused?: string }
const whole = async (id: string, day?: string, as = health) =>
  (await ask(as, 'getZone', { params: { id }, query: day ? { day } : {} })) as ZoneWhole
const act = async (name: keyof typeof zoneHandlers, id: string, body: object, as = health) => {
  const { revision, closing } = await whole(id)
  const order = { revision, basis: 'Luật Phòng bệnh số 114/2025/QH15', tasks: closing.slice(0, 2) }
  return ask(as, name, { params: { id }, body: { ...order, ...body } })
}
const inForceOn = async (day: string) =>
  ((await ask(health, 'listZones', { query: { day } })) as { inForce: ZoneRow[] }).inForce.map(
    ({ id, version, name }) => ({
      id,
      version,
      name,
    }),
  )

const COMMUNE = { kind: 'communes', units: [HERE] }
const POINT = { longitude: 106.3921, latitude: 21.1102 }
let zone = ''

test('areas are proposed even without a located place, measured as asked, and kept as a draft', async () => {
  const proposals = await propose()
  expect(proposals.map(({ kind }) => kind)).toEqual(['commune', 'several'])
  expect(proposals[0]!.figures).toMatchObject({
    people: 56_251,
    estimated: false,
    levels: [{ inside: 2, total: 2 }, {}, {}],
  })
  const circle = { kind: 'circles', centres: [POINT], metres: 500 }
  const measured = (await ask(health, 'measureZone', {
    params: { id: cluster },
    body: { area: circle },
  })) as ZoneProposal
  expect(measured.figures).toMatchObject({ estimated: true, communes: [{ id: HERE, whole: false }] })
  expect(measured.figures.people).toBeGreaterThan(500)
  const nowhere = [
    [0, 0],
    [0, 1],
    [1, 1],
    [0, 0],
  ]
  const far = { kind: 'shape', geometry: { type: 'Polygon', coordinates: [nowhere] } }
  expect(await draft(far)).toMatchObject({ refused: 'empty-area' })
  expect(await draft({ kind: 'communes', units: [HERE, THERE] }, 'Hai phường', ward)).toMatchObject({
    refused: 'outside-scope',
  })
  zone = (await draft(circle, 'Vùng chợ Sao Đỏ')).id
  expect(await whole(zone)).toMatchObject({ state: 'draft', version: 0, history: [], unitId: HERE })
  expect(await inForceOn('2026-11-23')).toEqual([])
})

test('decided with its directives in one transaction: a refused task leaves nothing behind', async () => {
  const bad = {
    title: 'Việc lạ',
    text: 'Làm việc',
    result: 'Xong',
    workingDays: 1,
    units: [],
    agencies: ['so-khong-co'],
  }
  const { closing } = await whole(zone)
  const start = { startsAt: '2026-11-20T05:00:00.000Z' }
  expect(await act('decideZone', zone, { ...start, tasks: [closing[0], bad] })).toMatchObject({
    refused: 'agency-unknown',
  })
  expect(await whole(zone)).toMatchObject({ state: 'draft', revision: 1 })
  expect(await act('decideZone', zone, start, ward)).toMatchObject({ refused: 'not-your-agency' })
  const decided = (await act('decideZone', zone, start)) as { version: number; directives: string[] }
  expect(decided).toMatchObject({ version: 1 })
  expect(decided.directives).toHaveLength(2)
  const { rows } = await scene.db.pool.query(
    `select title, about, sector from work.task t where t.about ->> 'id' = $1 order by title`,
    [zone],
  )
  expect(rows.map(({ title }: { title: string }) => title)).toEqual([
    'Bố trí lực lượng trực chốt vùng phong tỏa Vùng chợ Sao Đỏ',
    expect.stringMatching(/^Phong tỏa Vùng chợ Sao Đỏ, lập \d+ chốt kiểm soát$/),
  ])
  expect(await act('decideZone', zone, start)).toMatchObject({ refused: 'not-draft' })
})

test('two at once: one wins, the other is told who was quicker', async () => {
  const { revision, closing } = await whole(zone)
  const body = {
    revision,
    area: COMMUNE,
    startsAt: '2026-11-22T05:00:00.000Z',
    basis: 'Quyết định điều chỉnh',
    reason: 'Thêm ca ngoài vùng',
    tasks: closing.slice(0, 1),
  }
  const both = await Promise.all([1, 2].map(() => ask(health, 'changeZone', { params: { id: zone }, body })))
  expect(both.filter((one) => (one as { version?: number }).version === 2)).toHaveLength(1)
  expect(both).toContainEqual(
    expect.objectContaining({
      refused: 'changed-since',
      values: expect.objectContaining({ who: 'Phạm Thị Minh Châu' }),
    }),
  )
})

test('every day’s zones are shown again, each as it was that day', async () => {
  expect(await inForceOn('2026-11-19')).toEqual([])
  expect(await inForceOn('2026-11-21')).toMatchObject([{ id: zone, version: 1 }])
  expect(await inForceOn('2026-11-22')).toMatchObject([{ id: zone, version: 2 }])
  expect(await whole(zone, '2026-11-21')).toMatchObject({ version: 1, area: { kind: 'circles' } })
  expect((await whole(zone)).history.map(({ version, from, until }) => [version, from, until])).toEqual([
    [1, '2026-11-20', '2026-11-22'],
    [2, '2026-11-22', null],
  ])
  expect(
    await act('changeZone', zone, { area: COMMUNE, startsAt: '2026-11-20T05:00:00.000Z', reason: 'muộn' }),
  ).toMatchObject({
    refused: 'start-wrong',
  })
})

test('lifted by the list: records prove what they can, a person the rest, and before all is met it takes a reason', async () => {
  const before = await whole(zone)
  expect(Object.fromEntries(before.checks.map(({ item, met }) => [item, met]))).toEqual({
    // Ten days without a case; four are asked.
    'no-new-case': true,
    'contacts-sampled': true,
    'everyone-sampled': null,
    'contacts-released': true,
    disinfected: null,
    'decision-signed': null,
  })
  const words = 'Biên bản ngày 22/11'
  expect(await act('checkZone', zone, { item: 'no-new-case', done: true, words })).toMatchObject({
    refused: 'proved-by-records',
  })
  const lift = { on: '2026-11-24', tasks: before.lifting }
  expect(await act('liftZone', zone, lift)).toMatchObject({ refused: 'not-all-met', values: { n: 3 } })
  for (const item of ['everyone-sampled', 'disinfected', 'decision-signed'])
    expect(await act('checkZone', zone, { item, done: true, words })).toMatchObject({ id: zone })
  expect((await whole(zone)).checks.every(({ met }) => met)).toBe(true)
  expect(await act('liftZone', zone, lift)).toMatchObject({ version: 2 })
  expect(await inForceOn('2026-11-23')).toMatchObject([{ id: zone, version: 2 }])
  expect(await inForceOn('2026-11-24')).toEqual([])
  expect(await act('liftZone', zone, lift)).toMatchObject({ refused: 'not-in-force' })
})

test('a commune sees the zones that touch it, decides on none beyond it, and drafts may be dropped', async () => {
  expect(
    ((await ask(elsewhere, 'listZones', { query: { day: '2026-11-22' } })) as { inForce: unknown[] }).inForce,
  ).toEqual([])
  expect(await ask(elsewhere, 'getZone', { params: { id: zone } })).toMatchObject({ refused: 'no-such-zone' })
  expect(await whole(zone, undefined, ward)).toMatchObject({ id: zone, mayAct: true })
  const both = (await draft({ kind: 'communes', units: [HERE, THERE] }, 'Hai phường')).id
  expect(await whole(both, undefined, elsewhere)).toMatchObject({ id: both, mayAct: false })
  expect(await ask(elsewhere, 'dropZone', { params: { id: both }, body: { revision: 1 } })).toMatchObject({
    refused: 'outside-scope',
  })
  await ask(health, 'dropZone', { params: { id: both }, body: { revision: 1 } })
  expect((await whole(both)).state).toBe('dropped')
})
