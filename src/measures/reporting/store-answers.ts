import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { Answer } from './answer.ts'
import type { Report } from './report.ts'

export async function answersOf(tx: Tx, report: Report): Promise<Answer[]> {
  const rows = await tx
    .selectFrom('measures.report_answer')
    .selectAll()
    .where('home', '=', homeOf(report.unitId))
    .where('report_id', '=', report.id)
    .execute()
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    part: row.part,
    code: row.code,
    value: row.value,
    words: row.answer,
    accountId: row.answered_by,
    by: row.answered_name,
    at: row.answered_at,
  }))
}

/** Keeps answers; one to the same question takes the place of the one before. Empty words take it back. */
export async function saveAnswers(tx: Tx, report: Report, answers: readonly Answer[]): Promise<void> {
  for (const { indicatorId, part, code, value, words, accountId, by, at } of answers) {
    const given = { value, answer: words, answered_by: accountId, answered_name: by, answered_at: at }
    await tx
      .insertInto('measures.report_answer')
      .values({
        home: homeOf(report.unitId),
        report_id: report.id,
        indicator_id: indicatorId,
        part,
        code,
        agency_id: report.agencyId,
        unit_id: report.unitId,
        scopes: [...report.scopes],
        ...given,
      })
      .onConflict((found) => found.columns(['home', 'report_id', 'indicator_id', 'part', 'code']).doUpdateSet(given))
      .execute()
  }
}
