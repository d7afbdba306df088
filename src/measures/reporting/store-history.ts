import type { Tx } from '#platform/sql/transaction'
import type { Report } from './report.ts'
import type { StepKept } from './step.ts'
import { reportOfRow } from './store-reports.ts'
import { stepsOf } from './store-steps.ts'

/** Reports about a subject, the latest period first. */
export async function reportsOfSubject(tx: Tx, subjectId: string): Promise<Report[]> {
  const rows = await tx
    .selectFrom('measures.report')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .orderBy('period_to', 'desc')
    .execute()
  return rows.map(reportOfRow)
}

/** What was done to one line of these reports, and to the reports as a whole; the latest first. */
export async function stepsOfFigure(
  tx: Tx,
  reportIds: readonly string[],
  indicatorId: string,
  part: string,
): Promise<StepKept[]> {
  return (await stepsOf(tx, reportIds)).filter(
    (step) => step.indicatorId === null || (step.indicatorId === indicatorId && step.part === part),
  )
}
