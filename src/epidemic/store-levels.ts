import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#kernel/day'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { type Difference, storeChange, type Written } from './retrace-diff.ts'
import { inPieces } from './store-cursor.ts'

/** Rows of one statement; more at a time is slower. */
const CHUNK = 2_000

export const chunks = <T>(list: readonly T[], size = CHUNK): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

/** The levels of an outbreak as they were written last, by person: of everybody, or of these people alone. */
export async function loadLevels(
  tx: Tx,
  outbreakId: string,
  only: readonly string[] | null = null,
): Promise<Map<string, Written>> {
  const written = new Map<string, Written>()
  const among = only === null ? sql`` : sql`and person_id = any(${only}::uuid[])`
  const query = sql<Written>`
    select home, person_id as "personId", unit_id as "unitId", level, known_at as "knownAt", chain::text
    from epidemic.level where outbreak_id = ${outbreakId} ${among}`
  for await (const rows of inPieces(tx, 'levels_of_outbreak', query))
    for (const row of rows) written.set(row.personId, row)
  return written
}

export async function writeDifference(tx: Tx, outbreakId: string, difference: Difference, at: Instant): Promise<void> {
  for (const rows of chunks(difference.write))
    await sql`
      insert into epidemic.level (home, person_id, outbreak_id, unit_id, level, exposed_at, known_at, by_id, via_id, chain, computed_at)
      select home, person_id, ${outbreakId}, unit_id, level, exposed_at, known_at, by_id, via_id, chain, ${at}
      from unnest(
        ${rows.map((row) => row.home)}::smallint[], ${rows.map((row) => row.personId)}::uuid[],
        ${rows.map((row) => row.unitId)}::text[], ${rows.map((row) => row.level)}::smallint[],
        ${rows.map((row) => row.exposedAt)}::timestamptz[], ${rows.map((row) => row.knownAt)}::timestamptz[],
        ${rows.map((row) => row.byId)}::uuid[], ${rows.map((row) => row.viaId)}::uuid[], ${rows.map((row) => row.chain)}::json[]
      ) as given (home, person_id, unit_id, level, exposed_at, known_at, by_id, via_id, chain)
      on conflict (home, person_id) do update set
        unit_id = excluded.unit_id, level = excluded.level, exposed_at = excluded.exposed_at, known_at = excluded.known_at,
        by_id = excluded.by_id, via_id = excluded.via_id, chain = excluded.chain, computed_at = excluded.computed_at`.execute(
      tx,
    )
  for (const rows of chunks(difference.remove))
    await sql`
      delete from epidemic.level l
      using unnest(${rows.map((row) => row.home)}::smallint[], ${rows.map((row) => row.personId)}::uuid[]) as gone (home, person_id)
      where l.home = gone.home and l.person_id = gone.person_id`.execute(tx)
  for (const rows of chunks(difference.changes))
    await sql`
      insert into epidemic.level_change (home, id, person_id, outbreak_id, unit_id, at, from_level, to_level, step)
      select home, id, person_id, ${outbreakId}, unit_id, ${at}, from_level, to_level, step
      from unnest(
        ${rows.map((row) => row.home)}::smallint[], ${rows.map(() => newId())}::uuid[], ${rows.map((row) => row.personId)}::uuid[],
        ${rows.map((row) => row.unitId)}::text[], ${rows.map((row) => row.from)}::smallint[],
        ${rows.map((row) => row.to)}::smallint[], ${rows.map(storeChange)}::jsonb[]
      ) as given (home, id, person_id, unit_id, from_level, to_level, step)`.execute(tx)
}

/**
 * Opens a wait for quarantine for everyone whose level is 1 and who has none, from the moment that became known.
 * Whoever is no F1 any more and was never quarantined is withdrawn; an F1 who turned F0 stays counted. Of an outbreak
 * that is over, those count who were found while it lasted: a list of the past makes nobody wait today. Returns how
 * many waits came or went.
 */
export async function followQuarantine(tx: Tx, outbreakId: string, at: Instant): Promise<number> {
  const came = await sql`
    insert into epidemic.quarantine (home, person_id, outbreak_id, unit_id, found_at)
    select home, person_id, outbreak_id, unit_id, known_at from epidemic.level
    where outbreak_id = ${outbreakId} and level = 1 and ${whileOpen(sql`known_at`, outbreakId)}
    on conflict (home, person_id) do update set withdrawn_at = null, unit_id = excluded.unit_id
    where quarantine.withdrawn_at is not null or quarantine.unit_id is distinct from excluded.unit_id`.execute(tx)
  const went = await sql`
    update epidemic.quarantine q set withdrawn_at = ${at}
    where q.outbreak_id = ${outbreakId} and q.quarantined_at is null and q.withdrawn_at is null
      and (not ${whileOpen(sql`q.found_at`, outbreakId)} or not exists (
        select from epidemic.level l where l.home = q.home and l.person_id = q.person_id and l.level <= 1))`.execute(tx)
  return Number((came.numAffectedRows ?? 0n) + (went.numAffectedRows ?? 0n))
}

/** Whether the moment lies before the end of the outbreak, if it has ended. */
const whileOpen = (moment: RawBuilder<unknown>, outbreakId: string) => sql`
  (${moment} at time zone 'Asia/Ho_Chi_Minh')::date
    < coalesce((select closed_on from epidemic.outbreak where id = ${outbreakId}), 'infinity')`

/** Adds up levels and quarantines by unit and day of Viet Nam. */
export async function recountDays(tx: Tx, outbreakId: string): Promise<void> {
  await sql`delete from epidemic.day_count where outbreak_id = ${outbreakId}`.execute(tx)
  await sql`
    insert into epidemic.day_count (outbreak_id, unit_id, day, f0, f1, f2, f3, quarantined)
    select ${outbreakId}, unit_id, day, sum(f0), sum(f1), sum(f2), sum(f3), sum(quarantined)
    from (
      select unit_id, (known_at at time zone 'Asia/Ho_Chi_Minh')::date as day, (level = 0)::int as f0,
        (level = 1)::int as f1, (level = 2)::int as f2, (level > 2)::int as f3, 0 as quarantined
      from epidemic.level where outbreak_id = ${outbreakId}
      union all
      select unit_id, (quarantined_at at time zone 'Asia/Ho_Chi_Minh')::date, 0, 0, 0, 0, 1
      from epidemic.quarantine
      where outbreak_id = ${outbreakId} and quarantined_at is not null and withdrawn_at is null
    ) as one
    group by unit_id, day
    on conflict (outbreak_id, unit_id, day) do update set
      f0 = excluded.f0, f1 = excluded.f1, f2 = excluded.f2, f3 = excluded.f3, quarantined = excluded.quarantined`.execute(
    tx,
  )
}
