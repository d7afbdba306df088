import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import { type Frontier, foldRoots, type Node, rootOfLeaves } from '../merkle/frontier.ts'
import type { Hash } from '../merkle/hash.ts'
import { nodesOf, type Span } from '../merkle/path.ts'

/** Levels 0 (the entries), 8, 16, … are stored; the seven between are computed from at most 128 hashes. */
export const STORED_EVERY = 8

/** The hashes of the nodes, all of which must lie inside the log. At most one query a stored level. */
async function readNodes(tx: Tx, nodes: readonly Node[]): Promise<Hash[]> {
  const wanted = new Map<number, Set<number>>()
  for (const node of nodes) {
    const indexes = wanted.get(baseOf(node)) ?? new Set()
    for (const index of indexesUnder(node)) indexes.add(index)
    wanted.set(baseOf(node), indexes)
  }
  const stored = new Map<number, Map<number, Hash>>()
  for (const [level, indexes] of wanted) stored.set(level, await readLevel(tx, level, [...indexes]))
  return nodes.map((node) =>
    rootOfLeaves(
      indexesUnder(node).map((index) => {
        const hash = stored.get(baseOf(node))?.get(index)
        if (hash === undefined) throw new Error(`the ledger misses node ${index} of level ${baseOf(node)}`)
        return hash
      }),
    ),
  )
}

const baseOf = ({ level }: Node): number => level - (level % STORED_EVERY)

function indexesUnder({ level, index }: Node): number[] {
  const width = 2 ** (level % STORED_EVERY)
  return Array.from({ length: width }, (_, i) => index * width + i)
}

async function readLevel(tx: Tx, level: number, indexes: readonly number[]): Promise<Map<number, Hash>> {
  const { rows } = await (level === 0
    ? sql<{ index: number; hash: Hash }>`
        select seq as index, leaf_hash as hash from ledger.entry where seq = any(${indexes}::bigint[])`
    : sql<{ index: number; hash: Hash }>`
        select index, hash from ledger.node where level = ${level} and index = any(${indexes}::bigint[])`
  ).execute(tx)
  return new Map(rows.map((row) => [row.index, row.hash]))
}

/** The joint hash of each span of a proof. */
export async function readSpans(tx: Tx, spans: readonly Span[]): Promise<Hash[]> {
  const parts = spans.map(nodesOf)
  const hashes = await readNodes(tx, parts.flat())
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part.length, 0))
  return parts.map((part, i) => foldRoots(hashes.slice(starts[i], starts[i]! + part.length)))
}

/** What is needed to append to a log of this size. */
export const readFrontier = async (tx: Tx, size: number): Promise<Frontier> => ({
  size,
  roots: await readNodes(tx, nodesOf({ from: 0, to: size })),
})
