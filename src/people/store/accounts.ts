import { type Selectable, sql } from 'kysely'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { Account } from '../account.ts'

export async function findAccount(tx: Tx, id: string): Promise<Account | undefined> {
  const row = await tx.selectFrom('people.account').selectAll().where('id', '=', id).executeTakeFirst()
  return row && accountOfRow(row)
}

export async function findAccountByUsername(tx: Tx, username: string): Promise<Account | undefined> {
  const row = await tx.selectFrom('people.account').selectAll().where('username', '=', username).executeTakeFirst()
  return row && accountOfRow(row)
}

/** Every account, in the order of names; a province has a few thousand at most. */
export async function listAccounts(tx: Tx): Promise<Account[]> {
  const rows = await tx.selectFrom('people.account').selectAll().execute()
  return rows.map(accountOfRow)
}

export async function insertAccounts(tx: Tx, accounts: readonly Account[]): Promise<void> {
  await tx
    .insertInto('people.account')
    .values(
      accounts.map((account) => ({
        id: account.id,
        username: account.username,
        name: account.name,
        phone: account.phone,
        must_change_password: account.mustChangePassword,
        created_at: account.createdAt,
        disabled_at: account.disabledAt,
      })),
    )
    .execute()
}

export async function saveAccount(tx: Tx, account: Account): Promise<void> {
  await tx
    .updateTable('people.account')
    .set({
      name: account.name,
      phone: account.phone,
      must_change_password: account.mustChangePassword,
      last_sign_in_at: account.lastSignInAt,
      disabled_at: account.disabledAt,
    })
    .where('id', '=', account.id)
    .execute()
}

/** Names by account id, for showing who did what; an id that is not known is not in the map. */
export async function namesOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('people.officer')
    .select(['account_id', 'name'])
    .distinct()
    .where('account_id', 'in', accountIds)
    .execute()
  return new Map(rows.map((row) => [row.account_id as string, row.name as string]))
}

/** True when this database holds the demo province: only there may demo accounts exist and be shown. */
export async function isDemo(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ demo: boolean }>`
    select exists (
      select from platform.setting
      where key = 'demo' and value = 'true' or key = 'demo.seeding' and value in ('"begun"', '"done"')
    ) as demo`.execute(tx)
  return rows[0]?.demo ?? false
}

const accountOfRow = (row: Selectable<Tables['people.account']>): Account => ({
  id: row.id,
  username: row.username,
  name: row.name,
  phone: row.phone,
  mustChangePassword: row.must_change_password,
  createdAt: row.created_at,
  lastSignInAt: row.last_sign_in_at,
  disabledAt: row.disabled_at,
})
