import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, DatabaseError } from 'pg'
import { ROOT, Unusable } from '../config.ts'
import { connectionConfig } from './connect.ts'
import { TEXTS } from './migrate-text.ts'

/** A numbered file of `migrations/`. */
export interface Migration {
  readonly number: number
  /** File name, `0001-platform-outbox.sql`. */
  readonly name: string
  readonly sql: string
  /** SHA-256 (hex) of the text with line endings as LF, so that a checkout on Windows is the same file. */
  readonly checksum: string
}

export interface MigrateOptions {
  /** Folder of the files; `migrations/` of this clone unless told. */
  readonly directory?: string | undefined
  /** Told before each file. */
  readonly report?: ((name: string, index: number, count: number) => void) | undefined
}

/** One migrator at a time per database ("LT" and a number). */
const LOCK = 0x4c54_0002

/**
 * Brings the database up to date, forward only: each new file in a transaction of its own, in order of number.
 * Refuses (`Unusable`) when a file already applied was changed or is gone, or a new one is numbered below it.
 * @returns the names applied now
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const files = readMigrations(options.directory ?? join(ROOT, 'migrations'))
  const client = new Client(connectionConfig(url, { name: 'lienthong migrate', statementTimeout: 0 }))
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(OWN_TABLE)
    const { rows } = await client.query<Applied>(
      'select number, name, checksum from platform.migration order by number',
    )
    const pending = pendingOf(files, rows)
    for (const [index, file] of pending.entries()) {
      options.report?.(file.name, index, pending.length)
      await apply(client, file)
    }
    return pending.map((file) => file.name)
  } finally {
    // Ends the session and with it the lock.
    await client.end()
  }
}

/** The files of a folder by number. Throws `Unusable` on a name that is no `NNNN-room-what.sql` or a number used twice. */
export function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory).filter((name) => name.endsWith('.sql'))
  const files = names.sort().map((name) => {
    const number = /^(\d{4})-[a-z0-9]+(-[a-z0-9]+)+\.sql$/.exec(name)?.[1]
    if (number === undefined) throw new Unusable(TEXTS.badName, { name })
    const sql = readFileSync(join(directory, name), 'utf8').replace(/\r\n?/g, '\n')
    return { number: Number(number), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
  for (const [index, file] of files.entries()) {
    const previous = files[index - 1]
    if (previous?.number === file.number) throw new Unusable(TEXTS.sameNumber, { a: previous.name, b: file.name })
  }
  return files
}

export interface Applied {
  readonly number: number
  readonly name: string
  readonly checksum: string
}

/** What is still to be applied, or `Unusable` when the files and the database tell different histories. Pure. */
export function pendingOf(files: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const byNumber = new Map(files.map((file) => [file.number, file]))
  for (const done of applied) {
    const file = byNumber.get(done.number)
    if (file === undefined) throw new Unusable(TEXTS.missing, { name: done.name })
    if (file.checksum !== done.checksum) throw new Unusable(TEXTS.changed, { name: done.name })
    byNumber.delete(done.number)
  }
  const last = applied.at(-1)
  for (const file of byNumber.values()) {
    if (last !== undefined && file.number < last.number)
      throw new Unusable(TEXTS.late, { name: file.name, last: last.name })
  }
  return [...byNumber.values()]
}

async function apply(client: Client, file: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(file.sql)
    await client.query('insert into platform.migration (number, name, checksum) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.checksum,
    ])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    if (!(fault instanceof DatabaseError)) throw fault
    const line = file.sql.slice(0, Number(fault.position ?? 1)).split('\n').length
    throw new Unusable(TEXTS.failed, { name: file.name, line, reason: fault.message })
  }
}

const OWN_TABLE = `
create schema if not exists platform;
comment on schema platform is 'Machinery every room shares: migrations, settings, the outbox.';
create table if not exists platform.migration (
  number integer primary key,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now()
);
comment on table platform.migration is 'Which files of migrations/ this database has, in order of number.';
comment on column platform.migration.number is 'The four digits the file name begins with.';
comment on column platform.migration.name is 'File name.';
comment on column platform.migration.checksum is 'SHA-256 (hex) of the file, line endings as LF: an applied file never changes.';
comment on column platform.migration.applied_at is 'When it was applied to this database.';
`
