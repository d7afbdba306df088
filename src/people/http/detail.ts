import type { Caller } from '#kernel/caller'
import type { Day, Instant } from '#kernel/day'
import type { Refused } from '#kernel/refusal'
import { refuse } from '#kernel/refusal'
import type { Tx } from '#platform/sql/transaction'
import type { Account } from '../account.ts'
import { refuseTouching } from '../account-rule.ts'
import type { Agency, Post } from '../post.ts'
import type { AccountDetail } from '../schema.ts'
import { findAccount } from '../store/accounts.ts'
import { findAgencies } from '../store/agencies.ts'
import { credentialsOf } from '../store/credentials.ts'
import { everyPostOf, postsOf } from '../store/posts.ts'
import { sessionsOf } from '../store/sessions.ts'
import { accountSummary } from '../view.ts'

export const agenciesById = async (tx: Tx): Promise<Map<string, Agency>> =>
  new Map((await findAgencies(tx, {})).map((agency) => [agency.id, agency]))

/** An account with every post the reader may see, and whether the reader may change it. */
export async function accountDetail(
  tx: Tx,
  account: Account,
  caller: Caller,
  today: Day,
  at: Instant,
): Promise<AccountDetail> {
  const credential = (await credentialsOf(tx, [account.id])).get(account.id)
  const locked = refuseTouching(caller, account, await everyPostOf(tx, account.id), today)
  return {
    ...accountSummary(account, await postsOf(tx, [account.id]), await agenciesById(tx), credential),
    phone: account.phone,
    twoFactor: credential?.twoFactor ?? false,
    mustChangePassword: account.mustChangePassword,
    createdAt: account.createdAt,
    sessions: (await sessionsOf(tx, account.id, at)).length,
    locked: locked?.refused ?? null,
  }
}

/** An account the caller may change, with every post it holds; or why not. */
export async function touchable(
  tx: Tx,
  id: string,
  caller: Caller,
  today: Day,
): Promise<
  { readonly account: Account; readonly posts: readonly Post[] } | Refused<'not-found' | 'own-account' | 'beyond-scope'>
> {
  const account = await findAccount(tx, id)
  if (!account) return refuse('not-found')
  const posts = await everyPostOf(tx, id)
  return refuseTouching(caller, account, posts, today) ?? { account, posts }
}
