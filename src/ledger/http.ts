import { addDays, type Day, type Instant, instantOf } from '#kernel/day'
import { refuse } from '#kernel/refusal'
import type { Handlers } from '#platform/http/serve'
import type { Tx } from '#platform/sql/transaction'
import type { ledger } from './contract.ts'
import { canonicalText, leafOfText } from './entry.ts'
import { hex } from './merkle/hash.ts'
import { consistencySpans, inclusionSpans } from './merkle/path.ts'
import { exportLines } from './store/export.ts'
import { findHeadCovering, findLastHead, findLastInspection, findPublicKey } from './store/head.ts'
import { findFact, historyOf, listFacts, type Recorded } from './store/history.ts'
import { readSpans } from './store/node.ts'
import type { KindTexts } from './text.ts'
import { factView, headView, type Names } from './view.ts'

/** What the ledger asks of rooms above it, given when the house is put together. */
export interface Wires {
  /** What accounts are called, by id, as far as the caller may know; unknown ids are left out. */
  readonly namesOf: (tx: Tx, accountIds: readonly string[]) => Promise<Names['accounts']>
  /** What agencies are called, by id. */
  readonly agencyNames: (tx: Tx) => Promise<Names['agencies']>
  /** The unit and everything under it on a day. */
  readonly unitsUnder: (tx: Tx, unit: string, day: Day) => Promise<readonly string[]>
  /** Words of every kind of fact; see `mergeKindTexts`. */
  readonly kinds: KindTexts
}

const PAGE = 100

export function createHandlers({ namesOf, agencyNames, unitsUnder, kinds }: Wires): Handlers<typeof ledger> {
  const viewsOf = async (tx: Tx, recorded: readonly Recorded[]) => {
    const ids = new Set(recorded.map(({ entry }) => entry.accountId).filter((id) => id !== null))
    const names = { accounts: await namesOf(tx, [...ids]), agencies: await agencyNames(tx) }
    return recorded.map(({ entry, seq }) => factView(entry, seq, names, kinds))
  }
  return {
    async getHistory({ query: { type, id, limit } }, tx) {
      return { facts: await viewsOf(tx, await historyOf(tx, { type, id }, limit ?? PAGE)) }
    },
    async listFacts({ query, today }, tx) {
      const limit = query.limit ?? PAGE
      const { room, sector, unit, day = today, from, to, before, limit: _limit, ...same } = query
      const filter = {
        ...same,
        rooms: room,
        sectors: sector,
        units: unit === undefined ? undefined : await unitsUnder(tx, unit, day),
        from: from && instantOf(from),
        until: to && instantOf(addDays(to, 1)),
        before: cursorOf(before),
      }
      const found = await listFacts(tx, filter, limit + 1)
      const facts = await viewsOf(tx, found.slice(0, limit))
      const last = facts.at(-1)
      return { facts, next: found.length > limit && last ? `${last.at}_${last.id}` : null }
    },
    async getHead(_call, tx) {
      const head = await findLastHead(tx)
      return {
        head: head && headView(head),
        publicKey: head && (await findPublicKey(tx, head.keyId)),
        inspection: await findLastInspection(tx),
      }
    },
    async proveEntry({ params, query }, tx) {
      const found = await findFact(tx, params.id)
      if (found === null) return refuse('not-found')
      if (found.seq === null) return refuse('not-sealed')
      const head = await findHeadCovering(tx, Math.max(query.size ?? 0, found.seq + 1))
      if (head === null) return refuse('not-sealed')
      const fact = canonicalText(found.entry)
      const path = await readSpans(tx, inclusionSpans(found.seq, head.size))
      return { seq: found.seq, leafHash: hex(leafOfText(fact)), fact, head: headView(head), path: path.map(hex) }
    },
    async proveConsistency({ query: { first, second } }, tx) {
      const last = await findLastHead(tx)
      if (first > second || second > (last?.size ?? 0)) return refuse('not-sealed')
      return { path: (await readSpans(tx, consistencySpans(first, second))).map(hex) }
    },
    async exportLedger({ today }, tx) {
      return { name: `so-cai-${today}.jsonl`, type: 'application/jsonl', body: exportLines(tx) }
    },
  }
}

/** `at_id` of the last fact seen; what nobody handed out is no cursor, and the list starts at the top. */
function cursorOf(text: string | undefined): { at: Instant; id: string } | undefined {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/.exec(text ?? '')
  return found === null ? undefined : { at: found[1] as Instant, id: found[2]! }
}
