import { sql } from 'kysely'
import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Share } from './contract/counts.ts'
import type { QuarantineSource, Span } from './doors.ts'
import { inUnits } from './store-counts.ts'

/** The figure of a day looks back on the F1 found in the week that ends with it. */
export const SPAN_DAYS = 7

/**
 * One row for each F1 found in the span (days of Viet Nam, both included) who still counts. `in_time`: quarantine, or
 * isolation as a case, began within 24 hours of being found. `due`: it began at all, or the 24 hours are over. An F1
 * found less than 24 hours ago and not yet quarantined is in neither number.
 */
const found = ({ from, to, unitIds, outbreakId }: Span, at: Instant) => sql`
  select q.home, q.person_id, q.unit_id, (q.found_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
    coalesce(least(q.quarantined_at, c.isolated_at) <= q.found_at + interval '24 hours', false) as in_time,
    least(q.quarantined_at, c.isolated_at) is not null or q.found_at + interval '24 hours' <= ${at}::timestamptz as due
  from epidemic.quarantine q
  left join epidemic.confirmed_case c on c.home = q.home and c.person_id = q.person_id and c.retracted_at is null
  where q.withdrawn_at is null and q.found_at >= ${instantOf(from)} and q.found_at < ${instantOf(addDays(to, 1))}
    and ${outbreakId === undefined ? sql`true` : sql`q.outbreak_id = ${outbreakId}`}
    and ${inUnits('q.unit_id', { unitIds })}`

const share = sql`count(*) filter (where in_time and due) as numerator, count(*) filter (where due) as denominator`

/**
 * The indicator "share of F1 quarantined within 24 hours of being found". `now` says what is due: an indicator read
 * twice on one day may differ by those who became due.
 */
export const quarantinedWithin24h = (now: () => Instant): QuarantineSource<Tx> => ({
  spanDays: SPAN_DAYS,
  total: (tx, asked) => shareWithin24h(tx, asked, now()),
  async byUnit(tx, asked) {
    return (await sharesByUnit(tx, asked, now())).flatMap(({ unitId, ...rest }) =>
      unitId === null ? [] : [{ unitId, ...rest }],
    )
  },
  async byDay(tx, asked) {
    const { rows } = await sql<Share & { day: Day }>`
      select day, ${share} from (${found(asked, now())}) as f group by day having bool_or(due) order by day`.execute(tx)
    return rows
  },
})

export async function shareWithin24h(tx: Tx, asked: Span, at: Instant): Promise<Share> {
  const { rows } = await sql<Share>`select ${share} from (${found(asked, at)}) as f`.execute(tx)
  return rows[0] ?? { numerator: 0, denominator: 0 }
}

export async function sharesByUnit(
  tx: Tx,
  asked: Span,
  at: Instant,
): Promise<(Share & { readonly unitId: string | null })[]> {
  const { rows } = await sql<Share & { unitId: string | null }>`
    select unit_id as "unitId", ${share} from (${found(asked, at)}) as f group by unit_id having bool_or(due)`.execute(
    tx,
  )
  return rows
}

export async function countNotYetDue(tx: Tx, asked: Span, at: Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from (${found(asked, at)}) as f where not due`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** Those who were due and not quarantined in time, longest ago first. */
export async function findMissed(tx: Tx, asked: Span, at: Instant, limit: number): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from (${found(asked, at)}) as f where due and not in_time order by day, person_id limit ${limit}`.execute(
    tx,
  )
  return rows.map((row) => row.person_id)
}
