import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { CasePlace } from './propose.ts'

export interface EvidenceCase {
  readonly home: number
  readonly id: string
  readonly unitId: string | null
  readonly onsetOn: Day | null
  readonly confirmedOn: Day
}

/** Cases of an outbreak that stand. */
export async function findCases(tx: Tx, outbreakId: string): Promise<EvidenceCase[]> {
  const { rows } = await sql<EvidenceCase>`
    select home, person_id as id, unit_id as "unitId", onset_on as "onsetOn",
      (confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as "confirmedOn"
    from epidemic.confirmed_case where outbreak_id = ${outbreakId} and retracted_at is null
    order by confirmed_at, person_id`.execute(tx)
  return rows
}

export interface EvidenceLink {
  readonly a: string
  readonly b: string
  readonly at: Instant | null
  readonly setting: string | null
}

/** Meetings of two cases, and stays of two cases at one venue at the same time. */
export async function findLinks(tx: Tx, outbreakId: string): Promise<EvidenceLink[]> {
  const { rows } = await sql<EvidenceLink>`
    with f0 as materialized (
      select person_id from epidemic.confirmed_case where outbreak_id = ${outbreakId} and retracted_at is null)
    select e.a_id as a, e.b_id as b, e.starts_at as at, e.setting
    from epidemic.encounter e
    where e.outbreak_id = ${outbreakId} and e.removed_at is null
      and e.a_id in (select person_id from f0) and e.b_id in (select person_id from f0)
    union all
    select x.person_id, y.person_id, greatest(x.starts_at, y.starts_at), v.name
    from epidemic.visit x
    join epidemic.visit y on y.venue_id = x.venue_id and y.person_id > x.person_id
      and y.starts_at <= x.ends_at and x.starts_at <= y.ends_at and y.removed_at is null
    left join epidemic.venue v on v.id = x.venue_id
    where x.outbreak_id = ${outbreakId} and y.outbreak_id = ${outbreakId} and x.removed_at is null
      and x.person_id in (select person_id from f0) and y.person_id in (select person_id from f0)
    order by 3 nulls first, 1, 2`.execute(tx)
  return rows
}

/**
 * Where cases were: venues they stayed at, and what their encounters name. One passing meeting at a market says little:
 * a place counts from a quarter of a case's encounters on.
 */
export async function findPlaces(tx: Tx, outbreakId: string): Promise<CasePlace[]> {
  const { rows } = await sql<CasePlace>`
    with f0 as materialized (
      select person_id from epidemic.confirmed_case where outbreak_id = ${outbreakId} and retracted_at is null),
    said as (
      select a_id as id, setting from epidemic.encounter
      where outbreak_id = ${outbreakId} and removed_at is null and a_id in (select person_id from f0)
      union all
      select b_id, setting from epidemic.encounter
      where outbreak_id = ${outbreakId} and removed_at is null and b_id in (select person_id from f0)),
    counted as (
      select id, setting, count(*) as n, sum(count(*)) over (partition by id) as total from said group by id, setting)
    select id as "caseId", setting as place from counted where setting is not null and n * 4 >= total
    union
    select v.person_id, w.name from epidemic.visit v join epidemic.venue w on w.id = v.venue_id
    where v.outbreak_id = ${outbreakId} and v.removed_at is null and v.person_id in (select person_id from f0)
    order by 1, 2`.execute(tx)
  return rows
}
