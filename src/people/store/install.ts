import { sql } from 'kysely'
import type { Day } from '#kernel/day'
import { isRefused, type Refused } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { firstAdministrator, refuseInstalling } from '../install-rule.ts'
import { ADMINISTRATION } from '../known-agencies.ts'
import type { installRefusals } from '../text-install.ts'
import { findAccountByUsername, insertAccounts, isDemo } from './accounts.ts'
import { agencyOf } from './agencies.ts'
import { hashPassword, insertCredential } from './credentials.ts'
import { makePassword } from './password.ts'
import { insertPosts } from './posts.ts'

type InstallRefusal = keyof typeof installRefusals

/** Two installing at once: the second waits here and then finds the administrator of the first ("LT" and a number). */
const LOCK = 0x4c54_0003

/** Whether a first administrator of that name may be made here; until the transaction ends nobody else makes one. */
export async function checkInstallable(tx: Tx, username: string, today: Day): Promise<Refused<InstallRefusal> | null> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
  const standing = {
    demo: await isDemo(tx),
    administrators: await countAdministrators(tx, today),
    taken: (await findAccountByUsername(tx, username)) !== undefined,
  }
  return refuseInstalling(standing, username)
}

/** Open accounts with a post of administrator that has not ended. */
async function countAdministrators(tx: Tx, today: Day): Promise<number> {
  const rows = await tx
    .selectFrom('people.officer')
    .select('account_id')
    .where('role', '=', 'administrator')
    .where('disabled', '=', false)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>', today)]))
    .execute()
  return rows.length
}

export interface NewAdministrator {
  readonly username: string
  readonly name: string
  readonly phone: string | null
}

/**
 * Makes the first administrator, in the office of the people's committee, after `checkInstallable` and once the
 * agencies are loaded. The password is told here alone: only its hash is kept, and it must be changed at sign-in.
 */
export async function installAdministrator(
  tx: Tx,
  acting: Acting,
  given: NewAdministrator,
): Promise<{ readonly temporaryPassword: string } | Refused<InstallRefusal>> {
  const agency = await agencyOf(tx, ADMINISTRATION)
  if (!agency) throw new Error('the agencies are loaded first')
  const decided = firstAdministrator(given, agency, { account: newId(), post: newId() }, acting.at)
  if (isRefused(decided)) return decided
  const { account, post } = decided.state
  const temporaryPassword = makePassword()
  await insertAccounts(tx, [account])
  await insertPosts(tx, [post])
  await insertCredential(tx, account.id, account.username, await hashPassword(temporaryPassword))
  await remember(tx, acting, decided.facts)
  return { temporaryPassword }
}
