import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { SignedHead } from '../head.ts'

const columns = sql`size, root, at, signature, key_id as "keyId"`

export async function findLastHead(tx: Tx): Promise<SignedHead | null> {
  const { rows } = await sql<SignedHead>`select ${columns} from ledger.head order by size desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** The smallest head that covers entry `seq`, or that has exactly this size. */
export async function findHeadCovering(tx: Tx, size: number): Promise<SignedHead | null> {
  const { rows } = await sql<SignedHead>`
    select ${columns} from ledger.head where size >= ${size} order by size limit 1`.execute(tx)
  return rows[0] ?? null
}

/** Heads with more than `after` entries and at most `upTo`, smallest first. */
export async function listHeads(tx: Tx, after: number, upTo: number, limit: number): Promise<SignedHead[]> {
  const { rows } = await sql<SignedHead>`
    select ${columns} from ledger.head where size > ${after} and size <= ${upTo} order by size limit ${limit}`.execute(
    tx,
  )
  return rows
}

export async function findPublicKey(tx: Tx, keyId: string): Promise<string | null> {
  const { rows } = await sql<{ pem: string }>`
    select public_key as pem from ledger.key where key_id = ${keyId}`.execute(tx)
  return rows[0]?.pem ?? null
}

export interface Inspection {
  readonly at: Instant
  /** Entries found to be as signed, from the first on. */
  readonly size: number
  readonly findings: number
}

export async function findLastInspection(tx: Tx): Promise<Inspection | null> {
  const { rows } = await sql<Inspection>`
    select at, size, jsonb_array_length(findings) as findings
    from ledger.inspection order by at desc limit 1`.execute(tx)
  return rows[0] ?? null
}
