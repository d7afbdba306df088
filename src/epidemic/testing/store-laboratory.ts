import { sql } from 'kysely'
import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { ENOUGH, type LaboratoryLoad } from './laboratory.ts'

const PACE_DAYS = 14

/**
 * Laboratories with what lies there and how fast they answered lately. The queue counts tubes: a pool is one. Counted of
 * what the caller may see: whoever sees the whole territory sees the whole queue.
 */
export async function loadLaboratories(tx: Tx, at: Instant, today: Day): Promise<LaboratoryLoad[]> {
  const { rows } = await sql<LaboratoryLoad & { answered: number }>`
    with tube as (
      select laboratory_id, coalesce(pool_id, id) as tube, bool_or(received_at is not null) as here
      from epidemic.sample
      where laboratory_id is not null and result is null and pool_result is null and spoiled_at is null
      group by 1, 2
    ), load as (
      select laboratory_id, count(*) filter (where here) as queue, count(*) filter (where not here) as coming
      from tube group by 1
    ), paced as (
      select laboratory_id, count(*) as answered,
        percentile_cont(0.5) within group (order by extract(epoch from result_at - coalesce(received_at, taken_at)) / 3600) as median,
        percentile_cont(0.9) within group (order by extract(epoch from result_at - coalesce(received_at, taken_at)) / 3600) as p90,
        count(*) filter (where result_at >= ${instantOf(today)}) as today
      from epidemic.sample
      where laboratory_id is not null and result_at between ${instantOf(addDays(today, -PACE_DAYS))} and ${at}
      group by 1
    )
    select b.id, b.name, b.unit_id as "unitId", b.capacity, b.promised_hours as "promisedHours", b.opened_on as "openedOn",
      b.closed_on as "closedOn", coalesce(l.queue, 0) as queue, coalesce(l.coming, 0) as coming,
      coalesce(p.answered, 0) as answered, p.median as "medianHours", p.p90 as "p90Hours",
      coalesce(p.today, 0) as "resultsToday"
    from epidemic.laboratory b
    left join load l on l.laboratory_id = b.id
    left join paced p on p.laboratory_id = b.id
    order by b.name`.execute(tx)
  return rows.map(({ answered, ...row }) => (answered >= ENOUGH ? row : { ...row, medianHours: null, p90Hours: null }))
}

/** A laboratory that takes samples on the day. */
export async function findLaboratory(tx: Tx, id: string, day: Day): Promise<{ id: string; name: string } | null> {
  const row = await tx
    .selectFrom('epidemic.laboratory')
    .select(['id', 'name', 'opened_on', 'closed_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && row.opened_on <= day && (row.closed_on === null || day < row.closed_on) ? row : null
}

export interface LaboratoryInput {
  readonly id: string
  readonly name: string
  readonly unitId: string | null
  readonly capacity: number
  readonly promisedHours: number
  readonly openedOn: Day
  readonly closedOn: Day | null
}

export async function saveLaboratory(tx: Tx, input: LaboratoryInput): Promise<void> {
  const values = {
    name: input.name,
    unit_id: input.unitId,
    capacity: input.capacity,
    promised_hours: input.promisedHours,
    opened_on: input.openedOn,
    closed_on: input.closedOn,
  }
  await tx
    .insertInto('epidemic.laboratory')
    .values({ id: input.id, ...values })
    .onConflict((on) => on.column('id').doUpdateSet(values))
    .execute()
}
