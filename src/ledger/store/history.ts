import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Subject } from '#kernel/fact'
import type { Tx } from '#platform/sql/transaction'
import type { Entry } from '../entry.ts'
import { entryOfRow, type FactRow, factColumns } from './fact.ts'

/** A fact with its place in the log; null while it waits to be sealed. */
export interface Recorded {
  readonly entry: Entry
  readonly seq: number | null
}

export interface Filter {
  readonly rooms?: readonly string[] | undefined
  readonly kind?: string | undefined
  readonly units?: readonly string[] | undefined
  readonly sectors?: readonly string[] | undefined
  /** Part of the reason or of the authority, in any case. */
  readonly words?: string | undefined
  readonly account?: string | undefined
  readonly request?: string | undefined
  readonly subjectType?: string | undefined
  readonly subjectId?: string | undefined
  /** Half-open: from this instant on, before that one. */
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
  /** Older than this one. */
  readonly before?: { readonly at: Instant; readonly id: string } | undefined
}

/** The facts the transaction's caller may see, newest first. */
export async function listFacts(tx: Tx, filter: Filter, limit: number): Promise<Recorded[]> {
  const conditions = conditionsOf(filter)
  const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
  const { rows } = await sql<FactRow & { seq: number | null }>`
    select ${factColumns}, e.seq
    from ledger.fact f left join ledger.entry e on e.fact_id = f.id
    where ${where}
    order by f.at desc, f.id desc limit ${limit}`.execute(tx)
  return rows.map((row) => ({ entry: entryOfRow(row), seq: row.seq }))
}

function conditionsOf(filter: Filter): RawBuilder<unknown>[] {
  const { rooms, kind, units, sectors, words, account, request, subjectType, subjectId, from, until, before } = filter
  return [
    rooms === undefined ? null : sql`f.room = any(${rooms}::text[])`,
    kind === undefined ? null : sql`f.kind = ${kind}`,
    units === undefined ? null : sql`f.unit_id = any(${units}::text[])`,
    sectors === undefined ? null : sql`f.sector = any(${sectors}::text[])`,
    words === undefined ? null : sql`position(lower(${words}) in lower(concat_ws(' ', f.reason, f.authority))) > 0`,
    account === undefined ? null : sql`f.account_id = ${account}`,
    request === undefined ? null : sql`f.request_id = ${request}`,
    subjectType === undefined ? null : sql`f.subject_type = ${subjectType}`,
    subjectId === undefined ? null : sql`f.subject_id = ${subjectId}`,
    from === undefined ? null : sql`f.at >= ${from}`,
    until === undefined ? null : sql`f.at < ${until}`,
    before === undefined ? null : sql`(f.at, f.id) < (${before.at}::timestamptz, ${before.id}::uuid)`,
  ].filter((condition) => condition !== null)
}

/** What was done to a thing, newest first, as far as the transaction's caller may see. */
export const historyOf = (tx: Tx, subject: Subject, limit: number): Promise<Recorded[]> =>
  listFacts(tx, { subjectType: subject.type, subjectId: subject.id }, limit)

export async function findFact(tx: Tx, id: string): Promise<Recorded | null> {
  const { rows } = await sql<FactRow & { seq: number | null }>`
    select ${factColumns}, e.seq
    from ledger.entry e join ledger.fact f on f.home = e.home and f.id = e.fact_id
    where e.fact_id = ${id}
    union all
    select ${factColumns}, null from ledger.fact f
    where f.id = ${id} and not exists (select from ledger.entry e where e.fact_id = f.id)
    limit 1`.execute(tx)
  const [row] = rows
  return row === undefined ? null : { entry: entryOfRow(row), seq: row.seq }
}
