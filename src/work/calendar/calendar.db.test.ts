import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { callerOfAccount, findAccountByUsername, publicCaller, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { createApp } from '#platform/http/app'
import { part, type Served } from '#platform/http/serve'
import { within } from '#platform/sql/transaction'
import { freshDatabase, type TestDatabase } from '#test/database'
import { freshTask } from '../arbitraries.ts'
import { workflows } from '../engine/contract.ts'
import { workflowHandlers } from '../engine/http-workflows.ts'
import { insertTasks } from '../tasks/store-task.ts'
import { workingTime } from './contract.ts'
import { calendarHandlers } from './http-calendar.ts'

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
    // Due on the Monday that will be off, and over it.
    const [one, other] = ['0192f0c1-0000-7000-8000-0000000000e1', '0192f0c1-0000-7000-8000-0000000000e2']
    await insertTasks(tx, [
      freshTask({ id: one, code: 'NV-07-0E1', due: '2026-12-07', workflow: 2 }),
      freshTask({ id: other, code: 'NV-07-0E2', due: '2026-12-31', workflow: 2, state: 'accepted' }),
    ])
  })
  await within(database.kysely, systemCaller(), 'read', async (tx) => {
    for (const name of ['quantri', 'chutich', 'chuvanan']) {
      const account = await findAccountByUsername(tx, name)
      callers[name] = await callerOfAccount(tx, account?.id ?? '', now)
    }
  })
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const clock = { now: () => now, today: () => dayOf(now) }
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  part(workingTime, calendarHandlers).serve(served)
  part(workflows, workflowHandlers).serve(served)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

async function ask(who: string, method: 'GET' | 'POST', path: string, body?: object) {
  const url = `/api/work${path}`
  const response = await app.inject({ method, url, headers: { 'x-who': who }, ...(body ? { payload: body } : {}) })
  return { status: response.statusCode, body: response.json() }
}
const enter = (who: string, days: object[], source = 'Thông báo 5015/TB-BNV') =>
  ask(who, 'POST', '/calendar/days', { days, source })
const day = (on: string, kind = 'off', half: string | null = null, name = 'Nghỉ hoán đổi') => ({
  day: on,
  kind,
  half,
  name,
})
const dueOf = async (query: string) => (await ask('chuvanan', 'GET', `/calendar/deadline?${query}`)).body.due

test('a swapped day: entered with its source, it moves deadlines given from now on, and is withdrawn again', async () => {
  const query = 'day=2026-12-04&time=09:00&amount=1&unit=days'
  expect(await dueOf(query)).toBe('2026-12-07T10:30:00.000Z')
  const entered = await enter('quantri', [day('2026-12-07'), day('2026-12-12', 'working', null, 'Làm bù')])
  expect(entered).toMatchObject({ status: 200 })
  expect(await dueOf(query)).toBe('2026-12-08T10:30:00.000Z')
  const view = (await ask('chuvanan', 'GET', '/calendar?year=2026')).body
  expect(view.days).toContainEqual({ day: '2026-12-12', morning: true, afternoon: true, name: 'Làm bù' })
  expect(view.entries).toContainEqual(
    expect.objectContaining({ day: '2026-12-07', source: 'Thông báo 5015/TB-BNV', withdrawn: null }),
  )
  expect(view.mayEdit).toBe(false)
  const withdrawal = `/calendar/days/${entered.body.ids[0]}/withdrawal`
  expect((await ask('quantri', 'POST', withdrawal, { why: 'Nhập nhầm' })).status).toBe(200)
  expect(await ask('quantri', 'POST', withdrawal, { why: 'Nhập nhầm' })).toMatchObject({
    body: { code: 'no-such-entry' },
  })
  expect(await dueOf(query)).toBe('2026-12-07T10:30:00.000Z')
  const { rows } = await database.pool.query(
    `select kind, authority, reason from ledger.fact where subject_type = 'work.calendar' order by at, id`,
  )
  expect(rows).toEqual([
    { kind: 'work.day-entered', authority: 'Thông báo 5015/TB-BNV', reason: null },
    { kind: 'work.day-entered', authority: 'Thông báo 5015/TB-BNV', reason: null },
    { kind: 'work.day-withdrawn', authority: null, reason: 'Nhập nhầm' },
  ])
})

test('half a day off moves what is counted in hours and half-days, not in days', async () => {
  expect((await enter('quantri', [day('2026-12-10', 'off', 'afternoon', 'Họp mặt')])).status).toBe(200)
  expect(await dueOf('day=2026-12-10&time=10:30&amount=2&unit=hours')).toBe('2026-12-11T01:30:00.000Z')
  expect(await dueOf('day=2026-12-10&time=08:00&amount=1&unit=halves')).toBe('2026-12-11T04:30:00.000Z')
  expect(await dueOf('day=2026-12-09&time=08:00&amount=1&unit=days')).toBe('2026-12-10T04:30:00.000Z')
})

test('new hours of work hold from their day on, and only once from a day', async () => {
  const hours = { morningFrom: '08:00', morningTo: '12:00', afternoonFrom: '13:00', afternoonTo: '17:00' }
  const body = { from: '2026-12-15', ...hours, source: 'Quyết định 12/QĐ-UBND' }
  const { status, body: entered } = await ask('quantri', 'POST', '/calendar/hours', body)
  expect(status).toBe(200)
  expect(await dueOf('day=2026-12-15&time=06:00&amount=1&unit=hours')).toBe('2026-12-15T02:00:00.000Z')
  expect(await dueOf('day=2026-12-14&time=06:00&amount=1&unit=hours')).toBe('2026-12-14T01:30:00.000Z')
  expect((await ask('quantri', 'POST', '/calendar/hours', body)).body.code).toBe('day-taken')
  const wrong = { ...body, from: '2026-12-16', morningTo: '13:30' }
  expect((await ask('quantri', 'POST', '/calendar/hours', wrong)).body.code).toBe('hours-wrong')
  await ask('quantri', 'POST', `/calendar/hours/${entered.id}/withdrawal`, { why: 'Chưa áp dụng' })
  expect(await dueOf('day=2026-12-15&time=06:00&amount=1&unit=hours')).toBe('2026-12-15T01:30:00.000Z')
})

test('the notice of a year ends what is made up by law', async () => {
  const query = 'day=2027-04-30&time=09:00&amount=1&unit=days'
  expect(await dueOf(query)).toBe('2027-05-04T10:30:00.000Z')
  const notice = { year: 2027, source: 'Thông báo lịch nghỉ năm 2027' }
  expect((await ask('quantri', 'POST', '/calendar/years', notice)).status).toBe(200)
  expect((await ask('quantri', 'POST', '/calendar/years', notice)).body.code).toBe('year-announced')
  expect(await dueOf(query)).toBe('2027-05-03T10:30:00.000Z')
})

test('what is nothing, twice or long past is refused in words, and two at once: one wins', async () => {
  expect((await enter('quantri', [day('2026-12-13')])).body).toMatchObject({
    code: 'day-already-so',
    title: '13/12/2026 vốn đã là thời gian nghỉ, không cần nhập.',
  })
  expect((await enter('quantri', [day('2026-12-14', 'working')])).body.code).toBe('day-already-so')
  expect((await enter('quantri', [day('2026-09-14')])).body.code).toBe('day-long-past')
  expect((await enter('quantri', [day('2026-12-17'), day('2026-12-17')])).body.code).toBe('day-taken')
  expect((await enter('quantri', [day('2026-02-30')])).status).toBe(400)
  const both = await Promise.all([enter('quantri', [day('2026-12-18')]), enter('quantri', [day('2026-12-18')])])
  expect(both.map(({ status }) => status).sort()).not.toEqual([200, 200])
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(
    (await ask('chuvanan', 'GET', '/calendar/deadline?day=2026-12-18&time=09:00&amount=600&unit=days')).body.code,
  ).toBe('too-long')
})

test('only who administers the province changes it; what it touches is said in numbers', async () => {
  expect((await enter('chuvanan', [day('2026-12-21')])).status).toBe(403)
  expect((await enter('chutich', [day('2026-12-21')])).status).toBe(403)
  expect((await ask('chuvanan', 'GET', '/calendar/effect?day=2026-12-07')).status).toBe(403)
  const { body } = await ask('quantri', 'GET', '/calendar/effect?day=2026-12-07')
  expect(body.kinds).toContainEqual({ kind: 'task', due: 1, over: 1 })
})

test('the picture of the workflows says how many open cases stand in each state, to those over the whole province', async () => {
  for (const who of ['quantri', 'chutich']) {
    const { body } = await ask(who, 'GET', '/workflows')
    const task = body.items.find((one: { kind: string; version: number }) => one.kind === 'task' && one.version === 2)
    expect(task).toMatchObject({ current: true, cases: 2 })
    const counts = Object.fromEntries(task.nodes.map((node: { id: string; cases: number }) => [node.id, node.cases]))
    expect(counts).toMatchObject({ assigned: 1, accepted: 1, returned: 0, done: null })
    expect(task.ladder.map(({ days }: { days: number }) => days)).toEqual([-5, -1, 1, 3, 6])
  }
  const { body } = await ask('chuvanan', 'GET', '/workflows')
  expect(new Set(body.items.map(({ cases }: { cases: number | null }) => cases))).toEqual(new Set([null]))
})
