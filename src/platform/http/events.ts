import type { FastifyInstance, FastifyRequest } from 'fastify'
import pg from 'pg'
import type { Caller } from '#kernel/caller'
import type { Subject, Where } from '#kernel/fact'
import type { Logger } from '../log.ts'

/** "Something changed here": what went out with `pg_notify('lienthong', …)` when the transaction committed. */
export interface Notice extends Where {
  readonly room: string
  readonly kind: string
  /** Null when so much changed that the whole room is meant. */
  readonly subject: Subject | null
  /** Said to these accounts alone, wherever it lies; absent: to whoever may see it. */
  readonly accounts?: readonly string[]
}

export const CHANNEL = 'lienthong'

export interface Listening {
  subscribe(hear: (notice: Notice) => void): () => void
  stop(): Promise<void>
}

const RECONNECT_MS = 1_000

/** One connection listens for the whole process and comes back by itself when it is lost. */
export async function listen(url: string, log: Logger): Promise<Listening> {
  const ears = new Set<(notice: Notice) => void>()
  let stopped = false
  let client = await connect()

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client(url)
    fresh.on('notification', ({ payload }) => {
      const notice = JSON.parse(payload ?? '{}') as Notice
      for (const hear of ears) hear(notice)
    })
    fresh.on('error', (error) => {
      log.warn({ err: error }, 'listening connection lost')
      if (!stopped) setTimeout(() => void reconnect(), RECONNECT_MS).unref()
    })
    await fresh.connect()
    await fresh.query(`listen ${CHANNEL}`)
    return fresh
  }
  async function reconnect(): Promise<void> {
    try {
      client = await connect()
    } catch {
      if (!stopped) setTimeout(() => void reconnect(), RECONNECT_MS).unref()
    }
  }
  return {
    subscribe(hear) {
      ears.add(hear)
      return () => ears.delete(hear)
    },
    async stop() {
      stopped = true
      await client.end().catch(() => undefined)
    },
  }
}

const HEARTBEAT_MS = 25_000

export interface EventsServed {
  readonly app: FastifyInstance
  readonly listening: Listening
  readonly authenticate: (request: FastifyRequest) => Promise<Caller>
}

/**
 * `GET /api/events`: server-sent events for a signed-in caller, only of places and sectors the
 * caller may see in that room. Rights are asked again at every heartbeat.
 */
export function serveEvents({ app, listening, authenticate }: EventsServed): void {
  app.get('/api/events', async (request, reply) => {
    let caller = await authenticate(request)
    if (caller.kind === 'public') return reply.code(401).send()
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    })
    raw.write('retry: 2000\n\n: ready\n\n')
    const unsubscribe = listening.subscribe((notice) => {
      const { accounts, ...said } = notice
      const { unit, sector, subject } = said
      // A notice without a subject means the whole room: for whoever may see any of it.
      const hears = accounts
        ? accounts.includes(caller.accountId ?? '')
        : caller.may(`${notice.room}.see`, subject === null ? undefined : { unit, sector })
      // Who else is told is nobody's business.
      if (hears) raw.write(`data: ${JSON.stringify(said)}\n\n`)
    })
    const heartbeat = setInterval(async () => {
      const now = await authenticate(request).catch(() => null)
      if (!now || now.accountId !== caller.accountId) return raw.end()
      caller = now
      raw.write(': still here\n\n')
    }, HEARTBEAT_MS)
    const close = () => {
      clearInterval(heartbeat)
      unsubscribe()
    }
    streams.add(raw)
    raw.on('close', () => {
      close()
      streams.delete(raw)
    })
    return reply
  })
  app.addHook('preClose', async () => {
    for (const raw of streams) raw.end()
  })
  const streams = new Set<import('node:http').ServerResponse>()
}
