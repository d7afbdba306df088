import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { chunks } from '../store-levels.ts'
import type { FollowUpRow } from './check-follow-ups.ts'
import type { Source } from './formats.ts'
import type { KnownPerson } from './store-known.ts'

export interface NewFollowUp extends FollowUpRow {
  readonly id: string
  readonly of: KnownPerson
  readonly naturalKey: string
}

/** The same person, day and content is the same follow-up again. */
export const followUpKey = (personId: string, { day, status, temperature, symptoms }: FollowUpRow): string =>
  createHash('sha256')
    .update([personId, day, status, temperature, symptoms].join('\u001f'))
    .digest('base64url')
    .slice(0, 24)

export async function loadFollowUpKeys(tx: Tx, outbreakId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('epidemic.follow_up')
    .select('natural_key')
    .where('outbreak_id', '=', outbreakId)
    .execute()
  return new Set(rows.map(({ natural_key }) => natural_key))
}

export async function addFollowUps(
  tx: Tx,
  outbreakId: string,
  source: Source,
  followUps: readonly NewFollowUp[],
  at: Instant,
): Promise<void> {
  for (const rows of chunks(followUps))
    await sql`
      insert into epidemic.follow_up (home, id, person_id, unit_id, natural_key, on_day, status, temperature, symptoms,
        told, outbreak_id, source, recorded_at)
      select *, ${outbreakId}, ${source}, ${at}::timestamptz
      from unnest(${rows.map(({ of }) => of.home)}::smallint[], ${rows.map(({ id }) => id)}::uuid[],
        ${rows.map(({ of }) => of.id)}::uuid[], ${rows.map(({ of }) => of.unitId)}::text[],
        ${rows.map((row) => row.naturalKey)}::text[], ${rows.map((row) => row.day)}::date[],
        ${rows.map((row) => row.status)}::text[], ${rows.map((row) => row.temperature)}::numeric[],
        ${rows.map((row) => row.symptoms)}::text[], ${rows.map((row) => JSON.stringify(row.told))}::jsonb[])
      on conflict (home, outbreak_id, natural_key) do nothing`.execute(tx)
}
