import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { Proposal } from './laboratory.ts'
import type { ManifestView } from './schema.ts'

export type ManifestRow = Omit<ManifestView, 'unitName'> & { readonly home: number; readonly outbreakId: string }

const SELECT = sql`
  select m.home, m.id, m.code, m.outbreak_id as "outbreakId", m.laboratory_id as "laboratoryId", b.name as "laboratoryName",
    m.unit_id as "unitId", m.courier, m.tubes, m.sent_at as "sentAt", m.received_at as "receivedAt"
  from epidemic.manifest m join epidemic.laboratory b on b.id = m.laboratory_id`

export async function findManifests(
  tx: Tx,
  asked: { readonly outbreak?: string | undefined; readonly laboratory?: string | undefined },
): Promise<ManifestRow[]> {
  const { rows } = await sql<ManifestRow>`
    ${SELECT}
    where (${asked.outbreak ?? null}::text is null or m.outbreak_id = ${asked.outbreak ?? null})
      and (${asked.laboratory ?? null}::text is null or m.laboratory_id = ${asked.laboratory ?? null})
    order by m.received_at is not null, m.sent_at desc limit 200`.execute(tx)
  return rows
}

export async function findManifest(tx: Tx, id: string): Promise<ManifestRow | null> {
  const { rows } = await sql<ManifestRow>`${SELECT} where m.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export interface Sending {
  readonly code: string
  readonly outbreakId: string
  /** The one unit the samples come from; null: several. */
  readonly unitId: string | null
  readonly laboratoryId: string
  readonly why: Proposal | null
  readonly courier: string | null
  readonly at: Instant
  readonly account: string | null
}

/** Writes a hand-over and puts the samples, all of them waiting, into it. */
export async function addManifest(tx: Tx, sending: Sending, sampleIds: readonly string[]): Promise<string> {
  const id = newId()
  await tx
    .insertInto('epidemic.manifest')
    .values({
      home: homeOf(sending.unitId ?? sending.outbreakId),
      id,
      code: sending.code,
      outbreak_id: sending.outbreakId,
      unit_id: sending.unitId,
      laboratory_id: sending.laboratoryId,
      why: JSON.stringify(sending.why),
      courier: sending.courier,
      tubes: sampleIds.length,
      sent_at: sending.at,
      sent_by: sending.account,
    })
    .execute()
  await sql`
    update epidemic.sample set manifest_id = ${id}, laboratory_id = ${sending.laboratoryId}
    where id = any(${[...sampleIds]}::uuid[])`.execute(tx)
  await sql`
    update epidemic.pool g set laboratory_id = ${sending.laboratoryId}
    where g.result is null and g.id in (
      select pool_id from epidemic.sample where id = any(${[...sampleIds]}::uuid[]) and pool_id is not null)`.execute(
    tx,
  )
  return id
}

/** The laboratory has them; those missing are again only taken, and can be sent with another hand-over. Gives how many are there. */
export async function saveReception(
  tx: Tx,
  { home, id }: Pick<ManifestRow, 'home' | 'id'>,
  missing: readonly string[],
  at: Instant,
  account: string | null,
): Promise<number> {
  await tx
    .updateTable('epidemic.manifest')
    .set({ received_at: at, received_by: account })
    .where('home', '=', home)
    .where('id', '=', id)
    .execute()
  await sql`
    update epidemic.sample set manifest_id = null, laboratory_id = null
    where manifest_id = ${id} and id = any(${[...missing]}::uuid[])`.execute(tx)
  const { numAffectedRows } = await sql`
    update epidemic.sample set received_at = ${at} where manifest_id = ${id} and spoiled_at is null`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
