import type { FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import type { Caller } from '#kernel/caller'
import { type Refused, refuse } from '#kernel/refusal'
import type { Clock } from '#platform/clock'
import { LEAST_PASSWORD, LOCK_MINUTES, MOST_TRIES } from '../../sign-in-rule.ts'
import { beginAttempt, forgetAttempts } from '../../store/attempts.ts'
import { hashPassword } from '../../store/credentials.ts'
import { type Answer, type Asking, ask, pendingCookies, userOf } from './ask.ts'
import type { Recognising } from './authenticate.ts'
import type { Recording } from './record.ts'

export interface Stepping extends Asking {
  readonly pool: Pool
  readonly clock: Clock
  readonly recording: Recording
  readonly recognising: Recognising
}

/** What a step answers: the reply with the cookies to set, or a refusal. */
export type Stepped = { readonly reply: object; readonly cookies: readonly string[] } | Refused

export type Step = (
  stepping: Stepping,
  request: FastifyRequest,
  body: Readonly<Record<string, string>>,
  caller: Caller,
) => Promise<Stepped>

const done = ({ cookies }: Answer, reply: object = { done: true }): Stepped => ({ reply, cookies })
const lockedOut = () => refuse('locked-out', { tries: MOST_TRIES, minutes: LOCK_MINUTES })

/** Locked first, then who, then the password; whatever is wrong with it, the answer and its cost are the same. */
export const withPassword: Step = async (stepping, request, { username = '', password = '' }) => {
  const { pool, clock, recording } = stepping
  const name = username.trim().toLowerCase()
  const attempt = await beginAttempt(pool, name, clock.now())
  if (!attempt) return lockedOut()
  const account = await recording.findByUsername(name)
  const open = account?.disabledAt === null
  if (!open) await hashPassword(password)
  const answer = open ? await ask(stepping, request, '/sign-in/username', { username: name, password }) : null
  if (!answer?.ok) {
    if (account) await recording.failed(account.id, request.id, attempt.lockedUntil !== null)
    return refuse('wrong-credentials')
  }
  await forgetAttempts(pool, name, clock.now())
  if (answer.body.twoFactorRedirect === true) return done(answer, { twoFactorRedirect: true })
  await signedIn(stepping, request, answer, 'signed-in')
  return done(answer, { twoFactorRedirect: false })
}

async function signedIn({ recording, clock }: Stepping, request: FastifyRequest, answer: Answer, kind: string) {
  const id = userOf(answer)
  if (id !== null) await recording.owner(id, request.id, kind, { lastSignInAt: clock.now() })
}

const CODE_REFUSALS: Readonly<Record<string, () => Refused>> = {
  INVALID_TWO_FACTOR_COOKIE: () => refuse('code-expired'),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: () => refuse('code-expired'),
  ACCOUNT_TEMPORARILY_LOCKED: lockedOut,
  TOTP_NOT_ENABLED: () => refuse('second-factor-off'),
  TWO_FACTOR_NOT_ENABLED: () => refuse('second-factor-off'),
  BACKUP_CODES_NOT_ENABLED: () => refuse('second-factor-off'),
}

/** The code finishes a sign-in that waits for it; with none waiting it confirms the factor its owner has just begun. */
const withCodeAt =
  (path: string): Step =>
  async (stepping, request, { code = '' }, caller) => {
    const pending = pendingCookies(request.headers.cookie)
    if (pending === null && caller.kind !== 'person') return refuse('code-expired')
    const answer = await ask(stepping, request, path, { code: code.replace(/\s/g, '') }, pending ?? undefined)
    if (!answer.ok) return CODE_REFUSALS[answer.code]?.() ?? refuse('wrong-code')
    if (pending !== null) await signedIn(stepping, request, answer, 'signed-in-with-second-factor')
    else await changed(stepping, request, caller, 'second-factor-on')
    return done(answer, { twoFactorRedirect: false })
  }

export const withCode = withCodeAt('/two-factor/verify-totp')
export const withBackupCode = withCodeAt('/two-factor/verify-backup-code')

async function changed({ recording, recognising }: Stepping, request: FastifyRequest, caller: Caller, kind: string) {
  if (caller.accountId === null) return
  await recording.owner(caller.accountId, request.id, kind)
  recognising.forget(caller.accountId)
}

export const signOut: Step = async (stepping, request, _body, caller) => {
  const answer = await ask(stepping, request, '/sign-out', {})
  await changed(stepping, request, caller, 'signed-out')
  return done(answer)
}

export const changePassword: Step = async (stepping, request, { currentPassword = '', newPassword = '' }, caller) => {
  if (newPassword.length < LEAST_PASSWORD || newPassword === currentPassword)
    return refuse('weak-password', { least: LEAST_PASSWORD })
  const body = { currentPassword, newPassword, revokeOtherSessions: true }
  const answer = await ask(stepping, request, '/change-password', body)
  if (!answer.ok)
    return answer.code.startsWith('PASSWORD_')
      ? refuse('weak-password', { least: LEAST_PASSWORD })
      : refuse('wrong-password')
  const { recording, recognising } = stepping
  if (caller.accountId !== null) {
    await recording.owner(caller.accountId, request.id, 'password-changed', { mustChangePassword: false })
    recognising.forget(caller.accountId)
  }
  return done(answer)
}

export const beginTwoFactor: Step = async (stepping, request, { password = '' }) => {
  const answer = await ask(stepping, request, '/two-factor/enable', { password })
  if (!answer.ok) return refuse(answer.code === 'TOTP_ALREADY_ENABLED' ? 'second-factor-on' : 'wrong-password')
  const { totpURI, backupCodes } = answer.body
  return done(answer, { totpURI, backupCodes })
}

export const endTwoFactor: Step = async (stepping, request, { password = '' }, caller) => {
  const answer = await ask(stepping, request, '/two-factor/disable', { password })
  if (!answer.ok) return refuse('wrong-password')
  await changed(stepping, request, caller, 'second-factor-off')
  return done(answer)
}
