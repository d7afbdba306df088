import type { Instant } from '#kernel/day'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { Line } from './line.ts'
import { placeOf, type Speaker } from './store-words.ts'

/** A file shown as proof of a line. */
export interface Evidence {
  readonly id: string
  readonly code: string
  readonly sha256: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly at: Instant
  readonly by: string | null
  readonly reusedFrom: string | null
  /** Drawn for the demo: no bytes lie behind it. */
  readonly simulated: boolean
}

const columns = [
  'id',
  'code',
  'sha256',
  'name',
  'type',
  'bytes',
  'at',
  'account_name as by',
  'reused_from as reusedFrom',
  'simulated',
] as const

type Of = { readonly home: number; readonly id: string }

/** Files of an assessment that stand, by node and then as they came. */
export const evidenceOf = (tx: Tx, { home, id }: Of): Promise<Evidence[]> =>
  tx
    .selectFrom('measures.assessment_evidence')
    .select(columns)
    .where('home', '=', home)
    .where('assessment_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('code')
    .orderBy('at')
    .orderBy('id')
    .execute()

/** How many files stand on each line of an assessment. */
export async function countEvidence(tx: Tx, { home, id }: Of): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('measures.assessment_evidence')
    .select(({ fn }) => ['code', fn.countAll<number>().as('n')])
    .where('home', '=', home)
    .where('assessment_id', '=', id)
    .where('removed_at', 'is', null)
    .groupBy('code')
    .execute()
  return new Map(rows.map(({ code, n }) => [code, Number(n)]))
}

export async function findEvidence(tx: Tx, { home, id }: Of, evidenceId: string): Promise<Evidence | undefined> {
  return tx
    .selectFrom('measures.assessment_evidence')
    .select(columns)
    .where('home', '=', home)
    .where('assessment_id', '=', id)
    .where('id', '=', evidenceId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

type New = Pick<Evidence, 'sha256' | 'name' | 'type' | 'bytes' | 'at' | 'reusedFrom' | 'simulated'> & {
  readonly line: Line
  readonly by: Speaker
}

const CHUNK = 500

export async function insertEvidence(tx: Tx, files: readonly New[]): Promise<string[]> {
  const rows = files.map(({ line, by, reusedFrom, ...file }) => ({
    ...placeOf(line),
    ...file,
    id: newId(),
    account_id: by.accountId,
    account_name: by.name,
    reused_from: reusedFrom,
  }))
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx
      .insertInto('measures.assessment_evidence')
      .values(rows.slice(from, from + CHUNK))
      .execute()
  return rows.map(({ id }) => id)
}

/** Files go along with a line that is given to other agencies. */
export async function moveEvidence(tx: Tx, { home, assessmentId, code, sector, agencies }: Line): Promise<void> {
  await tx
    .updateTable('measures.assessment_evidence')
    .set({ sector, agencies: [...agencies] })
    .where('home', '=', home)
    .where('assessment_id', '=', assessmentId)
    .where('code', '=', code)
    .execute()
}

/** Taken out of the line; the row stays, and with it what was once shown. */
export async function removeEvidence(
  tx: Tx,
  { home }: Of,
  evidenceId: string,
  by: { readonly accountId: string | null; readonly at: Instant },
): Promise<void> {
  await tx
    .updateTable('measures.assessment_evidence')
    .set({ removed_at: by.at, removed_by: by.accountId })
    .where('home', '=', home)
    .where('id', '=', evidenceId)
    .execute()
}
