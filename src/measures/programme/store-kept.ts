import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import type { KnownReading } from './standing.ts'

type Readings = ReadonlyMap<string, readonly KnownReading[]>

interface Kept {
  readonly at: number
  readonly readings: Readings
}

const kept = new Map<string, Kept>()
/** Places and days looked at between two publications. */
const MOST = 400
/** History brought in bears the days on which it was published elsewhere: it shows within this time. */
const MOST_MS = 60_000

/**
 * Readings made of published values alone, which are the same for every reader: from memory until something is
 * published or defined anew. `key` says what is asked; the database and its state are added here.
 */
export async function keptReadings(tx: Tx, key: string, read: () => Promise<Readings>): Promise<Readings> {
  const whole = `${await revision(tx)} ${key}`
  const now = performance.now()
  const known = kept.get(whole)
  if (known && now - known.at < MOST_MS) return known.readings
  const readings = await read()
  kept.delete(whole)
  kept.set(whole, { at: now, readings })
  for (const old of kept.keys()) if (kept.size > MOST) kept.delete(old)
  return readings
}

async function revision(tx: Tx): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ', current_database(),
      (select published_at from measures.observation where state = 'published'
        order by published_at desc nulls last limit 1),
      (select changed_at from measures.indicator_version order by changed_at desc limit 1)) as stamp`.execute(tx)
  return rows[0]?.stamp ?? ''
}
