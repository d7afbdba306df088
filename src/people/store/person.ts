import type { Caller } from '#kernel/caller'
import { dayOf, type Instant } from '#kernel/day'
import type { Language } from '#kernel/text'
import { type Atlas, loadAtlas } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { callerOf, type Person } from '../caller.ts'
import { type Indexed, index, territoryOf } from '../territory.ts'
import { findAccount } from './accounts.ts'
import { postsOf } from './posts.ts'

const indexed = new WeakMap<Atlas, Indexed>()

/** The units through time as the rules of scope read them; arranged anew only when the atlas changed. */
export async function loadTerritory(tx: Tx): Promise<Indexed> {
  const atlas = await loadAtlas(tx)
  const known = indexed.get(atlas) ?? index(territoryOf(atlas))
  indexed.set(atlas, known)
  return known
}

/** The person behind an account; null when there is none or it is closed. */
export async function findPerson(tx: Tx, accountId: string): Promise<Person | null> {
  const account = await findAccount(tx, accountId)
  if (!account || account.disabledAt !== null) return null
  const { id, name, mustChangePassword } = account
  return { account: id, name, mustChangePassword, posts: await postsOf(tx, [id]) }
}

/**
 * The caller an account is at a moment, without signing in: for the command line, jobs and tests.
 * `tx` runs for the system or for the account itself. Throws when there is no such open account.
 */
export async function callerOfAccount(
  tx: Tx,
  accountId: string,
  at: Instant,
  language: Language = 'vi',
): Promise<Caller> {
  const person = await findPerson(tx, accountId)
  if (!person) throw new Error(`no open account: ${accountId}`)
  return callerOf(person, await loadTerritory(tx), dayOf(at), language)
}
