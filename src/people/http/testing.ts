import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { dayOf, type Instant, instant } from '#kernel/day'
import { loadAtlas, seedPlaces } from '#places'
import { createApp } from '#platform/http/app'
import { listen } from '#platform/http/events'
import { serve } from '#platform/http/serve'
import type { Database } from '#platform/sql/connect'
import { within } from '#platform/sql/transaction'
import { systemCaller } from '../caller.ts'
import { people } from '../contract.ts'
import { seedPeople } from '../store/seed.ts'
import { createHandlers } from './handlers.ts'
import { createSignIn } from './sign-in/create.ts'

/** The room alone, served over a demo database, with a clock that tests may move and a log they may read. */
export interface Room {
  readonly app: FastifyInstance
  readonly logged: readonly string[]
  now: Instant
  stop(): Promise<void>
}

export async function startRoom(database: Database): Promise<Room> {
  await database.pool.query(`insert into platform.setting values ('demo', 'true')`)
  await within(database.kysely, systemCaller(), 'write', async (tx) => {
    await seedPlaces(tx)
    await seedPeople(tx, await loadAtlas(tx))
  })
  const logged: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, next) {
      logged.push(String(chunk))
      next()
    },
  })
  const log = pino({ level: 'trace' }, sink)
  const folder = await mkdtemp(join(tmpdir(), 'people-'))
  const listening = await listen(database.url, log)
  const clock = { now: () => room.now, today: () => dayOf(room.now) }
  const publicUrl = 'http://localhost'
  const signIn = await createSignIn({ db: database, dataDir: folder, publicUrl, clock, log, listening })
  const app = await createApp({ log, requestsPerMinute: 10_000 })
  const room: Room = {
    app,
    logged,
    now: instant(Date.now()),
    async stop() {
      await app.close()
      await signIn.stop()
      await listening.stop()
      await rm(folder, { recursive: true })
    },
  }
  signIn.serve(app)
  serve({ app, db: database.kysely, clock, authenticate: signIn.authenticate }, people, createHandlers(signIn))
  await app.ready()
  return room
}
