import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import { Pool } from 'pg'
import type { Logger } from '#platform/log'
import { IDLE_HOURS, LEAST_PASSWORD, LOCK_MINUTES, MOST_PASSWORD, MOST_TRIES } from '../../sign-in-rule.ts'
import { hashPassword, verifyPassword } from '../../store/credentials.ts'

export const COOKIE_PREFIX = 'lienthong'
export const ADDRESS_HEADER = 'x-lienthong-address'
const CONNECTIONS = 4

/** A pool that is `lienthong_auth` from its first statement and sees the schema `auth` alone. */
export function openAuthPool(url: string, log: Logger): Pool {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'lienthong sign-in',
    options: '-c role=lienthong_auth -c search_path=auth -c timezone=UTC',
  })
  pool.on('error', (error) => log.warn({ err: error }, 'sign-in connection lost'))
  return pool
}

/** Answers a request of better-auth's protocol under `/api/auth`. */
export type Auth = (request: Request) => Promise<Response>

/** better-auth as this product uses it: passwords, second factors, sessions; nobody signs up by themselves. */
export function createAuth(pool: Pool, secret: string, publicUrl: string, log: Logger): Auth {
  const auth = betterAuth({
    appName: 'Liên Thông',
    database: pool,
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LEAST_PASSWORD,
      maxPasswordLength: MOST_PASSWORD,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(password, hash) },
    },
    session: { expiresIn: IDLE_HOURS * 3_600, updateAge: 300, freshAge: 0 },
    plugins: [
      username({ usernameValidator: (name) => /^[a-z0-9][a-z0-9._-]*$/.test(name) }),
      twoFactor({
        issuer: 'Liên Thông',
        accountLockout: { enabled: true, maxFailedAttempts: MOST_TRIES, durationSeconds: LOCK_MINUTES * 60 },
      }),
    ],
    // Tries are counted by username in `store/attempts.ts` and by address by the server.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      // What the library logs may name people; its text alone says enough.
      log: (level, message) => (level === 'error' ? log.error({ message }, 'sign-in') : undefined),
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
  })
  return (request) => auth.handler(request)
}
