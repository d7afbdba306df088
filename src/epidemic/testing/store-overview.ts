import { sql } from 'kysely'
import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { inUnits, type Within } from '../store-counts.ts'

export interface DayOfTests {
  readonly day: Day
  readonly samples: number
  readonly pools: number
  readonly resulted: number
  readonly positive: number
}

/** Samples by the day they were taken, pools by the day they were made, results by the day of the result. */
export async function countTestDays(tx: Tx, within: Within, from: Day, to: Day): Promise<DayOfTests[]> {
  const [begin, end] = [instantOf(from), instantOf(addDays(to, 1))]
  const of = sql`outbreak_id = any(${[...within.outbreakIds]}) and ${inUnits('unit_id', within)}`
  const { rows } = await sql<DayOfTests>`
    with counted as (
      select (taken_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*) as samples, 0::bigint as pools, 0::bigint as resulted, 0::bigint as positive
      from epidemic.sample where ${of} and spoiled_at is null and taken_at >= ${begin} and taken_at < ${end} group by 1
      union all
      select (pooled_at at time zone 'Asia/Ho_Chi_Minh')::date, 0, count(*), 0, 0
      from epidemic.pool where ${of} and pooled_at >= ${begin} and pooled_at < ${end} group by 1
      union all
      select (result_at at time zone 'Asia/Ho_Chi_Minh')::date, 0, 0, count(distinct person_id) filter (where result in ('negative', 'positive')),
        count(distinct person_id) filter (where result = 'positive')
      from epidemic.sample where ${of} and result_at >= ${begin} and result_at < ${end} group by 1
    )
    select to_char(days.day, 'YYYY-MM-DD') as day, coalesce(sum(samples), 0) as samples, coalesce(sum(pools), 0) as pools,
      coalesce(sum(resulted), 0) as resulted, coalesce(sum(positive), 0) as positive
    from generate_series(${from}::timestamp, ${to}::timestamp, interval '1 day') as days (day)
    left join counted on counted.day = days.day::date
    group by days.day order by days.day`.execute(tx)
  return rows
}

export interface TestTotals {
  readonly waiting: number
  readonly waitingLong: number
  readonly people: number
  readonly pools: number
  readonly resampled: number
}

/** What waits for a result, and of pools with a result made since `from`: people, tubes, and people tested again. */
export async function countTestTotals(tx: Tx, within: Within, from: Day, at: Instant): Promise<TestTotals> {
  const of = sql`outbreak_id = any(${[...within.outbreakIds]}) and ${inUnits('unit_id', within)}`
  const { rows } = await sql<TestTotals>`
    with waiting as (
      select count(*) as waiting, count(*) filter (where taken_at < ${at}::timestamptz - interval '24 hours') as long
      from epidemic.sample
      where ${of} and result is null and pool_result is null and spoiled_at is null and taken_at <= ${at}
    ), pooled as (
      select coalesce(sum(size), 0) as people, count(*) as pools,
        coalesce(sum(size) filter (where result = 'positive'), 0) as resampled
      from epidemic.pool where ${of} and result is not null and pooled_at >= ${instantOf(from)} and pooled_at <= ${at}
    )
    select waiting, long as "waitingLong", people, pools, resampled from waiting, pooled`.execute(tx)
  return rows[0] ?? { waiting: 0, waitingLong: 0, people: 0, pools: 0, resampled: 0 }
}
