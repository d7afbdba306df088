import { type Kysely, sql, type Transaction } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tables } from '#platform/sql/tables'
import { leafOf } from '../entry.ts'
import { keyIdOf, pemOf, type SignedHead, signHead } from '../head.ts'
import { append, EMPTY_FRONTIER, type Frontier, type Node, rootOf } from '../merkle/frontier.ts'
import { type Hash, hex } from '../merkle/hash.ts'
import { entryOfRow, type FactRow, factColumns } from './fact.ts'
import { findLastHead } from './head.ts'
import type { Signer } from './key.ts'
import { readFrontier, STORED_EVERY } from './node.ts'

type Tx = Transaction<Tables>

/** Most entries under one head: what `verify` may have to look through to name the one that was changed. */
export const BATCH = 8_192

/** "lienthong ledger" as a number; whoever holds it is the one sealer. */
const LOCK = 0x1ed9e5

export interface Sealed {
  readonly entries: number
  readonly head: SignedHead | null
}

/**
 * Seals up to `BATCH` facts that wait, under one new head, in one transaction: takes them out of the
 * queue, appends their leaves, signs. A fact waits in the queue until the very transaction that seals
 * it, so one that commits late is sealed late and never passed over. Within a head, entries stand in
 * the order of their ids. Another sealer at work means zero entries.
 */
export async function sealBatch(db: Kysely<Tables>, signer: Signer, now: () => Instant): Promise<Sealed> {
  return db.transaction().execute(async (tx) => {
    await sql`set local role lienthong_sealer`.execute(tx)
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(tx)
    if (rows[0]?.mine !== true) return { entries: 0, head: null }
    const facts = await takeFacts(tx)
    if (facts.length === 0) return { entries: 0, head: null }

    const last = await findLastHead(tx)
    const frontier = last === null ? EMPTY_FRONTIER : await readFrontier(tx, last.size)
    const leaves = facts.map((row) => leafOf(entryOfRow(row)))
    const nodes: [Node, Hash][] = []
    const grown = append(frontier, leaves, (node, hash) => {
      if (node.level % STORED_EVERY === 0) nodes.push([node, hash])
    })
    await insertEntries(tx, frontier, facts, leaves)
    if (nodes.length > 0) await insertNodes(tx, nodes)
    const at = now()
    const keyId = keyIdOf(signer.publicKey)
    await insertKey(tx, keyId, pemOf(signer.publicKey), at)
    const head = signHead({ size: grown.size, root: rootOf(grown), at, keyId }, signer.privateKey)
    await insertHead(tx, head)
    return { entries: facts.length, head }
  })
}

/**
 * Takes facts out of the queue, in the order of their ids. Three plain statements, each by the primary
 * key: fresh tables have no statistics yet, and one clever statement was planned as nested scans.
 */
async function takeFacts(tx: Tx): Promise<FactRow[]> {
  const waiting = await sql<{ home: number; id: string }>`
    select home, fact_id as id from ledger.unsealed limit ${BATCH}`.execute(tx)
  if (waiting.rows.length === 0) return []
  await sql`set local enable_seqscan = off`.execute(tx)
  const homes = waiting.rows.map((row) => row.home)
  const ids = waiting.rows.map((row) => row.id)
  await sql`
    delete from ledger.unsealed u using unnest(${homes}::smallint[], ${ids}::uuid[]) as taken (home, id)
    where u.home = taken.home and u.fact_id = taken.id`.execute(tx)
  const facts = await sql<FactRow>`
    select ${factColumns} from unnest(${homes}::smallint[], ${ids}::uuid[]) as taken (home, id)
    join ledger.fact f on f.home = taken.home and f.id = taken.id
    order by f.id`.execute(tx)
  const sealed = await sql<{ id: string }>`
    select fact_id as id from ledger.entry where fact_id = any(${ids}::uuid[])`.execute(tx)
  const done = new Set(sealed.rows.map((row) => row.id))
  return facts.rows.filter((row) => !done.has(row.id))
}

async function insertEntries(tx: Tx, before: Frontier, facts: readonly FactRow[], leaves: readonly Hash[]) {
  await sql`
    insert into ledger.entry (seq, home, fact_id, leaf_hash)
    select ${before.size}::bigint + place - 1, home, fact_id, decode(leaf, 'hex')
    from unnest(${facts.map((f) => f.home)}::smallint[], ${facts.map((f) => f.id)}::uuid[], ${leaves.map(hex)}::text[])
      with ordinality as given (home, fact_id, leaf, place)`.execute(tx)
}

async function insertNodes(tx: Tx, nodes: readonly [Node, Hash][]) {
  await sql`
    insert into ledger.node (level, index, hash)
    select level, index, decode(hash, 'hex')
    from unnest(${nodes.map(([n]) => n.level)}::smallint[], ${nodes.map(([n]) => n.index)}::bigint[],
      ${nodes.map(([, hash]) => hex(hash))}::text[]) as given (level, index, hash)`.execute(tx)
}

async function insertKey(tx: Tx, keyId: string, publicKey: string, at: Instant) {
  await sql`
    insert into ledger.key (key_id, public_key, created_at) values (${keyId}, ${publicKey}, ${at})
    on conflict (key_id) do nothing`.execute(tx)
}

async function insertHead(tx: Tx, head: SignedHead) {
  await sql`
    insert into ledger.head (size, root, at, signature, key_id)
    values (${head.size}, decode(${hex(head.root)}, 'hex'), ${head.at}, decode(${hex(head.signature)}, 'hex'),
      ${head.keyId})`.execute(tx)
}
