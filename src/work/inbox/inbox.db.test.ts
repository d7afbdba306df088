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
import { createParts } from '../http.ts'
import type { Duty } from './source.ts'

const WARDS = ['10549-chu-van-an', '10570-tran-hung-dao'] as const
const duty: Duty = {
  subject: { type: 'epidemic.zone', id: '0192f0c1-0000-7000-8000-0000000000ff' },
  code: null,
  title: { vi: 'Vùng phong tỏa tổ 3', en: 'Sealed zone 3' },
  said: { vi: 'Quyết định', en: 'Decide' },
  unit: WARDS[0],
  due: '2026-11-17',
}

let database: TestDatabase
let app: FastifyInstance
let folder: string
const now: Instant = '2026-11-18T02:00:00.000Z'
const callers: Record<string, Caller> = {}

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    for (const name of ['chutich', 'chuvanan', 'tranhungdao'])
      callers[name] = await callerOfAccount(tx, (await findAccountByUsername(tx, name))?.id ?? '', now)
  })
  folder = await mkdtemp(join(tmpdir(), 'inbox-'))
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const clock = { now: () => now, today: () => dayOf(now) }
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  const duties = [async (_: unknown, { units }: { units: ReadonlySet<string> }) => (units.has(WARDS[0]) ? [duty] : [])]
  for (const part of createParts({ files: createFileStore(folder), duties })) part.serve(served)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

async function ask(who: string, method: 'GET' | 'POST', path: string, body?: object) {
  const headers = { 'x-who': who }
  const response = await app.inject({ method, url: `/api/work${path}`, headers, ...(body ? { payload: body } : {}) })
  return { status: response.statusCode, body: response.json() }
}
interface Item {
  readonly id: string
  readonly kind: string
  readonly what: string
  readonly group: string
  readonly title: string
  readonly with: string
}
async function inboxOf(
  who: string,
  query = '',
): Promise<{ count: number; total: number; kinds: object; items: Item[] }> {
  return (await ask(who, 'GET', `/inbox${query}`)).body
}
async function issue(title: string, units: readonly string[]): Promise<string[]> {
  const issued = await ask('chutich', 'POST', '/directives', {
    title,
    text: `${title} ngay.`,
    result: 'Báo cáo',
    sector: 'health',
    deadline: { workingDays: 3 },
    units,
  })
  expect(issued.status).toBe(200)
  const { rows } = await database.pool.query('select id from work.task where title = $1 order by unit_id', [title])
  return rows.map(({ id }) => String(id))
}
const many = (who: string, step: string, ids: readonly string[], more: object = {}) =>
  ask(who, 'POST', '/inbox/moves', { step, items: ids.map((id) => ({ kind: 'task', id })), ...more })

test('a directive to several is one line to its issuer, a task to each of those who do it; duties of other rooms stand beside', async () => {
  await issue('Rà soát nhà trọ', WARDS)
  const [line] = (await inboxOf('chutich')).items
  expect(line).toMatchObject({ kind: 'directive', what: 'wait', group: 'others', with: '2 nơi chưa xong' })
  const ward = await inboxOf('chuvanan')
  expect(ward).toMatchObject({ count: 2, kinds: { task: 1, duty: 1, directive: 0 } })
  expect(ward.items.map(({ kind, group }) => [kind, group])).toEqual([
    ['duty', 'overdue'],
    ['task', 'later'],
  ])
  expect((await inboxOf('tranhungdao')).items.map(({ kind }) => kind)).toEqual(['task'])
})

test('narrowed by kind and by words without accents; the counts say what is not shown', async () => {
  await issue('Kiểm tra chợ đầu mối', WARDS.slice(0, 1))
  expect(await inboxOf('chuvanan', '?words=cho%20dau%20moi')).toMatchObject({ count: 3, total: 1, kinds: { task: 1 } })
  expect((await inboxOf('chuvanan', '?kind=duty')).items).toHaveLength(1)
  expect(await inboxOf('chuvanan', '?limit=1')).toMatchObject({ total: 3, items: [{ kind: 'duty' }] })
})

test('many at once: what is refused is named with why, the others are done; a stranger’s case is none', async () => {
  const [mine = ''] = await issue('Báo cáo tổ COVID', WARDS.slice(0, 1))
  const [taken = ''] = await issue('Phun khử khuẩn', WARDS.slice(0, 1))
  const [others = ''] = await issue('Việc của phường khác', WARDS.slice(1))
  await ask('chuvanan', 'POST', `/tasks/${taken}/moves`, { step: 'accept' })
  const { body } = await many('chuvanan', 'accept', [mine, taken, others, mine])
  expect(body.done).toBe(1)
  const of = (id: string) => body.outcomes.find((one: { id: string }) => one.id === id)
  expect(body.outcomes).toHaveLength(3)
  expect(of(mine)).toMatchObject({ done: true, why: null, title: 'Báo cáo tổ COVID' })
  expect(of(taken)).toMatchObject({ done: false, title: 'Phun khử khuẩn', why: expect.stringContaining('Đang làm') })
  expect(of(others)).toMatchObject({ done: false, title: '', why: expect.stringContaining('Không tìm thấy') })
})

test('given to somebody else, it can be given back; whoever is no colleague is refused by name', async () => {
  const [id = ''] = await issue('Chốt kiểm soát', WARDS.slice(0, 1))
  await many('chuvanan', 'accept', [id])
  const { people } = (await ask('chuvanan', 'GET', '/inbox/colleagues')).body
  const me = callers.chuvanan?.accountId as string
  const colleague = people.find((one: { id: string }) => one.id !== me).id
  const given = (await many('chuvanan', 'reassign', [id], { person: colleague })).body
  expect(given.outcomes).toEqual([expect.objectContaining({ done: true, before: me })])
  expect((await many('chuvanan', 'reassign', [id], { person: me })).body.done).toBe(1)
  const stranger = callers.tranhungdao?.accountId as string
  expect((await many('chuvanan', 'reassign', [id], { person: stranger })).body.outcomes[0]).toMatchObject({
    done: false,
    why: 'Người được giao không thuộc cơ quan thực hiện.',
  })
  expect((await many('chuvanan', 'reassign', [id])).body).toMatchObject({ code: 'person-unknown' })
  expect((await many('chuvanan', 'comment', [id], { words: ' ' })).body).toMatchObject({ code: 'words-missing' })
})

test('urged on once a day, by whoever gave it', async () => {
  const [id = ''] = await issue('Lập danh sách F1', WARDS.slice(0, 1))
  expect((await many('chutich', 'remind', [id])).body.done).toBe(1)
  expect((await many('chutich', 'remind', [id])).body.outcomes[0]).toMatchObject({ why: 'Hôm nay đã đôn đốc rồi.' })
  expect((await many('chuvanan', 'remind', [id])).body.outcomes[0].done).toBe(false)
})

test('two who take the same many at once: each case is done once', async () => {
  const ids: string[] = []
  for (let n = 0; n < 6; n++) ids.push(...(await issue(`Việc cùng lúc ${n}`, WARDS.slice(0, 1))))
  const [a, b] = await Promise.all([many('chuvanan', 'accept', ids), many('chuvanan', 'accept', ids.toReversed())])
  expect(a.body.done + b.body.done).toBe(ids.length)
})
