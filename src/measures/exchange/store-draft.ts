import { isRefused, type Refused, refuse } from '#kernel/refusal'
import type { Acting } from '#ledger'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { isOwed } from '../reporting/report.ts'
import { type SaveRefusal, saveEntries } from '../reporting/store-entry.ts'
import type { Row } from './judge.ts'
import type { IntakeSource } from './names.ts'
import type { Filling } from './store-form-reports.ts'
import { sayings } from './text.ts'

/**
 * Lays values into the draft of a report. In a draft of another agency only empty lines take one; what its people typed
 * is neither seen nor changed. Returns the rows that were kept out so.
 */
export async function layDraft(
  tx: Tx,
  acting: Acting,
  { report, filled }: Filling,
  rows: readonly Row[],
  origin: IntakeSource,
): Promise<ReadonlySet<number> | Refused<SaveRefusal>> {
  const kept = new Set<number>()
  const entries = rows.map((row) => ({
    n: row.n,
    indicatorId: row.indicatorId as string,
    part: row.part,
    value: row.value,
    absent: row.absent ? (row.note ?? sayings.absent[acting.caller.language]) : null,
    note: row.note ?? undefined,
    origin,
  }))
  if (!filled.fillOnly) {
    const saved = await saveEntries(tx, acting, report, entries)
    return isRefused(saved) ? saved : kept
  }
  // It may have been sent since it was read.
  if (!isOwed(report)) return refuse('not-open', { state: report.state })
  for (const entry of entries) {
    const done = await tx
      .insertInto('measures.report_draft')
      .values({
        home: homeOf(report.unitId),
        report_id: report.id,
        indicator_id: entry.indicatorId,
        part: entry.part,
        agency_id: report.agencyId,
        unit_id: report.unitId,
        value: entry.value,
        absent: entry.absent,
        note: entry.note ?? null,
        origin: entry.origin,
        saved_by: acting.caller.accountId,
        saved_at: acting.at,
      })
      .onConflict((found) => found.doNothing())
      .executeTakeFirst()
    if (Number(done.numInsertedOrUpdatedRows) === 0) kept.add(entry.n)
  }
  return kept
}
