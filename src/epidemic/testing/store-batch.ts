import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { Mismatch } from './schema.ts'
import type { Checked } from './store-write.ts'

const MOST_KEPT = 500
const FILES_SHOWN = 50

/** The same bytes were written before. */
export async function wasRead(tx: Tx, sha256: string): Promise<boolean> {
  const row = await tx
    .selectFrom('epidemic.result_batch')
    .select('id')
    .where('sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export interface NewBatch {
  readonly batchId: string
  readonly outbreakId: string
  readonly laboratoryId: string
  readonly rows: number
  readonly file: { readonly name: string; readonly sha256: string }
  readonly checked: Checked
}

export async function addBatch(tx: Tx, { at, caller }: Acting, batch: NewBatch): Promise<void> {
  const { fitting, existing, mismatches } = batch.checked
  await tx
    .insertInto('epidemic.result_batch')
    .values({
      id: batch.batchId,
      outbreak_id: batch.outbreakId,
      laboratory_id: batch.laboratoryId,
      unit_id: null,
      file_name: batch.file.name,
      sha256: batch.file.sha256,
      rows: batch.rows,
      written: fitting.length,
      existing,
      mismatches: JSON.stringify(mismatches.slice(0, MOST_KEPT)),
      imported_at: at,
      imported_by: caller.accountId,
    })
    .execute()
}

export async function findResultFiles(tx: Tx, outbreakId: string | null) {
  let query = tx.selectFrom('epidemic.result_batch').selectAll().orderBy('imported_at', 'desc').limit(FILES_SHOWN)
  if (outbreakId !== null) query = query.where('outbreak_id', '=', outbreakId)
  return (await query.execute()).map((row) => ({
    id: row.id,
    laboratoryId: row.laboratory_id,
    fileName: row.file_name,
    rows: row.rows,
    written: row.written,
    existing: row.existing,
    importedAt: row.imported_at,
    mismatches: row.mismatches as unknown as Mismatch[],
  }))
}
