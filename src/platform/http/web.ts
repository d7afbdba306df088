import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { refuse } from '#kernel/refusal'
import { languageOf } from './app.ts'
import { problemOf } from './problem.ts'

/** A file's ending begins with a letter; "/procedures/2.002622" is a page. */
const FILE = /\.[a-z]\w*$/i

const FOREVER = 'public, max-age=31536000, immutable'

/**
 * Serves the built web: files named by their hash for ever, the page itself always fresh, for every address of the
 * product. Without a folder the API stands alone. What is neither is a problem like any other. Only the addresses in
 * `framed` may be shown inside a page of another site.
 */
export async function serveWeb(
  app: FastifyInstance,
  folder: string | null,
  framed: readonly string[] = [],
): Promise<void> {
  if (folder !== null)
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      preCompressed: true,
      setHeaders(reply, path) {
        reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? FOREVER : 'no-cache')
      },
    })
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      folder !== null &&
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      !FILE.test(request.url.split('?')[0] ?? '')
    if (wantsPage && framed.includes(request.url.split('?')[0] ?? '')) letBeFramed(reply)
    if (wantsPage) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    const problem = problemOf(refuse('not-found'), {}, languageOf(request), request.id)
    return reply.code(404).type('application/problem+json').send(problem)
  })
}

function letBeFramed(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy') ?? '')
  reply.header('content-security-policy', policy.replace(/frame-ancestors [^;]*/, 'frame-ancestors *'))
  reply.removeHeader('x-frame-options')
}
