import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'

/** A row that was written since the last retrace. */
export interface NotedChange {
  readonly kind: 'person' | 'encounter' | 'visit' | 'venue' | 'all'
  readonly row_id: string | null
}

/** Which retrace of the outbreak was the last; 0 before the first. */
export async function findRevision(tx: Tx, outbreakId: string): Promise<number> {
  const row = await tx
    .selectFrom('epidemic.trace_run')
    .select('revision')
    .where('outbreak_id', '=', outbreakId)
    .executeTakeFirst()
  return Number(row?.revision ?? 0)
}

/** What was written and no retrace has taken in yet; from now on `revision` has. */
export async function takeChanges(tx: Tx, outbreakId: string, revision: number): Promise<NotedChange[]> {
  const { rows } = await sql<NotedChange>`
    update epidemic.trace_change set revision = ${revision}
    where outbreak_id = ${outbreakId} and revision is null
    returning kind, row_id`.execute(tx)
  return rows
}

/** What other retraces took in: for who holds the outbreak as of an earlier one. */
export async function findChangesAfter(tx: Tx, outbreakId: string, revision: number): Promise<NotedChange[]> {
  const { rows } = await sql<NotedChange>`
    select kind, row_id from epidemic.trace_change
    where outbreak_id = ${outbreakId} and revision > ${revision}`.execute(tx)
  return rows
}

/** Makes everybody who holds the outbreak read it anew. */
export async function askToReread(tx: Tx, outbreakId: string): Promise<void> {
  await sql`insert into epidemic.trace_change (home, outbreak_id, kind) values (0, ${outbreakId}, 'all')`.execute(tx)
}

/** Deletes what was taken in before `since`. */
export async function forgetChanges(tx: Tx, since: Instant): Promise<void> {
  await sql`delete from epidemic.trace_change where revision is not null and noted_at < ${since}`.execute(tx)
}

export async function findVisitsAt(tx: Tx, venueIds: readonly string[]): Promise<string[]> {
  if (venueIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from epidemic.visit where venue_id = any(${venueIds}::uuid[])`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function findOpenOutbreaks(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('epidemic.outbreak').select('id').where('closed_on', 'is', null).execute()
  return rows.map(({ id }) => id)
}
