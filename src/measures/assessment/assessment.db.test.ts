import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import excel from 'exceljs'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { callerOfAccount, findAccountByUsername, publicCaller, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { createFileStore } from '#platform/files/store'
import { createApp } from '#platform/http/app'
import { part, type Served } from '#platform/http/serve'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { insertEdition } from '../scoring/store-editions.ts'
import { assessments } from './contract.ts'
import { assessmentHandlers } from './http.ts'
import type { AssessmentEvidence, AssessmentLine, AssessmentView } from './schema.ts'
import { assessmentsDue } from './store-duties.ts'
import { pointsOf } from './store-points.ts'
import { TEST_EDITION } from './testing.ts'

const WARD = '10549-chu-van-an'
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

let database: TestDatabase
let app: FastifyInstance
let folder: string
let now: Instant = '2026-11-23T02:00:00.000Z'
const callers: Record<string, Caller> = {}
const clock = { now: () => now, today: () => dayOf(now) }

beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'lienthong-evidence-'))
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    await insertEdition(tx, TEST_EDITION)
  })
  await within(database.kysely, systemCaller(), 'read', async (tx) => {
    for (const name of ['chutich', 'sokhcn', 'congan', 'soyte', 'chuvanan', 'ct.10549', 'tranhungdao']) {
      const account = await findAccountByUsername(tx, name)
      callers[name] = await callerOfAccount(tx, account?.id ?? '', now)
    }
  })
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  part(assessments, assessmentHandlers({}, createFileStore(folder))).serve(served)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.drop()
  await rm(folder, { recursive: true })
})

type Answer<T> = { status: number; body: T }
interface Refusal {
  readonly code: string
}

async function ask<T = Refusal>(
  who: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object | Buffer,
): Promise<Answer<T>> {
  const file = Buffer.isBuffer(body)
  const response = await app.inject({
    method,
    url: `/api/measures/assessments${path}`,
    headers: { 'x-who': who, ...(file ? { 'content-type': 'application/octet-stream' } : {}) },
    ...(body ? { payload: body } : {}),
  })
  const json = String(response.headers['content-type']).includes('json')
  return { status: response.statusCode, body: (json ? response.json() : response.rawPayload) as T }
}

const idOf = async (subject: string): Promise<string> =>
  (await database.pool.query(`select id from measures.assessment where subject_id = $1 and year = 2026`, [subject]))
    .rows[0].id
const view = async (who: string, id: string) => (await ask<AssessmentView>(who, 'GET', `/${id}`)).body
const lineOf = async (who: string, id: string, code: string): Promise<AssessmentLine> => {
  const found = (await view(who, id)).nodes.find((node) => node.code === code)?.line
  if (!found) throw new Error(`${who} sees no line ${code}`)
  return found
}

const blank = { a: null, b: null, choice: null, answer: null, note: null }
async function fill(who: string, id: string, code: string, given: object) {
  const { revision } = await lineOf(who, id, code)
  return ask<AssessmentLine & Refusal>(who, 'PUT', `/${id}/lines/${code}`, { ...blank, ...given, revision })
}
const attach = (who: string, id: string, code: string, name = 'bien-ban.png', bytes = PNG) =>
  ask<AssessmentEvidence & Refusal>(who, 'POST', `/${id}/lines/${code}/evidence?name=${name}`, bytes)

test('only who keeps the editions opens the year, for every commune, and a second time adds nothing', async () => {
  const body = { edition: TEST_EDITION.id, year: 2026, dueDay: '2026-11-30', verifyDay: '2026-12-15', disputeDays: 10 }
  expect((await ask('soyte', 'POST', '', body)).status).toBe(403)
  expect((await ask('chuvanan', 'POST', '', body)).status).toBe(403)
  const { body: opened } = await ask<{ opened: number; added: number }>('sokhcn', 'POST', '', body)
  expect(opened).toEqual({ opened: 114, added: 114 * 4 })
  expect((await ask<{ opened: number }>('sokhcn', 'POST', '', body)).body).toEqual({ opened: 0, added: 0 })
})

test('a node added in mid-year is added to what is open; nothing that was declared is lost', async () => {
  const id = await idOf(WARD)
  await fill('chuvanan', id, '1.1', { choice: 0 })
  await database.pool.query(
    `insert into measures.edition_node (edition_id, code, parent, position, name_vi, name_en, max_points, point_source, rule)
     values ('${TEST_EDITION.id}', '2.9', '2', 90, 'Thêm giữa năm', 'Added', 10, 'declared', '{"kind":"yes-no"}')`,
  )
  const body = { edition: TEST_EDITION.id, year: 2026, dueDay: '2026-11-30', verifyDay: '2026-12-15', disputeDays: 10 }
  expect((await ask<{ added: number }>('sokhcn', 'POST', '', body)).body.added).toBe(114)
  expect((await lineOf('chuvanan', id, '1.1')).choice).toBe(0)
  await database.pool.query(`delete from measures.assessment_line where code = '2.9'`)
  await database.pool.query(`delete from measures.edition_node where code = '2.9'`)
})

test('a commune sees its own alone; a department what it verifies; the keeper everything', async () => {
  const rows = async (who: string) =>
    (await ask<{ rows: { subject: { id: string } }[] }>(who, 'GET', '')).body.rows.map(({ subject }) => subject.id)
  expect(await rows('chuvanan')).toEqual([WARD])
  expect((await rows('sokhcn')).length).toBe(114)
  const police = (await view('congan', await idOf(WARD))).nodes.flatMap(({ line, code }) => (line ? [code] : []))
  expect(police).toEqual(['2.1'])
  expect((await ask('tranhungdao', 'GET', `/${await idOf(WARD)}`)).status).toBe(404)
})

test('points follow what is typed; a negative count, a zero denominator and a step that is none are refused', async () => {
  const id = await idOf(WARD)
  expect((await fill('chuvanan', id, '1.2', { a: 45, b: 50 })).body.declaredPoints).toBe(36)
  expect((await fill('chuvanan', id, '1.2', { a: -1, b: 50 })).body.code).toBe('negative')
  expect((await fill('chuvanan', id, '1.2', { a: 1, b: 0 })).body.code).toBe('zero-denominator')
  expect((await fill('chuvanan', id, '1.1', { choice: 7 })).body.code).toBe('no-such-step')
  expect((await fill('chuvanan', id, '1.2', { a: 60, b: 50 })).body.declaredPoints).toBe(40)
  expect((await fill('chuvanan', id, '1.2', { a: 45, b: 50 })).status).toBe(200)
  expect((await fill('chuvanan', id, '1.1', { choice: 1 })).body.declaredPoints).toBe(30)
})

test('nobody types for another place, not even the department that verifies', async () => {
  const id = await idOf(WARD)
  const { revision } = await lineOf('sokhcn', id, '1.1')
  expect((await ask('sokhcn', 'PUT', `/${id}/lines/1.1`, { ...blank, choice: 0, revision })).status).toBe(403)
  expect((await ask('tranhungdao', 'PUT', `/${id}/lines/1.1`, { ...blank, choice: 0, revision })).status).toBe(404)
})

test('what wants proof is not submitted without it', async () => {
  const id = await idOf(WARD)
  await fill('chuvanan', id, '2.1', { answer: true })
  const { body } = await ask<{ submitted: string[]; wanting: { code: string; why: string }[] }>(
    'chuvanan',
    'POST',
    `/${id}/submission`,
    {},
  )
  expect(body.submitted).toEqual(['1.2'])
  expect(body.wanting).toEqual([
    { code: '1.1', why: 'Thiếu minh chứng' },
    { code: '2.1', why: 'Thiếu minh chứng' },
    { code: '3', why: 'Chưa khai' },
  ])
  expect((await attach('chuvanan', id, '1.1', 'x.exe', Buffer.from('MZ not a paper at all'))).body.code).toBe(
    'wrong-type',
  )
  const first = await attach('chuvanan', id, '1.1')
  expect(first.status).toBe(200)
  // A bad line sends twice: one file.
  expect((await attach('chuvanan', id, '1.1')).body.id).toBe(first.body.id)
  await attach('chuvanan', id, '2.1')
  const again = await ask<{ submitted: string[] }>('chuvanan', 'POST', `/${id}/submission`, {})
  expect(again.body.submitted).toEqual(['1.1', '2.1'])
  expect((await attach('chuvanan', id, '1.1', 'muon.png')).body.code).toBe('not-open')
  expect((await fill('chuvanan', id, '1.1', { choice: 0 })).body.code).toBe('not-open')
})

test('who declared does not verify, a head of the commune neither; points are bounded and want a reason', async () => {
  const id = await idOf(WARD)
  const { revision } = await lineOf('sokhcn', id, '1.1')
  const path = `/${id}/lines/1.1/verification`
  expect((await ask('ct.10549', 'POST', path, { points: 30, reason: null, revision })).status).toBe(403)
  expect((await ask('congan', 'POST', path, { points: 30, reason: null, revision })).status).toBe(404)
  expect((await ask('sokhcn', 'POST', path, { points: 41, reason: 'vượt trần', revision })).body.code).toBe(
    'above-maximum',
  )
  expect((await ask('sokhcn', 'POST', path, { points: 20, reason: null, revision })).body.code).toBe('reason-missing')
})

test('of two verifiers at once one is told that the other was first', async () => {
  const id = await idOf(WARD)
  const { revision } = await lineOf('sokhcn', id, '1.1')
  const set = (points: number) =>
    ask('sokhcn', 'POST', `/${id}/lines/1.1/verification`, {
      points,
      reason: 'Chỉ có hai thông báo kết luận.',
      revision,
    })
  const answers = await Promise.all([set(20), set(10)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('changed')
  const said = await database.pool.query(
    `select count(*)::int as n from measures.assessment_word where code = '1.1' and kind = 'verified'`,
  )
  expect(said.rows[0].n).toBe(1)
})

test('a dispute in words within the window; decided above, by neither side', async () => {
  const id = await idOf(WARD)
  const police = await lineOf('congan', id, '2.1')
  const marked = await ask<AssessmentLine>('congan', 'POST', `/${id}/lines/2.1/verification`, {
    points: 0,
    reason: 'Chưa phê duyệt lại cấp độ.',
    revision: police.revision,
  })
  expect(marked.body.state).toBe('verified')
  const disputed = await ask<AssessmentLine>('chuvanan', 'POST', `/${id}/lines/2.1/dispute`, {
    words: 'Hồ sơ đã gửi ngày 12/8.',
    points: 50,
    revision: marked.body.revision,
  })
  expect(disputed.body.state).toBe('disputed')
  const decide = (who: string) =>
    ask<AssessmentLine & Refusal>(who, 'POST', `/${id}/lines/2.1/decision`, {
      points: 25,
      words: 'Hồ sơ chuyển tiếp hợp lệ, nộp chậm.',
      revision: disputed.body.revision,
    })
  expect((await decide('congan')).body.code).toBe('own-verification')
  expect((await decide('chuvanan')).status).toBe(403)
  expect((await decide('chutich')).body).toMatchObject({ state: 'final', finalPoints: 25 })
  const later = await lineOf('chuvanan', id, '1.1')
  now = '2026-12-10T02:00:00.000Z'
  expect(
    (
      await ask('chuvanan', 'POST', `/${id}/lines/1.1/dispute`, {
        words: 'Muộn rồi',
        points: null,
        revision: later.revision,
      })
    ).body.code,
  ).toBe('window-closed')
  now = '2026-11-23T02:00:00.000Z'
})

test('scores read the points of a subject by node, as they stand', async () => {
  const points = await within(database.kysely, systemCaller(), 'read', (tx) =>
    pointsOf(tx, TEST_EDITION.id, 2026, [WARD, '10570-tran-hung-dao']),
  )
  const ward = points.get(WARD)
  expect(ward?.get('2.1')).toMatchObject({ declared: 50, verified: 0, final: 25, state: 'final' })
  expect(ward?.get('1.2')).toMatchObject({ declared: 36, verified: null, final: null, state: 'declared' })
  expect(points.get('10570-tran-hung-dao')?.get('1.1')).toMatchObject({ declared: null, state: 'open' })
})

test('who keeps the edition gives a line to another agency, which then declares it; a verified one stays', async () => {
  const id = await idOf('10570-tran-hung-dao')
  const { revision } = await lineOf('sokhcn', id, '1.2')
  const give = (who: string, code: string, at: number) =>
    ask<AssessmentLine & Refusal>(who, 'POST', `/${id}/lines/${code}/assignment`, {
      agency: 'so-y-te',
      verifier: 'cong-an',
      revision: at,
    })
  expect((await give('soyte', '1.2', revision)).status).toBe(403)
  expect((await give('sokhcn', '1.2', revision)).status).toBe(200)
  expect((await fill('soyte', id, '1.2', { a: 1, b: 2 })).body.declaredPoints).toBe(20)
  expect((await fill('tranhungdao', id, '1.2', { a: 2, b: 2 })).status).toBe(403)
  expect((await lineOf('congan', id, '1.2')).a).toBe(1)
  const ward = await idOf(WARD)
  const verified = await lineOf('sokhcn', ward, '1.1')
  const late = { agency: 'so-y-te', verifier: 'cong-an', revision: verified.revision }
  expect((await ask('sokhcn', 'POST', `/${ward}/lines/1.1/assignment`, late)).body.code).toBe('wrong-state')
})

test('last year’s evidence is shown again without being sent again, and last year’s points stand beside this year’s', async () => {
  const terms = { dueDay: '2026-11-30', verifyDay: '2026-12-15', disputeDays: 10 }
  await ask('sokhcn', 'POST', '', { edition: TEST_EDITION.id, year: 2025, ...terms })
  const found = await database.pool.query(
    `select id, year from measures.assessment where subject_id = '10570-tran-hung-dao' order by year`,
  )
  const [before, now] = found.rows.map(({ id }) => String(id)) as [string, string]
  const reuse = () => ask<{ added: number } & Refusal>('tranhungdao', 'POST', `/${now}/lines/1.1/evidence/reuse`, {})
  expect((await reuse()).body.code).toBe('no-year-before')
  await attach('tranhungdao', before, '1.1', 'nam-ngoai.png')
  await fill('tranhungdao', before, '1.1', { choice: 0 })
  expect((await reuse()).body.added).toBe(1)
  expect((await reuse()).body.code).toBe('no-year-before')
  const { body } = await ask<{ evidence: AssessmentEvidence[] }>('tranhungdao', 'GET', `/${now}/lines/1.1`)
  expect(body.evidence).toMatchObject([{ name: 'nam-ngoai.png', reused: true }])
  const file = await ask<Buffer>('tranhungdao', 'GET', `/${now}/lines/1.1/evidence/${body.evidence[0]?.id}`)
  expect(Buffer.from(file.body).equals(PNG)).toBe(true)
  const node = (await view('tranhungdao', now)).nodes.find(({ code }) => code === '1.1')
  expect(node?.lastYear).toEqual({ points: 40, max: 40, files: 1 })
  await database.pool.query(`delete from measures.assessment_evidence where assessment_id = '${before}'`)
  await database.pool.query('delete from measures.assessment_line where year = 2025')
  await database.pool.query('delete from measures.assessment where year = 2025')
})

test('what waits stands in the inbox of whose turn it is, and nowhere else', async () => {
  const duties = async (who: string) => {
    const caller = callers[who] as Caller
    const found = await within(database.kysely, caller, 'read', (tx) =>
      assessmentsDue(tx, { caller, at: now, today: dayOf(now), units: new Set() }),
    )
    return found.map(({ title }) => title.vi)
  }
  expect(await duties('chuvanan')).toEqual(['Bộ thử năm 2026: còn 1 chỉ số chưa khai'])
  expect(await duties('sokhcn')).toEqual(['Bộ thử năm 2026: 1 chỉ số chờ thẩm định'])
  expect(await duties('congan')).toEqual([])
})

test('tasks for the gap are issued in one step and stand beside the nodes', async () => {
  const id = await idOf(WARD)
  const before = await view('chutich', id)
  expect(before.nodes.find(({ code }) => code === '2.1')?.gap).toBe(25)
  const send = (who: string, codes: string[]) =>
    ask<{ number: string; tasks: number } & Refusal>(who, 'POST', `/${id}/tasks`, {
      codes,
      due: '2026-12-04',
      title: 'Khắc phục điểm an toàn thông tin của phường',
    })
  expect((await send('chuvanan', ['2.1'])).status).toBe(403)
  expect((await send('chutich', ['9.9'])).body.code).toBe('nothing-chosen')
  const { body } = await send('chutich', ['2.1', '1.1'])
  expect(body.tasks).toBe(1)
  const { nodes } = await view('chutich', id)
  for (const code of ['2.1', '1.1'])
    expect(nodes.find((node) => node.code === code)?.tasks.map(({ number }) => number)).toEqual([body.number])
  const task = await database.pool.query(`select about, what from work.task where lead_agency = 'ubnd-${WARD}'`)
  expect(task.rows[0].about).toMatchObject({ type: 'measures.assessment', id })
  expect(task.rows[0].what).toContain('2.1 Hồ sơ đề xuất cấp độ')
})

test('the form has the ministry’s columns, sums that agree, and prints its head on every page', async () => {
  const id = await idOf(WARD)
  const { body } = await ask<Buffer>('chuvanan', 'GET', `/${id}/form.xlsx`)
  const book = new excel.Workbook()
  await book.xlsx.load(body as never)
  const sheet = book.worksheets[0] as excel.Worksheet
  const head = (sheet.getRow(6).values as string[]).slice(1, 8)
  expect(head).toEqual([
    'STT',
    'Chỉ số/Chỉ số thành phần',
    'Điểm tối đa',
    'Cách xác định và tính điểm',
    'Tài liệu kiểm chứng',
    'Nguồn thu thập dữ liệu',
    'Đơn vị phối hợp xác minh số liệu',
  ])
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '6:7' })
  const row = (code: string) => {
    const found = sheet.getColumn(1).values.indexOf(code)
    const cell = (letter: string) => sheet.getCell(`${letter}${found}`)
    return { max: cell('C'), declared: cell('I'), verified: cell('K'), final: cell('M') }
  }
  expect(row('1.1').declared.value).toBe(30)
  expect(row('1').max.value).toMatchObject({ formula: expect.stringMatching(/^SUM\(C\d+,C\d+\)$/), result: 80 })
  expect(row('1').declared.value).toMatchObject({ result: 66 })
  expect(row('2').final.value).toMatchObject({ result: 25 })
  const total = sheet.getColumn(1).values.indexOf('TỔNG CỘNG')
  expect(sheet.getCell(`C${total}`).value).toMatchObject({ result: 150 })
  expect(sheet.getCell(`I${total}`).value).toMatchObject({ result: 116 })
  const evidence = book.worksheets[1] as excel.Worksheet
  expect(evidence.rowCount).toBe(3)
  const packed = await ask<Buffer>('chuvanan', 'GET', `/${id}/evidence.zip`)
  expect(Buffer.from(packed.body).includes('1.1/01-bien-ban.png')).toBe(true)
})

test('the whole is settled by who publishes, when nothing waits any more; then it is there for all to see', async () => {
  const id = await idOf(WARD)
  const settle = (who: string) => ask<{ points: number } & Refusal>(who, 'POST', `/${id}/settlement`)
  expect((await settle('sokhcn')).status).toBe(403)
  expect((await settle('chutich')).body.code).toBe('lines-waiting')
  const waiting = await lineOf('sokhcn', id, '1.2')
  const accepted = await ask('sokhcn', 'POST', `/${id}/verification`, {
    lines: [{ code: '1.2', revision: waiting.revision }],
  })
  expect(accepted.status).toBe(200)
  expect((await settle('chutich')).body.code).toBe('not-due')
  now = '2026-12-01T02:00:00.000Z'
  expect((await settle('chutich')).body.code).toBe('window-open')
  now = '2026-12-20T02:00:00.000Z'
  const { verifiedPoints } = await lineOf('sokhcn', id, '1.1')
  expect((await settle('chutich')).body.points).toBe(25 + 36 + (verifiedPoints ?? 0))
  expect((await settle('chutich')).body.code).toBe('already-final')
  expect((await fill('chuvanan', id, '3', { answer: true })).body.code).toBe('already-final')
  const seen = (await view('tranhungdao', id)).nodes.find(({ code }) => code === '2.1')
  expect(seen?.line?.finalPoints).toBe(25)
  const proof = await ask<{ evidence: unknown[] }>('tranhungdao', 'GET', `/${id}/lines/2.1`)
  expect(proof.body.evidence).toEqual([])
})
