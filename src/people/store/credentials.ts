import { hash, verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'

/**
 * Argon2id with 19 MiB, two passes, one lane: the first of the OWASP minimum settings, 15 ms here.
 * @returns the hash in PHC form, which carries its own salt and settings
 */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

export const verifyPassword = (password: string, hashed: string): Promise<boolean> => verify(hashed, password)

/** Lets an account sign in with a password (given as its hash). The caller administers people. */
export async function insertCredential(tx: Tx, id: string, username: string, hashed: string): Promise<void> {
  await tx
    .insertInto('auth.user')
    .values({
      id,
      name: username,
      // The library wants an address; `.invalid` never resolves (RFC 2606).
      email: `${username}@lienthong.invalid`,
      emailVerified: false,
      username,
      displayUsername: username,
    })
    .execute()
  await tx
    .insertInto('auth.account')
    .values({ accountId: id, providerId: 'credential', userId: id, password: hashed, updatedAt: sql`now()` })
    .execute()
}

/** Puts a new password in place of the old one. @returns false when the account has none to replace */
export async function replacePassword(tx: Tx, id: string, hashed: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('auth.account')
    .set({ password: hashed, updatedAt: sql`now()` })
    .where('userId', '=', id)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removeTwoFactor(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('auth.twoFactor').where('userId', '=', id).execute()
  await tx.updateTable('auth.user').set({ twoFactorEnabled: false }).where('id', '=', id).execute()
}

/** Whether each account may sign in at all, and whether a second factor is asked; those that may not are left out. */
export async function credentialsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, { twoFactor: boolean }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('auth.user').select(['id', 'twoFactorEnabled']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, { twoFactor: row.twoFactorEnabled === true }]))
}
