import { sql } from 'kysely'
import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { DayCount } from './tally.ts'

/** Which rows: outbreaks, and units (null: all the caller may see). */
export interface Within {
  readonly outbreakIds: readonly string[]
  readonly unitIds: readonly string[] | null
}

/** The rows of the units; null means all that the caller may see. */
export const inUnits = (column: string, { unitIds }: Pick<Within, 'unitIds'>) =>
  unitIds === null ? sql`true` : sql`${sql.ref(column)} = any(${[...unitIds]}::text[])`

/** New people by day, all units together, up to and including the day. */
export async function countsByDay(tx: Tx, within: Within, day: Day): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select day, sum(f0) as f0, sum(f1) as f1, sum(f2) as f2, sum(quarantined) as quarantined
    from epidemic.day_count
    where outbreak_id = any(${[...within.outbreakIds]}) and day <= ${day} and ${inUnits('unit_id', within)}
    group by day order by day`.execute(tx)
  return rows
}

export interface UnitTotals {
  readonly unitId: string | null
  readonly f0: number
  readonly f1: number
  readonly f2: number
  readonly newF0: number
  readonly newF1: number
  readonly newF2: number
  readonly f0In7Days: number
  readonly f0In14Days: number
}

export async function totalsByUnit(tx: Tx, within: Within, day: Day): Promise<UnitTotals[]> {
  const { rows } = await sql<UnitTotals>`
    select unit_id as "unitId", sum(f0) as f0, sum(f1) as f1, sum(f2) as f2,
      coalesce(sum(f0) filter (where day = ${day}), 0) as "newF0",
      coalesce(sum(f1) filter (where day = ${day}), 0) as "newF1",
      coalesce(sum(f2) filter (where day = ${day}), 0) as "newF2",
      coalesce(sum(f0) filter (where day > ${addDays(day, -7)}), 0) as "f0In7Days",
      coalesce(sum(f0) filter (where day > ${addDays(day, -14)}), 0) as "f0In14Days"
    from epidemic.day_count
    where outbreak_id = any(${[...within.outbreakIds]}) and day <= ${day} and ${inUnits('unit_id', within)}
    group by unit_id`.execute(tx)
  return rows
}

export async function countsByUnitAndDay(
  tx: Tx,
  within: Within,
  from: Day,
  to: Day,
): Promise<(DayCount & { readonly unitId: string | null })[]> {
  const { rows } = await sql<DayCount & { unitId: string | null }>`
    select unit_id as "unitId", day, sum(f0) as f0, sum(f1) as f1, sum(f2) as f2, sum(quarantined) as quarantined
    from epidemic.day_count
    where outbreak_id = any(${[...within.outbreakIds]}) and day between ${from} and ${to} and ${inUnits('unit_id', within)}
    group by unit_id, day`.execute(tx)
  return rows
}

export interface Waits {
  readonly unitId: string | null
  readonly waiting: number
  readonly late: number
}

/** F1 who at that moment had been found and were neither quarantined nor cases, by unit. */
export async function waitsByUnit(tx: Tx, within: Within, at: Instant): Promise<Waits[]> {
  const { rows } = await sql<Waits>`
    select q.unit_id as "unitId",
      count(*) filter (where q.found_at > ${at}::timestamptz - interval '24 hours') as waiting,
      count(*) filter (where q.found_at <= ${at}::timestamptz - interval '24 hours') as late
    from epidemic.quarantine q
    left join epidemic.confirmed_case c on c.home = q.home and c.person_id = q.person_id and c.retracted_at is null
    where q.outbreak_id = any(${[...within.outbreakIds]}) and q.withdrawn_at is null and q.found_at <= ${at}
      and (q.quarantined_at is null or q.quarantined_at > ${at}) and (c.confirmed_at is null or c.confirmed_at > ${at})
      and ${inUnits('q.unit_id', within)}
    group by q.unit_id`.execute(tx)
  return rows
}

/** The last moment of a day that has happened by `now`. */
export const momentOf = (day: Day, now: Instant): Instant => {
  const end = instantOf(addDays(day, 1))
  return end < now ? end : now
}
