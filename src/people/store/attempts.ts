import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { type Instant, instant } from '#kernel/day'
import { type Attempt, nextAttempt } from '../sign-in-rule.ts'

/** People type passwords into the wrong field: only a hash of the name is kept. */
const keyOf = (username: string): string => createHash('sha256').update(username).digest('hex')

/** Makes a try for that name: null when it is locked. One name at a time, whichever process asks. */
export async function beginAttempt(pool: Pool, username: string, at: Instant): Promise<Attempt | null> {
  const key = keyOf(username)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key])
    const { rows } = await client.query<{ failures: number; last: string; locked: string | null }>(
      `select failures, extract(epoch from last_at) * 1000 as last, extract(epoch from locked_until) * 1000 as locked
       from attempt where username = $1`,
      [key],
    )
    const row = rows[0]
    const known: Attempt | null = row
      ? {
          failures: row.failures,
          lastAt: instant(Number(row.last)),
          lockedUntil: row.locked === null ? null : instant(Number(row.locked)),
        }
      : null
    const next = nextAttempt(known, at)
    if (next)
      await client.query(
        `insert into attempt values ($1, $2, $3, $4)
         on conflict (username) do update set failures = $2, last_at = $3, locked_until = $4`,
        [key, next.failures, next.lastAt, next.lockedUntil],
      )
    await client.query('commit')
    return next
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** After a right password: earlier tries no longer count, and those of names long forgotten are swept out. */
export async function forgetAttempts(pool: Pool, username: string, at: Instant): Promise<void> {
  await pool.query(`delete from attempt where username = $1 or last_at < $2::timestamptz - interval '1 day'`, [
    keyOf(username),
    at,
  ])
}
