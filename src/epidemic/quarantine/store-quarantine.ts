import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { recordsOf } from '../duplicates/store-merged.ts'
import type { Course, Marking, Wait } from './quarantine.ts'

const columns = sql`
  q.home, q.person_id as "personId", q.outbreak_id as "outbreakId", q.unit_id as "unitId", l.level,
  q.found_at as "foundAt", q.quarantined_at as "quarantinedAt", q.kind, q.released_at as "releasedAt"`
const tables = sql`
  epidemic.quarantine q left join epidemic.level l on l.home = q.home and l.person_id = q.person_id`

/** Rows of those people who were found to be F1, locked until the transaction ends. */
export async function findWaits(tx: Tx, ids: readonly string[]): Promise<Wait[]> {
  const { people } = await recordsOf(tx, ids)
  const { rows } = await sql<Wait>`
    select ${columns} from ${tables}
    where q.person_id = any(${[...people]}::uuid[]) and q.withdrawn_at is null order by q.home, q.person_id for update of q`.execute(
    tx,
  )
  return rows
}

/** What a marking set that was made by this account, and when. */
export async function findMarked(
  tx: Tx,
  act: string,
  account: string | null,
): Promise<{ waits: Wait[]; actedAt: Instant } | null> {
  const { rows } = await sql<Wait & { actedAt: Instant }>`
    select ${columns}, q.acted_at as "actedAt" from ${tables}
    where q.act_id = ${act} and q.acted_by is not distinct from ${account} and q.withdrawn_at is null order by q.home, q.person_id for update of q`.execute(
    tx,
  )
  const first = rows[0]
  return first ? { waits: rows, actedAt: first.actedAt } : null
}

export async function saveMarking(
  tx: Tx,
  waits: readonly Wait[],
  { act, at, kind }: Marking,
  by: { at: Instant; account: string | null },
): Promise<void> {
  await sql`
    update epidemic.quarantine q
    set quarantined_at = ${at}, kind = ${kind}, act_id = ${act}, acted_at = ${by.at}, acted_by = ${by.account}
    from unnest(${waits.map(({ home }) => home)}::smallint[], ${waits.map(({ personId }) => personId)}::uuid[]) as g (home, person_id)
    where q.home = g.home and q.person_id = g.person_id`.execute(tx)
}

export async function clearMarking(tx: Tx, waits: readonly Wait[]): Promise<void> {
  await sql`
    update epidemic.quarantine q
    set quarantined_at = null, kind = null, act_id = null, acted_at = null, acted_by = null
    from unnest(${waits.map(({ home }) => home)}::smallint[], ${waits.map(({ personId }) => personId)}::uuid[]) as g (home, person_id)
    where q.home = g.home and q.person_id = g.person_id`.execute(tx)
}

/** Writes a quarantine as it really was. A marking that was corrected is no longer there to be undone. */
export async function saveCourse(
  tx: Tx,
  { home, personId }: Wait,
  { quarantinedAt, kind, releasedAt }: Course,
  by: { at: Instant; account: string | null },
): Promise<void> {
  await tx
    .updateTable('epidemic.quarantine')
    .set({
      quarantined_at: quarantinedAt,
      kind,
      released_at: releasedAt,
      act_id: null,
      acted_at: by.at,
      acted_by: by.account,
    })
    .where('home', '=', home)
    .where('person_id', '=', personId)
    .execute()
}

/** Moves the day's count of quarantines at once; the retrace that follows counts again from the rows. */
export async function shiftDayCount(tx: Tx, waits: readonly Wait[], at: Instant, by: 1 | -1): Promise<void> {
  await sql`
    insert into epidemic.day_count (outbreak_id, unit_id, day, quarantined)
    select outbreak_id, unit_id, (${at}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date, ${by}::int * count(*)
    from unnest(${waits.map(({ outbreakId }) => outbreakId)}::text[], ${waits.map(({ unitId }) => unitId)}::text[])
      as g (outbreak_id, unit_id)
    group by outbreak_id, unit_id
    on conflict (outbreak_id, unit_id, day) do update set quarantined = day_count.quarantined + excluded.quarantined`.execute(
    tx,
  )
}
