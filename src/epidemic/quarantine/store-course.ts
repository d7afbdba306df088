import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { recordsOf } from '../duplicates/store-merged.ts'
import type { KeptRule } from './course.ts'
import type { TestResult } from './release.ts'

/** A quarantine that began, as read. */
export interface CourseRow {
  readonly home: number
  readonly personId: string
  readonly code: string
  readonly outbreakId: string
  readonly disease: string
  readonly unitId: string | null
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  readonly kind: 'home' | 'facility'
  readonly quarantinedAt: Instant
  readonly releasedAt: Instant | null
  readonly rule: KeptRule | null
  /** True when a rule was written down at entering (or none was found then). */
  readonly ordered: boolean
  readonly conditions: Readonly<Record<string, boolean>> | null
}

export interface CoursesAsked {
  readonly people?: readonly string[]
  readonly outbreakIds?: readonly string[]
  readonly unitIds?: readonly string[] | null
  /** Released before this are left out. */
  readonly notReleasedBefore?: Instant
  /** Began after this are left out. */
  readonly begunBy?: Instant
  readonly limit?: number
}

/** Quarantines that began, earliest first; people confirmed as cases meanwhile are in hospital and left out. */
export async function findCourses(tx: Tx, asked: CoursesAsked): Promise<CourseRow[]> {
  const { outbreakIds, unitIds, notReleasedBefore, begunBy, limit = 2_000 } = asked
  const people = asked.people && (await recordsOf(tx, asked.people)).people
  const { rows } = await sql<CourseRow>`
    with q as materialized (
      select * from epidemic.quarantine
      where quarantined_at is not null and withdrawn_at is null
        and ${people === undefined ? sql`true` : sql`person_id = any(${[...people]}::uuid[])`}
        and ${outbreakIds === undefined ? sql`true` : sql`outbreak_id = any(${[...outbreakIds]}::text[])`}
        and ${unitIds == null ? sql`true` : sql`unit_id = any(${[...unitIds]}::text[])`}
        and ${notReleasedBefore === undefined ? sql`true` : sql`(released_at is null or released_at >= ${notReleasedBefore})`}
        and ${begunBy === undefined ? sql`true` : sql`quarantined_at <= ${begunBy}`})
    select q.home, q.person_id as "personId", p.code, q.outbreak_id as "outbreakId", o.disease, q.unit_id as "unitId",
      p.birth_year as "birthYear", p.sex, q.kind, q.quarantined_at as "quarantinedAt", q.released_at as "releasedAt",
      coalesce(r.rule, of_other.rule) as rule, coalesce(r.ordered_at, of_other.ordered_at) is not null as ordered,
      coalesce(r.conditions, of_other.conditions) as conditions
    from q
    join epidemic.person p on p.home = q.home and p.id = q.person_id
    join epidemic.outbreak o on o.id = q.outbreak_id
    left join epidemic.quarantine_order r on r.home = q.home and r.person_id = q.person_id
    -- The rule kept with the person's own quarantine holds; where none is, that of a record merged into theirs.
    left join lateral (
      select o.rule, o.conditions, o.ordered_at from epidemic.person m
      join epidemic.quarantine_order o on o.home = m.home and o.person_id = m.id
      where m.merged_into = q.person_id and (r.rule is null or r.conditions is null)
      order by o.rule is null, o.ordered_at limit 1) of_other on true
    where p.merged_into is null and not exists (select from epidemic.confirmed_case c
      where c.home = q.home and c.person_id = q.person_id and c.retracted_at is null)
    order by q.quarantined_at, p.code
    limit ${limit}`.execute(tx)
  return rows
}

/** Samples of people and what they gave. */
export async function findResults(tx: Tx, people: readonly string[]): Promise<ReadonlyMap<string, TestResult[]>> {
  if (people.length === 0) return new Map()
  const records = await recordsOf(tx, people)
  const { rows } = await sql<TestResult & { personId: string }>`
    select person_id as "personId", (taken_at at time zone 'Asia/Ho_Chi_Minh')::date as "takenOn", result
    from epidemic.sample where person_id = any(${[...records.ids]}::uuid[]) and spoiled_at is null
    order by taken_at`.execute(tx)
  return Map.groupBy(rows, ({ personId }) => records.keptOf(personId))
}

export interface Bed {
  readonly stayId: string
  readonly home: number
  readonly personId: string
  readonly facilityId: string
  readonly facilityName: string
  readonly roomId: string
  readonly roomName: string
  readonly bed: number
  readonly arrived: boolean
}

/** The beds people have at a moment, or are expected in; a bed given under their own record before one under another. */
export async function findBeds(tx: Tx, people: readonly string[], at: Instant): Promise<ReadonlyMap<string, Bed>> {
  if (people.length === 0) return new Map()
  const records = await recordsOf(tx, people)
  const { rows } = await sql<Bed>`
    select s.id as "stayId", s.home, s.person_id as "personId", s.facility_id as "facilityId", f.name as "facilityName", s.room_id as "roomId",
      r.name as "roomName", s.bed, s.arrived_at is not null as arrived
    from epidemic.stay s
    join epidemic.facility f on f.home = s.home and f.id = s.facility_id
    join epidemic.facility_room r on r.home = s.home and r.id = s.room_id
    where s.person_id = any(${[...records.ids]}::uuid[]) and s.cancelled_at is null
      and (upper(s.span) is null or upper(s.span) > ${at})
    order by lower(s.span)`.execute(tx)
  return new Map([...records.group(rows)].flatMap(([id, [first]]) => (first ? [[id, first]] : [])))
}

/** Days on which people were looked after, from a day on: here, or as the export of another system tells. */
export async function findCheckedDays(
  tx: Tx,
  people: readonly string[],
  from: Day,
): Promise<ReadonlyMap<string, ReadonlySet<Day>>> {
  if (people.length === 0) return new Map()
  const records = await recordsOf(tx, people)
  const { rows } = await sql<{ personId: string; day: Day }>`
    select person_id as "personId", day from epidemic.health_check
    where person_id = any(${[...records.ids]}::uuid[]) and day >= ${from}
    union
    select person_id, on_day from epidemic.follow_up
    where person_id = any(${[...records.ids]}::uuid[]) and on_day >= ${from} and ${SEEN}`.execute(tx)
  return new Map(
    [...Map.groupBy(rows, ({ personId }) => records.keptOf(personId))].map(([id, all]) => [
      id,
      new Set(all.map((one) => one.day)),
    ]),
  )
}

/** A follow-up in which somebody met the person, of the table `follow_up`: whoever was not met, or is still to be, is not looked after. */
export const SEEN = sql`status in ('seen-well', 'seen-ill')`

export interface Named {
  readonly name: string
  readonly address: string | null
}

/** Names and addresses for a paper that is about the person: of those the caller may identify, without numbers. */
export async function findNames(tx: Tx, people: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const { people: kept } = await recordsOf(tx, people)
  const rows = await tx
    .selectFrom('epidemic.person_identity')
    .select(['person_id', 'name', 'address'])
    .where(sql<boolean>`person_id = any(${[...kept]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ person_id, name, address }) => [person_id, { name, address }]))
}
