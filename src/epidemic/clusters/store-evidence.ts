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

/** The cases that stand, by every record of theirs. */
const records = (outbreakId: string) => sql`
  select p.id, coalesce(p.merged_into, p.id) as kept from epidemic.person p
  where p.outbreak_id = ${outbreakId} and coalesce(p.merged_into, p.id) in (
    select person_id from epidemic.confirmed_case where outbreak_id = ${outbreakId} and retracted_at is null)`

/** Stays of cases that count; a venue that was merged is the one it was merged into. Reads `f0`. */
const stays = (outbreakId: string) => sql`
  select f0.kept as person, coalesce(w.merged_into, v.venue_id) as venue, v.starts_at, v.ends_at
  from epidemic.visit v join f0 on f0.id = v.person_id left join epidemic.venue w on w.id = v.venue_id
  where v.outbreak_id = ${outbreakId} and v.removed_at is null`

export interface EvidenceLink {
  readonly a: string
  readonly b: string
  readonly at: Instant | null
  readonly setting: string | null
}

/** Meetings of two cases, and stays of two cases at one venue at the same time. */
export async function findLinks(tx: Tx, outbreakId: string): Promise<EvidenceLink[]> {
  const { rows } = await sql<EvidenceLink>`
    with f0 as materialized (${records(outbreakId)}),
    stay as materialized (${stays(outbreakId)})
    select a.kept as a, b.kept as b, e.starts_at as at, e.setting
    from epidemic.encounter e join f0 a on a.id = e.a_id join f0 b on b.id = e.b_id
    where e.outbreak_id = ${outbreakId} and e.removed_at is null and a.kept <> b.kept
    union all
    select x.person, y.person, greatest(x.starts_at, y.starts_at), v.name
    from stay x
    join stay y on y.venue = x.venue and y.person > x.person and y.starts_at <= x.ends_at and x.starts_at <= y.ends_at
    left join epidemic.venue v on v.id = x.venue
    order by 3 nulls first, 1, 2`.execute(tx)
  return rows
}

/**
 * Where cases were: venues they stayed at, and what their encounters name. One passing meeting at a market says little:
 * a place counts from a quarter of a case's encounters on.
 */
export async function findPlaces(tx: Tx, outbreakId: string): Promise<CasePlace[]> {
  const { rows } = await sql<CasePlace>`
    with f0 as materialized (${records(outbreakId)}),
    said as (
      select f0.kept as id, e.setting from epidemic.encounter e join f0 on f0.id = e.a_id
      where e.outbreak_id = ${outbreakId} and e.removed_at is null
      union all
      select f0.kept, e.setting from epidemic.encounter e join f0 on f0.id = e.b_id
      where e.outbreak_id = ${outbreakId} and e.removed_at is null),
    stay as materialized (${stays(outbreakId)}),
    counted as (
      select id, setting, count(*) as n, sum(count(*)) over (partition by id) as total from said group by id, setting)
    select id as "caseId", setting as place from counted where setting is not null and n * 4 >= total
    union
    select s.person, w.name from stay s join epidemic.venue w on w.id = s.venue
    order by 1, 2`.execute(tx)
  return rows
}
