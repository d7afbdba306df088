import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#kernel/caller'
import { refuse } from '#kernel/refusal'
import { freshDatabase, type TestDatabase } from '#test/database'
import { clockAt } from '../clock.ts'
import { createLog } from '../log.ts'
import { createApp } from './app.ts'
import { contract, endpoint, file, upload } from './endpoint.ts'
import { DaySchema, Nullable } from './schema.ts'
import { type Handlers, serve } from './serve.ts'
import { serveWeb } from './web.ts'

const KILOBYTE = 1024
const things = contract(
  'things',
  {
    get: endpoint({
      method: 'GET',
      path: '/things/:id',
      summary: 'One thing',
      permission: 'public',
      params: Type.Object({ id: Type.String() }),
      query: Type.Object({ day: Type.Optional(DaySchema), many: Type.Optional(Type.Array(Type.Integer())) }),
      reply: Type.Object({ id: Type.String(), role: Type.String(), many: Type.Array(Type.Integer()) }),
      refusals: ['broken'],
    }),
    put: endpoint({
      method: 'POST',
      path: '/things',
      summary: 'Write, then refuse',
      permission: 'things.act',
      body: Type.Object({ name: Type.String({ minLength: 3 }), refuse: Type.Boolean() }),
      reply: Type.Object({ written: Type.Boolean() }),
      refusals: ['broken'],
    }),
    send: endpoint({
      method: 'POST',
      path: '/things/file',
      summary: 'Receive a file',
      permission: 'signed-in',
      query: Type.Object({ name: Type.String() }),
      body: upload(KILOBYTE),
      reply: Type.Object({ bytes: Type.Integer(), name: Type.String(), sha256: Type.String() }),
    }),
    fetch: endpoint({
      method: 'GET',
      path: '/things/file',
      summary: 'Send a file',
      permission: 'public',
      reply: file('text/csv'),
    }),
    echo: endpoint({
      method: 'POST',
      path: '/things/echo',
      summary: 'Say what was understood',
      permission: 'public',
      body: Type.Object({ words: Nullable(Type.String()), count: Nullable(Type.Integer()) }),
      reply: Type.Object({ words: Nullable(Type.String()), count: Nullable(Type.Integer()) }),
    }),
    fail: endpoint({ method: 'GET', path: '/fail', summary: 'Fail', permission: 'public', reply: Type.Object({}) }),
  },
  { broken: { vi: 'Món {id} bị hỏng.', en: 'Thing {id} is broken.' } },
)

const handlers: Handlers<typeof things> = {
  async get({ params, query }, tx) {
    if (params.id === 'broken') return refuse('broken', { id: params.id })
    const { rows } = await sql<{ role: string; secret: string }>`select current_user as role, 'x' as secret`.execute(tx)
    return { id: params.id, many: query.many ?? [], ...(rows[0] as { role: string }), phone: '0912' }
  },
  async put({ body, at }, tx) {
    await tx
      .insertInto('platform.outbox')
      .values({ home: 0, id: crypto.randomUUID(), topic: body.name, payload: '{}', created_at: at })
      .execute()
    return body.refuse ? refuse('broken', { id: 'x' }) : { written: true }
  },
  async send({ upload: { bytes, name, sha256 } }) {
    return { bytes, name, sha256 }
  },
  async fetch(_call, tx) {
    async function* body() {
      for (const n of [1, 2, 3]) {
        const { rows } = await sql<{ n: number }>`select ${n}::int as n`.execute(tx)
        yield `${rows[0]?.n}\n`
      }
    }
    return { name: 'danh sách.csv', type: 'text/csv', body: body() }
  },
  async echo({ body }) {
    return body
  },
  async fail() {
    throw new Error('secret detail of the failure')
  },
}

let db: TestDatabase
let app: FastifyInstance
let who: 'public' | 'idle' | 'able' = 'public'

const caller = (): Caller => ({
  kind: who === 'public' ? 'public' : 'person',
  accountId: null,
  name: '',
  postId: null,
  agencyId: null,
  language: 'vi',
  may: (power) => who === 'able' && power === 'things.act',
  settings: { 'app.account': "o'hara" },
})

beforeAll(async () => {
  db = await freshDatabase()
  app = await createApp({ log: createLog('silent'), requestsPerMinute: 1000 })
  serve(
    { app, db: db.kysely, clock: clockAt('2026-11-24T01:00:00.000Z'), authenticate: async () => caller() },
    things,
    handlers,
  )
  await serveWeb(app, null)
})
afterAll(async () => {
  await app.close()
  await db.drop()
})

const asks = (method: 'GET' | 'POST', url: string, payload?: object | Buffer, headers: Record<string, string> = {}) =>
  app.inject({ method, url: `/api${url}`, ...(payload ? { payload } : {}), headers })

const left = async (topic: string): Promise<number> => {
  const { rows } = await db.pool.query('select count(*)::int as n from platform.outbox where topic = $1', [topic])
  return rows[0].n
}

test('a handler runs as the application’s role, and what the reply does not declare does not leave', async () => {
  const response = await asks('GET', '/things/a?many=1&many=2')
  expect(response.json()).toEqual({ id: 'a', role: 'lienthong_app', many: [1, 2] })
})

test('a refusal is a problem with its words, its status and a request id', async () => {
  const response = await asks('GET', '/things/broken')
  expect(response.statusCode).toBe(409)
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.json()).toMatchObject({ code: 'broken', title: 'Món broken bị hỏng.', status: 409 })
  expect(response.json().requestId).toBe(response.headers['x-request-id'])
})

test('a refusal after a write leaves nothing written; without it the write stands', async () => {
  who = 'able'
  await asks('POST', '/things', { name: 'refused', refuse: true })
  await asks('POST', '/things', { name: 'kept', refuse: false })
  expect([await left('refused'), await left('kept')]).toEqual([0, 1])
})

test('nobody signed in is 401, a post without the power is 403', async () => {
  who = 'public'
  expect((await asks('POST', '/things', { name: 'abc', refuse: false })).statusCode).toBe(401)
  who = 'idle'
  expect((await asks('POST', '/things', { name: 'abc', refuse: false })).json()).toMatchObject({
    status: 403,
    code: 'forbidden',
  })
})

test('what is wrong in a form is said field by field in Vietnamese', async () => {
  who = 'able'
  const { fields, status } = (await asks('POST', '/things', { name: 'a' })).json()
  expect(status).toBe(400)
  expect(fields).toEqual([
    { field: 'refuse', message: 'Chưa có refuse. Xin điền.' },
    { field: 'name', message: 'Quá ngắn: ít nhất 3 ký tự.' },
  ])
  expect((await asks('GET', '/things/a?day=2021-02-30')).json().fields[0].field).toBe('day')
})

test('a file is the body: measured, hashed, named in its own letters, and stopped at the limit', async () => {
  who = 'idle'
  const sent = await asks('POST', '/things/file?name=Danh%20s%C3%A1ch%2F..%2Fx.csv', Buffer.from('abc'), {
    'content-type': 'application/octet-stream',
  })
  expect(sent.json()).toEqual({
    bytes: 3,
    name: 'Danh sách_.._x.csv',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  })
  const large = await asks('POST', '/things/file?name=x', Buffer.alloc(KILOBYTE + 1), {
    'content-type': 'application/octet-stream',
  })
  expect(large.json()).toMatchObject({ status: 413, code: 'too-large' })
})

test('a file goes out while its transaction is still open', async () => {
  const response = await asks('GET', '/things/file')
  expect(response.body).toBe('1\n2\n3\n')
  expect(response.headers['content-disposition']).toContain("filename*=UTF-8''danh%20s%C3%A1ch.csv")
})

test('a fault says nothing of its inside', async () => {
  const response = await asks('GET', '/fail')
  expect(response.statusCode).toBe(500)
  expect(response.body).not.toContain('secret')
  expect(response.json().title).toContain(response.json().requestId)
})

test('a changing request from another site is refused before anything is read', async () => {
  who = 'able'
  const response = await asks('POST', '/things', { name: 'crossed', refuse: false }, { 'sec-fetch-site': 'cross-site' })
  expect(response.statusCode).toBe(403)
  expect(
    (await asks('POST', '/things', { name: 'crossed', refuse: false }, { origin: 'https://elsewhere.example' }))
      .statusCode,
  ).toBe(403)
  expect(await left('crossed')).toBe(0)
})

test('an address that is none is a problem too', async () => {
  expect((await asks('GET', '/nowhere')).json()).toMatchObject({ status: 404, code: 'not-found' })
})

test('a body means what it says: null stays null, a number in quotes is no number', async () => {
  const echo = async (payload: object) =>
    (await app.inject({ method: 'POST', url: '/api/things/echo', payload })).json() as { code?: string }
  expect(await echo({ words: null, count: null })).toEqual({ words: null, count: null })
  expect(await echo({ words: '', count: 0 })).toEqual({ words: '', count: 0 })
  expect((await echo({ words: 'a', count: '7' })).code).toBe('invalid')
})
