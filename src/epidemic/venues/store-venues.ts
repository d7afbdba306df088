import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Tx } from '#platform/sql/transaction'
import type { VENUE_KINDS, VenueInput } from './shapes.ts'

export interface VenueRow {
  readonly home: number
  readonly id: string
  readonly name: string
  readonly kind: (typeof VENUE_KINDS)[number]
  readonly unitId: string | null
  readonly address: string | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly capacity: number | null
  readonly openHours: string | null
  readonly checkInCode: string | null
  readonly mergedInto: string | null
  readonly visits: number
  readonly caseVisits: number
  readonly lastCaseAt: Instant | null
}

const SHOWN = 500

/** Visits of one outbreak, or of all. A merged venue's visits count as those of the one that stays. */
const tables = (outbreakId: string | null): RawBuilder<unknown> => sql`
  epidemic.venue w left join lateral (
    select count(*)::int as visits, count(c.person_id)::int as cases, max(v.ends_at) filter (where c.person_id is not null) as last
    from epidemic.visit v
    left join epidemic.person p on p.home = v.home and p.id = v.person_id
    left join epidemic.confirmed_case c on c.home = coalesce(p.merged_home, v.home)
      and c.person_id = coalesce(p.merged_into, v.person_id) and c.retracted_at is null
    where v.removed_at is null and (${outbreakId}::text is null or v.outbreak_id = ${outbreakId})
      and (v.venue_id = w.id or v.venue_id in (select m.id from epidemic.venue m where m.merged_into = w.id))
  ) n on true`
const columns = sql`
  w.home, w.id, w.name, w.kind, w.unit_id as "unitId", w.address, w.longitude, w.latitude, w.capacity,
  w.open_hours as "openHours", w.check_in_code as "checkInCode", w.merged_into as "mergedInto", n.visits,
  n.cases as "caseVisits", n.last as "lastCaseAt"`

interface VenuesAsked {
  readonly outbreakId: string | null
  readonly unitIds: readonly string[] | null
  readonly kind: string | null
  readonly words: string | null
}

export async function findVenues(tx: Tx, { outbreakId, unitIds, kind, words }: VenuesAsked): Promise<VenueRow[]> {
  const named = words === null ? null : `%${fold(words).replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<VenueRow>`
    select ${columns} from ${tables(outbreakId)}
    where w.merged_into is null and (${outbreakId}::text is null or n.visits > 0 or w.outbreak_id = ${outbreakId})
      and (${unitIds === null} or w.unit_id = any(${unitIds === null ? [] : [...unitIds]}::text[]))
      and (${kind}::text is null or w.kind = ${kind})
      and (${named}::text is null or coalesce(w.name_fold, lower(w.name)) like ${named})
    order by n.last desc nulls last, n.visits desc, w.name limit ${SHOWN}`.execute(tx)
  return rows
}

export async function findVenue(tx: Tx, id: string, outbreakId: string | null = null): Promise<VenueRow | null> {
  const { rows } = await sql<VenueRow>`
    select ${columns} from ${tables(outbreakId)} where w.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** Those merged into a venue. */
export async function mergedInto(tx: Tx, id: string): Promise<VenueRow[]> {
  const { rows } = await sql<VenueRow>`
    select ${columns} from ${tables(null)} where w.merged_into = ${id} order by w.name`.execute(tx)
  return rows
}

/** Venues of the same unit whose folded name holds the other's, or is held by it: perhaps the same place. */
export async function similarVenues(tx: Tx, { id, unitId, name }: VenueRow): Promise<VenueRow[]> {
  const folded = fold(name)
  const { rows } = await sql<VenueRow>`
    select ${columns} from ${tables(null)}
    where w.id <> ${id} and w.merged_into is null and w.unit_id is not distinct from ${unitId}
      and (position(coalesce(w.name_fold, '') in ${folded}) > 0 or position(${folded} in coalesce(w.name_fold, '')) > 0)
      and coalesce(w.name_fold, '') <> ''
    order by n.visits desc limit 5`.execute(tx)
  return rows
}

/** A venue of that name in that unit, spelt with or without accents. */
export async function venueNamed(tx: Tx, unitId: string, name: string): Promise<string | null> {
  const row = await tx
    .selectFrom('epidemic.venue')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('name_fold', '=', fold(name))
    .where('merged_into', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

const told = ({ name, kind, unitId, address, point, capacity, openHours }: VenueInput) => ({
  name,
  name_fold: fold(name),
  kind,
  unit_id: unitId,
  address,
  longitude: point?.longitude ?? null,
  latitude: point?.latitude ?? null,
  capacity,
  open_hours: openHours,
})

export const addVenue = (
  tx: Tx,
  { home, id, outbreakId }: { home: number; id: string; outbreakId: string | null },
  input: VenueInput,
  at: Instant,
) =>
  tx
    .insertInto('epidemic.venue')
    .values({ home, id, outbreak_id: outbreakId, recorded_at: at, ...told(input) })
    .execute()

const rowOf = (tx: Tx, { home, id }: Pick<VenueRow, 'home' | 'id'>) =>
  tx.updateTable('epidemic.venue').where('home', '=', home).where('id', '=', id)

export const saveVenue = (tx: Tx, venue: VenueRow, input: VenueInput) => rowOf(tx, venue).set(told(input)).execute()

export const saveCode = (tx: Tx, venue: VenueRow, code: string) =>
  rowOf(tx, venue).set({ check_in_code: code }).execute()

/** Whoever was merged into this venue follows it, so that no chain of merges arises. */
export async function saveMerge(tx: Tx, venue: VenueRow, into: string | null, at: Instant): Promise<void> {
  await rowOf(tx, venue)
    .set({ merged_into: into, merged_at: into === null ? null : at })
    .execute()
}

/** Outbreaks with stays at these venues: they are traced anew when venues are merged or parted. */
export async function outbreaksAt(tx: Tx, venueIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('epidemic.visit')
    .select('outbreak_id')
    .distinct()
    .where('venue_id', 'in', [...venueIds])
    .execute()
  return rows.map(({ outbreak_id }) => outbreak_id)
}
