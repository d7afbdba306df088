import type { KeyObject } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tables } from '#platform/sql/tables'
import type { Extent } from '../merkle/proof.ts'
import { createCheck, type Verdict } from '../verify/check.ts'
import { MOST_NAMED } from '../verify/finding.ts'
import { findLastHead } from './head.ts'
import { findStrays, readLog } from './log.ts'

export type OnProgress = (done: number, of: number) => void

/**
 * Verifies the live database against its own heads with the given keys, in one snapshot, as the
 * sealer's role; besides what an export shows, finds facts that never came into the log.
 */
export async function inspect(
  db: Kysely<Tables>,
  keys: readonly KeyObject[],
  { known = null, onProgress }: { known?: Extent | null; onProgress?: OnProgress } = {},
): Promise<Verdict> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`set local role lienthong_sealer`.execute(tx)
      const size = (await findLastHead(tx))?.size ?? 0
      const check = createCheck(keys, known)
      let done = 0
      // One past the head: entries behind the last head are part of what is inspected.
      for await (const step of readLog(tx, Number.MAX_SAFE_INTEGER)) {
        if ('head' in step) check.head(step.head)
        else {
          check.entry({ seq: step.seq, leaf: step.leaf, fact: step.text === null ? null : Buffer.from(step.text) })
          onProgress?.(++done, size)
        }
      }
      const verdict = check.finish(null)
      const strays = await findStrays(tx, MOST_NAMED)
      if (strays.length === 0) return verdict
      const entries = strays.map(({ factId, kind }) => ({ seq: null, factId, kind }))
      const found = { code: 'never-sealed' as const, from: verdict.size, to: verdict.size, entries }
      return { ...verdict, findings: [...verdict.findings, found] }
    })
}

/** Writes down that the ledger was inspected and what was found, for whoever asks when it last was. */
export async function saveInspection(db: Kysely<Tables>, verdict: Verdict, at: Instant): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local role lienthong_sealer`.execute(tx)
    await sql`
      insert into ledger.inspection (at, size, findings)
      values (${at}, ${verdict.size}, ${JSON.stringify(verdict.findings)}::jsonb)
      on conflict (at) do nothing`.execute(tx)
  })
}
