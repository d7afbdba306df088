import { sql } from 'kysely'
import { addDays, type Day, instantOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { inUnits, type Within } from '../store-counts.ts'
import type { CaseCourse, TracedWeek } from './backlog.ts'
import type { CaseDays } from './curve.ts'

/** A case as the course of an epidemic needs it. */
export interface CaseRecord extends CaseDays, CaseCourse {
  /** Infected outside the place: abroad, in another province, or in a commune that is not asked about. */
  readonly imported: boolean
}

/** Infected outside the place, as the investigation `i` of a case says. */
const elsewhere = ({ unitIds }: Within) => {
  const foreign = unitIds === null ? sql`false` : sql`not (i.infected_unit_id = any(${[...unitIds]}::text[]))`
  return sql`coalesce(i.source_kind = 'imported' or (i.infected_unit_id is not null and ${foreign}), false)`
}

/** Where people were infected, as their investigation says: their own, or where it is silent that of a record merged into theirs. */
const ORIGINS = sql`(
  select distinct on (1, 2) coalesce(p.merged_home, r.home) as home, coalesce(p.merged_into, r.person_id) as person_id,
    r.outbreak_id, r.source_kind, r.infected_unit_id
  from epidemic.investigation r left join epidemic.person p on p.home = r.home and p.id = r.person_id
  where r.source_kind is not null or r.infected_unit_id is not null
  order by 1, 2, p.merged_into is not null, r.updated_at desc)`

/** Cases of the place that were infected elsewhere, by day of confirmation. */
export async function importedByDay(tx: Tx, within: Within, day: Day): Promise<{ day: Day; count: number }[]> {
  const { rows } = await sql<{ day: Day; count: number }>`
    select (c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*) as count
    from ${ORIGINS} i
    join epidemic.confirmed_case c on c.home = i.home and c.person_id = i.person_id and c.retracted_at is null
    where i.outbreak_id = any(${[...within.outbreakIds]}) and c.confirmed_at < ${instantOf(addDays(day, 1))}
      and ${elsewhere(within)} and ${inUnits('c.unit_id', within)}
    group by 1`.execute(tx)
  return rows
}

/** The cases of the place known by the end of the day, whoever was merged into another left out. */
export async function findCases(tx: Tx, within: Within, day: Day): Promise<CaseRecord[]> {
  const { rows } = await sql<CaseRecord>`
    select c.unit_id as "unitId", p.birth_year as "birthYear", p.sex, c.onset_on as "onsetOn", c.sampled_on as "sampledOn",
      (c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as "reportedOn", c.confirmed_at as "confirmedAt",
      c.isolated_at as "isolatedAt", q.quarantined_at as "quarantinedAt",
      ${elsewhere(within)} as imported
    from epidemic.confirmed_case c
    join epidemic.person p on p.home = c.home and p.id = c.person_id and p.merged_into is null
    left join epidemic.quarantine q on q.home = c.home and q.person_id = c.person_id and q.withdrawn_at is null
    left join ${ORIGINS} i on i.home = c.home and i.person_id = c.person_id
    where c.retracted_at is null and c.outbreak_id = any(${[...within.outbreakIds]})
      and c.confirmed_at < ${instantOf(addDays(day, 1))} and ${inUnits('c.unit_id', within)}`.execute(tx)
  return rows
}

/**
 * The F1 of the place by the week in which the case that exposed them was confirmed: how many, and how many were found
 * within 24 and 48 hours of that. Both sides are read once and joined as wholes: row by row, under policies that hide how
 * many rows there are, the database would look up each.
 */
export async function findTraced(tx: Tx, within: Within, day: Day): Promise<TracedWeek[]> {
  const { rows } = await sql<TracedWeek>`
    with found as materialized (
      select c.by_id, c.known_at from epidemic.level c
      where c.level = 1 and c.outbreak_id = any(${[...within.outbreakIds]})
        and c.known_at < ${instantOf(addDays(day, 1))} and ${inUnits('c.unit_id', within)}
    ), source as materialized (
      select person_id, confirmed_at from epidemic.confirmed_case
      where retracted_at is null and outbreak_id = any(${[...within.outbreakIds]})
    ), joined as (
      select date_trunc('week', confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as week,
        extract(epoch from known_at - confirmed_at) / 3600 as hours
      from found join source on person_id = by_id
    )
    select week, count(*) as "all", count(*) filter (where hours <= 24) as "within24h",
      count(*) filter (where hours <= 48) as "within48h"
    from joined group by week`.execute(tx)
  return rows
}

/** Daily new cases of every unit, for early warning: the last days up to and including the day. */
export async function dailyByUnit(
  tx: Tx,
  within: Within,
  from: Day,
  to: Day,
): Promise<{ unitId: string; day: Day; cases: number }[]> {
  const { rows } = await sql<{ unitId: string; day: Day; cases: number }>`
    select unit_id as "unitId", day, sum(f0) as cases from epidemic.day_count as c
    where outbreak_id = any(${[...within.outbreakIds]}) and day between ${from} and ${to} and unit_id is not null
      and f0 > 0 and ${inUnits('c.unit_id', within)}
    group by unit_id, day`.execute(tx)
  return rows
}
