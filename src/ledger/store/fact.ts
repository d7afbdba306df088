import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Json } from '#kernel/fact'
import type { Entry } from '../entry.ts'

/** A row of `ledger.fact` under the names of an entry. */
export interface FactRow {
  home: number
  id: string
  at: Instant
  requestId: string
  accountId: string | null
  postId: string | null
  agencyId: string | null
  room: string
  kind: string
  subjectType: string
  subjectId: string
  unit: string | null
  sector: string | null
  authority: string | null
  reason: string | null
  before: Json | null
  after: Json | null
}

/** The columns of a fact, from a table or alias named `f`. */
export const factColumns: RawBuilder<unknown> = sql`
  f.home, f.id, f.at, f.request_id as "requestId", f.account_id as "accountId", f.post_id as "postId",
  f.agency_id as "agencyId", f.room, f.kind, f.subject_type as "subjectType", f.subject_id as "subjectId",
  f.unit_id as unit, f.sector, f.authority, f.reason, f.before, f.after`

/** Every field named one by one: what else a query returned does not reach the leaf. */
export const entryOfRow = (row: FactRow): Entry => ({
  id: row.id,
  home: row.home,
  at: row.at,
  requestId: row.requestId,
  accountId: row.accountId,
  postId: row.postId,
  agencyId: row.agencyId,
  room: row.room,
  kind: row.kind,
  subject: { type: row.subjectType, id: row.subjectId },
  unit: row.unit,
  sector: row.sector,
  authority: row.authority,
  reason: row.reason,
  before: row.before,
  after: row.after,
})
