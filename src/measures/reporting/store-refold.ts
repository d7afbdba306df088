import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import { foldState, type Report } from './report.ts'
import { stamped } from './stamp.ts'
import { linesOf } from './store-lines.ts'
import { findReports, updateReports } from './store-reports.ts'

/**
 * Reports that stand on values which took a step elsewhere (in another report, or alone) take the state of their lines
 * again: one figure has one course, whichever form asks for it.
 */
export async function refoldReports(
  tx: Tx,
  observationIds: readonly string[],
  by: Acting,
  except: readonly string[] = [],
): Promise<void> {
  if (observationIds.length === 0) return
  const touched = await tx
    .selectFrom('measures.report_line')
    .select('report_id')
    .distinct()
    .where('observation_id', 'in', [...observationIds])
    .execute()
  const ids = touched.map(({ report_id }) => report_id).filter((id) => !except.includes(id))
  const reports = await findReports(tx, ids, true)
  const lines = await linesOf(tx, ids, false)
  const changed = reports.flatMap((report): Report[] => {
    if (report.state === 'open') return []
    const state = foldState(lines.get(report.id) ?? [], report.state)
    return state === report.state ? [] : [stamped(report, state, by)]
  })
  await updateReports(tx, changed)
}
