import { sql } from 'kysely'
import { addDays, type Day, type Instant } from '#kernel/day'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { inUnits } from '../store-counts.ts'
import type { UnitWeek, WeekCount } from './weekly.ts'

/** Older weeks teach nothing: five years, the season's window and half a year. */
const WEEKS = 5 * 52 + 60

/** Diseases that are reported by week, and whether any figure of theirs is simulated. */
export async function findDiseases(tx: Tx): Promise<{ disease: string; simulated: boolean; lastWeek: Day }[]> {
  const { rows } = await sql<{ disease: string; simulated: boolean; lastWeek: Day }>`
    select disease, bool_or(simulated) as simulated, max(week) as "lastWeek"
    from epidemic.weekly_count group by disease order by disease collate "vi-x-icu"`.execute(tx)
  return rows
}

/** One disease in all units together, week by week up to and including a week. */
export async function weeksOf(
  tx: Tx,
  disease: string,
  unitIds: readonly string[] | null,
  last: Day,
): Promise<WeekCount[]> {
  const { rows } = await sql<WeekCount>`
    select week, sum(cases) as cases from epidemic.weekly_count
    where disease = ${disease} and week between ${addDays(last, -7 * WEEKS)} and ${last} and ${inUnits('unit_id', { unitIds })}
    group by week`.execute(tx)
  return rows
}

/** The same unit by unit, of units with at least `least` cases in the four weeks that end with `last`: only they can alarm. */
export async function weeksByUnit(
  tx: Tx,
  disease: string,
  unitIds: readonly string[] | null,
  last: Day,
  least: number,
): Promise<(WeekCount & { readonly unitId: string })[]> {
  const { rows } = await sql<WeekCount & { unitId: string }>`
    with busy as (
      select unit_id from epidemic.weekly_count
      where disease = ${disease} and week between ${addDays(last, -21)} and ${last} and ${inUnits('unit_id', { unitIds })}
      group by unit_id having sum(cases) >= ${least})
    select unit_id as "unitId", week, sum(cases) as cases from epidemic.weekly_count
    where disease = ${disease} and week between ${addDays(last, -7 * WEEKS)} and ${last}
      and unit_id in (select unit_id from busy)
    group by unit_id, week`.execute(tx)
  return rows
}

/** What stands already, by unit, disease and week. */
export async function findWeeks(tx: Tx, weeks: readonly UnitWeek[]): Promise<UnitWeek[]> {
  const { rows } = await sql<UnitWeek>`
    select w.unit_id as "unitId", w.disease, w.week, w.cases
    from unnest(${weeks.map((one) => homeOf(one.unitId))}::smallint[], ${weeks.map((one) => one.unitId)}::text[],
      ${weeks.map((one) => one.disease)}::text[], ${weeks.map((one) => one.week)}::date[]) as n (home, unit_id, disease, week)
    join epidemic.weekly_count w using (home, unit_id, disease, week)`.execute(tx)
  return rows
}

/** Writes weeks, replacing what stood. */
export async function saveWeeks(tx: Tx, weeks: readonly UnitWeek[], at: Instant, simulated: boolean): Promise<void> {
  await sql`
    insert into epidemic.weekly_count (home, unit_id, disease, week, cases, simulated, recorded_at)
    select home, unit_id, disease, week, cases, ${simulated}, ${at}::timestamptz
    from unnest(${weeks.map((one) => homeOf(one.unitId))}::smallint[], ${weeks.map((one) => one.unitId)}::text[],
      ${weeks.map((one) => one.disease)}::text[], ${weeks.map((one) => one.week)}::date[],
      ${weeks.map((one) => one.cases)}::integer[]) as n (home, unit_id, disease, week, cases)
    on conflict (home, unit_id, disease, week)
      do update set cases = excluded.cases, simulated = excluded.simulated, recorded_at = excluded.recorded_at`.execute(
    tx,
  )
}
