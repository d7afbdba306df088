import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { Draft } from './draft.ts'
import type { DraftOrigin } from './names.ts'
import type { Report } from './report.ts'
import { keyOf } from './slot.ts'

/** What is typed into a report and not sent, by `keyOf`; nothing for those who may not see it. */
export async function draftsOf(tx: Tx, report: Report): Promise<Map<string, Draft>> {
  const rows = await tx
    .selectFrom('measures.report_draft')
    .selectAll()
    .where('home', '=', homeOf(report.unitId))
    .where('report_id', '=', report.id)
    .execute()
  return new Map(
    rows.map((row) => [
      keyOf(row.indicator_id, row.part),
      {
        indicatorId: row.indicator_id,
        part: row.part,
        value: row.value,
        absent: row.absent,
        note: row.note,
        origin: row.origin as DraftOrigin,
        savedBy: row.saved_by,
        savedAt: row.saved_at,
      },
    ]),
  )
}

/** Keeps drafts as given; others of the report stay. */
export async function saveDrafts(tx: Tx, report: Report, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return
  await insertDrafts(
    tx,
    drafts.map((draft) => ({ report, draft })),
  )
}

const CHUNK = 1_000

/** The same for many reports at once. */
export async function insertDrafts(
  tx: Tx,
  all: readonly { readonly report: Report; readonly draft: Draft }[],
): Promise<void> {
  for (let from = 0; from < all.length; from += CHUNK)
    await tx
      .insertInto('measures.report_draft')
      .values(
        all.slice(from, from + CHUNK).map(({ report, draft }) => ({
          home: homeOf(report.unitId),
          report_id: report.id,
          indicator_id: draft.indicatorId,
          part: draft.part,
          agency_id: report.agencyId,
          unit_id: report.unitId,
          value: draft.value,
          absent: draft.absent,
          note: draft.note,
          origin: draft.origin as string,
          saved_by: draft.savedBy,
          saved_at: draft.savedAt,
        })),
      )
      .onConflict((found) =>
        found.columns(['home', 'report_id', 'indicator_id', 'part']).doUpdateSet((row) => ({
          value: row.ref('excluded.value'),
          absent: row.ref('excluded.absent'),
          note: row.ref('excluded.note'),
          origin: row.ref('excluded.origin'),
          saved_by: row.ref('excluded.saved_by'),
          saved_at: row.ref('excluded.saved_at'),
        })),
      )
      .execute()
}

/** What was sent needs no draft. */
export async function removeDrafts(tx: Tx, report: Report): Promise<void> {
  await tx
    .deleteFrom('measures.report_draft')
    .where('home', '=', homeOf(report.unitId))
    .where('report_id', '=', report.id)
    .execute()
}
