import { type Kysely, sql, type Transaction } from 'kysely'
import { escapeLiteral } from 'pg'
import type { Caller } from '#kernel/caller'
import type { Tables } from './tables.ts'

/** A transaction that already runs as the application's role with a caller's scope set. */
export type Tx = Transaction<Tables>

/** PostgreSQL found that this transaction and another cannot both be; running it again is safe. */
const RETRYABLE = new Set(['40001', '40P01'])
const ATTEMPTS = 3

/**
 * The one way to the database: role `lienthong_app` and the caller's settings, both for this
 * transaction only. Settings are quoted literals of the SET statement (`set_config()` does not reach
 * the other nodes of a Citus cluster). Throwing rolls back. `work` may run again after a deadlock,
 * so it does nothing but speak to the database.
 */
export async function within<T>(
  db: Kysely<Tables>,
  caller: Caller,
  mode: 'read' | 'write',
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db
        .transaction()
        .setAccessMode(mode === 'read' ? 'read only' : 'read write')
        .execute(async (tx) => {
          await sql.raw(scopeStatements(caller)).execute(tx)
          return work(tx)
        })
    } catch (error) {
      if (attempt >= ATTEMPTS || !RETRYABLE.has(String((error as { code?: unknown }).code))) throw error
    }
  }
}

const SETTING_NAME = /^app\.[a-z_]+$/

function scopeStatements(caller: Caller): string {
  const statements = ['set local role lienthong_app']
  for (const [name, value] of Object.entries(caller.settings)) {
    if (!SETTING_NAME.test(name)) throw new Error(`not a scope setting: ${name}`)
    statements.push(`set local ${name} = ${escapeLiteral(value)}`)
  }
  return statements.join('; ')
}
