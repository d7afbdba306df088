import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Caller } from '#kernel/caller'
import type { Day, Instant } from '#kernel/day'
import { isRefused, type Refused, refuse } from '#kernel/refusal'
import type { Text } from '#kernel/text'
import type { Clock } from '../clock.ts'
import { kindOfFile } from '../files/store.ts'
import { cleanPicture } from '../pictures/clean.ts'
import type { Tables } from '../sql/tables.ts'
import { type Tx, within } from '../sql/transaction.ts'
import type {
  AnyEndpoint,
  BodyOf,
  Contract,
  ParamsOf,
  QueryOf,
  ReceivedFile,
  RefusalOf,
  ReplyOf,
  SentFile,
  UploadBody,
} from './endpoint.ts'
import { problemOf } from './problem.ts'
import { type Received, receive } from './receive.ts'
import { sendFile } from './send.ts'
import { createTries } from './tries.ts'

/** One request, parsed and permitted. */
export interface Call<E extends AnyEndpoint = AnyEndpoint> {
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E>
  /** Present on `upload` endpoints. */
  readonly upload: NonNullable<E['body']> extends UploadBody ? ReceivedFile : undefined
  readonly caller: Caller
  readonly at: Instant
  readonly today: Day
  readonly requestId: string
}

export type Handler<E extends AnyEndpoint> = (call: Call<E>, tx: Tx) => Promise<ReplyOf<E> | Refused<RefusalOf<E>>>

/** A handler for every endpoint of the contract: a missing one, or a refusal not listed, does not compile. */
export type Handlers<C extends { readonly $contract: Contract }> = {
  readonly [K in keyof C['$contract']['endpoints']]: Handler<C['$contract']['endpoints'][K]>
}

export interface Served {
  readonly app: FastifyInstance
  readonly db: Kysely<Tables>
  readonly clock: Clock
  /** Who sends this request; the public when nobody signed in. */
  readonly authenticate: (request: FastifyRequest) => Promise<Caller>
}

/** A contract with what answers it: how a room of many parts hands all of them over to be served. */
export interface Part {
  readonly contract: Contract
  readonly serve: (served: Served) => void
}

export const part = <C extends { readonly $contract: Contract }>(of: C, handlers: Handlers<C>): Part => ({
  contract: of.$contract,
  serve: (served) => serve(served, of, handlers),
})

/** Registers every endpoint of a contract: parse → permission → transaction in the caller's scope → handler → reply. */
export function serve<C extends { readonly $contract: Contract }>(served: Served, of: C, handlers: Handlers<C>): void {
  const { endpoints, refusalTexts } = of.$contract
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const handler = handlers[name as keyof Handlers<C>] as unknown as Handler<AnyEndpoint>
    route(served, endpoint, handler, refusalTexts)
  }
}

function route(
  served: Served,
  endpoint: AnyEndpoint,
  handler: Handler<AnyEndpoint>,
  texts: Readonly<Record<string, Text>>,
): void {
  const { app, db, clock, authenticate } = served
  const uploadBody = endpoint.body && 'upload' in endpoint.body ? (endpoint.body as UploadBody) : null
  const sendsFile = 'file' in endpoint.reply
  const tries = endpoint.guessing && createTries(endpoint.guessing)

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (endpoint.openData)
      reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
    const caller = await authenticate(request)
    const refused = permissionOf(endpoint, caller)
    if (refused) return sendRefusal(reply, request, refused, caller)
    const received = uploadBody ? await takeIn(request, uploadBody) : undefined
    if (received && isRefused(received)) {
      // What is still on its way is not read: the connection ends with the answer.
      if (received.refused === 'too-large') reply.header('connection', 'close')
      return sendRefusal(reply, request, received, caller)
    }
    const call = {
      params: request.params,
      query: request.query,
      body: request.body,
      upload: received,
      caller,
      at: clock.now(),
      today: clock.today(),
      requestId: request.id,
    } as Call<AnyEndpoint>
    try {
      const mode = endpoint.method === 'GET' ? 'read' : 'write'
      const answered = await within(db, caller, mode, async (tx) => {
        const result = await handler(call, tx)
        if (isRefused(result)) throw new RolledBack(result)
        // A file may still be reading from the transaction while it goes out.
        if (sendsFile) await sendFile(reply, result as SentFile)
        return result
      })
      return sendsFile ? reply : answered
    } catch (error) {
      if (error instanceof RolledBack) {
        const wait = error.refused.refused === 'not-found' ? tries?.wrong(request.ip, Date.parse(call.at)) : null
        return sendRefusal(reply, request, wait ? refuse('too-many', { seconds: wait }) : error.refused, caller)
      }
      if ((error as { code?: unknown }).code === '42501')
        return sendRefusal(reply, request, refuse('forbidden'), caller)
      throw error
    } finally {
      await received?.discard()
    }
  }

  const sendRefusal = (reply: FastifyReply, request: FastifyRequest, refused: Refused, caller: Caller) => {
    const problem = problemOf(refused, texts, caller.language, request.id)
    return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
  }

  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    schema: {
      ...(endpoint.params ? { params: endpoint.params } : {}),
      ...(endpoint.query ? { querystring: endpoint.query } : {}),
      ...(endpoint.body && !uploadBody ? { body: endpoint.body } : {}),
      ...(sendsFile ? {} : { response: { 200: endpoint.reply } }),
    },
    handler: answer,
  })
}

/** The file on disk, a picture already written anew: nothing of this holds a connection to the database. */
async function takeIn(request: FastifyRequest, { maxBytes, picture, orPdf }: UploadBody): Promise<Received | Refused> {
  const received = await receive(request, maxBytes)
  if (isRefused(received) || picture !== true) return received
  if (orPdf && (await kindOfFile(received.path)) === 'application/pdf') return received
  const cleaned = await cleanPicture(received.path)
  if (!isRefused(cleaned)) return { ...received, picture: cleaned }
  await received.discard()
  // Of what is neither, it is said that it is neither.
  return orPdf && cleaned.refused === 'picture-type' ? refuse('wrong-type') : cleaned
}

/** A refusal leaving the transaction: throwing is what rolls back. */
class RolledBack extends Error {
  readonly refused: Refused
  constructor(refused: Refused) {
    super(refused.refused)
    this.refused = refused
  }
}

function permissionOf(endpoint: AnyEndpoint, caller: Caller): Refused | null {
  if (endpoint.permission === 'public') return null
  if (caller.kind === 'public') return refuse('not-signed-in')
  if (endpoint.permission === 'signed-in' || caller.may(endpoint.permission)) return null
  return refuse('forbidden')
}
