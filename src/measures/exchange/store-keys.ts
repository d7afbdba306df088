import { type Selectable, sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { IntakeKey } from './keys.ts'

export async function listKeys(tx: Tx): Promise<IntakeKey[]> {
  const rows = await tx.selectFrom('measures.intake_key').selectAll().orderBy('made_at', 'desc').execute()
  return rows.map(fromRow)
}

export async function findKey(tx: Tx, id: string): Promise<IntakeKey | undefined> {
  const row = await tx.selectFrom('measures.intake_key').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && fromRow(row)
}

/** The key that opens, by its hash; asked by the system alone. */
export async function keyByHash(tx: Tx, hash: string): Promise<IntakeKey | undefined> {
  const row = await tx.selectFrom('measures.intake_key').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row && fromRow(row)
}

export async function insertKey(tx: Tx, key: IntakeKey, hash: string): Promise<void> {
  await tx
    .insertInto('measures.intake_key')
    .values({
      id: key.id,
      agency_id: key.agencyId,
      unit_id: key.unitId,
      sector: key.sector,
      name: key.name,
      hash,
      head: key.head,
      forms: [...key.forms],
      made_by: key.madeBy,
      made_name: key.madeName,
      made_at: key.madeAt,
    })
    .execute()
}

export async function revokeKey(tx: Tx, id: string, at: Instant, by: string): Promise<void> {
  await tx
    .updateTable('measures.intake_key')
    .set({ revoked_at: at, revoked_name: by })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Counted at each sending. */
export async function noteUse(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx
    .updateTable('measures.intake_key')
    .set({ last_used_at: at, uses: sql<number>`uses + 1` })
    .where('id', '=', id)
    .execute()
}

const fromRow = (row: Selectable<Tables['measures.intake_key']>): IntakeKey => ({
  id: row.id,
  agencyId: row.agency_id,
  unitId: row.unit_id,
  sector: row.sector,
  name: row.name,
  head: row.head,
  forms: row.forms,
  madeBy: row.made_by,
  madeName: row.made_name,
  madeAt: row.made_at,
  lastUsedAt: row.last_used_at,
  uses: Number(row.uses),
  revokedAt: row.revoked_at,
  revokedName: row.revoked_name,
})
