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
import { createFileStore } from '#platform/files/store'
import { createApp } from '#platform/http/app'
import type { Served } from '#platform/http/serve'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { escalateOverdue } from '../clock/jobs.ts'
import { createParts } from '../http.ts'
import type { TaskView } from '../schema.ts'
import { movesOf } from './store-task.ts'
import { replay } from './task.ts'
import { taskWorkflow } from './workflow-task.ts'

const CHU_VAN_AN = '10549-chu-van-an'
const TRAN_HUNG_DAO = '10570-tran-hung-dao'
/** A photograph as its first bytes tell. */
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2_000, 7)])

let database: TestDatabase
let app: FastifyInstance
let folder: string
let now: Instant = '2026-11-18T02:00:00.000Z'
const callers: Record<string, Caller> = {}
const clock = { now: () => now, today: () => dayOf(now) }

const authenticate = async (request: { headers: Record<string, unknown> }) =>
  callers[String(request.headers['x-who'])] ?? publicCaller('vi')

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
  })
  await within(database.kysely, systemCaller(), 'read', async (tx) => {
    for (const name of ['chutich', 'soyte', 'sokhcn', 'chuvanan', 'tranhungdao']) {
      const account = await findAccountByUsername(tx, name)
      callers[name] = await callerOfAccount(tx, account?.id ?? '', now)
    }
  })
  folder = await mkdtemp(join(tmpdir(), 'work-'))
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  for (const part of createParts({ files: createFileStore(folder) })) part.serve(served)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

type Answer = { status: number; body: never & Record<string, never> }
async function ask(who: string, method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
  const response = await app.inject({
    method,
    url: `/api/work${path}`,
    headers: { 'x-who': who },
    ...(body ? { payload: body } : {}),
  })
  const json = String(response.headers['content-type']).includes('json')
  return { status: response.statusCode, body: (json ? response.json() : response.body) as never }
}
const move = (who: string, id: string, step: string, more: object = {}) =>
  ask(who, 'POST', `/tasks/${id}/moves`, { step, ...more })

const attach = (who: string, id: string, content: Buffer, name = 'anh-f1.jpg') =>
  app.inject({
    method: 'POST',
    url: `/api/work/tasks/${id}/attachments?name=${encodeURIComponent(name)}`,
    headers: { 'x-who': who, 'content-type': 'application/octet-stream' },
    payload: content,
  })

async function issue(who: string, units: string[], more: object = {}): Promise<{ id: string; tasks: string[] }> {
  const directive = {
    title: 'Đưa F1 đi cách ly tập trung',
    text: 'Rà soát và đưa toàn bộ F1 còn ở nhà đi cách ly.',
    result: 'Danh sách F1 đã cách ly, có ảnh biên bản',
    sector: 'health',
    deadline: { workingDays: 3 },
    units,
    ...more,
  }
  const issued = await ask(who, 'POST', '/directives', directive)
  expect(issued).toMatchObject({ status: 200, body: { tasks: units.length } })
  const { id } = issued.body as { id: string }
  const view = await ask(who, 'GET', `/directives/${id}`)
  const tasks = (view.body as { tasks: { id: string; unit: { id: string } }[] }).tasks
  return { id, tasks: units.map((unit) => tasks.find((task) => task.unit.id === unit)?.id ?? '') }
}

const factsOf = async (id: string): Promise<string[]> => {
  const { rows } = await database.pool.query<{ kind: string }>(
    'select kind from ledger.fact where subject_id = $1 order by at, id',
    [id],
  )
  return rows.map(({ kind }) => kind)
}

test('a directive in two clicks and a sentence, and the life of its task between leader and commune', async () => {
  now = '2026-11-18T02:00:00.000Z'
  const about = { type: 'epidemic.f1', id: CHU_VAN_AN, label: 'F1 chưa cách ly' }
  const preview = await ask('chutich', 'POST', '/directives/preview', {
    units: [CHU_VAN_AN],
    deadline: { workingDays: 3 },
    sector: 'health',
  })
  expect(preview).toMatchObject({
    status: 200,
    body: {
      due: '2026-11-23',
      rows: [{ unit: { name: 'Phường Chu Văn An' }, assignee: { name: 'Vũ Thị Hồng Nhung' }, openTasks: 0 }],
    },
  })
  const {
    id: directive,
    tasks: [id = ''],
  } = await issue('chutich', [CHU_VAN_AN], { about, evidence: true })

  const inbox = await ask('chuvanan', 'GET', '/inbox')
  expect(inbox.body).toMatchObject({
    count: 1,
    items: [{ id, turn: 'mine', what: 'accept', group: 'later', workingDaysLeft: 3 }],
  })
  expect((await move('chuvanan', id, 'accept')).body).toMatchObject({
    state: 'accepted',
    assignee: { name: 'Vũ Thị Hồng Nhung' },
  })
  expect(await move('chuvanan', id, 'submit', { words: 'Đã đưa 12/12 F1' })).toMatchObject({
    status: 409,
    body: { code: 'file-missing' },
  })
  expect((await attach('chuvanan', id, JPEG)).json()).toMatchObject({
    name: 'anh-f1.jpg',
    type: 'image/jpeg',
    bytes: 2_004,
  })
  expect((await move('chuvanan', id, 'submit', { words: 'Đã đưa 12/12 F1' })).body).toMatchObject({
    state: 'submitted',
    submittedOn: '2026-11-18',
  })
  expect((await ask('chuvanan', 'GET', '/inbox')).body).toMatchObject({
    count: 0,
    items: [{ turn: 'others', what: 'wait', with: 'UBND thành phố Hải Phòng' }],
  })

  expect((await ask('chutich', 'GET', '/inbox')).body).toMatchObject({
    count: 1,
    items: [{ id, what: 'decide', group: 'today' }],
  })
  expect((await move('chutich', id, 'return', { words: 'Thiếu biên bản' })).body).toMatchObject({
    state: 'returned',
    submittedOn: null,
  })
  await move('chuvanan', id, 'submit', { words: 'Đã bổ sung biên bản' })
  const done = (await move('chutich', id, 'approve')).body as TaskView
  expect(done).toMatchObject({
    state: 'done',
    overdue: false,
    about,
    directive: { id: directive, number: '01/UBND-VX' },
  })
  expect(done.moves.map(({ step, by }) => [step, by])).toEqual([
    ['assign', 'Nguyễn Văn Hải'],
    ['accept', 'Vũ Thị Hồng Nhung'],
    ['attach', 'Vũ Thị Hồng Nhung'],
    ['submit', 'Vũ Thị Hồng Nhung'],
    ['return', 'Nguyễn Văn Hải'],
    ['submit', 'Vũ Thị Hồng Nhung'],
    ['approve', 'Nguyễn Văn Hải'],
  ])
  expect(done.next.every(({ allowed }) => !allowed)).toBe(true)
  expect(await factsOf(id)).toEqual(
    ['assigned', 'accepted', 'attached', 'submitted', 'returned', 'submitted', 'approved'].map(
      (verb) => `work.task-${verb}`,
    ),
  )

  const file = await app.inject({
    url: `/api/work/tasks/${id}/attachments/${done.attachments[0]?.id}`,
    headers: { 'x-who': 'chutich' },
  })
  expect([file.statusCode, file.headers['content-type'], file.rawPayload.equals(JPEG)]).toEqual([
    200,
    'image/jpeg',
    true,
  ])
})

test('what is stored is the fold of the moves', async () => {
  await within(database.kysely, systemCaller(), 'read', async (tx) => {
    const rows = await tx.selectFrom('work.task').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const progress = replay(taskWorkflow, await movesOf(tx, row))
      expect(progress).toMatchObject({
        state: row.state,
        due: row.due_day,
        leadAgency: row.lead_agency,
        unit: row.unit_id,
        moves: row.moves,
        assignedOn: row.assigned_day,
        submittedOn: row.submitted_day,
        closedOn: row.closed_day,
        escalation: row.escalation,
        escalatedTo: row.escalated_to,
        escalatedOn: row.escalated_day,
      })
      expect(progress?.assignee?.id ?? null).toBe(row.assignee_id)
    }
  })
})

test('another commune gets nothing: by address, list, search, export, inbox, figure or file', async () => {
  const {
    id: directive,
    tasks: [id = ''],
  } = await issue('chutich', [CHU_VAN_AN])
  await move('chuvanan', id, 'accept')
  const attachment = (await attach('chuvanan', id, JPEG)).json<{ id: string }>().id
  const other = (path: string) => ask('tranhungdao', 'GET', path)
  expect((await other(`/tasks/${id}`)).status).toBe(404)
  expect((await other(`/tasks/${id}/attachments/${attachment}`)).status).toBe(404)
  expect((await other(`/directives/${directive}`)).status).toBe(404)
  expect((await other('/tasks')).body).toMatchObject({ items: [], total: 0 })
  expect((await other('/tasks?words=cach ly')).body).toMatchObject({ total: 0 })
  expect((await other(`/tasks?unit=${CHU_VAN_AN}`)).body).toMatchObject({ total: 0 })
  expect(
    String((await other('/tasks/export')).body)
      .trim()
      .split('\r\n'),
  ).toHaveLength(1)
  expect((await other('/inbox')).body).toMatchObject({ count: 0, total: 0, items: [] })
  expect((await other('/figures?by=unit')).body).toMatchObject({ total: { total: 0 }, rows: [] })
  expect((await other('/directives')).body).toMatchObject({ items: [] })
  expect((await move('tranhungdao', id, 'comment', { words: 'Tôi xem' })).status).toBe(404)
  expect((await attach('tranhungdao', id, JPEG)).statusCode).toBe(404)
  expect((await ask('nobody', 'GET', '/tasks')).status).toBe(401)
})

test('whoever has no part in a step is told whose it is', async () => {
  const {
    tasks: [id = ''],
  } = await issue('chutich', [CHU_VAN_AN])
  const refused = { status: 409, body: { code: 'not-your-step' } }
  expect(await move('chuvanan', id, 'approve')).toMatchObject(refused)
  expect(await move('chutich', id, 'accept')).toMatchObject(refused)
  expect((await move('soyte', id, 'recall', { words: 'Thôi' })).body).toMatchObject({
    title: 'Việc này do cơ quan giao việc làm, không phải chức vụ của anh/chị.',
  })
  expect(await ask('chuvanan', 'POST', '/directives', {})).toMatchObject({ status: 400 })
  const directive = {
    title: 'Thử',
    text: 'Thử việc',
    result: 'Không',
    sector: 'science',
    deadline: { workingDays: 1 },
    units: [CHU_VAN_AN],
  }
  expect(await ask('chuvanan', 'POST', '/directives', directive)).toMatchObject({ status: 403 })
  expect(await ask('soyte', 'POST', '/directives', directive)).toMatchObject({
    body: { code: 'outside-your-direction' },
  })
  expect(await ask('sokhcn', 'POST', '/directives', { ...directive, issuer: 'so-y-te' })).toMatchObject({
    body: { code: 'not-your-agency' },
  })
})

test('two who accept at the same moment: one does, the other is told', async () => {
  const {
    tasks: [id = ''],
  } = await issue('chutich', [CHU_VAN_AN])
  const both = await Promise.all([move('chuvanan', id, 'accept'), move('chuvanan', id, 'accept')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'wrong-state',
    title: 'Không còn làm được: hiện đang ở bước “Đang làm”. Có thể người khác vừa xử lý.',
  })
  expect((await factsOf(id)).filter((kind) => kind === 'work.task-accepted')).toHaveLength(1)
})

test('a file of another kind is refused by its first bytes, whatever its name says', async () => {
  const {
    tasks: [id = ''],
  } = await issue('chutich', [CHU_VAN_AN])
  const refused = await attach('chuvanan', id, Buffer.from('MZ\x90\x00 not a picture'), 'anh.jpg')
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([415, 'wrong-type'])
  const huge = await attach('chuvanan', id, Buffer.concat([JPEG, Buffer.alloc(25 * 1_048_576)]))
  expect([huge.statusCode, huge.json<{ code: string }>().code]).toEqual([413, 'too-large'])
  expect((await ask('chuvanan', 'GET', `/tasks/${id}`)).body).toMatchObject({
    attachments: [],
    moves: [{ step: 'assign' }],
  })
})

test('an overdue task climbs to the superior once a level, however often the clock runs', async () => {
  now = '2026-11-02T02:00:00.000Z'
  const {
    tasks: [id = ''],
  } = await issue('chutich', [TRAN_HUNG_DAO], { deadline: { day: '2026-11-04' } })
  const run = async (at: Instant) => {
    now = at
    const acting = { caller: systemCaller(), at, requestId: 'clock' }
    return within(database.kysely, systemCaller(), 'write', (tx) => escalateOverdue(tx, acting, dayOf(at)))
  }
  const state = async () => {
    const { rows } = await database.pool.query('select escalation, escalated_to from work.task where id = $1', [id])
    return rows[0]
  }
  expect(await run('2026-11-03T01:00:00.000Z')).toMatchObject({ reminded: 1, escalated: 0 })
  expect(await run('2026-11-03T09:00:00.000Z')).toMatchObject({ reminded: 0, escalated: 0 })
  // One working day late: the head of the agency is told; three: the superior; six: the top.
  expect(await run('2026-11-05T01:00:00.000Z')).toMatchObject({ reminded: 1, escalated: 0 })
  expect(await state()).toEqual({ escalation: 0, escalated_to: null })
  expect(await run('2026-11-09T01:00:00.000Z')).toMatchObject({ escalated: 1 })
  expect(await state()).toEqual({ escalation: 1, escalated_to: 'so-y-te' })
  const again = await Promise.all([
    run('2026-11-09T02:00:00.000Z'),
    run('2026-11-09T02:00:00.000Z'),
    run('2026-11-11T01:00:00.000Z'),
  ])
  expect(again.map(({ escalated }) => escalated)).toEqual([0, 0, 0])
  expect(await run('2026-11-12T01:00:00.000Z')).toMatchObject({ escalated: 1 })
  expect(await state()).toEqual({ escalation: 2, escalated_to: 'ubnd-31-hai-phong' })
  expect(await run('2026-11-20T01:00:00.000Z')).toMatchObject({ escalated: 0 })
  expect(await factsOf(id)).toEqual(
    ['assigned', 'reminded', 'reminded', 'escalated', 'escalated'].map((verb) => `work.task-${verb}`),
  )
  expect((await ask('soyte', 'GET', `/tasks/${id}`)).body).toMatchObject({ overdue: true, escalation: 2 })
})

test('the four cells are those an independent count gives, and the list opens exactly each of them', async () => {
  now = '2026-11-20T02:00:00.000Z'
  const { rows } = await database.pool.query(`
    select count(*) filter (where state = 'done' and submitted_day <= due_day)::int as "doneOnTime",
      count(*) filter (where state = 'done' and submitted_day > due_day)::int as "doneLate",
      count(*) filter (where state not in ('done', 'recalled') and (submitted_day <= due_day or submitted_day is null and '2026-11-20' <= due_day))::int as "openInTime",
      count(*) filter (where state not in ('done', 'recalled') and (submitted_day > due_day or submitted_day is null and '2026-11-20' > due_day))::int as "openOverdue",
      count(*) filter (where state <> 'recalled')::int as total
    from work.task`)
  const figures = (await ask('chutich', 'GET', '/figures?by=unit')).body as {
    total: Record<string, number>
    rows: { cells: { total: number } }[]
  }
  expect(figures.total).toEqual(rows[0])
  expect(figures.total.openOverdue).toBeGreaterThan(0)
  expect(figures.rows.reduce((sum, { cells }) => sum + cells.total, 0)).toBe(figures.total.total)
  for (const cell of ['doneOnTime', 'doneLate', 'openInTime', 'openOverdue'])
    expect((await ask('chutich', 'GET', `/tasks?cell=${cell}`)).body).toMatchObject({ total: figures.total[cell] })
})

test('a list page by page is the whole list, and the export holds the same rows', async () => {
  await issue('chutich', [CHU_VAN_AN, TRAN_HUNG_DAO])
  const all = (await ask('chutich', 'GET', '/tasks?limit=200')).body as {
    items: { id: string; code: string }[]
    total: number
  }
  const paged: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = (await ask('chutich', 'GET', `/tasks?limit=2${cursor && `&cursor=${cursor}`}`)).body as {
      items: { id: string }[]
      next: string | null
    }
    paged.push(...page.items.map(({ id }) => id))
    cursor = page.next
  }
  expect(paged).toEqual(all.items.map(({ id }) => id))
  expect(all.total).toBe(paged.length)
  const csv = String((await ask('chutich', 'GET', '/tasks/export')).body)
    .trimEnd()
    .split('\r\n')
  expect(csv[0]).toMatch(/^\ufeffMã,Nhiệm vụ,/)
  expect(csv.slice(1).map((line) => line.split(',')[0])).toEqual(all.items.map(({ code }) => code))
})

test('recalling a directive recalls what is not done, once, and leaves what is', async () => {
  const {
    id,
    tasks: [first = '', second = ''],
  } = await issue('chutich', [CHU_VAN_AN, TRAN_HUNG_DAO])
  await move('chuvanan', first, 'accept')
  await move('chuvanan', first, 'submit', { words: 'Xong' })
  await move('chutich', first, 'approve')
  expect(await ask('soyte', 'POST', `/directives/${id}/recall`, { words: 'Thôi' })).toMatchObject({
    body: { code: 'not-your-step' },
  })
  expect(await ask('chutich', 'POST', `/directives/${id}/recall`, { words: 'Đã có chỉ đạo khác' })).toMatchObject({
    body: { recalled: 1 },
  })
  expect(await ask('chutich', 'POST', `/directives/${id}/recall`, { words: 'Lần nữa' })).toMatchObject({
    body: { code: 'wrong-state' },
  })
  expect((await ask('chutich', 'GET', `/tasks/${second}`)).body).toMatchObject({ state: 'recalled' })
  expect((await ask('chutich', 'GET', `/directives/${id}`)).body).toMatchObject({
    state: 'recalled',
    cells: { doneOnTime: 1, total: 1 },
  })
})
