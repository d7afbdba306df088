import excel from 'exceljs'
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
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { seedMeasures } from '../catalogue/store-seed.ts'
import type { indices as Contract, EditionHead, ScoreRow } from '../contract.ts'
import { indices } from './contract.ts'
import type { Edition } from './edition.ts'
import { indexHandlers } from './http.ts'
import { scoreEdition } from './jobs/score.ts'
import { closeScoringThread } from './jobs/thread.ts'
import { seedEditions } from './store-edition-seed.ts'
import { insertEdition } from './store-editions.ts'

type ReplyOf<K extends keyof typeof Contract> = (typeof Contract)[K] extends { reply: infer R } ? R : never
type Static<S> = S extends { static: infer T } ? T : Record<string, unknown>
type Reply<K extends keyof typeof Contract> = Static<ReplyOf<K>>

const WARD = '10549-chu-van-an'
const OTHER = '10570-tran-hung-dao'
const ISLAND = '11948-bach-long-vi'

const leaf = (code: string, max: number) => ({
  code,
  parent: '1',
  position: Number(code.slice(2)) + 1,
  name: { vi: `Chỉ số ${code}`, en: `Indicator ${code}` },
  max,
  weight: null,
  direction: 'up' as const,
  scored: true,
  rule: { kind: 'yes-no' as const },
  indicatorId: null,
  evidence: null,
  pointSource: 'declared' as const,
  ownerAgencyId: null,
  verifierAgencyId: null,
  source: 'giả định',
})
const group = (code: string, parent: string | null, position: number) => ({
  ...leaf(code, 0),
  parent,
  position,
  max: null,
  rule: null,
  pointSource: null,
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
    firstYear: 2025,
    leastKnown: 0.5,
    unranked: [{ subjectId: ISLAND, why: { vi: 'Đảo xa', en: 'Far' } }],
    stages: { normalise: 'points', missing: { least: 0.4 }, rank: { ties: 'least', digits: 3 } },
  },
  sector: 'science',
  ownerAgencyId: 'so-khcn',
  note: null,
  nodes: [group('all', null, 0), group('1', 'all', 1), leaf('1.1', 60), leaf('1.2', 40)],
}

let database: TestDatabase
let app: FastifyInstance
let now: Instant = '2026-11-23T02:00:00.000Z'
const callers: Record<string, Caller> = {}
const clock = { now: () => now, today: () => dayOf(now) }
const asked: [string, number][] = []

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    await seedMeasures(tx, { topUnits: ['31-hai-phong'], simulated: false })
    await seedEditions(tx)
    await seedEditions(tx)
    await insertEdition(tx, EDITION)
  })
  await within(database.kysely, systemCaller(), 'read', async (tx) => {
    for (const name of ['chutich', 'sokhcn', 'soyte', 'chuvanan', 'tranhungdao']) {
      const account = await findAccountByUsername(tx, name)
      callers[name] = await callerOfAccount(tx, account?.id ?? '', now)
    }
  })
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  const ask = async (edition: string, year: number) => void asked.push([edition, year])
  part(indices, indexHandlers(ask)).serve(served)
  await app.ready()
  await decide({ [WARD]: [60, 40], [OTHER]: [30, 40], [ISLAND]: [60, 40], '11311-hong-bang': [30, 40] }, 2025)
  await score(2025)
})
afterAll(async () => {
  await closeScoringThread()
  await app.close()
  await database.drop()
})

interface Answer<T> {
  readonly status: number
  readonly body: T
}
interface Refusal {
  readonly code: string
}

async function ask<T = Refusal>(
  who: string,
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  body?: object,
): Promise<Answer<T>> {
  const answer = await app.inject({
    method,
    url: `/api/measures/editions${url}`,
    headers: { 'x-who': who, 'accept-language': 'vi' },
    ...(body ? { payload: body } : {}),
  })
  return { status: answer.statusCode, body: answer.json() as T }
}

/** Final points of a year, as the assessments would leave them. */
async function decide(points: Readonly<Record<string, readonly (number | null)[]>>, year: number): Promise<void> {
  for (const [unit, values] of Object.entries(points)) {
    const id = newId()
    await database.pool.query(
      `insert into measures.assessment (home, id, edition_id, year, subject_kind, subject_id, unit_id, agency_id, sector,
         agencies, state, due_day, verify_day, dispute_days, opened_at)
       values (1, $1, 'try', $2, 'commune', $3, $3, 'ubnd-' || $3, 'science', '{}', 'open', '2026-01-10', '2026-01-20', 5, now())
       on conflict do nothing`,
      [id, year, unit],
    )
    for (const [at, value] of values.entries())
      if (value !== null)
        await database.pool.query(
          `insert into measures.assessment_line (home, assessment_id, code, edition_id, year, subject_id, unit_id, sector,
             agency_id, verifier_agency_id, agencies, declared_points, final_points, state)
           select 1, id, $1, 'try', year, subject_id, unit_id, 'science', agency_id, 'so-khcn', '{}', $2, $2, 'final'
           from measures.assessment where subject_id = $3 and year = $4
           on conflict (home, assessment_id, code) do update set final_points = excluded.final_points`,
          [`1.${at + 1}`, value, unit, year],
        )
  }
}

const score = (year: number) =>
  scoreEdition({ db: database, system: systemCaller(), now: () => now, sources: {} }, 'try', year)
const league = async (who: string, query = '') =>
  (await ask<Reply<'listScores'>>(who, 'GET', `/try/scores${query}`)).body as never as {
    run: { id: string; state: string; draws: number } | null
    rows: ScoreRow[]
    whole: boolean
    changedSince: string[]
    edition: EditionHead
  }
const rowOf = (rows: readonly ScoreRow[], id: string) => rows.find((row) => row.id === id)

test('ranks, ties, who is assessed and not ranked, and missing data stand as they are', async () => {
  const { rows, run, whole } = await league('chutich')
  expect([run?.state, whole]).toEqual(['provisional', true])
  expect(run?.draws).toBeGreaterThan(0)
  expect(rowOf(rows, WARD)).toMatchObject({ total: 100, rank: 1, tied: 0, rankOf: 3, band: [1, 1] })
  expect(rowOf(rows, OTHER)).toMatchObject({ total: 70, rank: 2, tied: 1, groupRank: 2 })
  expect(rowOf(rows, ISLAND)).toMatchObject({
    total: 100,
    rank: null,
    unranked: { code: 'by-edition', why: { vi: 'Đảo xa' } },
  })
  const nothing = rows.find(({ known }) => known === 0)
  expect(nothing).toMatchObject({ total: null, rank: null, unranked: { code: 'too-little-known' } })
})

test('before publication a commune sees its own points, another department none, and nobody without an account any', async () => {
  const own = await league('chuvanan')
  expect([own.whole, own.rows.map(({ id }) => id)]).toEqual([false, [WARD]])
  expect((await league('soyte')).rows).toEqual([])
  expect((await ask('nobody', 'GET', '/try/scores')).status).toBe(401)
  const mine = await ask<{ nodes: { median: number | null }[]; next: unknown }>(
    'chuvanan',
    'GET',
    `/try/scores/${WARD}`,
  )
  expect(mine.body.nodes.map(({ median }) => median)).toEqual([null, null, null, null])
  expect(mine.body.next).toBeNull()
  expect((await ask('chuvanan', 'GET', `/try/scores/${OTHER}`)).body.code).toBe('not-scored')
})

test('only who publishes does, exactly what was looked at, and not while the year runs', async () => {
  const { run } = await league('chutich')
  const body = { run: run?.id, act: 'Thông báo 1/TB' }
  expect((await ask('sokhcn', 'POST', '/try/publications', body)).status).toBe(403)
  expect((await ask('chutich', 'POST', '/try/publications', { ...body, run: newId() })).body.code).toBe('run-gone')
  await decide({ [WARD]: [0, 40] }, 2026)
  await score(2026)
  const running = await league('chutich', '?year=2026')
  const early = { run: running.run?.id, act: 'Thông báo 2/TB' }
  expect((await ask('chutich', 'POST', '/try/publications', early)).body.code).toBe('year-running')
  const done = await ask<{ state: string; act: string }>('chutich', 'POST', '/try/publications', body)
  expect([done.status, done.body.state, done.body.act]).toEqual([200, 'published', 'Thông báo 1/TB'])
})

test('what is published is everybody’s, and stays whatever comes after', async () => {
  const before = await league('chuvanan', '?year=2025')
  expect([before.run?.state, before.whole, rowOf(before.rows, OTHER)?.rank]).toEqual(['published', true, 2])

  // No hand of the application alters or removes it.
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    const changed = await tx
      .updateTable('measures.index_score')
      .set({ published: false })
      .where('run_id', '=', before.run?.id ?? '')
      .executeTakeFirst()
    const removed = await tx
      .deleteFrom('measures.index_run')
      .where('id', '=', before.run?.id ?? '')
      .executeTakeFirst()
    expect([changed.numUpdatedRows, removed.numDeletedRows]).toEqual([0n, 0n])
  })
  await expect(
    within(database.kysely, systemCaller(), 'write', (tx) =>
      tx.updateTable('measures.index_score').set({ total: 1 }).where('subject_id', '=', WARD).execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' })

  // A decision corrected afterwards makes a draft beside it.
  await decide({ [OTHER]: [60, 40] }, 2025)
  await score(2025)
  expect(rowOf((await league('chutich', '?year=2025')).rows, OTHER)?.total).toBe(70)
  const draft = await league('chutich', '?year=2025&seeing=provisional')
  expect(rowOf(draft.rows, OTHER)).toMatchObject({ total: 100, rank: 1, tied: 1 })
  expect((await league('tranhungdao', '?year=2025&seeing=provisional')).rows.map(({ id }) => id)).toEqual([OTHER])

  const again = { run: draft.run?.id, act: 'Thông báo 3/TB' }
  expect((await ask('chutich', 'POST', '/try/publications', again)).body.code).toBe('reason-wanted')
  const mended = await ask('chutich', 'POST', '/try/publications', { ...again, reason: 'Đính chính điểm 1.1' })
  expect(mended.status).toBe(200)
  const { rows } = await database.pool.query(
    `select r.state, s.total from measures.index_run r join measures.index_score s on s.run_id = r.id
     where r.year = 2025 and s.subject_id = '${OTHER}' order by r.state desc`,
  )
  expect(rows).toEqual([
    { state: 'superseded', total: 70 },
    { state: 'published', total: 100 },
  ])
})

test('only who keeps the edition defines it; what changes in mid-year leaves published years alone and says so', async () => {
  const change = { max: 140, reason: 'Nâng điểm theo góp ý' }
  expect((await ask('chutich', 'PATCH', '/try/nodes/1.1', change)).status).toBe(403)
  expect((await ask('soyte', 'PATCH', '/try/nodes/1.1', change)).status).toBe(403)
  expect((await ask('sokhcn', 'PATCH', '/try/nodes/1', { max: 1, reason: 'thử xem' })).body.code).toBe('group-maximum')
  const wrong = { rule: { kind: 'ratio', zero: 5, full: 5 }, reason: 'thử xem' }
  expect((await ask('sokhcn', 'PATCH', '/try/nodes/1.1', wrong)).body.code).toBe('bad-rule')
  const half = { rule: { kind: 'ratio', zero: 5 }, reason: 'thử xem' }
  expect((await ask('sokhcn', 'PATCH', '/try/nodes/1.1', half)).body.code).toBe('bad-rule')
  const steps = {
    kind: 'steps',
    steps: [
      { at: 4, share: 1 },
      { at: 2, share: 0.5 },
    ],
  }
  expect((await ask('sokhcn', 'PATCH', '/try/nodes/1.2', { rule: steps, reason: 'chấm theo bậc' })).status).toBe(200)
  const said = (
    await ask<{ nodes: { code: string; rule: unknown; said: { vi: string } }[] }>('chuvanan', 'GET', '/try')
  ).body
  expect(said.nodes.find(({ code }) => code === '1.2')).toMatchObject({
    rule: steps,
    said: { vi: 'Từ 4: 40 điểm; từ 2: 20 điểm; còn lại: 0 điểm' },
  })
  const back = { rule: { kind: 'yes-no' }, reason: 'trở lại như cũ' }
  expect((await ask('sokhcn', 'PATCH', '/try/nodes/1.2', back)).status).toBe(200)
  const done = await ask<{ publishedYears: number[] }>('sokhcn', 'PATCH', '/try/nodes/1.1', change)
  expect(done.body).toEqual({ publishedYears: [2025] })
  // Only what is not published is worked out anew.
  expect(new Set(asked.map(([id, year]) => `${id} ${year}`))).toEqual(new Set(['try 2026']))
  expect((await ask('sokhcn', 'PATCH', '/try/nodes/1.1', change)).body.code).toBe('nothing-changed')

  // A commune begins with what everybody sees, though its own of the running year are there too.
  expect((await league('chuvanan')).run?.state).toBe('published')
  const published = await league('chuvanan', '?year=2025')
  expect([published.changedSince, rowOf(published.rows, WARD)?.total]).toEqual([['1.1'], 100])
  await score(2026)
  const fell = await ask<{ row: ScoreRow; change: { by: number; parts: { code: string; by: number }[] } }>(
    'chutich',
    'GET',
    `/try/scores/${WARD}?year=2026`,
  )
  // 0 of 140 and 40 of 40, said in a hundred; the parts say where it went.
  expect(fell.body.row.total).toBeCloseTo((40 / 180) * 100)
  expect(fell.body.row.last).toMatchObject({ year: 2025, total: 100, rank: 1 })
  const { by, parts } = fell.body.change
  expect(parts.reduce((sum, part) => sum + part.by, 0)).toBeCloseTo(by)
  expect(parts[0]?.code).toBe('1.1')
  const method = await ask<{ changedSince: unknown }>('chuvanan', 'GET', '/try')
  expect(method.body.changedSince).toEqual([{ year: 2025, codes: ['1.1'] }])
})

test('maxima that are not known are said, and filled in one by one', async () => {
  const unknown = async () =>
    (await ask<{ edition: EditionHead }>('sokhcn', 'GET', '/dti-2025')).body.edition.unknown.maxima
  const before = await unknown()
  expect(before.length).toBeGreaterThan(7)
  const code = before.at(-1) as string
  const filled = { max: 120, reason: 'QĐ 405, phụ lục' }
  expect((await ask('sokhcn', 'PATCH', `/dti-2025/nodes/${code}`, filled)).status).toBe(200)
  expect(await unknown()).not.toContain(code)
  const ended = await ask('sokhcn', 'PATCH', '/dti-2022/nodes/1', filled)
  expect(ended.body.code).toBe('edition-ended')
})

test('a workbook and CSV hold exactly the rows that are shown', async () => {
  const { rows } = await league('chutich', '?year=2025')
  const file = async (query: string) =>
    app.inject({ url: `/api/measures/editions/try/scores/export?year=2025&${query}`, headers: { 'x-who': 'chutich' } })
  const csv = (await file('as=csv&group=ward')).body.trim().split('\r\n')
  expect(csv.length - 1).toBe(rows.filter((row) => row.group === 'ward').length)
  expect((await file(`as=csv&words=${encodeURIComponent('chu van an')}`)).body.trim().split('\r\n')[1]).toMatch(
    /^1,Phường Chu Văn An,Phường,1,100,/,
  )
  const book = new excel.Workbook()
  await book.xlsx.load((await file('as=xlsx')).rawPayload as never)
  expect(book.getWorksheet('2025')?.rowCount).toBe(rows.length + 1)
})

test('asking for scores waits for nobody, and only for years the edition scores', async () => {
  expect((await ask('chutich', 'POST', '/try/scorings', { year: 2026 })).status).toBe(403)
  expect((await ask('sokhcn', 'POST', '/try/scorings', { year: 2019 })).body.code).toBe('no-such-year')
  expect((await ask('sokhcn', 'POST', '/dti-2025/scorings', { year: 2026 })).body.code).toBe('not-scorable')
  expect((await ask('sokhcn', 'POST', '/try/scorings', { year: 2026 })).status).toBe(200)
  expect(asked.at(-1)).toEqual(['try', 2026])
  const runs = async () => (await database.pool.query(`select id from measures.index_run order by id`)).rows
  const before = await runs()
  await score(2026)
  expect(await runs()).toEqual(before)
})

test('a new edition takes the tree over and ends the old one, which nobody alters any more', async () => {
  const body = { id: 'try-2027', name: 'Bộ thử 2027', act: 'QĐ 2/2027', from: '2027-01-01', reason: 'Ban hành bộ mới' }
  expect((await ask('chutich', 'POST', '/try/successor', body)).status).toBe(403)
  expect((await ask('sokhcn', 'POST', '/try/successor', { ...body, from: '2025-01-01' })).body.code).toBe(
    'begins-too-early',
  )
  expect((await ask('sokhcn', 'POST', '/try/successor', { ...body, id: 'dti-2022' })).body.code).toBe('id-taken')
  expect((await ask('sokhcn', 'POST', '/try/successor', body)).status).toBe(200)
  const next = await ask<{ nodes: { code: string; max: number | null }[] }>('sokhcn', 'GET', '/try-2027')
  expect(next.body.nodes.map(({ code, max }) => [code, max])).toEqual([
    ['all', 180],
    ['1', 180],
    ['1.1', 140],
    ['1.2', 40],
  ])
  now = '2027-02-01T02:00:00.000Z'
  const late = await ask('sokhcn', 'PATCH', '/try/nodes/1.1', { max: 10, reason: 'muộn rồi' })
  expect(late.body.code).toBe('edition-ended')
  now = '2026-11-23T02:00:00.000Z'
})
