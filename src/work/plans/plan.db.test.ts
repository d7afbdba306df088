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
import { planWorkbook } from '#test/sample-plan'
import { createParts } from '../http.ts'
import type { TaskView } from '../schema.ts'
import { openReports } from '../tasks/store-report.ts'
import { movesOf } from '../tasks/store-task.ts'
import { replay } from '../tasks/task.ts'
import { taskWorkflowOf } from '../tasks/workflow-task.ts'
import type { PlanView } from './contract.ts'

let database: TestDatabase
let app: FastifyInstance
let now: Instant = '2026-11-23T02:00:00.000Z'
const callers: Record<string, Caller> = {}
const clock = { now: () => now, today: () => dayOf(now) }

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
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  for (const part of createParts({ files: createFileStore('/tmp') })) part.serve(served)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

interface Refusal extends Record<string, unknown> {
  readonly fields?: readonly { row?: number; field: string; message: string }[]
}
type Answer<T = Refusal> = { status: number; body: T }
async function ask<T = Refusal>(
  who: string,
  method: 'GET' | 'POST',
  path: string,
  body?: object | Buffer,
): Promise<Answer<T>> {
  const file = Buffer.isBuffer(body)
  const response = await app.inject({
    method,
    url: `/api/work${path}`,
    headers: { 'x-who': who, ...(file ? { 'content-type': 'application/octet-stream' } : {}) },
    ...(body ? { payload: body } : {}),
  })
  const json = String(response.headers['content-type']).includes('json')
  return { status: response.statusCode, body: (json ? response.json() : response.body) as T }
}
const count = async (sql: string): Promise<number> => (await database.pool.query<{ n: number }>(sql)).rows[0]?.n ?? -1
const bring = (who: string, bytes: Buffer, name = 'ke-hoach.xlsx') =>
  ask<{ id: string; known: boolean }>(who, 'POST', `/plans?name=${name}`, bytes)
const move = (who: string, id: string, step: string, more: object = {}) =>
  ask<TaskView>(who, 'POST', `/tasks/${id}/moves`, { step, ...more })

/** What a careful reviewer answers, question by question. */
async function review(who: string, id: string, head: object): Promise<PlanView> {
  const { body: view } = await ask<PlanView>(who, 'GET', `/plans/${id}`)
  const answers = view.questions.map(({ of, key, why }) => {
    if (of === 'names') return { of, key, value: { agencies: ['so-gddt'] } }
    if (of === 'leads') return { of, key, value: 'first' }
    if (of === 'results') return { of, key, value: 'Báo cáo kết quả thực hiện' }
    return { of, key, value: why === 'no-rhythm' ? { kind: 'standing', rhythm: 'monthly' } : { kind: 'none' } }
  })
  return (await ask<PlanView>(who, 'POST', `/plans/${id}/review`, { head, answers })).body
}

const HEAD = { signer: 'Nguyễn Văn Hải', sector: 'science' }
let plan: PlanView

test('a draft gives nothing to anybody, keeps what was typed, and says row by row what it still needs', async () => {
  const file = await planWorkbook()
  const brought = await bring('chutich', file)
  expect(brought).toMatchObject({ status: 200, body: { known: false } })
  const { id } = brought.body
  const draft = (await ask<PlanView>('chutich', 'GET', `/plans/${id}`)).body
  expect(draft).toMatchObject({ state: 'draft', number: '912/KH-UBND', day: '2026-11-20', mine: true, rows: 140 })
  expect(draft.questions.filter(({ answered }) => !answered)).toHaveLength(7)
  expect(await count('select count(*)::int as n from work.task')).toBe(0)

  const early = await ask('chutich', 'POST', `/plans/${id}/confirm`, { version: draft.version })
  expect(early).toMatchObject({ status: 422, body: { code: 'bad-rows' } })
  const fields = early.body.fields ?? []
  expect(fields[0]).toEqual({ field: 'signer', message: 'Người ký: xin điền trước khi giao.' })
  expect(fields.find(({ message }) => message.includes('Sau khi Luật'))).toMatchObject({
    field: 'deadline',
    message: expect.stringMatching(/^Dòng \d+, Thời hạn: “Sau khi Luật có hiệu lực”. Không đọc được thành thời hạn/),
  })

  await ask('chutich', 'POST', `/plans/${id}/review`, { head: { signer: 'Nguyễn Văn H' } })
  const again = (await ask<PlanView>('chutich', 'GET', `/plans/${id}`)).body
  expect([again.signer, again.version]).toEqual(['Nguyễn Văn H', 1])
  // The same file is recognised; another department neither sees the draft nor goes on with it.
  expect((await bring('chutich', file)).body).toMatchObject({ id, known: true })
  expect((await ask('chuvanan', 'GET', `/plans/${id}`)).status).toBe(404)
  expect((await ask('soyte', 'POST', `/plans/${id}/review`, { head: {} })).status).toBe(404)
  expect((await ask('soyte', 'GET', '/plans')).body).toEqual({ items: [] })
  expect(await ask('chuvanan', 'POST', '/plans?name=x.xlsx', file)).toMatchObject({ status: 403 })
  plan = await review('chutich', id, HEAD)
  expect(plan.questions.every(({ answered }) => answered)).toBe(true)
  expect(plan.tasks).toBe(140)
})

test('confirmed twice at once, it is given out once: one directive and all its tasks in one transaction', async () => {
  const stale = await ask('chutich', 'POST', `/plans/${plan.id}/confirm`, { version: plan.version - 1 })
  expect(stale).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } })
  const both = await Promise.all([
    ask('chutich', 'POST', `/plans/${plan.id}/confirm`, { version: plan.version }),
    ask('chutich', 'POST', `/plans/${plan.id}/confirm`, { version: plan.version }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await count('select count(*)::int as n from work.task')).toBe(140)
  expect(await count('select count(*)::int as n from work.directive')).toBe(1)
  expect(await count(`select count(*)::int as n from ledger.fact where kind = 'work.task-assigned'`)).toBe(140)
  const given = (await ask<PlanView>('chutich', 'GET', `/plans/${plan.id}`)).body
  expect(given).toMatchObject({ state: 'confirmed', tasks: 140, cells: { total: 140 }, questions: [] })
  const directive = await ask<Record<string, unknown>>('chutich', 'GET', `/directives/${given.directiveId}`)
  expect(directive.body).toMatchObject({ number: '912/KH-UBND', basis: expect.stringContaining('57-NQ/TW') })
  // Each row has its task with the deadline as it was written.
  const row = given.table.find(({ told }) => told.deadline === 'Quý IV/2026')
  expect(row?.task).toMatchObject({ deadline: { vi: 'Quý IV/2026' }, due: '2026-12-31', firstDue: '2026-12-31' })
  // A name explained once is known the next time.
  expect(await count(`select count(*)::int as n from work.agency_alias where agency = 'so-gddt'`)).toBe(1)
  // Whoever helps sees the plan and their tasks, a stranger to it sees nothing.
  const helps = await ask<{ total: number }>('chuvanan', 'GET', '/tasks?coordinator=ubnd-10549-chu-van-an')
  expect(helps.body.total).toBeGreaterThan(0)
})

test('a number that is taken is refused, and nothing of the second plan remains', async () => {
  const other = await planWorkbook([{ number: '1', task: 'Việc khác', lead: 'Sở Y tế', result: 'x', deadline: '2027' }])
  const { id } = (await bring('chutich', other)).body
  const view = await review('chutich', id, HEAD)
  const refused = await ask('chutich', 'POST', `/plans/${id}/confirm`, { version: view.version })
  expect(refused).toMatchObject({ status: 409, body: { code: 'number-taken' } })
  expect(await count('select count(*)::int as n from work.task')).toBe(140)
  expect((await ask('chutich', 'POST', `/plans/${id}/drop`)).body).toEqual({ dropped: true })
  expect((await bring('chutich', other)).body.known).toBe(false)
})

test('a department may give out only where it directs, and is told the row', async () => {
  const file = await planWorkbook([
    { number: '1', task: 'Việc của công an', lead: 'Công an thành phố', result: 'x', deadline: '2027' },
  ])
  const { id } = (await bring('soyte', file)).body
  const view = await review('soyte', id, { ...HEAD, number: '5/KH-SYT', sector: 'police' })
  const refused = await ask('soyte', 'POST', `/plans/${id}/confirm`, { version: view.version })
  expect(refused.body.fields).toEqual([
    { row: 8, field: 'lead', message: expect.stringContaining('không được giao việc cho Công an thành phố') },
  ])
})

test('a lead divides, is held by what is open, asks for time, is granted it; a helper speaks and does not submit', async () => {
  const { body } = await ask<{ items: TaskView[] }>('sokhcn', 'GET', '/tasks?agency=so-khcn&deadline=quarter')
  const task = body.items[0] as TaskView
  expect(await move('sokhcn', task.id, 'accept')).toMatchObject({ status: 200 })
  const targets = await ask<{ people: { id: string }[]; agencies: { id: string }[] }>(
    'sokhcn',
    'GET',
    `/tasks/${task.id}/targets`,
  )
  const part = {
    title: 'Khảo sát hiện trạng',
    result: 'Báo cáo khảo sát',
    person: targets.body.people[0]?.id,
    deadline: { kind: 'day', day: '2026-12-10' },
  }
  const late = { ...part, deadline: { kind: 'day', day: '2027-03-01' } }
  expect(await ask('sokhcn', 'POST', `/tasks/${task.id}/parts`, late)).toMatchObject({ body: { code: 'after-whole' } })
  const stranger = { ...part, person: undefined, agency: 'ubnd-31-hai-phong' }
  expect(await ask('sokhcn', 'POST', `/tasks/${task.id}/parts`, stranger)).toMatchObject({
    body: { code: 'not-below' },
  })
  const divided = await ask<TaskView>('sokhcn', 'POST', `/tasks/${task.id}/parts`, part)
  expect(divided.body).toMatchObject({ progress: { by: 'parts', done: 0, of: 1 }, parts: [{ title: part.title }] })
  const held = await move('sokhcn', task.id, 'submit', { words: 'Xong' })
  expect(held).toMatchObject({
    status: 409,
    body: { code: 'parts-open', title: expect.stringContaining('Khảo sát hiện trạng') },
  })

  const child = divided.body.parts[0]?.id ?? ''
  for (const [step, more] of [
    ['accept', {}],
    ['submit', { words: 'Đã khảo sát' }],
    ['approve', {}],
  ] as const)
    expect(await move('sokhcn', child, step, more)).toMatchObject({ status: 200 })
  // A part given to one's own people is in no cell: the department answers for the whole once.
  expect((await ask<PlanView>('chutich', 'GET', `/plans/${plan.id}`)).body.cells.total).toBe(140)

  const asked = await move('sokhcn', task.id, 'ask-extension', { due: '2027-01-15', words: 'Chờ nghiệm thu kỹ thuật' })
  expect(asked.body).toMatchObject({
    due: '2026-12-31',
    asked: { due: '2027-01-15', words: 'Chờ nghiệm thu kỹ thuật' },
  })
  expect(await move('sokhcn', task.id, 'grant-extension')).toMatchObject({
    status: 409,
    body: { code: 'not-your-step' },
  })
  expect((await ask<{ total: number }>('chutich', 'GET', '/tasks?extension=asked')).body.total).toBe(1)
  expect((await move('chutich', task.id, 'grant-extension')).body).toMatchObject({
    due: '2027-01-15',
    firstDue: '2026-12-31',
    extensions: 1,
    asked: null,
  })

  const helped = await ask<{ items: TaskView[] }>('chuvanan', 'GET', '/tasks?coordinator=ubnd-10549-chu-van-an')
  const other = helped.body.items[0]?.id ?? ''
  expect(await move('chuvanan', other, 'comment', { words: 'Phường đã có số liệu' })).toMatchObject({ status: 200 })
  expect(await move('chuvanan', other, 'accept')).toMatchObject({ status: 409, body: { code: 'not-your-step' } })
  expect((await ask<TaskView>('chuvanan', 'GET', `/tasks/${other}`)).body.next).toEqual(
    expect.arrayContaining([expect.objectContaining({ step: 'submit', allowed: false })]),
  )
})

test('reports of a standing task are opened once a period, however often and however late the clock runs', async () => {
  const run = (at: Instant) =>
    within(database.kysely, systemCaller(), 'write', (tx) =>
      openReports(tx, { caller: systemCaller(), at, requestId: 'clock' }, dayOf(at)),
    )
  const standing = await count(`select count(*)::int as n from work.task where deadline ->> 'rhythm' = 'monthly'`)
  const yearly = await count(`select count(*)::int as n from work.task where deadline ->> 'rhythm' = 'yearly'`)
  expect([standing, yearly]).toEqual([20, 10])
  expect((await Promise.all([run(now), run(now)])).sort((a, b) => a - b)).toEqual([0, 30])
  // A month of downtime: December and January are opened, November stands.
  expect(await run('2027-01-04T02:00:00.000Z')).toBe(20 * 2 + 10)
  expect(await run('2027-01-04T02:00:00.000Z')).toBe(0)
  const { body } = await ask<{ items: TaskView[] }>('sokhcn', 'GET', '/tasks?agency=so-khcn&deadline=standing')
  const task = body.items[0] as TaskView
  await move('sokhcn', task.id, 'accept')
  now = '2026-12-02T02:00:00.000Z'
  const told = (await move('sokhcn', task.id, 'report', { words: 'Báo cáo tháng 11' })).body
  expect(told.points[0]).toMatchObject({ reported: '2026-12-02' })
  const { rows } = await database.pool.query(
    `select due_day < reported_day as late from work.task_point where task_id = $1 and reported_day is not null`,
    [task.id],
  )
  expect(rows).toEqual([{ late: told.points[0]?.late }])
})

test('the list goes out as a spreadsheet and as CSV, exactly as filtered', async () => {
  const csv = await ask<string>('chutich', 'GET', '/tasks/export?deadline=milestones')
  expect(String(csv.body).trim().split('\r\n')).toHaveLength(6)
  const xlsx = await app.inject({ url: '/api/work/tasks/export?format=xlsx', headers: { 'x-who': 'chutich' } })
  expect([xlsx.statusCode, xlsx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
})

test('what is stored of every task is the fold of its moves', async () => {
  await within(database.kysely, systemCaller(), 'read', async (tx) => {
    for (const row of await tx.selectFrom('work.task').selectAll().execute()) {
      const progress = replay(taskWorkflowOf(row.workflow), await movesOf(tx, row))
      expect(progress).toMatchObject({
        state: row.state,
        due: row.due_day,
        firstDue: row.first_due_day,
        extensions: row.extensions,
        points: row.points,
        coordinators: row.coordinators,
        deadline: row.deadline,
        parentId: row.parent_id,
        issuerAgency: row.issuer_agency,
      })
    }
  })
})
