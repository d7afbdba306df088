import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
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
import { createApp } from '#platform/http/app'
import { part, type Served } from '#platform/http/serve'
import { type Tx, within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { seedMeasures } from '../catalogue/store-seed.ts'
import { exchange, type Intake, reporting } from '../contract.ts'
import { entryHandlers } from '../reporting/http-entry.ts'
import { saveForm } from '../reporting/store-forms.ts'
import { openReports } from '../reporting/store-open.ts'
import type { Sent } from './contract-values.ts'
import { exchangeHandlers } from './http.ts'
import { takeDropped } from './jobs-drop.ts'
import { importValues } from './store-bulk.ts'
import { withIntakeKeys } from './store-key-caller.ts'
import { aForm } from './testing.ts'

const now: Instant = '2026-11-24T02:00:00.000Z'
const WHO = ['chuvanan', 'ct.10549', 'tranhungdao', 'sokhcn', 'congan', 'chutich', 'quantri'] as const
const FORM = 'thu-hang-quy'
const LINES = ['commune-files-all', 'commune-files-online', 'commune-adults', 'commune-households']
const HERE = '10549-chu-van-an'
const THERE = '10570-tran-hung-dao'
/** First row of lines in a template; the columns of values, "as before", explanations and keys. */
const [FIRST, VALUE, SAME, NOTE] = [8, 6, 7, 8]

let database: TestDatabase
let app: FastifyInstance
let folder: string
const callers: Record<string, Caller> = {}
const reports: Record<string, string> = {}
const system = systemCaller()

beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'lienthong-drop-'))
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await write(async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    await seedMeasures(tx, { topUnits: ['31-hai-phong'], simulated: false })
    for (const name of WHO)
      callers[name] = await callerOfAccount(tx, (await findAccountByUsername(tx, name))?.id ?? '', now)
    const form = aForm(FORM, LINES)
    await saveForm(tx, form, { caller: system, at: now })
    await openReports(tx, { at: now, today: dayOf(now) }, () => dayOf(now) as never, [form])
  })
  const { rows } = await database.pool.query<{ id: string; subject_id: string }>(
    `select id, subject_id from measures.report where form_id = '${FORM}' and period_id = '2026-Q3'`,
  )
  for (const row of rows) reports[row.subject_id] = row.id
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const clock = { now: () => now, today: () => dayOf(now) }
  const authenticate = withIntakeKeys(
    { db: database.kysely, system, clock },
    async (request) => callers[String(request.headers['x-who'])] ?? publicCaller('vi'),
  )
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  part(exchange, exchangeHandlers({ secret: () => 'test', dropFolder: folder })).serve(served)
  const handlers = new Proxy({} as never, { get: (_, name) => entryHandlers[name as keyof typeof entryHandlers] })
  part(reporting, handlers).serve(served)
  await app.ready()
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
  await rm(folder, { recursive: true, force: true })
})

const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(database.kysely, system, 'write', work)
const query = async <T>(sql: string): Promise<T[]> => (await database.pool.query(sql)).rows as T[]

interface Told {
  readonly code?: string
  readonly title?: string
  readonly fields?: { row?: number; field: string; message: string }[]
}
async function ask<T = Told>(
  who: string,
  method: 'GET' | 'POST' | 'DELETE' | 'PATCH',
  path: string,
  body?: object | Buffer,
): Promise<{ status: number; body: T; bytes: Buffer }> {
  const file = Buffer.isBuffer(body)
  const response = await app.inject({
    method,
    url: `/api/measures${path}`,
    headers: {
      ...(who.startsWith('ltbc_') ? { authorization: `Bearer ${who}` } : { 'x-who': who }),
      ...(file ? { 'content-type': 'application/octet-stream' } : {}),
    },
    ...(body ? { payload: body } : {}),
  })
  const json = String(response.headers['content-type']).includes('json')
  return { status: response.statusCode, body: (json ? response.json() : null) as T, bytes: response.rawPayload }
}

async function filledIn(report: string, fill: (sheet: excel.Worksheet) => void, who = 'chuvanan'): Promise<Buffer> {
  const { bytes } = await ask(who, 'GET', `/reports/${report}/template`)
  const book = new excel.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  fill(book.worksheets[0] as excel.Worksheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}
const hand = (who: string, report: string, file: Buffer, name = 'bao-cao.xlsx') =>
  ask<Intake & Told>(who, 'POST', `/reports/${report}/spreadsheet?name=${name}`, file)
const drafts = (report: string) =>
  query<{
    indicator_id: string
    part: string
    value: number | null
    absent: string | null
    origin: string
    note: string | null
  }>(
    `select indicator_id, part, value, absent, origin, note from measures.report_draft where report_id = '${report}' order by 1, 2`,
  )

test('a spreadsheet with errors writes nothing; mended and answered it is written whole, and again changes nothing', async () => {
  const id = reports[HERE] as string
  const wrong = await filledIn(id, (sheet) => {
    sheet.getCell(FIRST, VALUE).value = '1.234'
    sheet.getCell(FIRST + 1, VALUE).value = 'khoảng 900'
    sheet.getCell(FIRST + 2, VALUE).value = '-'
    sheet.getCell(FIRST + 3, VALUE).value = -4
    sheet.getCell(FIRST + 5, SAME).value = 'x'
  })
  const first = await hand('chuvanan', id, wrong)
  expect(first).toMatchObject({
    status: 200,
    body: { state: 'read', source: 'spreadsheet', rows: 5, written: 1, asked: 1, wrong: 3, by: 'Vũ Thị Hồng Nhung' },
  })
  expect(
    first.body.values.map(({ cell, outcome, value, message }) => [cell, outcome, value, message?.slice(0, 40)]),
  ).toEqual([
    ['F8', 'new', 1234, undefined],
    ['F9', 'wrong', null, '“khoảng 900” không phải số chính xác. Xi'],
    ['F10', 'asked', null, '“-” là số 0, hay chưa có số liệu?'],
    ['F11', 'wrong', -4, '-4: số này không thể âm.'],
    ['G13', 'wrong', null, 'Kỳ trước chưa có số để giữ nguyên. Xin g'],
  ])
  const early = await ask('chuvanan', 'POST', `/intakes/${first.body.id}/writing`, { answers: [] })
  expect(early).toMatchObject({ status: 422, body: { code: 'bad-rows' } })
  expect(early.body.fields?.map(({ field }) => field)).toEqual(['F9', 'F10', 'F11', 'G13'])
  expect(await drafts(id)).toEqual([])

  const mended = await filledIn(id, (sheet) => {
    sheet.getCell(FIRST, VALUE).value = '1.234'
    sheet.getCell(FIRST + 1, VALUE).value = 900
    sheet.getCell(FIRST + 1, NOTE).value = 'Phần mềm mới từ tháng 8'
    sheet.getCell(FIRST + 2, VALUE).value = '-'
    sheet.getCell(FIRST + 3, VALUE).value = '…'
  })
  const second = await hand('chuvanan', id, mended)
  expect(second.body).toMatchObject({ rows: 4, written: 3, asked: 1, wrong: 0 })
  // The earlier reading gave way.
  expect((await ask('chuvanan', 'POST', `/intakes/${first.body.id}/writing`, { answers: [] })).body.code).toBe(
    'not-read',
  )
  const answers = [{ n: 3, choice: 0 }]
  const done = await ask<Intake>('chuvanan', 'POST', `/intakes/${second.body.id}/writing`, { answers })
  expect(done).toMatchObject({ status: 200, body: { state: 'written', written: 4, asked: 0 } })
  expect(done.body.missing).toEqual(['Người từ 15 tuổi trở lên của xã – nữ', 'Hộ gia đình của xã'])
  expect(await drafts(id)).toEqual([
    { indicator_id: 'commune-adults', part: '', value: 0, absent: null, origin: 'spreadsheet', note: null },
    {
      indicator_id: 'commune-adults',
      part: 'nam',
      value: null,
      absent: 'Chưa có số liệu (theo bảng tính).',
      origin: 'spreadsheet',
      note: null,
    },
    { indicator_id: 'commune-files-all', part: '', value: 1234, absent: null, origin: 'spreadsheet', note: null },
    {
      indicator_id: 'commune-files-online',
      part: '',
      value: 900,
      absent: null,
      origin: 'spreadsheet',
      note: 'Phần mềm mới từ tháng 8',
    },
  ])
  const twice = await ask('chuvanan', 'POST', `/intakes/${second.body.id}/writing`, { answers })
  expect(twice.body.code).toBe('not-read')
  const again = await hand('chuvanan', id, mended)
  expect(again.body).toMatchObject({ rows: 4, same: 3, written: 0, asked: 1 })
  const facts = await query(`select kind from ledger.fact where kind = 'measures.values-brought'`)
  expect(facts).toHaveLength(1)
})

test('a template of another report, form or period, a changed mark and a file that is none are named', async () => {
  const here = reports[HERE] as string
  const there = reports[THERE] as string
  const theirs = await filledIn(there, (sheet) => (sheet.getCell(FIRST, VALUE).value = 1), 'tranhungdao')
  const unit = await hand('chuvanan', here, theirs)
  expect(unit).toMatchObject({
    status: 409,
    body: { code: 'wrong-template', title: expect.stringContaining('đơn vị khác') },
  })
  const earlier = (
    await query<{ id: string }>(
      `select id from measures.report where form_id = '${FORM}' and period_id = '2026-Q2' and subject_id = '${HERE}'`,
    )
  )[0]?.id as string
  const old = await filledIn(earlier, (sheet) => (sheet.getCell(FIRST, VALUE).value = 1))
  expect((await hand('chuvanan', here, old)).body.title).toContain('2026-Q2')
  const forged = await filledIn(here, (sheet) => {
    sheet.getCell(FIRST, VALUE).value = 1
    sheet.getCell(1, 10).value = `${String(sheet.getCell(1, 10).value).slice(0, -3)}abc`
  })
  expect((await hand('chuvanan', here, forged)).body.code).toBe('wrong-template')
  for (const file of [Buffer.from('PK nothing'), Buffer.from([0xff, 0xd8, 0, 0])])
    expect(await hand('chuvanan', here, file)).toMatchObject({ status: 400, body: { code: 'bad-file' } })
  expect((await hand('chuvanan', here, Buffer.from('Xin chào'))).body.code).toBe('nothing-in-it')
  // Nobody fills in or sees what is another's.
  expect((await hand('tranhungdao', here, theirs)).status).toBe(404)
  expect((await ask('tranhungdao', 'GET', `/reports/${here}/template`)).status).toBe(404)
})

test('a pasted range: by name, by order, asked which column; kept apart from other agencies', async () => {
  const id = reports[THERE] as string
  const paste = (text: string, column?: number) =>
    ask<Intake & Told>('tranhungdao', 'POST', `/reports/${id}/paste`, { text, ...(column ? { column } : {}) })
  const which = await paste('Hộ gia đình của xã\t10\t12\nHồ sơ công việc của xã\t5\t7')
  expect(which).toMatchObject({ status: 409, body: { code: 'which-column' } })
  expect(which.body.fields).toEqual([
    { row: 2, field: 'column', message: 'B' },
    { row: 3, field: 'column', message: 'C' },
  ])
  expect((await paste('1\n2\n3')).body).toMatchObject({ code: 'count-differs' })
  const read = await paste('Hộ gia đình của xã\t10\t12\nHồ sơ công việc của xã\t5\t7', 3)
  expect(read.body.values.map(({ indicatorId, cell, value }) => [indicatorId, cell, value])).toEqual([
    ['commune-households', 'C1', 12],
    ['commune-files-all', 'C2', 7],
  ])
  // Another commune neither sees nor writes it.
  expect((await ask('chuvanan', 'GET', `/intakes/${read.body.id}`)).status).toBe(404)
  expect((await ask('chuvanan', 'POST', `/intakes/${read.body.id}/writing`, { answers: [] })).status).toBe(404)
  expect((await ask<{ total: number }>('chuvanan', 'GET', '/intakes?source=paste')).body.total).toBe(0)
  await ask('tranhungdao', 'POST', `/intakes/${read.body.id}/writing`, { answers: [] })
  expect((await drafts(id)).map(({ origin, value }) => [origin, value])).toEqual([
    ['paste', 7],
    ['paste', 12],
  ])
})

test('a department lays values of its sector into the empty lines of its communes, and over nothing they typed', async () => {
  const { bytes, status } = await ask('congan', 'GET', `/forms/${FORM}/template?period=2026-Q3`)
  expect(status).toBe(200)
  const book = new excel.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const sheet = book.worksheets[0] as excel.Worksheet
  const roles = (sheet.getRow(1).values as string[]).filter((role) => String(role).startsWith('line:'))
  // Of this form only one line, with its parts, lies with the police.
  expect(roles).toEqual(['line:commune-adults', 'line:commune-adults/nam', 'line:commune-adults/nữ'])
  let other = 0
  sheet.eachRow((row, number) => {
    const name = String(row.getCell(2).value)
    if (name === 'Phường Chu Văn An' || name === 'Phường Trần Hưng Đạo') row.getCell(3).value = 40_000
    if (number > 5 && name === 'Phường Trần Hưng Đạo') other = number
  })
  sheet.getCell(other, 4).value = '20.500'
  const read = await ask<Intake>(
    'congan',
    'POST',
    '/spreadsheets?name=nhieu.xlsx',
    Buffer.from(await book.xlsx.writeBuffer()),
  )
  expect(read.body).toMatchObject({ rows: 3, written: 3, wrong: 0 })
  const done = await ask<Intake>('congan', 'POST', `/intakes/${read.body.id}/writing`, { answers: [] })
  // The ward of the first test had said 0 itself: that stays, and is not shown to the department.
  expect(
    done.body.values.map(({ subjectName, part, outcome, before }) => [subjectName, part, outcome, before]),
  ).toEqual(
    expect.arrayContaining([
      ['Phường Chu Văn An', '', 'left', null],
      ['Phường Trần Hưng Đạo', '', 'new', null],
      ['Phường Trần Hưng Đạo', 'nam', 'new', null],
    ]),
  )
  const there = (await drafts(reports[THERE] as string)).filter(({ indicator_id }) => indicator_id === 'commune-adults')
  expect(there.map(({ part, value }) => [part, value])).toEqual([
    ['', 40_000],
    ['nam', 20_500],
  ])
  expect((await drafts(reports[HERE] as string))[0]).toMatchObject({ part: '', value: 0 })
  // A commune makes a sheet of its own reports alone.
  const own = await ask('chuvanan', 'GET', `/forms/${FORM}/template?period=2026-Q3`)
  const mine = new excel.Workbook()
  await mine.xlsx.load(own.bytes as unknown as ArrayBuffer)
  expect((mine.worksheets[0] as excel.Worksheet).getCell('B6').value).toBe('Phường Chu Văn An')
  expect((mine.worksheets[0] as excel.Worksheet).getCell('B7').value).toBeNull()
})

let key = ''
const AGENCY = 'ubnd-10570-tran-hung-dao'

test('keys: made by the head of the agency or an administrator, shown once, kept as a hash, good for nothing else', async () => {
  const body = { agency: AGENCY, name: 'Phần mềm một cửa', forms: [] }
  for (const who of ['chuvanan', 'ct.10549', 'sokhcn', 'chutich', 'tranhungdao'])
    expect((await ask(who, 'POST', '/intake-keys', body)).status).toBe(403)
  const made = await ask<{ key: string; id: string; head: string }>('quantri', 'POST', '/intake-keys', body)
  expect(made.status).toBe(200)
  key = made.body.key
  expect(key).toMatch(/^ltbc_[\w-]{43}$/)
  const stored = JSON.stringify(await query(`select * from measures.intake_key`))
  expect(stored.includes(key)).toBe(false)
  // The head of a commune keeps those of their own, and sees no others.
  const own = await ask<{ keys: unknown[]; agencies: { id: string }[] }>('ct.10549', 'GET', '/intake-keys')
  expect(own.body.keys).toEqual([])
  expect(own.body.agencies.map(({ id }) => id)).toEqual(['ubnd-10549-chu-van-an'])
  expect((await ask<{ agencies: unknown[] }>('chuvanan', 'GET', '/intake-keys')).body.agencies).toEqual([])
  const mine = { ...body, agency: 'ubnd-10549-chu-van-an' }
  expect((await ask('ct.10549', 'POST', '/intake-keys', mine)).status).toBe(200)
  // A key opens the sending of values alone.
  for (const path of ['/intakes', '/intake-keys', `/reports/${reports[THERE]}/template`])
    expect((await ask(key, 'GET', path)).status).toBe(401)
  expect((await ask(key, 'POST', '/intake-keys', body)).status).toBe(401)
  expect(
    (await ask(`${key.slice(0, -2)}xx`, 'POST', '/values', { values: [{ indicator: 'x', value: 1 }] })).status,
  ).toBe(401)
})

const VALUES = {
  period: '2026-Q3',
  values: [
    { indicator: 'commune-files-all', value: 100 },
    { indicator: 'commune-files-online', value: '95' },
    { indicator: 'commune-households', value: 5_000, note: 'Từ cơ sở dữ liệu' },
  ],
}

test('a system sends values: tried, written, told apart from what was sent before', async () => {
  const trial = await ask<Sent>(key, 'POST', '/values?dry=true', VALUES)
  expect(trial.body).toMatchObject({ state: 'trial', written: 3, again: false })
  expect(
    (await drafts(reports[THERE] as string)).find(({ indicator_id }) => indicator_id === 'commune-files-all')?.value,
  ).toBe(7)
  const both = await Promise.all([
    ask<Sent>(key, 'POST', '/values?key=quy-3-lan-1', VALUES),
    ask<Sent>(key, 'POST', '/values?key=quy-3-lan-1', VALUES),
  ])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect(both.map(({ body }) => body.again).sort()).toEqual([false, true])
  expect(new Set(both.map(({ body }) => body.id)).size).toBe(1)
  const first = both.find(({ body }) => !body.again)?.body
  expect(first?.values.map(({ outcome }) => outcome)).toEqual(['changed', 'new', 'changed'])
  expect(first).toMatchObject({ by: 'Phần mềm một cửa', source: 'api', state: 'written' })
  const reused = await ask(key, 'POST', '/values?key=quy-3-lan-1', { ...VALUES, values: VALUES.values.slice(1) })
  expect(reused).toMatchObject({ status: 409, body: { code: 'key-reused' } })
  const [used] = await query<{ uses: string; last_used_at: string }>(
    `select uses, last_used_at from measures.intake_key where agency_id = '${AGENCY}'`,
  )
  expect(Number(used?.uses)).toBeGreaterThanOrEqual(3)
  expect(used?.last_used_at).not.toBeNull()
})

test('one wrong value holds back all, unless the good ones are asked for; each says what is wrong with it', async () => {
  const values = [
    { indicator: 'commune-files-all', value: 111 },
    { indicator: 'commune-files-online', value: -1 },
    { indicator: 'khong-co', value: 1 },
    { indicator: 'commune-households', subject: HERE, value: 1 },
    { indicator: 'commune-households', subject: 'nowhere', value: 1 },
    { indicator: 'commune-households', period: '2020-Q1', value: 1 },
    { indicator: 'commune-villages-all', value: 1 },
    { indicator: 'commune-households', value: '1.234' },
    { indicator: 'commune-households', value: '…' },
  ]
  const whole = await ask<Sent>(key, 'POST', '/values', { period: '2026-Q3', values })
  expect(whole.body).toMatchObject({ state: 'refused', written: 1 })
  expect(whole.body.values.map(({ outcome, code }) => code ?? outcome)).toEqual(
    [
      'new',
      'negative',
      'no-indicator',
      // A commune's key neither sees nor fills in the reports of another.
      'no-report',
      'no-subject',
      'no-report',
      'no-report',
      'twice',
      'twice',
    ].map((code, n) => (n === 0 ? 'changed' : code)),
  )
  expect(
    (await drafts(reports[THERE] as string)).find(({ indicator_id }) => indicator_id === 'commune-files-all')?.value,
  ).toBe(100)
  // Mended, it is sent again under the same name.
  const named = (value: number) =>
    ask<Sent>(key, 'POST', '/values?key=mot-lan-nua', {
      period: '2026-Q3',
      values: [{ indicator: 'commune-files-all', value }],
    })
  expect((await named(-5)).body).toMatchObject({ state: 'refused' })
  expect((await named(100)).body).toMatchObject({ state: 'written', again: false })
  const good = await ask<Sent>(key, 'POST', '/values?good=true', { period: '2026-Q3', values })
  expect(good.body).toMatchObject({ state: 'written', written: 1 })
  expect(
    (await drafts(reports[THERE] as string)).find(({ indicator_id }) => indicator_id === 'commune-files-all')?.value,
  ).toBe(111)
  // What was refused can be settled by somebody of the agency, leaving the wrong ones out.
  const answers = whole.body.values.flatMap(({ n, choices }) =>
    choices.length > 0 ? [{ n, choice: choices.length - 1 }] : [],
  )
  const settled = await ask<Intake>('tranhungdao', 'POST', `/intakes/${whole.body.id}/writing`, { answers })
  expect(settled.body).toMatchObject({ state: 'written' })
})

test('CSV with decimal commas and headings in Vietnamese; without the two headings it is told so', async () => {
  const csv = Buffer.from(
    '\uFEFFMã chỉ tiêu;Kỳ;Giá trị;Ghi chú\ncommune-files-online;2026-Q3;"1 050";\ncommune-households;2026-Q3;5.010;đã rà\n',
  )
  const sent = await ask<Sent>(key, 'POST', '/values/file?name=so.csv', csv)
  expect(sent.body.values.map(({ cell, value, outcome }) => [cell, value, outcome])).toEqual([
    ['C2', 1050, 'changed'],
    ['C3', 5010, 'changed'],
  ])
  const bare = await ask(key, 'POST', '/values/file?name=so.csv', Buffer.from('a;b\n1;2\n'))
  expect(bare).toMatchObject({ status: 409, body: { code: 'headers', title: expect.stringContaining('a, b') } })
})

test('a report that is complete and of which nothing is asked is sent on without hands; another says why not', async () => {
  const missing = await ask<Sent>(key, 'POST', '/values?submit=true', VALUES)
  expect(missing.body.reports).toEqual([
    { id: reports[THERE], subject: 'Phường Trần Hưng Đạo', submitted: false, why: expect.stringContaining('1 dòng') },
  ])
  const last = { period: '2026-Q3', values: [{ indicator: 'commune-adults', part: 'nữ', value: 19_500 }] }
  const done = await ask<Sent>(key, 'POST', '/values?submit=true', last)
  expect(done.body.reports).toMatchObject([{ submitted: true, why: null }])
  const [report] = await query(`select state from measures.report where id = '${reports[THERE]}'`)
  expect(report).toEqual({ state: 'declared' })
  const [value] = await query(
    `select source, value from measures.observation where indicator_id = 'commune-adults' and part = 'nữ' and subject_id = '${THERE}'`,
  )
  expect(value).toEqual({ source: 'api', value: 19_500 })
  // Sent is sent: the next values find it closed.
  const late = await ask<Sent>(key, 'POST', '/values', last)
  expect(late.body).toMatchObject({ state: 'refused', values: [{ code: 'not-open' }] })
})

test('a key taken back opens nothing', async () => {
  const [{ id }] = (await query<{ id: string }>(
    `select id from measures.intake_key where agency_id = '${AGENCY}'`,
  )) as [{ id: string }]
  expect((await ask('ct.10549', 'DELETE', `/intake-keys/${id}`)).status).toBe(404)
  expect((await ask('quantri', 'DELETE', `/intake-keys/${id}`)).status).toBe(200)
  expect((await ask(key, 'POST', '/values', VALUES)).status).toBe(401)
})

async function dropFile(agency: string, name: string, content: string): Promise<void> {
  await mkdir(join(folder, agency), { recursive: true })
  const path = join(folder, agency, name)
  await writeFile(path, content)
  const before = new Date(Date.parse(now) - 60_000)
  await utimes(path, before, before)
}

test('files dropped in a folder: taken once, moved away with what became of each value beside them', async () => {
  const dropping = { db: database.kysely, system, now: () => now, folder, secret: () => 'test' }
  const agency = 'ubnd-10549-chu-van-an'
  await dropFile(agency, 'ho-gia-dinh_2026-Q3.csv', 'indicator,value\ncommune-households,6789\n')
  await dropFile(agency, 'sai_2026-Q3.csv', 'indicator,value\ncommune-households,khoảng 5\n')
  await dropFile(agency, 'anh.jpg', 'x')
  await dropFile('khong-co', 'x.csv', 'indicator,value\na,1\n')
  expect(await takeDropped(dropping)).toEqual({ done: 1, refused: 3 })
  expect((await readdir(join(folder, agency, 'done'))).sort()).toEqual([
    'ho-gia-dinh_2026-Q3.csv',
    'ho-gia-dinh_2026-Q3.csv.result.csv',
  ])
  const why = await readFile(join(folder, agency, 'refused', 'sai_2026-Q3.csv.result.csv'), 'utf8')
  expect(why).toContain('không phải số chính xác')
  expect(await readFile(join(folder, 'khong-co', 'refused', 'x.csv.result.csv'), 'utf8')).toContain(
    'không phải mã của cơ quan',
  )
  expect(
    (await drafts(reports[HERE] as string)).find(({ indicator_id }) => indicator_id === 'commune-households'),
  ).toMatchObject({
    value: 6789,
    origin: 'drop',
  })
  // The same file again is known; nothing is written twice.
  await dropFile(agency, 'ho-gia-dinh_2026-Q3.csv', 'indicator,value\ncommune-households,6789\n')
  expect(await takeDropped(dropping)).toEqual({ done: 1, refused: 0 })
  const [{ n }] = (await query<{ n: number }>(
    `select count(*)::int as n from measures.intake where source = 'drop' and state = 'written'`,
  )) as [{ n: number }]
  expect(n).toBe(1)
  // A file that still grows is left alone.
  await dropFile(agency, 'dang-chep.csv', 'indicator,value\n')
  const fresh = new Date(now)
  await utimes(join(folder, agency, 'dang-chep.csv'), fresh, fresh)
  expect(await takeDropped(dropping)).toEqual({ done: 0, refused: 0 })
})

test('history is loaded whole or not at all, twice is once, and what is published is not written over', async () => {
  const path = join(folder, 'history.csv')
  const load = async (rows: readonly string[]) => {
    await writeFile(path, ['indicator,subject,period,part,value', ...rows].join('\r\n'))
    return write(async (tx) => {
      const done = await importValues(
        tx,
        { caller: system, at: now, requestId: 'history' },
        { path, today: dayOf(now), decimal: null },
      )
      return done
    })
  }
  const rows = Array.from(
    { length: 500 },
    (_, n) => `commune-households,${n % 2 ? HERE : '10570'},${2000 + ((n >> 1) % 25)}-0${1 + (n % 9)},,${n}`,
  )
  const good = [...new Map(rows.map((row) => [row.split(',').slice(0, 3).join(), row])).values()]
  const first = await load(good)
  expect(first).toMatchObject({ rows: good.length, added: good.length, same: 0, faultCount: 0 })
  expect(await load(good)).toMatchObject({ added: 0, same: good.length, faultCount: 0 })
  const [stored] = await query(
    `select value, state, simulated, source from measures.observation where indicator_id = 'commune-households'
     and subject_id = '${HERE}' and period_from = '2000-02-01'`,
  )
  expect(stored).toMatchObject({ state: 'published', simulated: false, source: 'seed' })
  const [one = ''] = good
  const other = await load([
    `${one.slice(0, one.lastIndexOf(','))},999999`,
    'commune-adults,10549,2001-Q1,nữ,5',
    'x,10549,2001,,5',
  ])
  expect(other.faults.map(({ row, code }) => [row, code])).toEqual([[4, 'no-indicator']])
  expect(other.added).toBe(0)
  const conflict = await load([`${one.slice(0, one.lastIndexOf(','))},999999`])
  expect(conflict.faults).toMatchObject([{ row: 2, code: 'other-value' }])
})
