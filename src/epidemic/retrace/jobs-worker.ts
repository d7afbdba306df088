import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import { openDatabase } from '#platform/sql/connect'
import type { Retrace } from '../contract/counts.ts'
import { retraceHeld } from './jobs-held.ts'

/** One retrace asked of the thread. */
export interface Asked {
  readonly databaseUrl: string
  /** The system, without what does not pass between threads. */
  readonly system: Omit<Caller, 'may'>
  readonly outbreakId: string
  readonly at: Instant
}

/** What runs in the thread, which holds the outbreaks it traced. */
export default async function run({ databaseUrl, system, outbreakId, at }: Asked): Promise<Retrace> {
  const db = openDatabase(databaseUrl, { connections: 1, name: 'lienthong levels', statementTimeout: 0 })
  try {
    return await retraceHeld(db, { ...system, may: () => true } as Caller, outbreakId, at)
  } finally {
    await db.close()
  }
}
