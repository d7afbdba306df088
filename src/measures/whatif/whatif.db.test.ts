import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { callerOfAccount, findAccountByUsername, findAgencies, publicCaller, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { createApp } from '#platform/http/app'
import { part, type Served } from '#platform/http/serve'
import { newId } from '#platform/id'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Edition, type EditionNode, USUAL_SETTINGS } from '../scoring/edition.ts'
import { scoreSubjects } from '../scoring/score.ts'
import { insertEdition } from '../scoring/store-editions.ts'
import { insertRun, publishRun, type Run } from '../scoring/store-runs.ts'
import { subjectsOn } from '../scoring/subjects.ts'
import { whatIf } from './contract.ts'
import { whatIfHandlers } from './http.ts'
import { closeWhatIfThread } from './jobs/thread.ts'

const WARD = '10549-chu-van-an'
const OTHER = '10570-tran-hung-dao'
const THIRD = '11311-hong-bang'
const POINTS: Record<string, readonly (number | null)[]> = { [WARD]: [20, 30], [OTHER]: [40, 30], [THIRD]: [60, null] }

const node = (code: string, parent: string | null, max: number | null): EditionNode => ({
  code,
  parent,
  position: 0,
  name: { vi: `Chỉ số ${code}`, en: `Indicator ${code}` },
  max,
  weight: null,
  direction: 'up',
  scored: true,
  rule: max === null ? null : { kind: 'ratio', zero: 0, full: 100 },
  indicatorId: null,
  evidence: null,
  pointSource: max === null ? null : 'declared',
  ownerAgencyId: null,
  verifierAgencyId: null,
  source: null,
})
const EDITION: Edition = {
  id: 'try',
  name: { vi: 'Bộ thử', en: 'Try' },
  act: 'QĐ thử',
  subjectKind: 'commune',
  from: '2025-07-01',
  to: null,
  maxPoints: 100,
  settings: {
    ...USUAL_SETTINGS,
    firstYear: 2025,
    leastKnown: 0.5,
    stages: { normalise: 'points', missing: { least: 0.5 } },
  },
  sector: 'science',
  ownerAgencyId: 'so-khcn',
  note: null,
  nodes: [node('all', null, null), node('a', 'all', 60), node('b', 'all', 40)].map((one, position) => ({
    ...one,
    position,
  })),
}

let database: TestDatabase
let app: FastifyInstance
const now: Instant = '2026-11-23T02:00:00.000Z'
const callers: Record<string, Caller> = {}

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    await insertEdition(tx, EDITION)
    await insertEdition(tx, { ...EDITION, id: 'empty' })
    const around = { atlas: await loadAtlas(tx), agencies: await findAgencies(tx, { day: '2026-11-23' }) }
    const subjects = subjectsOn('commune', around, '2026-11-23').filter(({ id }) => id in POINTS)
    const given = new Map(
      subjects.map(({ id }) => [
        id,
        new Map(
          ['a', 'b'].map((code, i) => {
            const points = POINTS[id]?.[i] ?? null
            return [code, { points, value: null, rests: null, missing: null, simulated: false }]
          }),
        ),
      ]),
    )
    const { scores } = scoreSubjects(EDITION, subjects, given)
    for (const year of [2025, 2026]) {
      const run: Run = {
        id: newId(),
        editionId: EDITION.id,
        year,
        state: 'provisional',
        sector: 'science',
        computedAt: now,
        inputs: '',
        nodes: EDITION.nodes,
        draws: 0,
        simulated: false,
        publishedBy: null,
        publishedAt: null,
        act: null,
        reason: null,
      }
      await insertRun(tx, run, EDITION, scores, new Map())
      if (year === 2025) await publishRun(tx, run, { by: null, at: now, act: 'QĐ', reason: null })
    }
  })
  await within(database.kysely, systemCaller(), 'read', async (tx) => {
    for (const name of ['sokhcn', 'chuvanan']) {
      const account = await findAccountByUsername(tx, name)
      callers[name] = await callerOfAccount(tx, account?.id ?? '', now)
    }
  })
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const clock = { now: () => now, today: () => dayOf(now) }
  part(whatIf, whatIfHandlers).serve({ app, db: database.kysely, clock, authenticate } as never as Served)
  await app.ready()
})
afterAll(async () => {
  await closeWhatIfThread()
  await app.close()
  await database.drop()
})

async function ask(who: string, path: string, body?: object) {
  const response = await app.inject({
    method: body ? 'POST' : 'GET',
    url: `/api/measures/editions/${path}`,
    headers: { 'x-who': who },
    ...(body ? { payload: body } : {}),
  })
  return { status: response.statusCode, body: response.json() }
}

test('the ministry’s side sees everybody: the cheapest points, and what it takes to pass the next', async () => {
  const { body } = await ask('sokhcn', `try/what-if/${WARD}?year=2026`)
  expect(body).toMatchObject({ whole: true, standing: { total: expect.closeTo(50, 9), rank: 3 }, of: 3, year: 2026 })
  expect(body.cheapest.map(({ code, gain }: { code: string; gain: number }) => [code, gain])).toEqual([
    ['a', expect.closeTo(0.6, 9)],
    ['b', expect.closeTo(0.4, 9)],
  ])
  expect(body.passing).toMatchObject({ next: { id: OTHER }, gap: expect.closeTo(20, 9), rank: 2 })
  expect(body.passing.steps.reduce((sum: number, { steps }: { steps: number }) => sum + steps, 0)).toBe(34)
  expect(body.indicators.map(({ code, points, max }: Record<string, unknown>) => [code, points, max])).toEqual([
    ['a', 20, 60],
    ['b', 30, 40],
  ])
})

test('before publication a ward reckons with its own points, and no rank tells of others; afterwards with all', async () => {
  const own = await ask('chuvanan', `try/what-if/${WARD}?year=2026`)
  expect(own.body).toMatchObject({ whole: false, standing: { rank: null }, passing: null, of: 0 })
  expect(own.body.subjects.map(({ id }: { id: string }) => id)).toEqual([WARD])
  expect((await ask('chuvanan', `try/what-if/${OTHER}?year=2026`)).body.code).toBe('not-scored')
  const trying = await ask('chuvanan', `try/what-if/${WARD}`, {
    year: 2026,
    points: [{ code: 'a', points: 60 }],
    maxima: [],
  })
  expect(trying.body).toMatchObject({ after: { total: expect.closeTo(90, 9), rank: null }, around: [] })
  const stages = await ask('chuvanan', 'try/stages?year=2026&stage=ranks')
  expect(stages.body.rows).toMatchObject([{ id: WARD, rank: null, values: [null, null, null] }])
  expect((await ask('chuvanan', 'try/doubt?year=2026')).body.bands).toEqual([])
  const published = await ask('chuvanan', `try/what-if/${WARD}?year=2025`)
  expect(published.body).toMatchObject({ whole: true, standing: { rank: 3 } })
})

test('what is tried moves points and ranks, for everybody where the index changes, and nothing is kept', async () => {
  const before = (await database.pool.query('select count(*) n, max(total) most from measures.index_score')).rows
  const points = await ask('sokhcn', `try/what-if/${WARD}`, {
    year: 2026,
    points: [{ code: 'a', points: 45 }],
    maxima: [],
  })
  expect(points.body).toMatchObject({ before: { rank: 3 }, after: { total: expect.closeTo(75, 9), rank: 2 }, of: 3 })
  const maxima = await ask('sokhcn', `try/what-if/${WARD}`, { year: 2026, points: [], maxima: [{ code: 'a', max: 0 }] })
  // By the second indicator alone two are level, and the third has no data: no score, never zero.
  expect(maxima.body).toMatchObject({ after: { total: expect.closeTo(75, 9), rank: 1 }, of: 2 })
  expect((await database.pool.query('select count(*) n, max(total) most from measures.index_score')).rows).toEqual(
    before,
  )
})

test('what does not fit, and what is not there, is refused', async () => {
  const fits = (points: object[]) => ask('sokhcn', `try/what-if/${WARD}`, { year: 2026, points, maxima: [] })
  expect((await fits([{ code: 'a', points: 61 }])).body.code).toBe('does-not-fit')
  expect((await fits([{ code: 'z', points: 1 }])).body.code).toBe('does-not-fit')
  expect((await ask('sokhcn', `none/what-if/${WARD}`)).status).toBe(404)
  expect((await ask('sokhcn', `empty/what-if/${WARD}`)).body.code).toBe('not-scored')
  expect((await ask('sokhcn', 'try/stages/nobody')).body.code).toBe('not-scored')
  expect((await ask('nobody', `try/what-if/${WARD}`)).status).toBe(401)
})

test('every stage of one and of all, from the raw points to what is lost', async () => {
  const own = await ask('sokhcn', `try/stages/${THIRD}?year=2026`)
  expect(own.body.rows.map(({ code, raw, brings, why }: Record<string, unknown>) => [code, raw, brings, why])).toEqual([
    ['all', null, expect.closeTo(100, 9), 'none'],
    ['a', 60, expect.closeTo(100, 9), 'none'],
    ['b', null, null, 'no-data'],
  ])
  const all = await ask('sokhcn', 'try/stages?year=2026&stage=lost')
  expect(all.body.rows.map(({ id, values }: { id: string; values: number[] }) => [id, values[0]])).toEqual([
    [THIRD, expect.closeTo(0, 9)],
    [OTHER, expect.closeTo(30, 9)],
    [WARD, expect.closeTo(50, 9)],
  ])
})

test('how sure the ranks are comes from the thread, the same each time', async () => {
  const path = `try/doubt?year=2026&samples=300&subject=${WARD}`
  const { body } = await ask('sokhcn', path)
  expect(body.bands.find(({ id }: { id: string }) => id === WARD)).toMatchObject({ rank: 3, median: 3 })
  expect(body.effects.map(({ factor }: { factor: string }) => factor)).toEqual([
    'weights',
    'normalise',
    'aggregate',
    'data',
  ])
  expect((await ask('sokhcn', path)).body).toEqual(body)
})
