import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { chunks } from '../store-levels.ts'
import type { Encounter } from './encounter.ts'
import type { Meeting } from './shapes.ts'

/** An encounter to be written; its natural key makes it the same again when it comes twice. */
export interface NewMeeting extends Meeting {
  readonly home: number
  readonly id: string
  readonly outbreakId: string
  readonly aId: string
  readonly bHome: number
  readonly bId: string
  readonly unitId: string | null
  readonly otherUnitId: string | null
  readonly naturalKey: string
  readonly source: string
}

const columns = sql`
  e.home, e.id, e.outbreak_id as "outbreakId", e.a_id as "aId", e.b_id as "bId", e.unit_id as "unitId",
  e.other_unit_id as "otherUnitId", e.starts_at as "startsAt", e.ends_at as "endsAt", e.setting,
  e.setting_kind as "settingKind", e.nearness, e.mask, e.enclosed, e.protected, e.minutes, e.source,
  e.recorded_at as "recordedAt", e.revised_at as "revisedAt", e.removed_at as "removedAt",
  e.removed_as as "removedAs", e.removed_reason as "removedReason"`

/** An encounter the caller may see, held until the transaction ends. */
export async function findEncounter(tx: Tx, id: string): Promise<Encounter | null> {
  const { rows } = await sql<Encounter>`
    select ${columns} from epidemic.encounter e where e.id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

const SHOWN = 500

/** With the other of the two, whom they turned out to be if merged, and their level where the caller may see it. */
export interface Met extends Encounter {
  readonly otherId: string
  /** Unit of the other as the encounter was recorded. */
  readonly otherUnit: string | null
  readonly otherLevel: number | null
}

/** Encounters of a person, of records merged into it as well, the latest first, with the level of the other. */
export async function encountersOf(tx: Tx, personId: string): Promise<Met[]> {
  const self = sql`(select id from epidemic.person where id = ${personId} or merged_into = ${personId})`
  const side = (own: RawBuilder<unknown>, other: RawBuilder<unknown>, unit: RawBuilder<unknown>) => sql`
    select ${columns}, coalesce(o.merged_into, ${other}) as "otherId", ${unit} as "otherUnit"
    from epidemic.encounter e left join epidemic.person o on o.id = ${other}
    where ${own} in ${self} and ${other} not in ${self}`
  const { rows } = await sql<Met>`
    select found.*, l.level as "otherLevel"
    from (${side(sql`e.a_id`, sql`e.b_id`, sql`e.other_unit_id`)}
      union all ${side(sql`e.b_id`, sql`e.a_id`, sql`e.unit_id`)}) found
    left join epidemic.level l on l.person_id = found."otherId"
    order by found."startsAt" desc nulls last, found.id limit ${SHOWN}`.execute(tx)
  return rows
}

/** Writes encounters; one that is there by its natural key stays as it is. Returns how many were new. */
export async function addMeetings(tx: Tx, meetings: readonly NewMeeting[], at: Instant): Promise<number> {
  let added = 0
  for (const rows of chunks(meetings)) {
    const result = await sql`
      insert into epidemic.encounter (home, id, outbreak_id, a_id, b_home, b_id, unit_id, other_unit_id, starts_at,
        ends_at, setting, setting_kind, nearness, mask, enclosed, protected, minutes, natural_key, source, recorded_at)
      select *, ${at}::timestamptz from unnest(${rows.map((row) => row.home)}::smallint[], ${rows.map((row) => row.id)}::uuid[],
        ${rows.map((row) => row.outbreakId)}::text[], ${rows.map((row) => row.aId)}::uuid[],
        ${rows.map((row) => row.bHome)}::smallint[], ${rows.map((row) => row.bId)}::uuid[],
        ${rows.map((row) => row.unitId)}::text[], ${rows.map((row) => row.otherUnitId)}::text[],
        ${rows.map((row) => row.startsAt)}::timestamptz[], ${rows.map((row) => row.endsAt)}::timestamptz[],
        ${rows.map((row) => row.setting)}::text[], ${rows.map((row) => row.settingKind)}::text[],
        ${rows.map((row) => row.nearness)}::text[], ${rows.map((row) => row.mask)}::text[],
        ${rows.map((row) => row.enclosed)}::boolean[], ${rows.map((row) => row.protected)}::boolean[],
        ${rows.map((row) => row.minutes)}::integer[], ${rows.map((row) => row.naturalKey)}::text[],
        ${rows.map((row) => row.source)}::text[])
      on conflict (home, outbreak_id, natural_key) do nothing`.execute(tx)
    added += Number(result.numAffectedRows ?? 0)
  }
  return added
}

const rowOf = (tx: Tx, { home, id }: Pick<Encounter, 'home' | 'id'>) =>
  tx.updateTable('epidemic.encounter').where('home', '=', home).where('id', '=', id)

export const saveMeeting = (tx: Tx, of: Encounter, to: Meeting, at: Instant) =>
  rowOf(tx, of)
    .set({
      starts_at: to.startsAt,
      ends_at: to.endsAt,
      setting: to.setting,
      setting_kind: to.settingKind,
      nearness: to.nearness,
      mask: to.mask,
      enclosed: to.enclosed,
      protected: to.protected,
      minutes: to.minutes,
      revised_at: at,
    })
    .execute()

/** Null puts it back. */
export const saveRemoval = (
  tx: Tx,
  of: Encounter,
  removal: { as: 'mistake' | 'no-contact'; reason: string; at: Instant; by: string | null } | null,
) =>
  rowOf(tx, of)
    .set({
      removed_at: removal?.at ?? null,
      removed_as: removal?.as ?? null,
      removed_reason: removal?.reason ?? null,
      removed_by: removal?.by ?? null,
    })
    .execute()
