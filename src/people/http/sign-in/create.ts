import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '#kernel/caller'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import type { Clock } from '#platform/clock'
import type { Listening } from '#platform/http/events'
import { problemOf } from '#platform/http/problem'
import type { Logger } from '#platform/log'
import type { Database } from '#platform/sql/connect'
import { signIn } from '../../contract-sign-in.ts'
import { createAuth, openAuthPool } from './auth.ts'
import { recognise } from './authenticate.ts'
import { record } from './record.ts'
import { openSecret, secretFileIn } from './secret.ts'
import * as step from './steps.ts'

export interface SignInOptions {
  readonly db: Database
  /** The key lies below it; must survive a restart. */
  readonly dataDir: string
  /** Address the users type; `https:` makes the cookie secure. */
  readonly publicUrl: string
  readonly clock: Clock
  readonly log: Logger
  /** Changes made by other processes are heard here; without it they count within five seconds. */
  readonly listening?: Listening | undefined
}

export interface SignIn {
  /** Serves signing in under `/api/auth`. */
  serve(app: FastifyInstance): void
  /** Who sends this request: asked on every one, mostly answered from memory. */
  authenticate(request: FastifyRequest): Promise<Caller>
  /** Rights or sessions of the account (or of anybody) changed. */
  forget(accountId?: string): void
  stop(): Promise<void>
}

/** Tries to sign in a minute from one address; an office behind one address is a few dozen people. */
const TRIES_A_MINUTE = 30

/** Passwords, second factors and sessions (docs/decisions/0005-sign-in.md). */
export async function createSignIn({ db, dataDir, publicUrl, clock, log, listening }: SignInOptions): Promise<SignIn> {
  const secret = await openSecret(secretFileIn(dataDir))
  const pool = openAuthPool(db.url, log)
  const asking = { auth: createAuth(pool, secret, publicUrl, log), publicUrl }
  const recognising = recognise(asking, db, clock)
  const stepping: step.Stepping = { ...asking, pool, clock, recognising, recording: record(db, clock) }
  const deaf = listening?.subscribe(({ room, subject }) => {
    if (room === 'places') recognising.forget()
    if (room === 'people') recognising.forget(subject?.type === 'people.account' ? subject.id : undefined)
  })

  const take = async (endpoint: keyof typeof endpoints, request: FastifyRequest): Promise<step.Stepped> => {
    const caller = await recognising.authenticate(request)
    if (endpoints[endpoint].permission !== 'public' && caller.kind !== 'person') return refuse('not-signed-in')
    const body = (request.body ?? {}) as Readonly<Record<string, string>>
    return steps[endpoint](stepping, request, body, caller)
  }
  const problem = async (request: FastifyRequest, refused: Refused) => {
    const { language } = await recognising.authenticate(request)
    return problemOf(refused, signIn.$contract.refusalTexts, language, request.id)
  }

  return {
    serve(app) {
      recognising.renewCookies(app)
      for (const [name, { method, path, body, reply, permission }] of Object.entries(endpoints)) {
        app.route({
          method,
          url: `/api${path}`,
          schema: { ...(body ? { body } : {}), response: { 200: reply } },
          config: permission === 'public' ? { rateLimit: { max: TRIES_A_MINUTE, timeWindow: '1 minute' } } : {},
          handler: async (request, answer: FastifyReply) => {
            const stepped = await take(name as keyof typeof endpoints, request)
            answer.header('cache-control', 'no-store')
            if (isRefused(stepped)) {
              const sent = await problem(request, stepped)
              return answer.code(sent.status).type('application/problem+json').serializer(JSON.stringify).send(sent)
            }
            if (stepped.cookies.length > 0) answer.header('set-cookie', [...stepped.cookies])
            return stepped.reply
          },
        })
      }
    },
    authenticate: recognising.authenticate,
    forget: recognising.forget,
    async stop() {
      deaf?.()
      await pool.end()
    },
  }
}

const { endpoints } = signIn.$contract

const steps: Readonly<Record<keyof typeof endpoints, step.Step>> = {
  withPassword: step.withPassword,
  withCode: step.withCode,
  withBackupCode: step.withBackupCode,
  signOut: step.signOut,
  changePassword: step.changePassword,
  beginTwoFactor: step.beginTwoFactor,
  endTwoFactor: step.endTwoFactor,
}
