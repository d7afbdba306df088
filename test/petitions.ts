import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import type { Acting } from '#ledger'
import { callerOfAccount, findAccountByUsername, publicCaller, seedPeople, systemCaller } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import { createFileStore } from '#platform/files/store'
import { createApp } from '#platform/http/app'
import type { Served } from '#platform/http/serve'
import { closePictures } from '#platform/pictures/clean'
import { type Tx, within } from '#platform/sql/transaction'
import { createParts } from '#work'
import { freshDatabase, type TestDatabase } from './database.ts'

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** The room work served on a database of its own, with the demo's people, and a clock that is set by hand. */
export interface Stage {
  readonly database: TestDatabase
  readonly app: FastifyInstance
  readonly callers: Readonly<Record<string, Caller>>
  set(now: Instant): void
  ask(who: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object, address?: string): Promise<Answer>
  /** Sends a file as it is. */
  send(who: string, path: string, bytes: Uint8Array): Promise<Answer>
  asSystem<T>(done: (tx: Tx, acting: Acting) => Promise<T>): Promise<T>
  as<T>(who: string, done: (tx: Tx, acting: Acting) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const PEOPLE = ['chutich', 'soyte', 'sokhcn', 'chuvanan', 'tranhungdao']

export async function openStage(start: Instant): Promise<Stage> {
  let now = start
  const database = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-petitions-'))
  const callers: Record<string, Caller> = {}
  const acting = (caller: Caller): Acting => ({ caller, at: now, requestId: 'test' })
  const run = <T>(caller: Caller, done: (tx: Tx, by: Acting) => Promise<T>): Promise<T> =>
    within(database.kysely, caller, 'write', (tx) => done(tx, acting(caller)))
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await run(systemCaller(), async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
    for (const name of PEOPLE)
      callers[name] = await callerOfAccount(tx, (await findAccountByUsername(tx, name))?.id ?? '', now)
  })
  const app = await createApp({ log: pino({ level: 'silent' }), requestsPerMinute: 1_000_000 })
  const clock = { now: () => now, today: () => dayOf(now) }
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    callers[String(request.headers['x-who'])] ?? publicCaller('vi')
  const served = { app, db: database.kysely, clock, authenticate } as never as Served
  for (const part of createParts({ files: createFileStore(folder) })) part.serve(served)
  await app.ready()
  const answer = (response: { statusCode: number; payload: string }): Answer => ({
    status: response.statusCode,
    body: response.payload.startsWith('{') ? JSON.parse(response.payload) : {},
  })
  return {
    database,
    app,
    callers,
    set(at) {
      now = at
    },
    async ask(who, method, path, body, address = '127.0.0.1') {
      const headers = { 'x-who': who, 'x-forwarded-for': address }
      return answer(await app.inject({ method, url: `/api/work${path}`, headers, ...(body ? { payload: body } : {}) }))
    },
    async send(who, path, bytes) {
      const headers = { 'x-who': who, 'content-type': 'application/octet-stream' }
      return answer(await app.inject({ method: 'POST', url: `/api/work${path}`, headers, payload: Buffer.from(bytes) }))
    },
    asSystem: (done) => run(systemCaller(), done),
    as: (who, done) => run(callers[who] as Caller, done),
    async close() {
      await app.close()
      await closePictures()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
