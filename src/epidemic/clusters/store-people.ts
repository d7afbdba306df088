import { sql } from 'kysely'
import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { recordsOf } from '../duplicates/store-merged.ts'
import { inUnits } from '../store-counts.ts'

/** A case of a cluster as the pages need it. */
export interface CaseDetail {
  readonly id: string
  readonly code: string
  readonly unitId: string | null
  readonly onsetOn: Day | null
  readonly confirmedOn: Day
  readonly isolatedOn: Day | null
}

/** Cases by id, confirmed by the day; those the caller may see. */
export async function findCaseDetails(tx: Tx, ids: readonly string[], day: Day): Promise<CaseDetail[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<CaseDetail>`
    select p.id, p.code, p.unit_id as "unitId", c.onset_on as "onsetOn",
      (c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as "confirmedOn",
      (c.isolated_at at time zone 'Asia/Ho_Chi_Minh')::date as "isolatedOn"
    from epidemic.confirmed_case c join epidemic.person p on p.home = c.home and p.id = c.person_id
    where c.person_id = any(${[...ids]}::uuid[]) and c.retracted_at is null
      and (c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${day}
    order by c.confirmed_at, p.id`.execute(tx)
  return rows
}

export interface ContactCount {
  readonly caseId: string
  readonly level: number
  readonly people: number
}

/** People whose chain begins at each of the cases, by level, known by the day. */
export async function countContacts(
  tx: Tx,
  outbreakIds: readonly string[],
  ids: readonly string[],
  day: Day,
): Promise<ContactCount[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ContactCount>`
    select chain -> 0 ->> 'p' as "caseId", level, count(*) as people
    from epidemic.level
    where outbreak_id = any(${[...outbreakIds]}) and chain -> 0 ->> 'p' = any(${[...ids]}) and level > 0
      and known_at < (${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
    group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

export interface ClusterPerson {
  readonly personId: string
  readonly unitId: string | null
  readonly level: number
}

/** The cases and everybody whose chain begins at one of them, known by the day; those the caller may see. */
export async function findClusterPeople(
  tx: Tx,
  outbreakId: string,
  ids: readonly string[],
  day: Day,
): Promise<ClusterPerson[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ClusterPerson>`
    select person_id as "personId", unit_id as "unitId", level from epidemic.level
    where outbreak_id = ${outbreakId} and chain -> 0 ->> 'p' = any(${[...ids]})
      and known_at < (${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
    order by level, person_id`.execute(tx)
  return rows
}

export interface ClusterPlace {
  /** Null: a place named in encounters only. */
  readonly venueId: string | null
  readonly name: string
  readonly unitId: string | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly cases: number
}

/** Where the cases were: venues they stayed at, and settings their encounters name, most cases first. */
export async function findClusterPlaces(tx: Tx, ids: readonly string[], limit = 30): Promise<ClusterPlace[]> {
  if (ids.length === 0) return []
  const { ids: records } = await recordsOf(tx, ids)
  const self = sql`(select id, coalesce(merged_into, id) as kept from epidemic.person where id = any(${[...records]}::uuid[]))`
  const { rows } = await sql<ClusterPlace>`
    select * from (
      select w.id as "venueId", w.name, w.unit_id as "unitId", w.longitude, w.latitude, count(distinct self.kept) as cases
      from epidemic.visit v join ${self} self on self.id = v.person_id
      join epidemic.venue n on n.id = v.venue_id join epidemic.venue w on w.id = coalesce(n.merged_into, n.id)
      where v.removed_at is null
      group by w.id, w.name, w.unit_id, w.longitude, w.latitude
      union all
      select null, setting, null, null, null, count(distinct id)
      from (
        select self.kept as id, setting from epidemic.encounter join ${self} self on self.id = a_id where removed_at is null
        union select self.kept, setting from epidemic.encounter join ${self} self on self.id = b_id where removed_at is null
      ) said where setting is not null group by setting
    ) place order by cases desc, name limit ${limit}`.execute(tx)
  return rows
}

/** Cases of outbreaks by the day that are in no cluster that stands. */
export async function countOutside(
  tx: Tx,
  outbreakIds: readonly string[],
  unitIds: readonly string[] | null,
  day: Day,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from epidemic.confirmed_case c
    where c.outbreak_id = any(${[...outbreakIds]}) and c.retracted_at is null
      and (c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${day}
      and ${inUnits('c.unit_id', { unitIds })}
      and not exists (
        select from epidemic.cluster_member m join epidemic.cluster k on k.home = m.home and k.id = m.cluster_id
        left join epidemic.person r on r.id = m.person_id
        where coalesce(r.merged_into, m.person_id) = c.person_id and m.until is null and m.state <> 'declined'
          and k.state in ('proposed', 'confirmed'))`.execute(tx)
  return rows[0]?.n ?? 0
}
