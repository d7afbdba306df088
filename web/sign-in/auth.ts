/** What came of one step of signing in. */
export type SignInOutcome = 'signed-in' | 'needs-code' | 'wrong' | 'too-many' | 'failed'

async function post(path: string, body: object): Promise<{ status: number; reply: unknown }> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, reply: await response.json().catch(() => null) }
  } catch {
    return { status: 0, reply: null }
  }
}

/** 423 is a locked account; the words are the same so that a guesser learns nothing. */
export function outcomeOf(status: number, reply: unknown): SignInOutcome {
  if (status === 429 || status === 423) return 'too-many'
  if (status >= 400 && status < 500) return 'wrong'
  if (status < 200 || status >= 300) return 'failed'
  const more = typeof reply === 'object' && reply !== null && 'twoFactorRedirect' in reply && reply.twoFactorRedirect
  return more === true ? 'needs-code' : 'signed-in'
}

export async function signInWithPassword(username: string, password: string): Promise<SignInOutcome> {
  const { status, reply } = await post('/sign-in/username', { username: username.trim(), password })
  return outcomeOf(status, reply)
}

export async function confirmWithCode(kind: 'totp' | 'backup', code: string): Promise<SignInOutcome> {
  const path = kind === 'totp' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  const { status, reply } = await post(path, { code: code.replace(/\s/g, '') })
  return outcomeOf(status, reply)
}

export interface DemoAccount {
  readonly username: string
  readonly password: string
  readonly who: { readonly vi: string; readonly en: string }
}

/** The parts one can play, when the server says it is a demonstration. */
export async function demoAccounts(signal: AbortSignal): Promise<readonly DemoAccount[]> {
  const response = await fetch('/api/demo/accounts', { signal })
  return response.ok ? ((await response.json()) as readonly DemoAccount[]) : []
}
