import type { FastifyRequest } from 'fastify'
import { ADDRESS_HEADER, type Auth, COOKIE_PREFIX } from './auth.ts'

/** What came back of one step, with the cookies to set. */
export interface Answer {
  readonly ok: boolean
  /** Of a failure, as the library names it. */
  readonly code: string
  readonly body: Readonly<Record<string, unknown>>
  readonly cookies: readonly string[]
}

export interface Asking {
  readonly auth: Auth
  readonly publicUrl: string
}

/**
 * One step of better-auth's protocol on behalf of a request. The origin is ours: the server has already
 * turned away what comes from another site. `cookie` stands in for the request's own when given.
 */
export async function ask(
  { auth, publicUrl }: Asking,
  request: FastifyRequest,
  path: string,
  body?: object,
  cookie = request.headers.cookie ?? '',
): Promise<Answer> {
  const headers = new Headers({
    cookie,
    origin: new URL(publicUrl).origin,
    'user-agent': String(request.headers['user-agent'] ?? '').slice(0, 300),
    [ADDRESS_HEADER]: request.ip,
  })
  if (body) headers.set('content-type', 'application/json')
  const response = await auth(
    new Request(new URL(`/api/auth${path}`, publicUrl), {
      method: body ? 'POST' : 'GET',
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  )
  const parsed: unknown = await response.json().catch(() => null)
  const answered = typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {}
  return {
    ok: response.ok,
    code: response.ok ? '' : String(answered.code ?? response.status),
    body: answered,
    cookies: response.headers.getSetCookie(),
  }
}

/** The user a finished step speaks of. */
export function userOf({ body }: Answer): string | null {
  const { user } = body
  return typeof user === 'object' && user !== null && 'id' in user ? String(user.id) : null
}

const cookiesIn = (header: string): [string, string][] =>
  header.split(';').map((part) => {
    const at = part.indexOf('=')
    return [part.slice(0, at).trim(), part.slice(at + 1).trim()]
  })

const SESSION = `${COOKIE_PREFIX}.session_token`
const SECOND_FACTOR = `${COOKIE_PREFIX}.two_factor`
const named = (name: string, wanted: string): boolean => name === wanted || name === `__Secure-${wanted}`

/** The session cookie as it was sent; null when there is none. */
export const sessionCookie = (header: string | undefined): string | null =>
  cookiesIn(header ?? '').find(([name, value]) => named(name, SESSION) && value !== '')?.[1] ?? null

/** A sign-in waits for its code: its cookies without any session that is open beside it. Null when none waits. */
export function pendingCookies(header: string | undefined): string | null {
  const all = cookiesIn(header ?? '')
  if (!all.some(([name, value]) => named(name, SECOND_FACTOR) && value !== '')) return null
  return all
    .filter(([name]) => !named(name, SESSION))
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
}
