import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { callerOfAccount, findAccountByUsername, publicCaller, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces, unitsOn } from '#places'
import { createFileStore } from '#platform/files/store'
import { createApp } from '#platform/http/app'
import { part, type Served } from '#platform/http/serve'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { work } from '../contract.ts'
import { taskHandlers } from '../tasks/http-task.ts'
import { replayDirective } from './directive.ts'
import type { DirectiveSources } from './doors.ts'
import { changeHandlers } from './http-change.ts'
import { directiveHandlers } from './http-directive.ts'
import { paperHandlers } from './http-paper.ts'
import { directiveMoves, findDirective } from './store-directive.ts'

const CHU_VAN_AN = '10549-chu-van-an'
const TRAN_HUNG_DAO = '10570-tran-hung-dao'
const CHI_LINH = '10546-chi-linh'
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')

let database: TestDatabase
let app: FastifyInstance
let folder: string
let now: Instant = '2026-11-18T02:00:00.000Z'
let chosen = [CHU_VAN_AN, TRAN_HUNG_DAO]
let figure = 12
const callers: Record<string, Caller> = {}

/** What other rooms would hand over. */
const sources: DirectiveSources = {
  rules: [
    {
      id: 'test.level',
      words: { vi: 'Theo cấp độ', en: 'By level' },
      settings: async () => [],
      cite: () => ({ vi: 'Xã, phường ở cấp 3', en: 'Communes at level 3' }),
      resolve: async () => chosen.map((unit) => ({ unit, why: { vi: 'Cấp 3', en: 'Level 3' } })),
    },
  ],
  figures: [
    { type: 'epidemic.f1', read: async () => ({ value: figure, words: { vi: `${figure} F1`, en: `${figure} F1` } }) },
  ],
}

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
  })
  await within(database.kysely, systemCaller(), 'read', async (tx) => {
    for (const name of ['chutich', 'soyte', 'chuvanan', 'tranhungdao']) {
      const account = await findAccountByUsername(tx, name)
      callers[name] = await callerOfAccount(tx, account?.id ?? '', now)
    }
  })
  folder = await mkdtemp(join(tmpdir(), 'directives-'))
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const clock = { now: () => now, today: () => dayOf(now) }
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  const files = createFileStore(folder)
  const handlers = { ...directiveHandlers(sources), ...changeHandlers(files, sources), ...paperHandlers(files) }
  part(work, { ...taskHandlers(files), ...handlers }).serve(served)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

interface Task {
  id: string
  state: string
  due: string
  why: string | null
  lateBy: number
  unit: { id: string }
}
interface View {
  id: string
  number: string
  title: string
  moves: number
  state: string
  tasks: Task[]
  laggards: Task[]
  [key: string]: unknown
}
async function ask<Body = never>(who: string, method: 'GET' | 'POST', path: string, body?: object) {
  const payload = body ? { payload: body } : {}
  const response = await app.inject({ method, url: `/api/work${path}`, headers: { 'x-who': who }, ...payload })
  const json = String(response.headers['content-type']).includes('json')
  return { status: response.statusCode, body: (json ? response.json() : response.rawPayload) as Body }
}
const post = <Body = never>(who: string, path: string, body: object) => ask<Body>(who, 'POST', path, body)
const look = async (id: string, who = 'chutich'): Promise<View> =>
  (await ask<View>(who, 'GET', `/directives/${id}`)).body
const move = (who: string, id: string, step: string, more: object = {}) =>
  post(who, `/tasks/${id}/moves`, { step, ...more })
const plain = {
  title: 'Đưa F1 đi cách ly tập trung',
  text: 'Rà soát và đưa toàn bộ F1 còn ở nhà đi cách ly.',
  result: 'Danh sách F1 đã cách ly',
  sector: 'health',
  deadline: { workingDays: 3 },
}
async function issue(more: object, who = 'chutich'): Promise<View> {
  const issued = await post<{ id: string }>(who, '/directives', { ...plain, ...more })
  expect(issued).toMatchObject({ status: 200 })
  return look(issued.body.id)
}
const taskOf = (view: View, unit: string): Task => {
  const found = view.tasks.find((task) => task.unit.id === unit)
  if (!found) throw new Error(`no task in ${unit}`)
  return found
}

test('numbers follow the issuer’s own series; one that is typed is kept, once a year', async () => {
  const first = await issue({ units: [CHU_VAN_AN], form: 'decision' })
  expect(first).toMatchObject({ number: '01/QĐ-UBND', form: 'decision', signer: { name: 'Nguyễn Văn Hải' } })
  expect(await issue({ units: [CHU_VAN_AN], form: 'decision' })).toMatchObject({ number: '02/QĐ-UBND' })
  expect(await issue({ units: [CHU_VAN_AN] })).toMatchObject({ number: '01/UBND-VX' })
  expect(await issue({ units: [CHU_VAN_AN] }, 'soyte')).toMatchObject({ number: '01/SYT-VP' })
  expect(await issue({ units: [CHU_VAN_AN], number: '40/UBND-VX' })).toMatchObject({ number: '40/UBND-VX' })
  const again = { ...plain, units: [CHU_VAN_AN], number: '40/UBND-VX' }
  expect(await post('chutich', '/directives', again)).toMatchObject({
    status: 409,
    body: { code: 'number-taken', title: 'Số 40/UBND-VX đã dùng trong năm. Số kế tiếp là 41/UBND-VX.' },
  })
  expect(await post('chutich', '/directives', { ...again, number: 'bốn mươi' })).toMatchObject({
    body: { code: 'number-form' },
  })
  expect(await post('chutich', '/directives', { ...again, number: undefined, day: '2026-11-19' })).toMatchObject({
    body: { code: 'day-ahead' },
  })
  expect(await ask('chutich', 'GET', '/directive-number?form=letter&sector=health')).toMatchObject({
    body: { number: '41/UBND-VX', signer: { title: 'Chủ tịch UBND thành phố' } },
  })
  const two = await Promise.all([issue({ units: [CHU_VAN_AN] }), issue({ units: [CHU_VAN_AN] })])
  expect(two.map(({ number }) => number).toSorted()).toEqual(['41/UBND-VX', '42/UBND-VX'])
})

test('a rule names each recipient and why; the list is frozen, and whoever saw another list is told', async () => {
  chosen = [CHU_VAN_AN, TRAN_HUNG_DAO]
  const rule = { id: 'test.level', settings: {} }
  const preview = await post<{ rows: { agency: { id: string }; why: string }[] }>('chutich', '/directives/preview', {
    deadline: plain.deadline,
    sector: plain.sector,
    rule,
    units: [CHI_LINH],
  })
  expect(preview.body.rows.map(({ agency, why }) => [agency.id, why])).toEqual([
    [`ubnd-${CHI_LINH}`, null],
    [`ubnd-${CHU_VAN_AN}`, 'Cấp 3'],
    [`ubnd-${TRAN_HUNG_DAO}`, 'Cấp 3'],
  ])
  const seen = preview.body.rows.map(({ agency }) => agency.id)
  chosen = [CHU_VAN_AN]
  expect(await post('chutich', '/directives', { ...plain, rule, units: [CHI_LINH], seen })).toMatchObject({
    status: 409,
    body: { code: 'recipients-changed', title: expect.stringContaining('thêm 0, bớt 1') },
  })
  const issued = await issue({ rule, units: [CHI_LINH], seen: seen.slice(0, 2), without: [] })
  chosen = [TRAN_HUNG_DAO]
  const later = await look(issued.id)
  expect(later.rule).toEqual({ vi: 'Xã, phường ở cấp 3', en: 'Communes at level 3' })
  expect([taskOf(later, CHI_LINH).why, taskOf(later, CHU_VAN_AN).why]).toEqual([null, 'Cấp 3'])
  expect(later.tasks).toHaveLength(2)
  expect(await post('chutich', '/directives', { ...plain, rule: { id: 'no.rule', settings: {} } })).toMatchObject({
    body: { code: 'rule-unknown' },
  })
})

test('own rules: all communes, all departments, the ground of a former district, a sector', async () => {
  const count = async (id: string, settings: Record<string, string> = {}) => {
    const body = { deadline: plain.deadline, sector: 'health', rule: { id, settings } }
    return (await post<{ rows: { agency: { name: string }; why: string }[] }>('chutich', '/directives/preview', body))
      .body
  }
  const communes = await within(database.kysely, systemCaller(), 'read', async (tx) =>
    unitsOn(await loadAtlas(tx), '2026-11-18', 'commune'),
  )
  expect((await count('work.communes')).rows).toHaveLength(communes.length)
  const departments = (await count('work.departments')).rows.map(({ agency }) => agency.name)
  expect(departments).toContain('Sở Y tế')
  expect(departments).not.toContain('UBND thành phố Hải Phòng')
  const chiLinh = (await count('work.former-district', { district: '290-chi-linh' })).rows
  expect(chiLinh.map(({ agency }) => agency.name)).toContain('UBND phường Chu Văn An')
  expect(chiLinh.map(({ agency }) => agency.name)).not.toContain('UBND phường Hải Dương')
  expect(chiLinh[0]?.why).toBe('Trên đất Thành phố Chí Linh trước ngày 01/07/2025')
  expect((await count('work.sector', { sector: 'health' })).rows.length).toBeGreaterThan(communes.length)
  expect(await count('work.sector', { sector: 'magic' })).toMatchObject({ code: 'rule-setting' })
})

test('who is late is named with the last move and urged on once a day', async () => {
  now = '2026-11-02T02:00:00.000Z'
  const { id, tasks } = await issue({ units: [CHU_VAN_AN, TRAN_HUNG_DAO] })
  const ofWard = tasks.find((task) => task.unit.id === CHU_VAN_AN)?.id ?? ''
  await move('chuvanan', ofWard, 'accept')
  now = '2026-11-10T02:00:00.000Z'
  const late = await look(id)
  expect(late.laggards).toMatchObject([
    { lateBy: 3, last: { step: expect.stringMatching(/assign|accept/) } },
    { lateBy: 3 },
  ])
  expect(await post('chuvanan', `/directives/${id}/urge`, {})).toMatchObject({ status: 403 })
  expect(await post('chutich', `/directives/${id}/urge`, { tasks: [ofWard] })).toMatchObject({
    body: { urged: 1, already: 0 },
  })
  expect(await post('chutich', `/directives/${id}/urge`, {})).toMatchObject({ body: { urged: 1, already: 1 } })
  expect(await post('chutich', `/directives/${id}/urge`, {})).toMatchObject({ body: { urged: 0, already: 2 } })
  const { rows } = await database.pool.query<{ n: number }>(
    `select count(*)::int as n from work.notice where name = 'task.urge' and account_id = $1`,
    [callers.chuvanan?.accountId],
  )
  expect(rows[0]?.n).toBe(1)
  expect(await look(id)).toMatchObject({ laggards: [{ urgedAt: now }, { urgedAt: now }] })
})

test('more time for all or for some, counted for each; a day nobody gains by is refused', async () => {
  now = '2026-11-18T02:00:00.000Z'
  const { id, tasks } = await issue({ units: [CHU_VAN_AN, TRAN_HUNG_DAO] })
  const some = { due: '2026-11-27', words: 'Chờ kết quả xét nghiệm', tasks: [tasks[0]?.id] }
  expect(await post('chutich', `/directives/${id}/extend`, some)).toMatchObject({ body: { extended: 1, kept: 1 } })
  expect(await look(id)).toMatchObject({ due: '2026-11-23', extensions: 0 })
  const all = { due: '2026-11-27', words: 'Mưa lũ' }
  expect(await post('chutich', `/directives/${id}/extend`, all)).toMatchObject({ body: { extended: 1, kept: 1 } })
  expect(await look(id)).toMatchObject({ due: '2026-11-27', firstDue: '2026-11-23', extensions: 1 })
  expect(await post('chutich', `/directives/${id}/extend`, all)).toMatchObject({ body: { code: 'nothing-later' } })
  expect(await post('chutich', `/directives/${id}/extend`, { ...all, due: '2026-11-29' })).toMatchObject({
    body: { code: 'due-not-later' },
  })
  const { rows } = await database.pool.query<{ extensions: number }>(
    'select extensions from work.task where directive_id = $1',
    [id],
  )
  expect(rows.map(({ extensions }) => extensions)).toEqual([1, 1])
})

test('an amendment keeps what it read before; open tasks take the new words; of two at once one is told', async () => {
  const { id, moves, tasks } = await issue({ units: [CHU_VAN_AN, TRAN_HUNG_DAO] })
  await move('chutich', tasks[0]?.id ?? '', 'recall', { words: 'Không còn cần' })
  const amended = { words: 'Ghi nhầm đối tượng', text: 'Rà soát F1 và F2.', moves }
  const answers = await Promise.all([
    post<{ code?: string }>('chutich', `/directives/${id}/amend`, amended),
    post<{ code?: string }>('chutich', `/directives/${id}/amend`, { ...amended, text: 'Rà soát F0.' }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'changed-meanwhile',
    title: expect.stringContaining('Nguyễn Văn Hải vừa sửa nội dung'),
  })
  const after = await look(id)
  const history = after.history as { step: string; words: string | null; content: { text: string } | null }[]
  expect(history.map(({ step, content }) => [step, content?.text])).toEqual([
    ['issue', plain.text],
    ['amend', after.text],
  ])
  const words = async (task: Task | undefined) =>
    (await ask<{ what: string }>('chutich', 'GET', `/tasks/${task?.id}`)).body.what
  expect(await words(after.tasks.find(({ state }) => state === 'assigned'))).toBe(after.text)
  expect(await words(after.tasks.find(({ state }) => state === 'recalled'))).toBe(plain.text)
  expect(await post('chutich', `/directives/${id}/amend`, { words: 'Thử', title: plain.title })).toMatchObject({
    body: { code: 'nothing-changed' },
  })
  expect(await post('soyte', `/directives/${id}/amend`, { words: 'Thử', title: 'Việc khác' })).toMatchObject({
    body: { code: 'not-your-step' },
  })
})

test('a recall takes what is open along and leaves what is done', async () => {
  const { id, moves, tasks } = await issue({ units: [CHU_VAN_AN, TRAN_HUNG_DAO] })
  const ward = tasks.find((task) => task.unit.id === CHU_VAN_AN)?.id ?? ''
  await move('chuvanan', ward, 'accept')
  await move('chuvanan', ward, 'submit', { words: 'Xong' })
  await move('chutich', ward, 'approve')
  expect(await post('chutich', `/directives/${id}/recall`, { words: 'Hết dịch', moves })).toMatchObject({
    body: { recalled: 1 },
  })
  expect(await look(id)).toMatchObject({ state: 'recalled', closedOn: '2026-11-18', recallable: false })
  expect(await post('chutich', `/directives/${id}/recall`, { words: 'Hết dịch' })).toMatchObject({
    body: { code: 'wrong-state' },
  })
})

test('another takes its place: tasks carried over keep their course, the others are recalled, new ones are given', async () => {
  const old = await issue({ units: [CHU_VAN_AN, TRAN_HUNG_DAO] })
  const ward = taskOf(old, CHU_VAN_AN).id
  await move('chuvanan', ward, 'accept')
  const replaces = { id: old.id, open: 'carry', words: 'Mở rộng đối tượng', moves: old.moves }
  const to = { units: [CHU_VAN_AN, CHI_LINH], deadline: { workingDays: 8 }, text: 'Rà soát F1, F2.' }
  const preview = { ...to, sector: 'health', replaces: { id: old.id, open: 'carry' }, text: undefined }
  expect(await post('chutich', '/directives/preview', preview)).toMatchObject({
    body: { recalls: 1, rows: [{ carries: { id: ward } }, { carries: null }] },
  })
  const next = await issue({ ...to, replaces })
  expect(next).toMatchObject({ replaces: { id: old.id }, tasks: expect.arrayContaining([]) })
  expect(next.tasks.map((task) => task.id)).toContain(ward)
  expect(next.tasks).toHaveLength(2)
  const carried = await ask<{ state: string; what: string; due: string; moves: { step: string }[] }>(
    'chuvanan',
    'GET',
    `/tasks/${ward}`,
  )
  expect(carried.body).toMatchObject({ state: 'accepted', what: 'Rà soát F1, F2.', due: next.due })
  expect(carried.body.moves.map(({ step }) => step)).toEqual(['assign', 'accept', 'carry', 'extend'])
  expect(await look(old.id)).toMatchObject({
    state: 'replaced',
    replacedBy: { id: next.id },
    tasks: [{ state: 'recalled', unit: { id: TRAN_HUNG_DAO } }],
    history: [{ step: 'issue' }, { step: 'replace', effects: { carried: 1, recalled: 1 } }],
  })
  expect(await post('chutich', '/directives', { ...plain, ...to, replaces })).toMatchObject({
    body: { code: 'changed-meanwhile' },
  })
})

test('the figure it is about is kept as it was, and read anew', async () => {
  figure = 12
  const about = { type: 'epidemic.f1', id: CHU_VAN_AN, label: 'F1 chưa cách ly' }
  const { id } = await issue({ units: [CHU_VAN_AN], about })
  figure = 3
  expect((await look(id)).figure).toMatchObject({ atIssue: { value: 12, on: '2026-11-18' }, now: { value: 3 } })
})

test('the signed document is attached and read by recipients; printed in both formats; nobody else sees it', async () => {
  const { id } = await issue({ units: [CHU_VAN_AN], basis: 'Luật Phòng bệnh số 114/2025/QH15' })
  const attach = (who: string, content: Buffer) =>
    app.inject({
      method: 'POST',
      url: `/api/work/directives/${id}/files?name=cong-van.pdf`,
      headers: { 'x-who': who, 'content-type': 'application/octet-stream' },
      payload: content,
    })
  const attached = await attach('chutich', PDF)
  expect(attached.json()).toMatchObject({ name: 'cong-van.pdf', type: 'application/pdf', by: 'Nguyễn Văn Hải' })
  expect((await attach('chutich', Buffer.from('<script>'))).json()).toMatchObject({ code: 'wrong-type' })
  expect((await attach('soyte', PDF)).json()).toMatchObject({ code: 'not-your-step' })
  const path = `/directives/${id}/files/${attached.json().id}`
  expect((await ask<Buffer>('chuvanan', 'GET', path)).body.equals(PDF)).toBe(true)
  expect(await ask('tranhungdao', 'GET', path)).toMatchObject({ status: 404 })
  expect(await ask('tranhungdao', 'GET', `/directives/${id}`)).toMatchObject({ status: 404 })
  const pdf = await ask<Buffer>('chuvanan', 'GET', `/directives/${id}/document?format=pdf`)
  expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-')
  const docx = await ask<Buffer>('chuvanan', 'GET', `/directives/${id}/document?format=docx`)
  expect(docx.body.subarray(0, 2).toString()).toBe('PK')
})

test('every directive is the fold of its moves', async () => {
  const ids = await database.pool.query<{ id: string }>('select id from work.directive')
  expect(ids.rows.length).toBeGreaterThan(10)
  await within(database.kysely, systemCaller(), 'read', async (tx) => {
    for (const { id } of ids.rows) {
      const directive = await findDirective(tx, id)
      if (!directive) throw new Error(`${id} is gone`)
      expect(directive).toMatchObject(replayDirective(await directiveMoves(tx, directive)) ?? {})
    }
  })
})
