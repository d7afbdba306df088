import type { Acting } from '#ledger'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { ReportStep } from './names.ts'
import type { Report } from './report.ts'
import type { StepKept, StepTaken } from './step.ts'

/** Keeps what was done; never changed. */
export async function keepSteps(
  tx: Tx,
  by: Pick<Acting, 'caller' | 'at'>,
  all: readonly { readonly report: Report; readonly steps: readonly StepTaken[] }[],
): Promise<void> {
  const rows = all.flatMap(({ report, steps }) =>
    steps.map(({ step, line, before, after, words }) => ({
      home: homeOf(report.unitId),
      id: newId(),
      report_id: report.id,
      round: report.round,
      step: step as string,
      indicator_id: line?.indicatorId ?? null,
      part: line?.part ?? '',
      agency_id: report.agencyId,
      unit_id: report.unitId,
      scopes: [...report.scopes],
      value_before: before ?? null,
      value_after: after ?? null,
      words,
      account_id: by.caller.accountId,
      by_name: by.caller.name,
      at: by.at,
    })),
  )
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx
      .insertInto('measures.report_step')
      .values(rows.slice(from, from + CHUNK))
      .execute()
}

const CHUNK = 1_000

/** Everything done to these reports, the latest first. */
export async function stepsOf(tx: Tx, reportIds: readonly string[]): Promise<StepKept[]> {
  if (reportIds.length === 0) return []
  const rows = await tx
    .selectFrom('measures.report_step')
    .selectAll()
    .where('report_id', 'in', [...reportIds])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    reportId: row.report_id,
    step: row.step as ReportStep,
    round: row.round,
    indicatorId: row.indicator_id,
    part: row.part,
    before: row.value_before,
    after: row.value_after,
    words: row.words,
    by: row.by_name,
    at: row.at,
  }))
}

/** The last thing that was done to a report as a whole: of two at once, the second is told of it. */
export async function lastStep(tx: Tx, reportId: string): Promise<StepKept | undefined> {
  return (await stepsOf(tx, [reportId])).find(({ indicatorId }) => indicatorId === null)
}
