import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Within } from '../store-counts.ts'
import type { Reason } from './score.ts'

export interface DuplicateRow {
  readonly aId: string
  readonly bId: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

const within = ({ outbreakIds, unitIds }: Within) => sql`
  outbreak_id = any(${[...outbreakIds]}) and ${
    unitIds === null
      ? sql`true`
      : sql`(unit_id = any(${[...unitIds]}::text[]) or other_unit_id = any(${[...unitIds]}::text[]))`
  }`

/** Pairs that wait to be decided, the most likely first; only those both of whom the caller may identify. */
export async function findDuplicates(tx: Tx, asked: Within, limit: number): Promise<DuplicateRow[]> {
  const { rows } = await sql<DuplicateRow>`
    select a_id as "aId", b_id as "bId", score, reasons from epidemic.duplicate
    where state = 'proposed' and ${within(asked)}
    order by score desc, a_id, b_id limit ${limit}`.execute(tx)
  return rows
}

export async function countDuplicates(tx: Tx, asked: Within): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from epidemic.duplicate where state = 'proposed' and ${within(asked)}`.execute(tx)
  return rows[0]?.count ?? 0
}

export interface MergeRow {
  readonly id: string
  readonly outbreakId: string
  readonly keptId: string
  readonly absorbedId: string
  readonly mergedAt: Instant
  readonly undoneAt: Instant | null
  readonly undoReason: string | null
}

export async function findMerges(tx: Tx, asked: Within, limit: number): Promise<MergeRow[]> {
  const { rows } = await sql<MergeRow>`
    select id, outbreak_id as "outbreakId", kept_id as "keptId", absorbed_id as "absorbedId", merged_at as "mergedAt",
      undone_at as "undoneAt", undo_reason as "undoReason"
    from epidemic.person_merge where ${within(asked)}
    order by merged_at desc, id desc limit ${limit}`.execute(tx)
  return rows
}

/** Two people compared, in the order in which pairs are kept. */
export const inOrder = <T extends { readonly id: unknown }>(a: T, b: T): readonly [T, T] =>
  String(a.id) < String(b.id) ? [a, b] : [b, a]

export interface Decided {
  readonly home: number
  readonly id: string
  readonly unitId: string | null
  readonly outbreakId: string
}

/** Remembers what was decided of two people, proposed or not. */
export async function saveDecision(
  tx: Tx,
  one: Decided,
  other: Decided,
  state: 'different' | 'merged',
  { at, by }: { readonly at: Instant; readonly by: string | null },
): Promise<void> {
  const [a, b] = inOrder(one, other)
  await sql`
    insert into epidemic.duplicate (home, a_id, b_home, b_id, outbreak_id, unit_id, other_unit_id, score, reasons, found_at,
      state, decided_at, decided_by)
    values (${a.home}, ${a.id}, ${b.home}, ${b.id}, ${a.outbreakId}, ${a.unitId}, ${b.unitId}, 0, '{}', ${at},
      ${state}, ${at}, ${by})
    on conflict (home, a_id, b_id) do update set
      state = excluded.state, decided_at = excluded.decided_at, decided_by = excluded.decided_by`.execute(tx)
}

/** Proposals about a person who is none any more go; those with the person kept are found by the next search. */
export const dropProposals = (tx: Tx, id: string) =>
  sql`delete from epidemic.duplicate where (a_id = ${id} or b_id = ${id}) and state = 'proposed'`.execute(tx)

/** How much hangs on a record, so that the fuller one is kept. */
export interface Weight {
  readonly id: string
  readonly encounters: number
  readonly visits: number
  readonly mergedInto: string | null
}

export async function weigh(tx: Tx, ids: readonly string[]): Promise<Weight[]> {
  const { rows } = await sql<Weight>`
    select p.id, p.merged_into as "mergedInto",
      (select count(*) from epidemic.encounter e where e.a_id = p.id)
        + (select count(*) from epidemic.encounter e where e.b_id = p.id) as encounters,
      (select count(*) from epidemic.visit v where v.home = p.home and v.person_id = p.id) as visits
    from epidemic.person p where p.id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}
