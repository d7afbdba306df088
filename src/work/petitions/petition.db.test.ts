import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { isRefused } from '#kernel/refusal'
import type { Acting } from '#ledger'
import { callerOfAccount, findAccountByUsername, publicCaller, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { createFileStore } from '#platform/files/store'
import { createApp } from '#platform/http/app'
import type { Served } from '#platform/http/serve'
import { type Tx, within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import {
  createParts,
  escalateOverdue,
  fourCells,
  fourCellsByUnit,
  issueDirective,
  moveTask,
  needsAttention,
  openTasksAbout,
  passWork,
  petitionsWaiting,
  raisePetition,
  tasksWaiting,
} from '../index.ts'

const CHU_VAN_AN = '10549-chu-van-an'
const TRAN_HUNG_DAO = '10570-tran-hung-dao'
const raised = {
  unit: CHU_VAN_AN,
  category: 'epidemic',
  title: 'Xe chở hàng không qua được chốt',
  text: 'Xe của công ty có giấy xét nghiệm vẫn không qua được chốt kiểm dịch.',
  law: 'Bộ Y tế',
  name: 'Hoàng Văn Bí Mật',
  enterprise: 'Công ty Kín Đáo',
  phone: '0912 345 678',
}

let database: TestDatabase
let app: FastifyInstance
let now: Instant = '2026-11-09T02:00:00.000Z'
const callers: Record<string, Caller> = {}
const clock = { now: () => now, today: () => dayOf(now) }
const asSystem = <T>(done: (tx: Tx, acting: Acting) => Promise<T>): Promise<T> =>
  within(database.kysely, systemCaller(), 'write', (tx) =>
    done(tx, { caller: systemCaller(), at: now, requestId: 'test' }),
  )

const authenticate = async (request: { headers: Record<string, unknown> }) =>
  callers[String(request.headers['x-who'])] ?? publicCaller('vi')

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await asSystem(async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    for (const name of ['chutich', 'soyte', 'sokhcn', 'chuvanan', 'tranhungdao'])
      callers[name] = await callerOfAccount(tx, (await findAccountByUsername(tx, name))?.id ?? '', now)
  })
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  for (const part of createParts({ files: createFileStore('/nonexistent') })) part.serve(served)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}
async function ask(who: string, method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
  const response = await app.inject({
    method,
    url: `/api/work${path}`,
    headers: { 'x-who': who },
    ...(body ? { payload: body } : {}),
  })
  return { status: response.statusCode, body: response.json() }
}
test('what neighbours are told: waiting, about, attention, cells, back-dated work in an official’s name', async () => {
  now = '2026-11-20T02:00:00.000Z'
  const back = { caller: systemCaller(), at: '2026-11-09T02:00:00.000Z' as Instant, requestId: 'seed' }
  const about = { type: 'epidemic.f1', id: CHU_VAN_AN, label: 'F1' }
  let openTask = ''
  const input = {
    title: 'Đưa F1 đi cách ly',
    text: 'Đưa F1 đi cách ly.',
    result: 'Danh sách',
    sector: 'health',
    deadline: { workingDays: 3 },
    units: [CHU_VAN_AN, TRAN_HUNG_DAO],
    about,
  }
  const health = { accountId: callers.soyte?.accountId ?? '', name: 'Phạm Thị Minh Châu', agencyId: 'so-y-te' }
  const hungDao = { ...health, agencyId: 'ubnd-10570-tran-hung-dao' }
  const ward = {
    accountId: callers.chuvanan?.accountId ?? '',
    name: 'Vũ Thị Hồng Nhung',
    agencyId: 'ubnd-10549-chu-van-an',
  }
  await asSystem(async (tx) => {
    const issued = await issueDirective(tx, back, input, health)
    if (isRefused(issued)) throw new Error(issued.refused)
    const first = issued.tasks[0]?.id ?? ''
    openTask = issued.tasks[1]?.id ?? ''
    const at = (day: string) => ({ ...back, at: `${day}T03:00:00.000Z` as Instant })
    expect(await moveTask(tx, at('2026-11-10'), first, { step: 'accept' }, ward)).toEqual({ id: first })
    expect(await moveTask(tx, at('2026-11-11'), first, { step: 'approve' }, ward)).toMatchObject({
      refused: 'not-your-step',
    })
    await moveTask(tx, at('2026-11-11'), first, { step: 'submit', words: 'Xong' }, ward)
    await moveTask(tx, at('2026-11-12'), first, { step: 'approve' }, health)
    await raisePetition(tx, at('2026-11-02'), { origin: 'enterprise', ...raised, category: 'land', phone: undefined })
  })
  const today = '2026-11-20' as const
  await asSystem(async (tx) => {
    expect(await fourCells(tx, { today })).toEqual({
      doneOnTime: 1,
      doneLate: 0,
      openInTime: 0,
      openOverdue: 1,
      total: 2,
    })
    expect((await fourCellsByUnit(tx, { today })).get(TRAN_HUNG_DAO)).toMatchObject({ openOverdue: 1, total: 1 })
    expect(await tasksWaiting(tx, { today, unitIds: [TRAN_HUNG_DAO] })).toEqual({ open: 1, overdue: 1 })
    expect(await petitionsWaiting(tx, { today })).toEqual({ waiting: 1, overdue: 1, oldestDays: 18 })
    expect(await openTasksAbout(tx, about, today)).toMatchObject([{ unitId: TRAN_HUNG_DAO, overdue: true }])
  })
  const seen = (who: string) =>
    within(database.kysely, callers[who] as Caller, 'read', (tx) =>
      needsAttention(tx, callers[who] as Caller, today, 7),
    )
  expect(await seen('chuvanan')).toEqual([])
  const reassign = (person: string) =>
    asSystem((tx, acting) => moveTask(tx, acting, openTask, { step: 'reassign', person }, hungDao))
  expect(await reassign(callers.chuvanan?.accountId ?? '')).toMatchObject({ refused: 'person-unknown' })
  expect(await reassign(callers.tranhungdao?.accountId ?? '')).toEqual({ id: openTask })
  expect(await seen('tranhungdao')).toMatchObject([
    { kind: 'task', id: openTask, reason: 'overdue', workingDaysLeft: -6 },
  ])
  expect(await seen('soyte')).toEqual([])
  await asSystem((tx, acting) => escalateOverdue(tx, acting, today))
  expect(await seen('soyte')).toMatchObject([{ kind: 'task', id: openTask, reason: 'climbed', unitId: TRAN_HUNG_DAO }])
})

test('when a commune ceases, its open tasks pass to the successor, a fact each; the closed stay', async () => {
  now = '2026-11-20T03:00:00.000Z'
  const passed = await asSystem((tx, acting) => passWork(tx, acting, TRAN_HUNG_DAO, CHU_VAN_AN, '2026-11-20'))
  expect(passed).toMatchObject({ task: 1 })
  expect(await asSystem((tx, acting) => passWork(tx, acting, TRAN_HUNG_DAO, CHU_VAN_AN, '2026-11-20'))).toMatchObject({
    task: 0,
  })
  const list = await ask('chuvanan', 'GET', '/tasks?state=open')
  expect(list.body).toMatchObject({
    total: 1,
    items: [{ unit: { id: CHU_VAN_AN }, lead: { id: 'ubnd-10549-chu-van-an' }, assignee: null }],
  })
  const { rows } = await database.pool.query(`select kind from ledger.fact where kind = 'work.task-passed'`)
  expect(rows).toHaveLength(1)
})
