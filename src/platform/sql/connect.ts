import { Kysely, PostgresDialect } from 'kysely'
import { type ClientConfig, Pool } from 'pg'
import { parserOf } from './connect-types.ts'
import type { Tables } from './tables.ts'

/** A database as the rooms use it. */
export interface Database {
  readonly url: string
  readonly pool: Pool
  readonly kysely: Kysely<Tables>
  /** Ends every connection, waiting for the queries under way. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Most connections at a time; 10 unless told. */
  readonly connections?: number | undefined
  /** Shown in `pg_stat_activity`. */
  readonly name?: string | undefined
  /** Milliseconds after which the server gives a statement up; 0 never. 60,000 unless told. */
  readonly statementTimeout?: number | undefined
  /** Told of a connection that broke while idle; the pool replaces it by itself. */
  readonly onIdleError?: ((fault: Error) => void) | undefined
}

/** Settings of every single connection: how values are parsed, and UTC inside so that nothing depends on the server. */
export const connectionConfig = (url: string, options: DatabaseOptions = {}): ClientConfig => ({
  connectionString: url,
  types: { getTypeParser: parserOf },
  application_name: options.name ?? 'lienthong',
  connectionTimeoutMillis: 15_000,
  keepAlive: true,
  options: `-c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601 -c statement_timeout=${options.statementTimeout ?? 60_000}`,
})

/** Opens a pool; connects when first used. `date` reads as `Day`, `timestamptz` as `Instant`, `int8` and `numeric` as number. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new Pool({ ...connectionConfig(url, options), max: options.connections ?? 10 })
  pool.on('error', (fault) => options.onIdleError?.(fault))
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { url, pool, kysely, close: () => kysely.destroy() }
}
