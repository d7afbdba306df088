import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { OfficialDocument } from '#platform/documents/document'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { recordsOf } from '../duplicates/store-merged.ts'
import type { BatchFormat, DecisionKind } from './names.ts'
import type { BatchView, DecisionView } from './shapes.ts'

/**
 * Takes the next `count` numbers of an agency's year; gives the first. The row is locked until the transaction ends, so
 * that another who decides waits, and a decision that is given up leaves no gap.
 */
export async function takeNumbers(tx: Tx, agencyId: string, year: number, count: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into epidemic.decision_series (agency_id, year, last) values (${agencyId}, ${year}, ${count})
    on conflict (agency_id, year) do update set last = decision_series.last + excluded.last
    returning last`.execute(tx)
  return (rows[0]?.last ?? count) - count + 1
}

export interface NewDecision {
  readonly id: string
  readonly kind: DecisionKind
  readonly personId: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly agencyId: string
  readonly agencyName: string
  readonly number: number
  readonly written: string
  readonly code: string
  readonly signedOn: Day
  readonly initials: string
  readonly birthYear: number | null
  readonly document: OfficialDocument
}

export async function insertDecisions(
  tx: Tx,
  decisions: readonly NewDecision[],
  batchId: string,
  by: { at: Instant; account: string | null },
): Promise<void> {
  const all = decisions.map((one) => ({ ...one, home: homeOf(one.agencyId), year: Number(one.signedOn.slice(0, 4)) }))
  for (let at = 0; at < all.length; at += PIECE) {
    const piece = all.slice(at, at + PIECE)
    await tx
      .insertInto('epidemic.decision')
      .values(
        piece.map((one) => ({
          home: one.home,
          id: one.id,
          person_id: one.personId,
          outbreak_id: one.outbreakId,
          unit_id: one.unitId,
          kind: one.kind,
          agency_id: one.agencyId,
          year: one.year,
          number: one.number,
          written: one.written,
          code: one.code,
          signed_on: one.signedOn,
          batch_id: batchId,
          issued_at: by.at,
          issued_by: by.account,
        })),
      )
      .execute()
    await tx
      .insertInto('epidemic.decision_text')
      .values(
        piece.map(({ home, id, unitId, document }) => ({
          home,
          decision_id: id,
          unit_id: unitId,
          document: JSON.stringify(document),
        })),
      )
      .execute()
    await tx
      .insertInto('epidemic.decision_check')
      .values(
        piece.map((one) => ({
          code: one.code,
          kind: one.kind,
          written: one.written,
          agency: one.agencyName,
          signed_on: one.signedOn,
          initials: one.initials,
          birth_year: one.birthYear,
        })),
      )
      .execute()
  }
}

const PIECE = 200

/** Decisions about a person, those issued under a record merged into theirs as well. */
export async function findDecisions(tx: Tx, personId: string): Promise<DecisionView[]> {
  const { ids } = await recordsOf(tx, [personId])
  const { rows } = await sql<DecisionView>`
    select id, ${personId} as "personId", kind, written, code, signed_on as "signedOn", issued_at as "issuedAt",
      revoked_at as "revokedAt"
    from epidemic.decision where person_id = any(${[...ids]}::uuid[]) order by issued_at desc`.execute(tx)
  return rows
}

export interface PrintedDecision {
  readonly home: number
  readonly id: string
  readonly personId: string
  readonly unitId: string | null
  readonly code: string
  readonly written: string
  readonly revokedAt: Instant | null
  readonly document: OfficialDocument
}

/** Decisions with their words: those the caller may identify. */
export async function findPrinted(tx: Tx, by: { id: string } | { batch: string }): Promise<PrintedDecision[]> {
  const { rows } = await sql<PrintedDecision>`
    select d.home, d.id, d.person_id as "personId", d.unit_id as "unitId", d.code, d.written, d.revoked_at as "revokedAt", t.document
    from epidemic.decision d join epidemic.decision_text t on t.home = d.home and t.decision_id = d.id
    where ${'id' in by ? sql`d.id = ${by.id}` : sql`d.batch_id = ${by.batch}`}
    order by d.agency_id, d.year, d.number`.execute(tx)
  return rows
}

export async function markRevoked(
  tx: Tx,
  of: { home: number; id: string; code: string },
  at: Instant,
  on: Day,
  reason: string,
) {
  await tx
    .updateTable('epidemic.decision')
    .set({ revoked_at: at, revoked_for: reason })
    .where('home', '=', of.home)
    .where('id', '=', of.id)
    .execute()
  await tx.updateTable('epidemic.decision_check').set({ revoked_on: on }).where('code', '=', of.code).execute()
}

export async function findCheck(tx: Tx, code: string) {
  const row = await tx.selectFrom('epidemic.decision_check').selectAll().where('code', '=', code).executeTakeFirst()
  return row ?? null
}

interface NewBatch {
  readonly id: string
  readonly kind: DecisionKind
  readonly format: BatchFormat
  readonly agencyId: string
  readonly unitId: string | null
  readonly total: number
}

export const insertBatch = (tx: Tx, of: NewBatch, by: { at: Instant; account: string | null }) =>
  tx
    .insertInto('epidemic.decision_batch')
    .values({
      id: of.id,
      kind: of.kind,
      format: of.format,
      agency_id: of.agencyId,
      unit_id: of.unitId,
      total: of.total,
      state: 'waiting',
      made_at: by.at,
      made_by: by.account,
    })
    .execute()

export type BatchRow = BatchView & { readonly fileSha256: string | null }

const BATCHES_SHOWN = 20

export async function findBatches(tx: Tx, of: { account: string | null } | { id: string }): Promise<BatchRow[]> {
  const { rows } = await sql<BatchRow>`
    select id, kind, format, total, done, state, file_sha256 as "fileSha256", file_bytes as "fileBytes", made_at as "madeAt",
      finished_at as "finishedAt"
    from epidemic.decision_batch
    where ${'id' in of ? sql`id = ${of.id}` : sql`made_by is not distinct from ${of.account}`}
    order by made_at desc limit ${BATCHES_SHOWN}`.execute(tx)
  return rows
}

interface BatchChange {
  readonly state?: 'working' | 'ready' | 'failed'
  readonly done?: number
  readonly file_sha256?: string
  readonly file_bytes?: number
  readonly fault?: string
  readonly finished_at?: Instant
}

export const updateBatch = (tx: Tx, id: string, change: BatchChange) =>
  tx.updateTable('epidemic.decision_batch').set(change).where('id', '=', id).execute()
