import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'

export interface Session {
  readonly id: string
  readonly createdAt: Instant
  readonly lastUsedAt: Instant
  readonly expiresAt: Instant
  readonly address: string | null
  readonly device: string | null
}

/** The sessions of an account that are open at that moment, the latest used first. */
export async function sessionsOf(tx: Tx, accountId: string, at: Instant): Promise<Session[]> {
  const rows = await tx
    .selectFrom('auth.session')
    .select(['id', 'createdAt', 'updatedAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', accountId)
    .where('expiresAt', '>', at)
    .orderBy('updatedAt', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt,
    lastUsedAt: row.updatedAt,
    expiresAt: row.expiresAt,
    address: row.ipAddress,
    device: row.userAgent,
  }))
}

/** Ends sessions of an account: the one named, or all but the one to keep. @returns how many */
export async function endSessions(tx: Tx, accountId: string, which: { only?: string; keep?: string }): Promise<number> {
  let ending = tx.deleteFrom('auth.session').where('userId', '=', accountId)
  if (which.only !== undefined) ending = ending.where('id', '=', which.only)
  if (which.keep !== undefined) ending = ending.where('id', '!=', which.keep)
  const { numDeletedRows } = await ending.executeTakeFirst()
  return Number(numDeletedRows)
}
