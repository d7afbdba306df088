import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import { post } from '#platform/jobs/outbox'
import type { Tx } from '#platform/sql/transaction'
import type { Retrace } from './contract/counts.ts'

/** The outbox topic on which a change of cases, encounters or isolation asks for a retrace. */
export const RETRACE_TOPIC = 'epidemic.retrace'

export const askRetrace = (tx: Tx, outbreakId: string, at: Instant): Promise<void> =>
  post(tx, { topic: RETRACE_TOPIC, payload: { outbreakId }, at })

/** One writer of an outbreak's levels, clusters or duplicates, or one import into it, at a time; until the transaction ends. */
export async function lockOutbreak(
  tx: Tx,
  outbreakId: string,
  of: 'levels' | 'import' | 'clusters' | 'duplicates',
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`epidemic.${of}`}), hashtext(${outbreakId}))`.execute(tx)
}

export async function findRuns(tx: Tx, outbreakIds: readonly string[]): Promise<Retrace[]> {
  if (outbreakIds.length === 0) return []
  const rows = await tx
    .selectFrom('epidemic.trace_run')
    .selectAll()
    .where('outbreak_id', 'in', outbreakIds)
    .orderBy('started_at', 'desc')
    .execute()
  return rows.map((row) => ({
    outbreakId: row.outbreak_id,
    startedAt: row.started_at,
    tookMs: row.took_ms,
    people: row.people,
    encounters: row.encounters,
    changed: row.changed,
  }))
}

export async function saveRun(tx: Tx, run: Retrace, revision: number): Promise<void> {
  const values = {
    revision,
    started_at: run.startedAt,
    took_ms: run.tookMs,
    people: run.people,
    encounters: run.encounters,
    changed: run.changed,
  }
  await tx
    .insertInto('epidemic.trace_run')
    .values({ outbreak_id: run.outbreakId, ...values })
    .onConflict((on) => on.column('outbreak_id').doUpdateSet(values))
    .execute()
}
