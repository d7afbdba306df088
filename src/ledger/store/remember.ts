import { sql } from 'kysely'
import type { Fact } from '#kernel/fact'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { Acting } from '../acting.ts'
import { type Entry, entryOf } from '../entry.ts'
import { type Notice, noticesOf } from '../notice.ts'

/** Facts in one statement: large enough for an import, small enough to keep a statement under a few megabytes. */
const CHUNK = 5_000

/**
 * Writes the facts of a decision in the decision's own transaction, to be sealed within seconds of
 * its commit, and announces each distinct change on the channel `lienthong` (more than 50 changes
 * in one call: one notice for the whole room). Any number of facts; none is fine. Facts carry the
 * ids of the caller, its post and agency, and never a name.
 */
export async function remember(tx: Tx, by: Acting, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return
  const entries = facts.map((fact) => entryOf(fact, by, newId(), homeOf(fact.where.unit ?? fact.subject.id)))
  for (let from = 0; from < entries.length; from += CHUNK) await insert(tx, entries.slice(from, from + CHUNK))
  await announce(tx, noticesOf(entries))
}

/**
 * Facts and their places in the sealer's queue in one statement, so that neither exists without the
 * other. Nothing is returned: whoever writes a fact need not be allowed to read it.
 */
async function insert(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ subject, ...entry }) => ({ ...entry, subjectType: subject.type, subjectId: subject.id }))
  await sql`
    with given as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as given (
        home smallint, id uuid, at timestamptz, "requestId" text, "accountId" text, "postId" text, "agencyId" text,
        room text, kind text, "subjectType" text, "subjectId" text, unit text, sector text,
        authority text, reason text, before jsonb, after jsonb)
    ), queued as (
      insert into ledger.unsealed (home, fact_id) select home, id from given
    )
    insert into ledger.fact (
      home, id, at, request_id, account_id, post_id, agency_id, room, kind, subject_type, subject_id,
      unit_id, sector, authority, reason, before, after)
    select home, id, at, "requestId", "accountId", "postId", "agencyId", room, kind, "subjectType", "subjectId",
      unit, sector, authority, reason, before, after
    from given`.execute(tx)
}

async function announce(tx: Tx, notices: readonly Notice[]): Promise<void> {
  const payloads = notices.map((notice) => JSON.stringify(notice))
  await sql`select pg_notify('lienthong', payload) from unnest(${payloads}::text[]) payload`.execute(tx)
}
