import type { Caller } from '#kernel/caller'
import type { Day, Instant } from '#kernel/day'
import { type Decision, decide, type Fact } from '#kernel/fact'
import { contains } from '#kernel/interval'
import { type Refused, refuse } from '#kernel/refusal'
import type { Account } from './account.ts'
import type { Post } from './post.ts'

/** A fact about an account: it lies in no unit, its posts do. Names and phones never stand in it. */
export const accountFact = (kind: string, accountId: string, more: Partial<Fact> = {}): Fact => ({
  kind: `people.${kind}`,
  subject: { type: 'people.account', id: accountId },
  where: { unit: null, sector: null },
  ...more,
})

/**
 * Whether the caller may change an account: never one's own rights, and only where every post it holds
 * (now or later) lies within what the caller administers. Otherwise an administrator of one commune
 * could take over an account of the province by giving it a password.
 */
export function refuseTouching(
  caller: Caller,
  account: Pick<Account, 'id'>,
  posts: readonly Post[],
  today: Day,
): Refused<'own-account' | 'beyond-scope'> | null {
  if (caller.accountId === account.id) return refuse('own-account')
  const current = posts.filter((post) => contains(post, today) || post.from > today)
  const within = current.every(({ unit, sector }) => caller.may('people.admin', { unit, sector }))
  return within && caller.may('people.admin') ? null : refuse('beyond-scope')
}

export function createAccount(
  given: { readonly username: string; readonly name: string; readonly phone: string | null },
  id: string,
  at: Instant,
  taken: boolean,
): Decision<Account, 'username-taken'> {
  if (taken) return refuse('username-taken', { username: given.username })
  const account: Account = {
    ...given,
    id,
    mustChangePassword: true,
    createdAt: at,
    lastSignInAt: null,
    disabledAt: null,
  }
  return decide(account, accountFact('account-created', id))
}

/** Mends what is written of a person. The fact says which fields, not what stood in them. */
export function updateAccount(
  account: Account,
  given: { readonly name?: string; readonly phone?: string | null },
): Decision<Account, never> {
  const next = { ...account, ...given }
  const changed = (['name', 'phone'] as const).filter((field) => next[field] !== account[field])
  if (changed.length === 0) return decide(account)
  return decide(next, accountFact('account-updated', account.id, { after: { changed } }))
}

export const disableAccount = (account: Account, at: Instant, reason: string): Decision<Account, 'already-disabled'> =>
  account.disabledAt !== null
    ? refuse('already-disabled')
    : decide({ ...account, disabledAt: at }, accountFact('account-disabled', account.id, { reason }))

export const enableAccount = (account: Account, reason: string): Decision<Account, 'not-disabled'> =>
  account.disabledAt === null
    ? refuse('not-disabled')
    : decide({ ...account, disabledAt: null }, accountFact('account-enabled', account.id, { reason }))

/** A password known to an administrator is good for one sign-in: it has to be changed before any post counts. */
export const resetPassword = (account: Account, reason: string, twoFactor: boolean): Decision<Account, never> =>
  decide(
    { ...account, mustChangePassword: true },
    accountFact('password-reset', account.id, { reason, after: { twoFactorRemoved: twoFactor } }),
  )
