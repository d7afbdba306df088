import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import { callerOfAccount, findAccountByUsername, publicCaller, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { createApp } from '#platform/http/app'
import { part, type Served } from '#platform/http/serve'
import { openPost, type Post } from '#platform/mail/send'
import { within } from '#platform/sql/transaction'
import { createSeal } from '#platform/webhooks/seal'
import { freshDatabase, type TestDatabase } from '#test/database'
import { notices } from './contract.ts'
import { noticeHandlers } from './http.ts'
import { createTelling } from './jobs.ts'
import { sendMails, writeDigests } from './jobs-mail.ts'
import { announceStep } from './store-announce.ts'
import { actingAs, handOf, lineOf, tellingWorkflow as workflow } from './testing.ts'

let database: TestDatabase
let app: FastifyInstance
let smtp: SMTPServer
let post: Post
let now: Instant = '2026-11-18T02:00:00.000Z'
const callers: Record<string, Caller> = {}
const system = systemCaller()
/** What arrived: to whom, and the whole letter. */
const letters: { to: string; raw: string }[] = []
/** Addresses the server knows nothing of. */
const unknown = new Set<string>()

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, system, 'write', async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    for (const name of ['soyte', 'chuvanan', 'tranhungdao'])
      callers[name] = await callerOfAccount(tx, (await findAccountByUsername(tx, name))?.id ?? '', now)
  })
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(unknown.has(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
    onData(stream, session, done) {
      let raw = ''
      stream.on('data', (piece: Buffer) => {
        raw += piece.toString('utf8')
      })
      stream.on('end', () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), raw: decoded(raw) })
        done()
      })
    },
  })
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done))
  const { port } = smtp.server.address() as AddressInfo
  post = openPost({ url: `smtp://127.0.0.1:${port}`, from: 'Liên Thông <may@lienthong.test>' })
  app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 100_000 })
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const clock = { now: () => now, today: () => dayOf(now) }
  part(notices, noticeHandlers(true)).serve({ app, db: database.kysely, clock, authenticate } as never as Served)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await new Promise<void>((done) => smtp.close(() => done()))
  await database.drop()
})

/** Quoted-printable and base64 bodies as text, good enough to search in. */
const decoded = (raw: string): string =>
  raw
    .replace(/=\r?\n/g, '')
    .replace(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
    .replace(/=\?UTF-8\?[BQ]\?[^?]+\?=/gi, (word) => word)
    .replace(/^[A-Za-z0-9+/]{40,}={0,2}$(\r?\n[A-Za-z0-9+/=]+$)*/gm, (body) => Buffer.from(body, 'base64').toString())

const codeIn = (raw = ''): string => /chị: ([0-9A-Z]{4}-[0-9A-Z]{4})\./.exec(raw)?.[1] ?? ''

const who = (name: string): Caller => callers[name] as Caller
const idOf = (name: string): string => who(name).accountId as string
async function ask(name: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) {
  const headers = { 'x-who': name }
  const response = await app.inject({ method, url: `/api/work${path}`, headers, ...(body ? { payload: body } : {}) })
  return { status: response.statusCode, body: response.json() }
}
const telling = () =>
  createTelling({
    db: database,
    system,
    now: () => now,
    publicUrl: 'https://lienthong.test',
    outside: { post, seal: createSeal('k'), privateAllowed: true },
    chance: () => 0,
  })
async function settle(): Promise<void> {
  const [topic] = Object.values(telling().topics)
  if (topic && 'merged' in topic) await topic.merged({}, 'm')
  await telling().send()
}
async function step(code: string, name: string, by = 'soyte', words = 'Đã đủ, cảm ơn'): Promise<void> {
  const acting = actingAs(who(by), now)
  await within(database.kysely, acting.caller, 'write', (tx) =>
    announceStep(tx, acting, lineOf(code, idOf('chuvanan')), { step: name, by: handOf(who(by)), words, workflow }),
  )
}
const later = (minutes: number): void => {
  now = new Date(Date.parse(now) + minutes * 60_000).toISOString() as Instant
}

test('the bell counts, the list pages, reading and unreading are the reader’s own', async () => {
  await step('NV-1', 'shut')
  await step('NV-2', 'shut')
  const first = await ask('chuvanan', 'GET', '/notices?limit=1')
  expect(first.body).toMatchObject({
    unread: 2,
    more: true,
    items: [{ code: 'NV-2', words: 'Đã đủ, cảm ơn', read: false }],
  })
  const id = first.body.items[0].id
  expect((await ask('chuvanan', 'GET', `/notices?before=${id}`)).body.items[0].code).toBe('NV-1')
  expect((await ask('chuvanan', 'POST', '/notices/read', { ids: [id] })).body).toEqual({ unread: 1 })
  expect((await ask('chuvanan', 'GET', '/notices?only=unread')).body.items).toHaveLength(1)
  expect((await ask('chuvanan', 'POST', '/notices/read', { ids: [id], read: false })).body).toEqual({ unread: 2 })
  expect((await ask('tranhungdao', 'GET', `/notices/${id}`)).status).toBe(404)
  expect((await ask('tranhungdao', 'POST', '/notices/read', { ids: [id] })).body).toEqual({ unread: 0 })
  expect((await ask('chuvanan', 'GET', '/notices/count')).body).toEqual({ unread: 2 })
  expect((await ask('chuvanan', 'POST', '/notices/read', {})).body).toEqual({ unread: 0 })
  expect((await ask('nobody', 'GET', '/notices')).status).toBe(401)
})

test('nothing is mailed to an address that nobody confirmed', async () => {
  expect((await ask('chuvanan', 'POST', '/notice-settings/address', { address: 'a b@c' })).status).toBe(400)
  const asked = await ask('chuvanan', 'POST', '/notice-settings/address', { address: 'an@chuvanan.test' })
  expect(asked.body).toMatchObject({ address: null, asked: 'an@chuvanan.test', mailOn: true })
  await step('NV-3', 'open')
  await settle()
  expect(letters.map(({ to }) => to)).toEqual(['an@chuvanan.test'])
  expect((await ask('chuvanan', 'POST', '/notice-settings/confirmation', { code: 'AAAA-AAAA' })).status).toBe(409)
  const code = codeIn(letters[0]?.raw)
  // A code sent to one account confirms nothing for another.
  expect((await ask('soyte', 'POST', '/notice-settings/confirmation', { code })).status).toBe(409)
  const done = await ask('chuvanan', 'POST', '/notice-settings/confirmation', { code: code.toLowerCase() })
  expect(done.body).toMatchObject({ address: 'an@chuvanan.test', asked: null })
  await settle()
  expect(letters).toHaveLength(1)
})

test('what presses is mailed at once: named, linked, without anybody’s words', async () => {
  letters.length = 0
  await step('NV-4', 'open')
  await settle()
  await settle()
  expect(letters).toHaveLength(1)
  const { raw } = letters[0] as { raw: string }
  expect(raw).toContain('NV-4')
  expect(raw).toContain('https://lienthong.test/work/notices/')
  expect(raw).not.toContain('cảm ơn')
  expect(raw).toContain('Hạn: 20/11/2026')
})

test('the daily digest comes once, whoever runs the clock again, and holds only what is unread', async () => {
  letters.length = 0
  await step('NV-5', 'shut')
  await step('NV-6', 'shut')
  await settle()
  expect(letters).toEqual([])
  const read = (await ask('chuvanan', 'GET', '/notices?only=unread')).body.items.find(
    ({ code }: { code: string }) => code === 'NV-6',
  )
  await ask('chuvanan', 'POST', '/notices/read', { ids: [read.id] })
  const of = { db: database.kysely, system, now: () => now, publicUrl: 'https://lienthong.test' }
  expect((await Promise.all([writeDigests(of), writeDigests(of)])).toSorted()).toEqual([0, 1])
  expect(await writeDigests(of)).toBe(0)
  await settle()
  expect(letters).toHaveLength(1)
  expect(letters[0]?.raw).toContain('NV-5')
  expect(letters[0]?.raw).not.toContain('NV-6')
  await step('NV-7', 'shut')
  await settle()
  expect(await writeDigests(of)).toBe(0)
  later(24 * 60)
  expect(await writeDigests(of)).toBe(1)
})

test('in the quiet hours a mail waits for their end', async () => {
  await settle()
  letters.length = 0
  const ways = { given: 'now', progress: 'none', deadline: 'now', other: 'none' }
  await ask('chuvanan', 'PUT', '/notice-settings', { ways, digestHour: 7, quiet: { from: 8, to: 10 } })
  await step('NV-8', 'open')
  await step('NV-9', 'shut')
  await settle()
  expect(letters).toEqual([])
  later(61)
  await settle()
  expect(letters.map(({ raw }) => raw.includes('NV-8'))).toEqual([true])
})

test('a server that is away delays, one that refuses the address ends it, and the person is told why', async () => {
  letters.length = 0
  const away = openPost({ url: 'smtp://127.0.0.1:9', from: 'may@lienthong.test' })
  await step('NV-10', 'open')
  await settleWith(away)
  const waiting = await mailRow('NV-10')
  expect(waiting).toMatchObject({ state: 'waiting', attempts: 1 })
  expect(waiting.last_error).toContain('ECONNREFUSED')
  await settle()
  expect(letters).toEqual([])
  later(2)
  await settle()
  expect(letters).toHaveLength(1)
  unknown.add('an@chuvanan.test')
  await step('NV-11', 'open')
  await settle()
  expect(await mailRow('NV-11')).toMatchObject({ state: 'refused' })
  const settings = await ask('chuvanan', 'GET', '/notice-settings')
  expect(settings.body.bounced).toContain('no such mailbox')
  await step('NV-12', 'open')
  await settle()
  expect(await mailRow('NV-12')).toBeUndefined()
})

async function settleWith(other: Post): Promise<void> {
  const [topic] = Object.values(telling().topics)
  if (topic && 'merged' in topic) await topic.merged({}, 'm')
  await sendMails({ db: database.kysely, system, now: () => now, post: other, chance: () => 0 })
}
async function mailRow(code: string) {
  const { rows } = await database.pool.query('select * from work.mail where subject like $1', [`%${code} %`])
  return rows[0]
}

test('a storm of notices is not a storm of mails: past twenty within the hour the rest waits for the digest', async () => {
  unknown.clear()
  await ask('chuvanan', 'POST', '/notice-settings/address', { address: 'an@chuvanan.test' })
  letters.length = 0
  await settle()
  const code = codeIn(letters[0]?.raw)
  await ask('chuvanan', 'POST', '/notice-settings/confirmation', { code })
  later(120)
  letters.length = 0
  for (let n = 0; n < 30; n++) await step(`NV-2${n}`, 'open')
  await settle()
  expect(letters).toHaveLength(20)
})
