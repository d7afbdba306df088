import { type RawBuilder, sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { chunks } from '../store-levels.ts'
import type { VENUE_KINDS } from './shapes.ts'

/** A stay as it is kept. */
export interface VisitRow {
  readonly home: number
  readonly id: string
  readonly outbreakId: string
  readonly personId: string
  readonly venueId: string
  readonly unitId: string | null
  readonly venueUnitId: string | null
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly source: string
  readonly removedAt: Instant | null
  readonly removedReason: string | null
}

/** With what is known of the person as a case. */
export interface VisitAt extends VisitRow {
  readonly level: number | null
  readonly disease: string
  readonly onsetOn: Day | null
  readonly sampledOn: Day | null
  readonly confirmedAt: Instant | null
  readonly isolatedAt: Instant | null
}

const columnsOf = (person: RawBuilder<unknown>) => sql`
  v.home, v.id, v.outbreak_id as "outbreakId", ${person} as "personId", v.venue_id as "venueId", v.unit_id as "unitId", v.venue_unit_id as "venueUnitId", v.starts_at as "startsAt", v.ends_at as "endsAt", v.source,
  v.removed_at as "removedAt", v.removed_reason as "removedReason"`
const columns = columnsOf(sql`v.person_id`)

const MOST = 5_000
const SHOWN = 500

/** Stays at a venue and at those merged into it, the earliest first, each of whom its person turned out to be. */
export async function visitsAt(tx: Tx, venueId: string, outbreakId: string | null): Promise<VisitAt[]> {
  const { rows } = await sql<VisitAt>`
    select ${columnsOf(sql`k.id`)}, l.level, o.disease, c.onset_on as "onsetOn", c.sampled_on as "sampledOn", c.confirmed_at as "confirmedAt",
      least(c.isolated_at, q.quarantined_at) as "isolatedAt"
    from epidemic.visit v
    join epidemic.outbreak o on o.id = v.outbreak_id
    left join epidemic.person p on p.home = v.home and p.id = v.person_id
    cross join lateral (select coalesce(p.merged_home, v.home) as home, coalesce(p.merged_into, v.person_id) as id) k
    left join epidemic.level l on l.home = k.home and l.person_id = k.id
    left join epidemic.confirmed_case c on c.home = k.home and c.person_id = k.id and c.retracted_at is null
    left join epidemic.quarantine q on q.home = k.home and q.person_id = k.id and q.withdrawn_at is null
    where (v.venue_id = ${venueId} or v.venue_id in (select id from epidemic.venue where merged_into = ${venueId}))
      and (${outbreakId}::text is null or v.outbreak_id = ${outbreakId})
    order by v.starts_at, v.id limit ${MOST}`.execute(tx)
  return rows
}

export interface VisitOf extends VisitRow {
  readonly venueName: string | null
  readonly kind: (typeof VENUE_KINDS)[number] | null
}

/** Stays of a person, of records merged into it as well, the latest first. */
export async function visitsOf(tx: Tx, personId: string): Promise<VisitOf[]> {
  const { rows } = await sql<VisitOf>`
    select ${columns}, coalesce(into_w.name, w.name) as "venueName", coalesce(into_w.kind, w.kind) as kind
    from epidemic.visit v
    left join epidemic.venue w on w.id = v.venue_id
    left join epidemic.venue into_w on into_w.id = w.merged_into
    where v.person_id in (select id from epidemic.person where id = ${personId} or merged_into = ${personId})
    order by v.starts_at desc, v.id limit ${SHOWN}`.execute(tx)
  return rows
}

export async function findVisit(tx: Tx, id: string): Promise<VisitRow | null> {
  const { rows } = await sql<VisitRow>`
    select ${columns} from epidemic.visit v where v.id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

export type NewVisit = Omit<VisitRow, 'removedAt' | 'removedReason'>

/** The same person at the same venue at the same times is the same stay. */
export const visitKey = ({ venueId, startsAt, endsAt }: Pick<VisitRow, 'venueId' | 'startsAt' | 'endsAt'>): string =>
  `${venueId}|${startsAt}|${endsAt}`

/** Writes stays; one that is there already is left as it is. Returns the ids that were new. */
export async function addVisits(tx: Tx, visits: readonly NewVisit[], at: Instant): Promise<string[]> {
  const added: string[] = []
  const of = (rows: readonly NewVisit[]): RawBuilder<{ id: string }> => sql`
    insert into epidemic.visit (home, id, outbreak_id, person_id, venue_id, unit_id, venue_unit_id, starts_at, ends_at,
      source, natural_key, recorded_at)
    select *, ${at}::timestamptz from unnest(${rows.map((row) => row.home)}::smallint[], ${rows.map((row) => row.id)}::uuid[],
      ${rows.map((row) => row.outbreakId)}::text[], ${rows.map((row) => row.personId)}::uuid[],
      ${rows.map((row) => row.venueId)}::uuid[], ${rows.map((row) => row.unitId)}::text[],
      ${rows.map((row) => row.venueUnitId)}::text[], ${rows.map((row) => row.startsAt)}::timestamptz[],
      ${rows.map((row) => row.endsAt)}::timestamptz[], ${rows.map((row) => row.source)}::text[],
      ${rows.map(visitKey)}::text[])
    on conflict (home, outbreak_id, person_id, natural_key) where natural_key is not null and removed_at is null
    do nothing returning id`
  for (const rows of chunks(visits)) added.push(...(await of(rows).execute(tx)).rows.map(({ id }) => id))
  return added
}

/** Null puts it back. */
export async function saveVisitRemoval(
  tx: Tx,
  { home, id }: VisitRow,
  removal: { reason: string; at: Instant; by: string | null } | null,
): Promise<void> {
  await tx
    .updateTable('epidemic.visit')
    .set({
      removed_at: removal?.at ?? null,
      removed_reason: removal?.reason ?? null,
      removed_by: removal?.by ?? null,
    })
    .where('home', '=', home)
    .where('id', '=', id)
    .execute()
}

/** A stay of the same person at the same place and times that counts. */
export async function sameVisit(tx: Tx, of: VisitRow): Promise<boolean> {
  const row = await tx
    .selectFrom('epidemic.visit')
    .select('id')
    .where('home', '=', of.home)
    .where('person_id', '=', of.personId)
    .where('outbreak_id', '=', of.outbreakId)
    .where('natural_key', '=', visitKey(of))
    .where('removed_at', 'is', null)
    .where('id', '<>', of.id)
    .executeTakeFirst()
  return row !== undefined
}
