import { Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { signInRefusals } from './text-sign-in.ts'

const PasswordSchema = Type.String({ minLength: 1, maxLength: 128 })
const CodeBody = Type.Object({ code: Type.String({ minLength: 4, maxLength: 20 }) })
const Done = Type.Object({ done: Type.Boolean() })

const SignedIn = Type.Object({
  twoFactorRedirect: Type.Boolean({ description: 'A code of the second factor is asked next' }),
})

/**
 * Signing in and proving who one is. These endpoints set and clear the session cookie, so they are served by
 * `createSignIn(…).handle(app)` and not by `serve`. A wrong name, a wrong password and a closed account get one answer.
 */
export const signIn = contract(
  'sign-in',
  {
    withPassword: endpoint({
      method: 'POST',
      path: '/auth/sign-in/username',
      summary: 'Sign in with username and password',
      permission: 'public',
      body: Type.Object({ username: Type.String({ minLength: 1, maxLength: 128 }), password: PasswordSchema }),
      reply: SignedIn,
      refusals: ['wrong-credentials', 'locked-out'],
    }),
    withCode: endpoint({
      method: 'POST',
      path: '/auth/two-factor/verify-totp',
      summary: 'The code of the second factor: finishes a sign-in, or confirms the factor just begun',
      permission: 'public',
      body: CodeBody,
      reply: SignedIn,
      refusals: ['wrong-code', 'code-expired', 'locked-out', 'second-factor-off'],
    }),
    withBackupCode: endpoint({
      method: 'POST',
      path: '/auth/two-factor/verify-backup-code',
      summary: 'A backup code in place of the second factor',
      permission: 'public',
      body: CodeBody,
      reply: SignedIn,
      refusals: ['wrong-code', 'code-expired', 'locked-out', 'second-factor-off'],
    }),
    signOut: endpoint({
      method: 'POST',
      path: '/auth/sign-out',
      summary: 'End this session',
      permission: 'public',
      reply: Done,
    }),
    changePassword: endpoint({
      method: 'POST',
      path: '/auth/change-password',
      summary: 'Change my password; every other session ends',
      permission: 'signed-in',
      body: Type.Object({ currentPassword: PasswordSchema, newPassword: PasswordSchema }),
      reply: Done,
      refusals: ['wrong-password', 'weak-password'],
    }),
    beginTwoFactor: endpoint({
      method: 'POST',
      path: '/auth/two-factor/enable',
      summary: 'Begin a second factor; it is asked once a code has confirmed it',
      permission: 'signed-in',
      body: Type.Object({ password: PasswordSchema }),
      reply: Type.Object({
        totpURI: Type.String({ description: 'otpauth:// address for the authenticator' }),
        backupCodes: Type.Array(Type.String(), { description: 'Each good once, for a lost phone' }),
      }),
      refusals: ['wrong-password', 'second-factor-on'],
    }),
    endTwoFactor: endpoint({
      method: 'POST',
      path: '/auth/two-factor/disable',
      summary: 'Give the second factor up',
      permission: 'signed-in',
      body: Type.Object({ password: PasswordSchema }),
      reply: Done,
      refusals: ['wrong-password'],
    }),
  },
  signInRefusals,
)
