import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import { canonicalText, type Entry } from '../entry.ts'
import type { SignedHead } from '../head.ts'
import type { Hash } from '../merkle/hash.ts'
import { entryOfRow, type FactRow, factColumns } from './fact.ts'
import { listHeads } from './head.ts'

/** One step through the log: an entry with the canonical text of its fact, or a head after its last entry. */
export type Step =
  | { readonly seq: number; readonly leaf: Hash; readonly factId: string; readonly text: string | null }
  | { readonly head: SignedHead }

/** Rows of one page; with facts of about a kilobyte, a few megabytes at a time. */
const PAGE = 2_000

/**
 * The log from its first entry up to the head of `size`, in order, a page at a time. `text` is null
 * where the transaction's caller may not see the fact, or it is gone.
 */
export async function* readLog(tx: Tx, size: number): AsyncGenerator<Step> {
  let heads: SignedHead[] = []
  let headsAfter = 0
  const headsUpTo = async function* (seq: number): AsyncGenerator<Step> {
    for (;;) {
      if (heads.length === 0) {
        heads = await listHeads(tx, headsAfter, size, PAGE)
        headsAfter = heads.at(-1)?.size ?? size
      }
      const [next] = heads
      if (next === undefined || next.size > seq) return
      heads.shift()
      yield { head: next }
    }
  }
  let after = -1
  for (;;) {
    const rows = await readPage(tx, after, size)
    for (const row of rows) {
      yield* headsUpTo(row.seq)
      yield { seq: row.seq, leaf: row.leaf, factId: row.factId, text: row.id === null ? null : textOf(entryOfRow(row)) }
    }
    if (rows.length < PAGE) break
    after = rows.at(-1)!.seq
  }
  yield* headsUpTo(Number.MAX_SAFE_INTEGER)
}

type LogRow = FactRow & { seq: number; leaf: Hash; factId: string; id: string | null }

async function readPage(tx: Tx, after: number, size: number): Promise<LogRow[]> {
  const { rows } = await sql<LogRow>`
    select e.seq, e.leaf_hash as leaf, e.fact_id as "factId", ${factColumns}
    from ledger.entry e left join ledger.fact f on f.home = e.home and f.id = e.fact_id
    where e.seq > ${after} and e.seq < ${size}
    order by e.seq limit ${PAGE}`.execute(tx)
  return rows
}

/** What was altered into something JSON cannot say gets a text that was never sealed. */
function textOf(entry: Entry): string {
  try {
    return canonicalText(entry)
  } catch {
    return canonicalText({ id: entry.id, kind: entry.kind, unwritable: true })
  }
}

export interface Stray {
  readonly factId: string
  readonly kind: string
}

/** Facts that are in no entry and do not wait for one: written, or taken out of the log, behind the ledger's back. */
export async function findStrays(tx: Tx, limit: number): Promise<Stray[]> {
  const { rows } = await sql<Stray>`
    select f.id as "factId", f.kind from ledger.fact f
    where not exists (select from ledger.entry e where e.fact_id = f.id)
      and not exists (select from ledger.unsealed u where u.home = f.home and u.fact_id = f.id)
    order by f.id limit ${limit}`.execute(tx)
  return rows
}
