import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'

/** What a cell of the table of everybody's reports is made of. */
export interface MatrixRow {
  readonly id: string
  readonly subject_id: string
  readonly period_id: string
  readonly period_to: Day
  readonly due_day: Day
  readonly first_declared_at: Instant | null
  readonly wanted: number
  readonly filled: number
  readonly round: number
  readonly published_round: number | null
}

/** Reports of a form for periods that end within the days. */
export async function matrixRows(
  tx: Tx,
  asked: { formId: string; from: Day; to: Day; unitIds: readonly string[] | undefined },
): Promise<MatrixRow[]> {
  const rows = tx
    .selectFrom('measures.report')
    .select([
      'id',
      'subject_id',
      'period_id',
      'period_to',
      'due_day',
      'first_declared_at',
      'wanted',
      'filled',
      'round',
      'published_round',
    ])
    .where('form_id', '=', asked.formId)
    .where('period_to', '>=', asked.from)
    .where('period_to', '<=', asked.to)
  const { unitIds } = asked
  const found = await (unitIds ? rows.where('unit_id', 'in', [...unitIds]) : rows).orderBy('period_to').execute()
  return found as MatrixRow[]
}
