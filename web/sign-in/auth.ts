import { people, signIn } from '#people/contract'
import { ApiProblem, call } from '../api.ts'

/** What came of one step of signing in; a refusal carries the server's own words. */
export type SignInOutcome =
  | { readonly kind: 'signed-in' | 'needs-code' }
  | { readonly kind: 'refused'; readonly error: unknown }

async function outcome(step: Promise<{ twoFactorRedirect: boolean }>): Promise<SignInOutcome> {
  try {
    return { kind: (await step).twoFactorRedirect ? 'needs-code' : 'signed-in' }
  } catch (error) {
    return { kind: 'refused', error }
  }
}

export const signInWithPassword = (username: string, password: string): Promise<SignInOutcome> =>
  outcome(call(signIn.withPassword, { body: { username: username.trim(), password } }))

export const confirmWithCode = (kind: 'totp' | 'backup', code: string): Promise<SignInOutcome> =>
  outcome(call(kind === 'totp' ? signIn.withCode : signIn.withBackupCode, { body: { code: code.replace(/\s/g, '') } }))

/** The parts one can play; none where the installation is not a demonstration. */
export async function demoAccounts(signal: AbortSignal) {
  try {
    return await call(people.demoAccounts, {}, signal)
  } catch (error) {
    if (error instanceof ApiProblem) return []
    throw error
  }
}
