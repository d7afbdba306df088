import type { Static } from 'typebox'
import type { Tx } from '#platform/sql/transaction'
import type { BatchSchema } from './contract/import.ts'

const SHOWN = 100

export async function wasImported(tx: Tx, sha256: string, outbreakId: string | null): Promise<boolean> {
  let query = tx.selectFrom('epidemic.import_batch').select('id').where('sha256', '=', sha256)
  if (outbreakId !== null) query = query.where('outbreak_id', '=', outbreakId)
  return (await query.limit(1).executeTakeFirst()) !== undefined
}

export async function findBatches(tx: Tx, outbreakId: string | null): Promise<Static<typeof BatchSchema>[]> {
  let query = tx.selectFrom('epidemic.import_batch').selectAll().orderBy('imported_at', 'desc').limit(SHOWN)
  if (outbreakId !== null) query = query.where('outbreak_id', '=', outbreakId)
  return (await query.execute()).map((row) => ({
    id: row.id,
    outbreakId: row.outbreak_id,
    kind: row.kind === 'encounters' || row.kind === 'follow-ups' ? row.kind : 'cases',
    fileName: row.file_name,
    sha256: row.sha256,
    rows: row.rows,
    added: row.added,
    existing: row.existing,
    importedAt: row.imported_at,
    importedBy: row.account_name,
  }))
}
