import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { inUnits } from '../store-counts.ts'
import { chunks } from '../store-levels.ts'
import type { Consequence } from './consequence.ts'
import type { Verdict } from './schema.ts'

/** A test of a person: what the release from quarantine, and others, are decided by. */
export interface PersonTest {
  readonly personId: string
  readonly takenAt: Instant
  readonly kind: 'pcr' | 'antigen'
  /** Null while unknown, or after a positive pool, when the person is sampled anew. */
  readonly result: Verdict | null
  readonly resultAt: Instant | null
}

/** Tests of people whom the caller may see, the earliest first; samples that were given up are left out, those of a record merged into theirs are theirs. */
export async function testsOf(tx: Tx, personIds: readonly string[]): Promise<PersonTest[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<PersonTest>`
    select coalesce(p.merged_into, s.person_id) as "personId", s.taken_at as "takenAt", s.kind, s.result,
      s.result_at as "resultAt"
    from epidemic.sample s
    join epidemic.person p on p.home = s.home and p.id = s.person_id
    where s.spoiled_at is null and (s.person_id = any(${[...personIds]}::uuid[])
      or s.person_id in (select id from epidemic.person where merged_into = any(${[...personIds]}::uuid[])))
    order by s.taken_at, s.id`.execute(tx)
  return rows
}

/** Writes results on samples and pools, many in a statement. */
export async function saveResults(
  tx: Tx,
  { samples, pools }: Pick<Consequence, 'samples' | 'pools'>,
  at: Instant,
  batchId: string | null,
): Promise<void> {
  for (const rows of chunks(samples))
    await sql`
      update epidemic.sample s set result = given.result, pool_result = given.pool_result, ct = given.ct, recorded_at = ${at},
        result_at = case when given.result is null then null else given.result_at end, batch_id = ${batchId}::uuid
      from unnest(${rows.map((row) => row.home)}::smallint[], ${rows.map((row) => row.id)}::uuid[],
        ${rows.map((row) => row.result)}::text[], ${rows.map((row) => row.poolResult)}::text[],
        ${rows.map((row) => row.resultAt)}::timestamptz[], ${rows.map((row) => row.ct)}::numeric[])
        as given (home, id, result, pool_result, result_at, ct)
      where s.home = given.home and s.id = given.id`.execute(tx)
  for (const rows of chunks(pools))
    await sql`
      update epidemic.pool p set result = given.result, result_at = given.result_at, recorded_at = ${at}, batch_id = ${batchId}::uuid
      from unnest(${rows.map(({ tube }) => tube.home)}::smallint[], ${rows.map(({ tube }) => tube.id)}::uuid[],
        ${rows.map((row) => row.result)}::text[], ${rows.map((row) => row.resultAt)}::timestamptz[])
        as given (home, id, result, result_at)
      where p.home = given.home and p.id = given.id`.execute(tx)
}

/** Positives and people with a result, of each level, of samples whose result came in the days given: what pools are sized by. */
export async function positivesByLevel(
  tx: Tx,
  outbreakId: string,
  unitIds: readonly string[] | null,
  from: Day,
  to: Day,
): Promise<{ level: number | null; positives: number; tests: number }[]> {
  const { rows } = await sql<{ level: number | null; positives: number; tests: number }>`
    select level, count(*) filter (where result = 'positive') as positives, count(*) as tests
    from epidemic.sample
    where outbreak_id = ${outbreakId} and result in ('positive', 'negative')
      and (result_at at time zone 'Asia/Ho_Chi_Minh')::date between ${from} and ${to}
      and ${inUnits('unit_id', { unitIds })}
    group by level`.execute(tx)
  return rows
}
