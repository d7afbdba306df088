import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { callerOfAccount, findAccountByUsername, publicCaller, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { createApp } from '#platform/http/app'
import { part, type Served } from '#platform/http/serve'
import { within } from '#platform/sql/transaction'
import { createSeal } from '#platform/webhooks/seal'
import { isSigned, SIGNATURE } from '#platform/webhooks/sign'
import { freshDatabase, type TestDatabase } from '#test/database'
import { outgoing } from './contract-outgoing.ts'
import { outgoingHandlers } from './http-outgoing.ts'
import { createTelling } from './jobs.ts'
import { announceStep } from './store-announce.ts'
import { actingAs, handOf, lineOf, tellingWorkflow as workflow } from './testing.ts'

let database: TestDatabase
let app: FastifyInstance
let receiver: Server
let address: string
let now: Instant = '2026-11-18T02:00:00.000Z'
const callers: Record<string, Caller> = {}
const system = systemCaller()
const seal = createSeal('a key kept outside the database')

/** What the receiver got, and how it answers. */
const got: { id: string; body: string; signature: string }[] = []
let answer: (body: { subject: { code: string } }) => number = () => 200

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, system, 'write', async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    for (const name of ['soyte', 'quantri'])
      callers[name] = await callerOfAccount(tx, (await findAccountByUsername(tx, name))?.id ?? '', now)
  })
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => {
      body += piece
    })
    request.on('end', () => {
      const id = String(request.headers['lienthong-delivery'])
      got.push({ id, body, signature: String(request.headers[SIGNATURE]) })
      response.writeHead(answer(JSON.parse(body))).end()
    })
  })
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/su-kien`
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const clock = { now: () => now, today: () => dayOf(now) }
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  part(outgoing, outgoingHandlers({ post: null, seal, privateAllowed: true })).serve(served)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  receiver.closeAllConnections()
  receiver.close()
  await database.drop()
})

async function ask(name: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) {
  const headers = { 'x-who': name }
  const response = await app.inject({ method, url: `/api/work${path}`, headers, ...(body ? { payload: body } : {}) })
  return { status: response.statusCode, body: response.json() }
}
const telling = (privateAllowed = true) =>
  createTelling({
    db: database,
    system,
    now: () => now,
    publicUrl: 'https://lienthong.test',
    outside: { post: null, seal, privateAllowed },
    chance: () => 0,
  })
async function settle(privateAllowed = true): Promise<void> {
  const [topic] = Object.values(telling().topics)
  if (topic && 'merged' in topic) await topic.merged({}, 'm')
  await telling(privateAllowed).send()
}
const later = (seconds: number): void => {
  now = new Date(Date.parse(now) + seconds * 1_000).toISOString() as Instant
}
async function step(code: string, of = code): Promise<void> {
  const caller = callers.soyte as Caller
  const acting = actingAs(caller, now)
  const line = lineOf(code, null, { id: of, title: 'Ông Nguyễn Văn An kêu cứu' })
  await within(database.kysely, caller, 'write', (tx) =>
    announceStep(tx, acting, line, { step: 'shut', by: handOf(caller), words: 'Lời của cán bộ', workflow }),
  )
}
const codes = (): string[] => got.map(({ body }) => JSON.parse(body).subject.code)

let hook: { id: string; secret: string }
beforeEach(async () => {
  await database.pool.query('delete from work.webhook')
  got.length = 0
  answer = () => 200
  const entered = await ask('quantri', 'POST', '/webhooks', { name: 'Kho dữ liệu', address, events: ['task.*'] })
  if (entered.status !== 200) throw new Error(JSON.stringify(entered.body))
  hook = entered.body
})
const theHook = async () => (await ask('quantri', 'GET', '/webhooks')).body.webhooks[0]
const deliveries = async (state = '') =>
  (await ask('quantri', 'GET', `/webhooks/${hook.id}/deliveries${state && `?state=${state}`}`)).body.deliveries

test('events arrive in order, signed, once, and say nobody’s name or words', async () => {
  for (const code of ['NV-1', 'NV-2', 'NV-3']) await step(code)
  await settle()
  await settle()
  expect(codes()).toEqual(['NV-1', 'NV-2', 'NV-3'])
  for (const { id, body, signature } of got) {
    expect(isSigned(signature, hook.secret, body, Date.parse(now) / 1_000)).toBe(true)
    expect(JSON.parse(body)).toMatchObject({ id, event: 'task.shut', unit: '10549-chu-van-an', agency: 'so-y-te' })
    expect(body).not.toMatch(/Nguyễn|Lời/)
  }
  expect(await theHook()).toMatchObject({ waiting: 0, dead: 0, failingSince: null, lastSentAt: now })
})

test('what fails is tried again with growing waits under the same id, and holds back its own case alone', async () => {
  answer = ({ subject }) => (subject.code === 'NV-A' ? 500 : 200)
  await step('NV-A', 'case-a')
  await step('NV-A2', 'case-a')
  await step('NV-B', 'case-b')
  await settle()
  await settle()
  // One refusal ends the run; at the next, the other case goes on while this one waits.
  expect(codes()).toEqual(['NV-A', 'NV-B'])
  later(29)
  await settle()
  expect(codes()).toHaveLength(2)
  later(1)
  await settle()
  expect(codes()).toEqual(['NV-A', 'NV-B', 'NV-A'])
  expect(got[2]?.id).toBe(got[0]?.id)
  later(59)
  await settle()
  expect(codes()).toHaveLength(3)
  answer = () => 200
  later(1)
  await settle()
  expect(codes().slice(3)).toEqual(['NV-A', 'NV-A2'])
  expect(await theHook()).toMatchObject({ waiting: 0, failingSince: null })
})

test('given up, a delivery is shown with its reason and can be sent again', async () => {
  answer = () => 503
  await step('NV-D')
  for (let tries = 0; tries < 12; tries++) {
    await settle()
    later(6 * 3_600)
    // Nobody pauses it while this test waits.
    await database.pool.query('update work.webhook set failing_since = null')
  }
  expect(got).toHaveLength(12)
  const [dead] = await deliveries('dead')
  expect(dead).toMatchObject({ state: 'dead', attempts: 12, status: 503, error: 'HTTP 503' })
  expect(await theHook()).toMatchObject({ dead: 1, waiting: 0 })
  answer = () => 200
  expect((await ask('quantri', 'POST', `/webhooks/${hook.id}/deliveries/again`, {})).body).toEqual({ again: 1 })
  await settle()
  expect(got[12]?.id).toBe(got[0]?.id)
  expect(await deliveries('dead')).toEqual([])
})

test('a receiver that fails for a day is paused, its administrator told, and nothing is lost', async () => {
  answer = () => 500
  await step('NV-P')
  await settle()
  later(24 * 3_600)
  await settle()
  expect(await theHook()).toMatchObject({ state: 'paused', waiting: 1 })
  const { rows } = await database.pool.query(`select account_id, title from work.notice where name = 'webhook.paused'`)
  expect(rows).toEqual([{ account_id: callers.quantri?.accountId, title: 'Kho dữ liệu' }])
  await step('NV-Q')
  later(7 * 24 * 3_600)
  answer = () => 200
  await settle()
  expect(got).toHaveLength(2)
  const { name, events } = await theHook()
  await ask('quantri', 'PUT', `/webhooks/${hook.id}`, { name, events, address, state: 'active' })
  await settle()
  expect(codes().slice(2)).toEqual(['NV-P', 'NV-Q'])
})

test('a delivery under way is not posted by a second process; after a crash it is', async () => {
  await step('NV-L')
  let release = (): void => undefined
  const held = new Promise<void>((done) => {
    release = done
  })
  const slow = createServer((_request, response) => void held.then(() => response.writeHead(200).end()))
  await new Promise<void>((done) => slow.listen(0, '127.0.0.1', done))
  const other = `http://127.0.0.1:${(slow.address() as AddressInfo).port}/`
  await database.pool.query('update work.webhook set address = $1', [other])
  const first = settle()
  for (let n = 0; n < 100 && (await deliveries())[0]?.attempts !== 1; n++) await new Promise((go) => setTimeout(go, 10))
  await telling().send()
  expect((await deliveries())[0]).toMatchObject({ attempts: 1 })
  release()
  await first
  expect((await deliveries())[0]).toMatchObject({ state: 'sent', attempts: 1 })
  slow.close()
  await database.pool.query(
    `update work.webhook_delivery set state = 'waiting', next_at = $1::timestamptz + interval '2 minutes'`,
    [now],
  )
  await database.pool.query('update work.webhook set address = $1', [address])
  later(121)
  await settle()
  expect(codes()).toEqual(['NV-L'])
})

test('what a receiver did not choose it does not get; one switched off gets nothing', async () => {
  const body = { name: 'Kho', address, events: ['petition.*'], state: 'active' }
  await ask('quantri', 'PUT', `/webhooks/${hook.id}`, body)
  await step('NV-N')
  await settle()
  await ask('quantri', 'PUT', `/webhooks/${hook.id}`, { ...body, events: ['*'], state: 'off' })
  await step('NV-O')
  await settle()
  expect(got).toEqual([])
  expect(await deliveries()).toEqual([])
})

test('an address inside is refused by words, and never posted to even if it stands there', async () => {
  await step('NV-S')
  await settle(false)
  expect(got).toEqual([])
  expect((await theHook()).lastError).toBe('not-https')
  const bad = { name: 'Kho', address: 'ftp://x.vn/', events: ['*'] }
  expect((await ask('quantri', 'POST', '/webhooks', bad)).body).toMatchObject({ code: 'not-an-address' })
  expect((await ask('quantri', 'POST', '/webhooks', { ...bad, address, events: ['; drop'] })).status).toBe(400)
})

test('only an administrator sees or changes any of it; the secret is shown once and lies sealed', async () => {
  for (const [method, path] of [
    ['GET', '/webhooks'],
    ['GET', '/mail'],
    ['DELETE', `/webhooks/${hook.id}`],
  ] as const)
    expect((await ask('soyte', method, path)).status).toBe(403)
  expect(JSON.stringify(await theHook())).not.toContain(hook.secret)
  const { rows } = await database.pool.query('select secret from work.webhook')
  expect(rows[0].secret).not.toContain(hook.secret)
  const renewed = (await ask('quantri', 'POST', `/webhooks/${hook.id}/secret`)).body
  await step('NV-K')
  await settle()
  const { body, signature } = got[0] as (typeof got)[number]
  expect(isSigned(signature, hook.secret, body, Date.parse(now) / 1_000)).toBe(false)
  expect(isSigned(signature, renewed.secret, body, Date.parse(now) / 1_000)).toBe(true)
  expect((await ask('quantri', 'DELETE', `/webhooks/${hook.id}`)).body).toEqual({ removed: true })
  expect((await ask('quantri', 'POST', '/mail/trial', { address: 'a@b.vn' })).body).toMatchObject({ code: 'mail-off' })
})
