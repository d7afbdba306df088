import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { callerOfAccount, findAccountByUsername, publicCaller, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { clockAt } from '#platform/clock'
import { createFileStore } from '#platform/files/store'
import { createApp } from '#platform/http/app'
import { part, type Served } from '#platform/http/serve'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { seedMeasures } from '../catalogue/store-seed.ts'
import { measures, reporting } from '../contract.ts'
import { programmeHandlers } from '../programme/http-programme.ts'
import { standingHandlers } from '../programme/http-standings.ts'
import { reportingHandlers } from './http.ts'
import { valueHandlers } from './http-values.ts'
import { tendReports } from './jobs.ts'
import type { Report } from './schema.ts'
import { reportsWaiting } from './store-duties.ts'

let database: TestDatabase
let app: FastifyInstance
let folder: string
let now: Instant = '2026-11-04T02:00:00.000Z'
const callers: Record<string, Caller> = {}
const PEOPLE = ['chutich', 'sokhcn', 'cv.khcn', 'soyte', 'chuvanan', 'ct.10549', 'tranhungdao', 'ct.10570', 'quantri']
const ALL = 'commune-applications-all'
const ONLINE = 'commune-applications-online'

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    await seedMeasures(tx, { topUnits: ['31-hai-phong', '30-hai-duong'], simulated: false })
  })
  await within(database.kysely, systemCaller(), 'read', async (tx) => {
    for (const name of PEOPLE)
      callers[name] = await callerOfAccount(tx, (await findAccountByUsername(tx, name))?.id ?? '', now)
  })
  folder = await mkdtemp(join(tmpdir(), 'reporting-'))
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const clock = { now: () => now, today: () => dayOf(now) }
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  part(reporting, reportingHandlers({}, createFileStore(folder))).serve(served)
  part(measures, { ...standingHandlers({}), ...programmeHandlers({}), ...valueHandlers({}) }).serve(served)
  await app.ready()
  await ask('sokhcn', 'POST', '/forms', INTAKE)
  await ask('sokhcn', 'POST', '/forms', { ...INTAKE, name: { vi: 'Kết quả hồ sơ', en: 'Results' }, lines: RESULTS })
}, 120_000)
afterAll(async () => {
  await app.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const line = (indicatorId: string) => ({ indicatorId, required: true })
const INTAKE = {
  name: { vi: 'Tiếp nhận hồ sơ', en: 'Dossiers received' },
  note: null,
  act: null,
  period: 'month',
  level: 'commune',
  agencyIds: [],
  ownerAgencyId: 'so-khcn',
  from: '2026-10-01',
  lines: [line(ALL), line(ONLINE)],
  deadline: { kind: 'working-days', count: 5, months: 1 },
  deadlineAct: null,
}
const RESULTS = [line(ALL), line('commune-applications-resolved')]

async function ask(who: string, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object) {
  const url = `/api/measures${path}`
  const response = await app.inject({ method, url, headers: { 'x-who': who }, ...(body ? { payload: body } : {}) })
  return { status: response.statusCode, body: response.json() }
}
const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await database.pool.query(sql)).rows

async function reportOf(who: string, form = 'tiep-nhan-ho-so', unit = '10549-chu-van-an'): Promise<Report> {
  const { body } = await ask(who, 'GET', `/reports?form=${form}&unit=${unit}&period=2026-10`)
  const [head] = body.items
  return (await ask(who, 'GET', `/reports/${head.id}`)).body
}
const fill = (who: string, id: string, values: Record<string, number | null>, answers: object[] = []) =>
  ask(who, 'PATCH', `/reports/${id}/draft`, {
    entries: Object.entries(values).map(([indicatorId, value]) => ({ indicatorId, value })),
    answers,
  })
const lineOf = (report: Report, id: string) => report.lines.find(({ indicatorId }) => indicatorId === id)

/** Types and sends a report of one ward through to a state. */
async function bring(who: string, unit: string, values: Record<string, number>, upTo: string): Promise<Report> {
  let report = await reportOf(who, 'tiep-nhan-ho-so', unit)
  await fill(who, report.id, values)
  const sent = await ask(who, 'POST', `/reports/${report.id}/submission`, { version: report.version, unanswered: true })
  expect(sent.status).toBe(200)
  report = sent.body
  if (upTo === 'declared') return report
  report = (await ask('cv.khcn', 'POST', `/reports/${report.id}/verification`, { version: report.version })).body
  expect(report.state).toBe('verified')
  if (upTo === 'verified') return report
  expect((await many('sokhcn', 'approvals', report)).body.done).toBe(1)
  report = await reportOf(who, 'tiep-nhan-ho-so', unit)
  if (upTo === 'approved') return report
  expect((await many('chutich', 'publications', report)).body.done).toBe(1)
  return reportOf(who, 'tiep-nhan-ho-so', unit)
}
const many = (who: string, step: string, ...reports: Report[]) =>
  ask(who, 'POST', `/reports/${step}`, { items: reports.map(({ id, version }) => ({ id, version })) })

test('a new form opens the reports of the period that ended, one for each ward of that day, due by the rule', async () => {
  const { body } = await ask('sokhcn', 'GET', '/reports?form=tiep-nhan-ho-so')
  expect(body.total).toBe(114)
  expect(body.items[0]).toMatchObject({ due: '2026-11-06', state: 'open', wanted: 2, workingDaysLeft: 2 })
  expect((await tendReports({ db: database, system: systemCaller(), clock: clockAt(now) })).opened).toBe(0)
})

test('the draft takes any part of it; what cannot be is named, what is odd is asked', async () => {
  const { id } = await reportOf('chuvanan')
  expect(await fill('chuvanan', id, { [ALL]: -3 })).toMatchObject({
    status: 409,
    body: { code: 'impossible-value', fields: [{ field: ALL, message: 'Số này không thể âm.' }] },
  })
  expect((await fill('chuvanan', id, { [ALL]: 3.5 })).body.fields[0].message).toContain('số nguyên')
  const kept = await fill('chuvanan', id, { [ALL]: 120, [ONLINE]: 150 })
  expect(kept.body).toMatchObject({ filled: 2, wanted: 2, unanswered: 1 })
  expect(kept.body.checks).toMatchObject([{ kind: 'order', code: `order:${ALL}`, indicatorId: ONLINE, answer: null }])
  const { body: report } = await ask('chuvanan', 'GET', `/reports/${id}`)
  const sending = (more: object = {}) =>
    ask('chuvanan', 'POST', `/reports/${id}/submission`, { version: report.version, ...more })
  expect((await sending()).body).toMatchObject({ code: 'questions-open' })
  const answered = await fill('chuvanan', id, {}, [
    { indicatorId: ONLINE, code: `order:${ALL}`, answer: 'Gồm hồ sơ chuyển kỳ' },
  ])
  expect(answered.body.unanswered).toBe(0)
  expect((await fill('chuvanan', id, { [ONLINE]: 160 })).body.unanswered).toBe(1)
  await fill('chuvanan', id, { [ONLINE]: 100 })
  const sent = await sending()
  expect(sent.body).toMatchObject({ state: 'declared', filled: 2, late: false })
  expect((await fill('chuvanan', id, { [ALL]: 1 })).body.code).toBe('not-open')
})

test('a figure typed once is known to the other form and confirmed, and takes one course', async () => {
  const other = await reportOf('chuvanan', 'ket-qua-ho-so')
  expect(lineOf(other, ALL)?.known).toMatchObject({ value: 120, state: 'declared', form: { id: 'tiep-nhan-ho-so' } })
  await fill('chuvanan', other.id, { [ALL]: 120, 'commune-applications-resolved': 90 })
  const sent = await ask('chuvanan', 'POST', `/reports/${other.id}/submission`, { version: other.version })
  expect(sent.status).toBe(200)
  expect(
    await rows(`select count(*)::int as n from measures.observation where indicator_id = '${ALL}'
      and subject_id = '10549-chu-van-an' and state = 'declared'`),
  ).toEqual([{ n: 1 }])
})

test('nobody verifies what they declared; a mended value keeps both; two at once, the second learns who was first', async () => {
  const report = await reportOf('cv.khcn')
  expect(
    (await ask('ct.10549', 'POST', `/reports/${report.id}/verification`, { version: report.version })).status,
  ).toBe(403)
  expect(
    (await ask('soyte', 'POST', `/reports/${report.id}/verification`, { version: report.version })).status,
  ).not.toBe(200)
  const body = {
    version: report.version,
    mended: [{ indicatorId: ONLINE, value: 95, reason: 'Sổ theo dõi ghi 95' }],
  }
  const both = await Promise.all([
    ask('cv.khcn', 'POST', `/reports/${report.id}/verification`, body),
    ask('sokhcn', 'POST', `/reports/${report.id}/verification`, body),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const first = both[0]?.status === 200 ? 'Ngô Thị Bích Liên' : 'Trần Đức Thịnh'
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'changed-meanwhile',
    title: expect.stringContaining(first),
  })
  const verified = await reportOf('chuvanan')
  expect(verified.state).toBe('verified')
  expect(lineOf(verified, ONLINE)).toMatchObject({ value: 95, declaredValue: 100, reason: 'Sổ theo dõi ghi 95' })
  // The other form stands on one of its values and waits for its own.
  expect((await reportOf('chuvanan', 'ket-qua-ho-so')).state).toBe('declared')
})

test('whoever put a value in the place of the declared one does not approve it', async () => {
  const report = await bring('tranhungdao', '10570-tran-hung-dao', { [ALL]: 200, [ONLINE]: 180 }, 'declared')
  const mended = await ask('sokhcn', 'POST', `/reports/${report.id}/verification`, {
    version: report.version,
    mended: [{ indicatorId: ONLINE, value: 170, reason: 'Theo hệ thống' }],
  })
  const { body } = await many('sokhcn', 'approvals', mended.body)
  expect(body.outcomes).toMatchObject([{ done: false, why: expect.stringContaining('không tự thẩm định, phê duyệt') }])
  const returned = await ask('cv.khcn', 'POST', `/reports/${report.id}/return`, {
    version: mended.body.version,
    reason: 'Xin đối chiếu lại',
    lines: [{ indicatorId: ONLINE, reason: 'Chưa khớp' }],
  })
  expect(returned.body).toMatchObject({ state: 'returned', reason: 'Xin đối chiếu lại' })
  expect(lineOf(returned.body, ONLINE)).toMatchObject({ state: 'returned', reason: 'Chưa khớp' })
  expect(lineOf(returned.body, ALL)).toMatchObject({ state: 'verified' })
  // What was not given back is not open.
  expect((await fill('tranhungdao', report.id, { [ALL]: 1 })).body.code).toBe('not-open')
  await fill('tranhungdao', report.id, { [ONLINE]: 171 })
  const again = await ask('tranhungdao', 'POST', `/reports/${report.id}/submission`, {
    version: returned.body.version,
    unanswered: true,
  })
  expect(again.body).toMatchObject({ state: 'declared' })
  const seen = await ask('cv.khcn', 'POST', `/reports/${report.id}/verification`, { version: again.body.version })
  expect(seen.body.state).toBe('verified')
})

test('two approvers at once: one approves, the other is told who did', async () => {
  const report = await reportOf('sokhcn')
  const both = await Promise.all([many('sokhcn', 'approvals', report), many('chutich', 'approvals', report)])
  expect(both.map(({ body }) => body.done).sort()).toEqual([0, 1])
  const winner = both[0]?.body.done === 1 ? 'Trần Đức Thịnh' : 'Nguyễn Văn Hải'
  const why = both.flatMap(({ body }) => body.outcomes).find(({ done }) => !done).why
  expect(why).toContain(winner)
  expect(why).toContain('phê duyệt')
  const approved = await reportOf('chutich')
  const twice = await Promise.all([
    many('chutich', 'publications', approved),
    many('chutich', 'publications', approved),
  ])
  expect(twice.map(({ body }) => body.done).sort()).toEqual([0, 1])
  expect((await many('sokhcn', 'publications', approved)).status).toBe(403)
})

test('a correction hides nothing until it is published; then every sum it is in reopens with before and after', async () => {
  const second = await reportOf('sokhcn', 'tiep-nhan-ho-so', '10570-tran-hung-dao')
  await many('sokhcn', 'approvals', second)
  await many('chutich', 'publications', await reportOf('chutich', 'tiep-nhan-ho-so', '10570-tran-hung-dao'))
  const period = { form: 'tiep-nhan-ho-so', period: '2026-10' }
  expect((await ask('sokhcn', 'POST', '/publications', period)).status).toBe(403)
  expect((await ask('chutich', 'POST', '/publications', period)).body).toMatchObject({ code: 'reports-missing' })
  const made = await ask('chutich', 'POST', '/publications', { ...period, reason: 'Công bố sơ bộ' })
  expect(made.status).toBe(200)
  expect(made.body.published).toBeGreaterThan(1)
  const sum = async () => {
    const { body } = await ask('chuvanan', 'GET', '/publications?period=2026-10&subject=31-hai-phong')
    return body.items.find((one: { indicator: { id: string } }) => one.indicator.id === ONLINE)
  }
  expect(await sum()).toMatchObject({ value: 95 + 171, from: 2, of: 114, state: 'published' })

  const report = await reportOf('chuvanan')
  const begun = await ask('chuvanan', 'POST', `/reports/${report.id}/correction`, {
    version: report.version,
    reason: 'Đếm sót hồ sơ',
  })
  expect(begun.body).toMatchObject({ state: 'open', round: 2, correcting: true })
  const sending = (version: number) =>
    ask('chuvanan', 'POST', `/reports/${report.id}/submission`, { version, unanswered: true })
  expect((await sending(begun.body.version)).body.code).toBe('nothing-changed')
  await fill('chuvanan', report.id, { [ONLINE]: 105 })
  const sent = await sending(begun.body.version)
  expect(sent.body).toMatchObject({ state: 'declared', changed: 1 })
  expect(lineOf(sent.body, ONLINE)).toMatchObject({ value: 105, published: { value: 95 } })
  expect(
    await rows(`select state, value from measures.observation where indicator_id = '${ONLINE}'
    and subject_id = '10549-chu-van-an' and state <> 'returned' order by state`),
  ).toEqual([
    { state: 'declared', value: 105 },
    { state: 'published', value: 95 },
  ])
  // The sum of the parent is not published anew over an open correction without a reason.
  expect((await ask('chutich', 'POST', '/publications', period)).body).toMatchObject({
    code: 'corrections-open',
    title: expect.stringContaining('Chu Văn An'),
  })
  const verified = await ask('cv.khcn', 'POST', `/reports/${report.id}/verification`, { version: sent.body.version })
  await many('sokhcn', 'approvals', verified.body)
  const published = await many('chutich', 'publications', await reportOf('chutich'))
  expect(published.body.reopened).toBeGreaterThan(0)
  const open = await sum()
  expect(open).toMatchObject({ value: 266, next: 276, state: 'reopened', because: [{ before: 95, after: 105 }] })
  const confirm = (next: number) =>
    ask('chutich', 'POST', '/publications/confirmation', { items: [{ id: open.id, next }] })
  expect((await confirm(999)).body.code).toBe('changed-meanwhile')
  expect((await confirm(276)).body).toEqual({ confirmed: 1 })
  expect(await sum()).toMatchObject({ value: 276, state: 'published', next: null })
  expect((await confirm(276)).status).not.toBe(200)
})

test('a correction that is dropped leaves what was published as it was', async () => {
  const report = await reportOf('chuvanan')
  const begun = await ask('chuvanan', 'POST', `/reports/${report.id}/correction`, {
    version: report.version,
    reason: 'Thử',
  })
  await fill('chuvanan', report.id, { [ALL]: 500 })
  const sent = await ask('chuvanan', 'POST', `/reports/${report.id}/submission`, {
    version: begun.body.version,
    unanswered: true,
  })
  const recalled = await ask('chuvanan', 'POST', `/reports/${report.id}/recall`, { version: sent.body.version })
  expect(recalled.body).toMatchObject({ state: 'open', round: 3 })
  expect(lineOf(recalled.body, ALL)).toMatchObject({ draft: { value: 500 }, published: { value: 120 } })
  const dropped = await ask('chuvanan', 'POST', `/reports/${report.id}/correction/withdrawal`, {
    version: recalled.body.version,
  })
  expect(dropped.body).toMatchObject({ state: 'published', round: 2, correcting: false })
  expect(lineOf(dropped.body, ALL)).toMatchObject({ value: 120, state: 'published', draft: null })
})

test('a report of another ward is not there, its draft is nobody else’s, at the table too', async () => {
  const mine = await reportOf('chuvanan', 'ket-qua-ho-so')
  expect((await ask('tranhungdao', 'GET', `/reports/${mine.id}`)).status).toBe(404)
  expect((await fill('tranhungdao', mine.id, { [ALL]: 1 })).status).toBe(404)
  const other = (await ask('ct.10570', 'GET', '/reports?form=ket-qua-ho-so')).body.items[0]
  await fill('ct.10570', other.id, { [ALL]: 200 })
  for (const [who, n] of [
    ['ct.10570', 1],
    ['chuvanan', 0],
    ['sokhcn', 0],
    ['soyte', 0],
    ['chutich', 0],
  ] as const)
    expect([
      who,
      await within(
        database.kysely,
        callers[who] as Caller,
        'read',
        async (tx) => (await tx.selectFrom('measures.report_draft').select('value').execute()).length,
      ),
    ]).toEqual([who, n])
  await expect(
    within(database.kysely, callers.chuvanan as Caller, 'write', (tx) =>
      tx
        .updateTable('measures.report')
        .set({ state: 'published' })
        .where('unit_id', '=', '10570-tran-hung-dao')
        .returning('id')
        .execute(),
    ),
  ).resolves.toEqual([])
  await expect(
    within(database.kysely, callers.soyte as Caller, 'write', (tx) =>
      tx
        .updateTable('measures.observation')
        .set({ value: 1 })
        .where('sector', '=', 'science')
        .returning('id')
        .execute(),
    ),
  ).resolves.toEqual([])
  await expect(
    within(database.kysely, callers.soyte as Caller, 'write', (tx) =>
      tx.updateTable('measures.form').set({ name_vi: 'x' }).returning('id').execute(),
    ),
  ).resolves.toEqual([])
  expect((await ask('soyte', 'POST', '/forms', INTAKE)).status).toBe(403)
})

test('a paper is shown for a line by who reports, read by the verifier, and stays once the report is sent', async () => {
  const unit = '10570-tran-hung-dao'
  const report = await reportOf('ct.10570', 'ket-qua-ho-so', unit)
  const upload = (who: string, payload: string) =>
    app.inject({
      method: 'POST',
      url: `/api/measures/reports/${report.id}/evidence?name=so.pdf&indicator=${ALL}`,
      headers: { 'x-who': who, 'content-type': 'application/octet-stream' },
      payload,
    })
  expect((await upload('chuvanan', '%PDF-1.7 giấy')).statusCode).toBe(404)
  expect((await upload('ct.10570', 'không phải giấy')).statusCode).toBe(415)
  expect((await upload('ct.10570', '%PDF-1.7 giấy')).statusCode).toBe(200)
  const shown = await reportOf('sokhcn', 'ket-qua-ho-so', unit)
  const [paper] = lineOf(shown, ALL)?.evidence ?? []
  expect(paper).toMatchObject({ name: 'so.pdf', type: 'application/pdf', mine: false })
  const read = await app.inject({
    method: 'GET',
    url: `/api/measures/evidence/${paper?.id}`,
    headers: { 'x-who': 'cv.khcn' },
  })
  expect(read.body).toBe('%PDF-1.7 giấy')
  await fill('ct.10570', report.id, { [ALL]: 200, 'commune-applications-resolved': 10 })
  const { body } = await ask('ct.10570', 'POST', `/reports/${report.id}/submission`, {
    version: report.version,
    unanswered: true,
  })
  expect(body.state).toBe('declared')
  expect((await ask('ct.10570', 'DELETE', `/evidence/${paper?.id}`)).body.code).toBe('not-open')
})

test('what waits stands in the inbox of each: one’s own reports, and what to verify together', async () => {
  const waiting = (who: string) =>
    within(database.kysely, callers[who] as Caller, 'read', (tx) =>
      reportsWaiting(tx, { caller: callers[who] as Caller, at: now, today: dayOf(now), units: new Set() }),
    )
  const ward = await waiting('ct.10570')
  expect(ward.every(({ unit }) => unit === '10570-tran-hung-dao')).toBe(true)
  const verifier = await waiting('cv.khcn')
  expect(verifier).toMatchObject([
    { subject: { type: 'measures.reports', id: 'verify ket-qua-ho-so 2026-10' }, said: { vi: 'Thẩm định' } },
  ])
  expect(verifier[0]?.title.vi).toMatch(/^2 báo cáo: Kết quả hồ sơ, tháng 10\/2026$/)
  expect(await waiting('quantri')).toEqual([])
})

test('rates have a denominator, and the list behind each number is as long as the number', async () => {
  now = '2026-11-10T02:00:00.000Z'
  const { body } = await ask('chutich', 'GET', '/reports/rates?by=form&period=2026-10')
  const row = body.rows.find(({ key }: { key: string }) => key === 'tiep-nhan-ho-so')
  expect(row).toMatchObject({ due: 114, reported: 2, onTime: 2, missing: 112, complete: 2, corrected: 1 })
  for (const [cell, n] of [
    ['due', 114],
    ['on-time', 2],
    ['missing', 112],
    ['corrected', 1],
  ] as const)
    expect(
      (await ask('chutich', 'GET', `/reports?form=tiep-nhan-ho-so&period=2026-10&cell=${cell}&limit=1`)).body.total,
    ).toBe(n)
})

test('each step of reminding is taken once, to those who owe', async () => {
  const clock = clockAt('2026-11-09T01:00:00.000Z')
  const system = systemCaller()
  const told = async () =>
    (await rows(`select count(*)::int as n from work.notice where name = 'measures.report-due'`))[0]?.n
  expect((await tendReports({ db: database, system, clock })).reminded).toBeGreaterThan(100)
  const first = await told()
  expect((await tendReports({ db: database, system, clock })).reminded).toBe(0)
  expect(await told()).toBe(first)
  expect(
    (await tendReports({ db: database, system, clock: clockAt('2026-11-12T01:00:00.000Z') })).reminded,
  ).toBeGreaterThan(100)
})

test('a single value of the programme takes the same course, and two at once are told', async () => {
  const declare = (who: string, value: number) =>
    ask(who, 'POST', '/indicators/rnd-spending/observations', {
      unitId: '31-hai-phong',
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
      value,
    })
  expect((await declare('cv.khcn', -1)).body.code).toBe('out-of-range')
  const { body: value } = await declare('cv.khcn', 5_000)
  const step = (who: string, name: string, body?: object) =>
    ask(who, 'POST', `/indicators/rnd-spending/observations/${value.id}/${name}`, body)
  expect((await step('cv.khcn', 'verification')).body.code).toBe('own-figure')
  expect((await step('sokhcn', 'verification')).body.state).toBe('verified')
  const both = await Promise.all([step('sokhcn', 'approval'), step('chutich', 'approval')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)?.body.title).toMatch(/Đã phê duyệt.*(Trần Đức Thịnh|Nguyễn Văn Hải)/)
  expect((await step('sokhcn', 'publication')).status).toBe(403)
  expect((await step('chutich', 'publication')).body.state).toBe('published')
  const { body: correction } = await declare('cv.khcn', 5_100)
  expect(correction.state).toBe('declared')
  expect((await step('sokhcn', 'return', { reason: 'Đã công bố' })).body.code).toBe('not-returnable')
})

test('a unit merged within the year is reported by its successor up to the eve, and the report says so', async () => {
  now = '2026-01-05T02:00:00.000Z'
  const yearly = { ...INTAKE, name: { vi: 'Ngân sách số', en: 'Budgets' }, period: 'year', from: '2025-12-31' }
  const form = await ask('sokhcn', 'POST', '/forms', { ...yearly, lines: [line('commune-budget-all')] })
  expect(form.status).toBe(200)
  const { body } = await ask('chuvanan', 'GET', '/reports?form=ngan-sach-so&view=mine')
  const own = body.items.filter((one: Report) => one.subject.id === one.unit.id)
  const others = body.items.filter((one: Report) => one.subject.id !== one.unit.id)
  expect(own).toMatchObject([{ covers: { from: '2025-07-01', to: '2025-12-31' } }])
  expect(others.length).toBeGreaterThan(0)
  const [old] = others
  expect(old.covers).toMatchObject({ from: '2025-01-01', to: '2025-06-30' })
  expect(old.covers.why.vi).toContain('đã sáp nhập vào Phường Chu Văn An')
  await fill('chuvanan', old.id, { 'commune-budget-all': 12.5 })
  const sent = await ask('chuvanan', 'POST', `/reports/${old.id}/submission`, { version: old.version })
  expect(sent.body.state).toBe('declared')
  expect(
    await rows(
      `select subject_id, period_to::text from measures.observation where indicator_id = 'commune-budget-all'`,
    ),
  ).toEqual([{ subject_id: old.subject.id, period_to: '2025-06-30' }])
})

test('a form changed in mid-year keeps what was asked before; of two at once the second is told', async () => {
  now = '2026-11-10T02:00:00.000Z'
  const { body: form } = await ask('sokhcn', 'GET', '/forms/ket-qua-ho-so')
  const change = (from: string) =>
    ask('sokhcn', 'PUT', '/forms/ket-qua-ho-so', {
      ...INTAKE,
      name: { vi: 'Kết quả hồ sơ', en: 'Results' },
      lines: [line(ALL), line('commune-applications-on-time')],
      from,
      version: form.version,
    })
  expect((await change('2026-10-15')).body).toMatchObject({ code: 'from-too-early' })
  const both = await Promise.all([change('2026-11-01'), change('2026-11-01')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const october = await reportOf('chuvanan', 'ket-qua-ho-so')
  expect(october.lines.map(({ indicatorId }) => indicatorId)).toEqual([ALL, 'commune-applications-resolved'])
  const { body: latest } = await ask('sokhcn', 'GET', '/forms/ket-qua-ho-so')
  expect(latest.former.map(({ indicatorId }: { indicatorId: string }) => indicatorId)).toEqual([
    'commune-applications-resolved',
  ])
  expect(latest.table.map(({ indicatorId }: { indicatorId: string }) => indicatorId)).toEqual([
    ALL,
    'commune-applications-on-time',
  ])
})

test('who verifies one sector neither sees the values of another nor takes the report for further than it is', async () => {
  const HEALTH = 'commune-health-records'
  const made = await ask('sokhcn', 'POST', '/forms', {
    ...INTAKE,
    name: { vi: 'Hai ngành', en: 'Two sectors' },
    period: 'quarter',
    from: '2026-07-01',
    lines: [line('commune-households-fibre'), line(HEALTH)],
  })
  expect(made.status).toBe(200)
  const unit = '10570-tran-hung-dao'
  const find = async (who: string): Promise<Report> => {
    const { body } = await ask(who, 'GET', `/reports?form=hai-nganh&unit=${unit}&period=2026-Q3`)
    return (await ask(who, 'GET', `/reports/${body.items[0].id}`)).body
  }
  const own = await find('tranhungdao')
  await fill('tranhungdao', own.id, { 'commune-households-fibre': 900, [HEALTH]: 4000 })
  const sent = await ask('tranhungdao', 'POST', `/reports/${own.id}/submission`, {
    version: own.version,
    unanswered: true,
  })
  expect(sent.body).toMatchObject({ state: 'declared' })
  const asScience = await find('cv.khcn')
  expect(lineOf(asScience, HEALTH)?.value ?? null).toBeNull()
  const once = await ask('cv.khcn', 'POST', `/reports/${own.id}/verification`, { version: asScience.version })
  expect(once.status).toBe(200)
  // Its own line is verified; the other department has not looked at the report yet.
  const half = await find('tranhungdao')
  expect(half.state).toBe('declared')
  expect(lineOf(half, HEALTH)).toMatchObject({ value: 4000 })
  expect((await many('sokhcn', 'approvals', half)).body.done).toBe(0)
  const rest = await ask('soyte', 'POST', `/reports/${own.id}/verification`, { version: half.version })
  expect(rest.body).toMatchObject({ state: 'verified' })
  expect(lineOf(await find('tranhungdao'), 'commune-households-fibre')).toMatchObject({ value: 900 })
})
