import { randomUUID } from 'node:crypto'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { refuse } from '#kernel/refusal'
import type { Language } from '#kernel/text'
import type { Logger } from '../log.ts'
import { fieldFaultsOf, problemOf, type SchemaError } from './problem.ts'
import { validator } from './validation.ts'

export interface AppOptions {
  readonly log: Logger
  /** Requests a minute from one address, over everything. */
  readonly requestsPerMinute: number
}

const JSON_LIMIT_BYTES = 8 * 1_048_576

/** The bare server: headers, limits, request ids, cross-site guard and the shape of every error. */
export async function createApp({ log, requestsPerMinute }: AppOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: JSON_LIMIT_BYTES,
    trustProxy: 'loopback',
    forceCloseConnections: 'idle',
  })
  app.setValidatorCompiler(validator)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
  })
  await app.register(rateLimit, { max: requestsPerMinute, timeWindow: '1 minute', allowList: isReading })

  // An upload is read by its own endpoint as it streams in; only JSON is parsed up front.
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (isCrossSite(request)) {
      const problem = problemOf(refuse('forbidden'), {}, languageOf(request), request.id)
      return reply.code(problem.status).type('application/problem+json').send(problem)
    }
  })
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, id } = request
    const path = routeOptions.url ?? 'unknown'
    request.log.info(
      { requestId: id, method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    )
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const language = languageOf(request)
    const refused = refusalOf(error, language) ?? refuse('fault')
    const problem = problemOf(refused, {}, language, request.id)
    if (refused.refused === 'fault') request.log.error({ requestId: request.id, err: error }, 'fault')
    return reply.code(problem.status).type('application/problem+json').send(problem)
  })
  return app
}

/** Vietnamese unless the reader asks for English. */
export const languageOf = (request: FastifyRequest): Language =>
  /^en\b/i.test(String(request.headers['x-language'] ?? request.headers['accept-language'] ?? '')) ? 'en' : 'vi'

function refusalOf(error: FastifyError, language: Language) {
  if (error.validation)
    return refuse('invalid', {}, fieldFaultsOf(error.validation as unknown as SchemaError[], language))
  if (error.statusCode === 413) return refuse('too-large', { limit: JSON_LIMIT_BYTES / 1_048_576 })
  if (error.statusCode === 429) return refuse('too-many', { seconds: 60 })
  if (error.statusCode === 404) return refuse('not-found')
  if (error.statusCode !== undefined && error.statusCode < 500) return refuse('invalid')
  return null
}

const isReading = (request: FastifyRequest): boolean => !request.url.startsWith('/api/')

/** Browsers say where a request comes from; a changing request from another site is not ours. */
function isCrossSite(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin, host } = request.headers
  return origin !== undefined && host !== undefined && new URL(origin).host !== host
}
