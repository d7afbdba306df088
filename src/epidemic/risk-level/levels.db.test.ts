import type { Static } from 'typebox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant } from '#kernel/day'
import { officer, openScene } from '#test/epidemic-scene'
import { levelHandlers } from './http.ts'
import type { LevelListSchema, LevelUnit } from './schema.ts'
import { epidemicLevelOn } from './store-doors.ts'

const HERE = '10549-chu-van-an'
const THERE = '10570-tran-hung-dao'
const DAY = '2026-11-23'
let scene: Awaited<ReturnType<typeof openScene>>
let ask: (caller: typeof health, name: keyof typeof levelHandlers, input?: object) => Promise<unknown>
const health = officer(['*'], ['epidemic.see', 'epidemic.act'])
const here = officer([HERE], ['epidemic.see', 'epidemic.act'])
let outbreak = ''

beforeAll(async () => {
  scene = await openScene()
  ask = scene.asking(levelHandlers)
  const body = { name: 'Đợt dịch thử', disease: 'COVID-19', startedOn: '2026-11-01' }
  outbreak = ((await scene.ask(health, 'openOutbreak', { body: body as never })) as { id: string }).id
  for (let n = 0; n < 60; n++) await newCase(`Người ${n}`, '2026-11-20T02:00:00.000Z')
})
afterAll(() => scene.close())

async function newCase(name: string, confirmedAt: Instant): Promise<void> {
  const body = { outbreakId: outbreak, person: { name, unitId: HERE }, onsetOn: null, confirmedAt }
  await scene.ask(health, 'recordCase', { body: body as never })
}
const list = async (day = DAY, as = health) =>
  (await ask(as, 'listEpidemicLevels', { query: { day } })) as Static<typeof LevelListSchema>
const unit = async (id: string, day = DAY): Promise<LevelUnit> =>
  (await list(day)).units.find(({ unitId }) => unitId === id)!
const inputs = { unitId: HERE, adultsOneDose: 95, adultsFull: 90, riskFull: 95, deaths: 0, capacity: 'medium' as const }
const confirm = (units: object[], day = DAY, as = health) =>
  ask(as, 'confirmEpidemicLevels', { body: { disease: 'COVID-19', day, units } })

test('inputs that are missing are said, and the level stays open; once entered it is judged on the commune’s population', async () => {
  const open = (await unit(HERE)).assessment!
  expect(open.level).toBeNull()
  expect(open.criteria.filter(({ missing }) => missing).map(({ id }) => id)).toEqual([
    'capacity',
    'adultsFull',
    'riskFull',
    'deaths',
  ])
  await ask(here, 'enterLevelInputs', { body: { disease: 'COVID-19', day: DAY, rows: [inputs] } })
  const known = await unit(HERE)
  // 60 cases among 56,251 people are 106.7 per 100,000: infection level 2 under decision 218/QĐ-BYT.
  expect(known.assessment).toMatchObject({ level: 2 })
  expect(known.assessment!.criteria[0]!.value).toBeCloseTo(106.66, 1)
  expect(
    await ask(here, 'enterLevelInputs', {
      body: { disease: 'COVID-19', day: DAY, rows: [{ ...inputs, unitId: THERE }] },
    }),
  ).toMatchObject({ refused: 'outside-scope' })
})

test('the health department confirms, with a reason where it differs; every day keeps its level', async () => {
  expect(await confirm([{ unitId: HERE, level: 2 }], DAY, here)).toMatchObject({ refused: 'not-whole-territory' })
  expect(await confirm([{ unitId: HERE, level: 4 }])).toMatchObject({ refused: 'note-needed' })
  expect(await confirm([{ unitId: HERE, level: 2 }], '2026-11-24')).toMatchObject({ refused: 'day-ahead' })
  await confirm([{ unitId: HERE, level: 3, note: 'Nhiều chuỗi lây chưa rõ nguồn' }], '2026-11-21')
  await confirm([{ unitId: HERE, level: 4, note: 'Bệnh viện quá tải' }])
  expect((await unit(HERE, '2026-11-20')).confirmed).toBeNull()
  expect((await unit(HERE, '2026-11-22')).confirmed).toMatchObject({ level: 3, day: '2026-11-21' })
  expect((await unit(HERE)).confirmed).toMatchObject({ level: 4, note: 'Bệnh viện quá tải' })
  const { levels } = (await ask(health, 'getEpidemicLevelHistory', { params: { unit: HERE } })) as {
    levels: { level: number }[]
  }
  expect(levels.map(({ level }) => level)).toEqual([4, 3])
})

test('a level is held until the rule lets it fall, and no note makes it fall', async () => {
  scene.at('2026-11-30T08:00:00.000Z')
  const day = '2026-11-29'
  await ask(health, 'enterLevelInputs', { body: { disease: 'COVID-19', day, rows: [inputs] } })
  expect((await unit(HERE, day)).assessment).toMatchObject({ level: 4, heldFrom: 1 })
  expect(await confirm([{ unitId: HERE, level: 1, note: 'Hết ca' }], day)).toMatchObject({ refused: 'may-not-fall' })
})

test('the province’s own thresholds hold from their day on, and bad ones are refused', async () => {
  const body = {
    disease: 'COVID-19',
    from: '2026-11-10',
    act: 'KH 318/KH-UBND',
    starts: [5, 12, 30],
    rows: { by: 'capacity', high: [1, 1, 2, 3], medium: [1, 2, 3, 4], low: [2, 3, 4, 4] },
    fallWeeks: null,
  }
  expect(await ask(health, 'setLevelRule', { body: { ...body, starts: [12, 5, 30] } })).toMatchObject({
    refused: 'bad-rule',
  })
  expect(await ask(here, 'setLevelRule', { body })).toMatchObject({ refused: 'not-whole-territory' })
  await ask(health, 'setLevelRule', { body })
  expect((await list(DAY)).rule).toMatchObject({ own: true, act: 'KH 318/KH-UBND' })
  expect((await list('2026-11-09')).rule).toMatchObject({ own: false })
  expect((await list('2021-03-01')).rule).toBeNull()
})

test('neighbours get the level of each commune of a day; a commune lists itself alone', async () => {
  const levels = await scene.write((tx) => epidemicLevelOn(tx, '2026-11-22'))
  expect([...levels.values()]).toMatchObject([{ unitId: HERE, level: 3, since: '2026-11-21' }])
  expect((await list(DAY, here)).units.map(({ unitId }) => unitId)).toEqual([HERE])
})
