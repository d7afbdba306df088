import type { LevelRuleView } from '#epidemic/contract'

export interface MatrixRow {
  readonly key: string
  readonly levels: readonly (1 | 2 | 3 | 4)[]
}

/** The rows of a rule's matrix, best first. */
export const matrixRows = ({ rows }: Pick<LevelRuleView, 'rows'>): readonly MatrixRow[] =>
  rows.by === 'capacity'
    ? (['high', 'medium', 'low'] as const).map((key) => ({ key, levels: rows[key] }))
    : (['met', 'unmet'] as const).map((key) => ({ key, levels: rows[key] }))
