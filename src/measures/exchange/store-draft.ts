import type { Acting } from '#ledger'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { keyOf } from '../reporting/slot.ts'
import { draftsOf, saveDrafts } from '../reporting/store-drafts.ts'
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
  { caller, at }: Pick<Acting, 'caller' | 'at'>,
  { report, filled }: Filling,
  rows: readonly Row[],
  origin: IntakeSource,
): Promise<ReadonlySet<number>> {
  const kept = new Set<number>()
  // Words that were there stay, where none come along.
  const before = filled.fillOnly ? new Map() : await draftsOf(tx, report)
  const drafts = rows.map((row) => ({
    n: row.n,
    indicatorId: row.indicatorId as string,
    part: row.part,
    value: row.value,
    absent: row.absent ? (row.note ?? sayings.absent.vi) : null,
    note: row.note ?? before.get(keyOf(row.indicatorId as string, row.part))?.note ?? null,
    origin,
    savedBy: caller.accountId,
    savedAt: at,
  }))
  if (!filled.fillOnly) {
    await saveDrafts(tx, report, drafts)
    return kept
  }
  for (const draft of drafts) {
    const done = await tx
      .insertInto('measures.report_draft')
      .values({
        home: homeOf(report.unitId),
        report_id: report.id,
        indicator_id: draft.indicatorId,
        part: draft.part,
        agency_id: report.agencyId,
        unit_id: report.unitId,
        value: draft.value,
        absent: draft.absent,
        note: draft.note,
        origin: draft.origin,
        saved_by: draft.savedBy,
        saved_at: draft.savedAt,
      })
      .onConflict((found) => found.doNothing())
      .executeTakeFirst()
    if (Number(done.numInsertedOrUpdatedRows) === 0) kept.add(draft.n)
  }
  return kept
}
