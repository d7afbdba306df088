import type { FastifyInstance } from 'fastify'

/** What "ready" depends on, by name; each resolves or throws. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>

/** `GET /api/health`: live as soon as it answers; ready when every check passes (503 until then). No account needed. */
export function serveHealth(app: FastifyInstance, checks: Checks): void {
  app.get('/api/health', { config: { rateLimit: false } }, async (_request, reply) => {
    const parts = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await check()
          return [name, 'ok'] as const
        } catch {
          return [name, 'failing'] as const
        }
      }),
    )
    const ready = parts.every(([, state]) => state === 'ok')
    return reply.code(ready ? 200 : 503).send({ live: true, ready, parts: Object.fromEntries(parts) })
  })
}
