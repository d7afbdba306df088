import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import type { FormRow } from './contract-form.ts'
import { periodOf, periodView } from './head.ts'

/** Of each form the last period that has reports, as far as the caller sees them: how many, how many sent. */
export async function latestOf(tx: Tx): Promise<Map<string, FormRow['latest']>> {
  const rows = await tx
    .selectFrom('measures.report')
    .distinctOn('form_id')
    .select([
      'form_id',
      'period_id',
      sql<string>`max(due_day)`.as('due'),
      sql<number>`count(*)::int`.as('reports'),
      sql<number>`count(first_declared_at)::int`.as('sent'),
    ])
    .groupBy(['form_id', 'period_id', 'period_to'])
    .orderBy('form_id')
    .orderBy('period_to', 'desc')
    .execute()
  return new Map(
    rows.map(({ form_id, period_id, due, reports, sent }) => [
      form_id,
      { period: periodView(periodOf(period_id)), due: due as never, reports, sent },
    ]),
  )
}
