import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Tick } from './check-list.ts'
import type { Figures } from './figures.ts'
import type { Area } from './ground.ts'
import type { Geometry } from './plane.ts'
import type { Zone } from './zone.ts'

/** An area as it was kept: with its outline, and what was known of it then. */
export interface Kept {
  readonly area: Area
  readonly geometry: Geometry | null
  readonly figures: Figures
}

export interface ZoneRow extends Zone {
  readonly scopes: readonly string[]
  readonly draft: Kept | null
  readonly createdAt: Instant
  readonly createdBy: string | null
  readonly liftedReason: string | null
}

export interface VersionRow extends Kept {
  readonly zoneId: string
  readonly version: number
  readonly from: Day
  readonly until: Day | null
  readonly startsAt: Instant
  readonly basis: string
  readonly reason: string | null
  readonly directives: readonly string[]
  readonly decidedAt: Instant
  readonly decidedBy: string | null
}

interface ZonesAsked {
  readonly ids?: readonly string[]
  readonly outbreakIds?: readonly string[]
  readonly clusterId?: string
}

/** Zones the caller may see, the latest first. */
export async function findZones(tx: Tx, { ids, outbreakIds, clusterId }: ZonesAsked, lock = false): Promise<ZoneRow[]> {
  const { rows } = await sql<ZoneRow>`
    select home, id, outbreak_id as "outbreakId", cluster_id as "clusterId", name, unit_id as "unitId", scopes, state,
      revision, draft, created_at as "createdAt", created_by as "createdBy", decided_at as "decidedAt",
      decided_by as "decidedBy", lifted_on as "liftedOn", lifted_reason as "liftedReason"
    from epidemic.zone
    where ${ids === undefined ? sql`true` : sql`id = any(${[...ids]}::uuid[])`}
      and ${outbreakIds === undefined ? sql`true` : sql`outbreak_id = any(${[...outbreakIds]}::text[])`}
      and ${clusterId === undefined ? sql`true` : sql`cluster_id = ${clusterId}`}
    order by created_at desc, id ${lock ? sql`for update` : sql``}`.execute(tx)
  return rows
}

export async function findZone(tx: Tx, id: string, lock = false): Promise<ZoneRow | null> {
  return (await findZones(tx, { ids: [id] }, lock))[0] ?? null
}

/** Versions of zones in their order. */
export async function findVersions(tx: Tx, ids: readonly string[]): Promise<VersionRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<VersionRow>`
    select zone_id as "zoneId", version, from_on as "from", until_on as until, starts_at as "startsAt", area, geometry,
      figures, basis, reason, directives, decided_at as "decidedAt", decided_by as "decidedBy"
    from epidemic.zone_version where zone_id = any(${[...ids]}::uuid[]) order by zone_id, version`.execute(tx)
  return rows
}

export async function findTicks(tx: Tx, id: string): Promise<Tick[]> {
  const { rows } = await sql<Tick>`
    select item, done, words, account_name as by, at from epidemic.zone_check
    where zone_id = ${id} order by at, item`.execute(tx)
  return rows
}

/** Pairs under which a zone of these communes is seen. */
export const scopesOf = (units: readonly string[]): string[] =>
  [...new Set(units)].flatMap((unit) => [`health/${unit}`, `*/${unit}`])

interface By {
  readonly at: Instant
  readonly name: string | null
}

type NewZone = Pick<Zone, 'home' | 'id' | 'outbreakId' | 'clusterId' | 'name' | 'unitId'> & {
  readonly draft: Kept
  readonly scopes: readonly string[]
}

export const addZone = (tx: Tx, zone: NewZone, { at, name }: By) =>
  tx
    .insertInto('epidemic.zone')
    .values({
      home: zone.home,
      id: zone.id,
      outbreak_id: zone.outbreakId,
      cluster_id: zone.clusterId,
      name: zone.name,
      unit_id: zone.unitId,
      scopes: [...zone.scopes],
      state: 'draft',
      draft: JSON.stringify(zone.draft),
      created_at: at,
      created_by: name,
    })
    .execute()

interface ZoneChanges {
  readonly state?: Zone['state']
  readonly scopes?: string[]
  readonly draft?: null
  readonly lifted_on?: Day
  readonly lifted_reason?: string | null
}

/** Every decision raises the revision: whoever decides on an older one is told. */
export const saveZone = (tx: Tx, zone: Zone, changes: ZoneChanges, { at, name }: By) =>
  tx
    .updateTable('epidemic.zone')
    .set({ ...changes, revision: zone.revision + 1, decided_at: at, decided_by: name })
    .where('home', '=', zone.home)
    .where('id', '=', zone.id)
    .execute()

/** The version in force ends before the day. */
export const endVersion = (tx: Tx, zone: Zone, until: Day) =>
  tx
    .updateTable('epidemic.zone_version')
    .set({ until_on: until })
    .where('home', '=', zone.home)
    .where('zone_id', '=', zone.id)
    .where('until_on', 'is', null)
    .execute()

type NewVersion = Omit<VersionRow, 'zoneId' | 'until' | 'decidedAt' | 'decidedBy'> & {
  readonly scopes: readonly string[]
}

export const addVersion = (tx: Tx, zone: Zone, version: NewVersion, { at, name }: By) =>
  tx
    .insertInto('epidemic.zone_version')
    .values({
      home: zone.home,
      zone_id: zone.id,
      version: version.version,
      unit_id: zone.unitId,
      scopes: [...version.scopes],
      from_on: version.from,
      starts_at: version.startsAt,
      area: JSON.stringify(version.area),
      geometry: version.geometry && JSON.stringify(version.geometry),
      figures: JSON.stringify(version.figures),
      basis: version.basis,
      reason: version.reason,
      directives: [...version.directives],
      decided_at: at,
      decided_by: name,
    })
    .execute()

export const addTick = (
  tx: Tx,
  zone: ZoneRow,
  { item, done, words }: Pick<Tick, 'item' | 'done' | 'words'>,
  { at, account, name }: By & { readonly account: string | null },
) =>
  tx
    .insertInto('epidemic.zone_check')
    .values({
      home: zone.home,
      zone_id: zone.id,
      item,
      unit_id: zone.unitId,
      scopes: [...zone.scopes],
      done,
      words,
      account_id: account,
      account_name: name,
      at,
    })
    .execute()
