import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Caller } from '#kernel/caller'
import { type Day, type Instant, instant } from '#kernel/day'
import type { Language } from '#kernel/text'
import type { Clock } from '#platform/clock'
import { languageOf } from '#platform/http/app'
import type { Database } from '#platform/sql/connect'
import { within } from '#platform/sql/transaction'
import { callerOf, type Person, publicCaller, systemCaller } from '../../caller.ts'
import { isOutlived } from '../../sign-in-rule.ts'
import { findPerson, loadTerritory } from '../../store/person.ts'
import type { Indexed } from '../../territory.ts'
import { type Asking, ask, sessionCookie } from './ask.ts'

/** A person stays known this long without asking the database; a change of rights is heard at once (see `forget`). */
const KEPT_MS = 5_000
const MOST_KEPT = 10_000

interface Known {
  readonly person: Person
  readonly territory: Indexed
  readonly callers: Map<string, Caller>
}

interface Entry {
  readonly until: number
  readonly known: Promise<Known | null>
  account: string | null
}

export interface Recognising {
  authenticate(request: FastifyRequest): Promise<Caller>
  /** Asks again who they are: one account, or everybody. */
  forget(accountId?: string): void
  /** Sends renewed session cookies along with whatever is answered. */
  renewCookies(app: FastifyInstance): void
}

/** Tells who sends a request, by its session cookie. On every request: from memory within five seconds of the last. */
export function recognise(asking: Asking, db: Database, clock: Clock): Recognising {
  const entries = new Map<string, Entry>()
  const renewed = new WeakMap<FastifyRequest, readonly string[]>()

  const look = async (request: FastifyRequest): Promise<Known | null> => {
    const answer = await ask(asking, request, '/get-session')
    const session = sessionOf(answer.body)
    if (!session || isOutlived(session.createdAt, instant(Date.now()))) return null
    if (answer.cookies.length > 0) renewed.set(request, answer.cookies)
    return within(db.kysely, systemCaller(), 'read', async (tx) => {
      const person = await findPerson(tx, session.account)
      if (!person) return null
      return {
        person: { ...person, session: session.id },
        territory: await loadTerritory(tx),
        callers: new Map<string, Caller>(),
      }
    })
  }

  const settle = async (entry: Entry, cookie: string): Promise<void> => {
    try {
      entry.account = (await entry.known)?.person.account ?? null
    } catch {
      entries.delete(cookie)
    }
  }

  const entryOf = (request: FastifyRequest, cookie: string): Entry => {
    const now = performance.now()
    const kept = entries.get(cookie)
    if (kept && kept.until > now) return kept
    if (entries.size >= MOST_KEPT) entries.clear()
    const entry: Entry = { until: now + KEPT_MS, known: look(request), account: null }
    entries.set(cookie, entry)
    void settle(entry, cookie)
    return entry
  }

  return {
    async authenticate(request) {
      const language = languageOf(request)
      const cookie = sessionCookie(request.headers.cookie)
      if (cookie === null) return publicCaller(language)
      const known = await entryOf(request, cookie).known
      return known ? callerFor(known, clock.today(), language) : publicCaller(language)
    },
    forget(accountId) {
      // A look that is still under way may have read what was before: it is forgotten too.
      for (const [cookie, { account }] of entries)
        if (accountId === undefined || account === null || account === accountId) entries.delete(cookie)
    },
    renewCookies(app) {
      app.addHook('onSend', async (request, reply) => {
        const cookies = renewed.get(request)
        if (cookies && !reply.hasHeader('set-cookie')) reply.header('set-cookie', [...cookies])
      })
    },
  }
}

function callerFor({ person, territory, callers }: Known, today: Day, language: Language): Caller {
  const key = `${today} ${language}`
  const caller = callers.get(key) ?? callerOf(person, territory, today, language)
  callers.set(key, caller)
  return caller
}

function sessionOf(
  body: Readonly<Record<string, unknown>>,
): { id: string; account: string; createdAt: Instant } | null {
  const { session } = body
  if (typeof session !== 'object' || session === null) return null
  const { id, userId, createdAt } = session as Record<string, unknown>
  return { id: String(id), account: String(userId), createdAt: instant(Date.parse(String(createdAt))) }
}
