import type { AnswerOf } from '#platform/http/client'
import type { work } from '#work/contract'

export type Directive = AnswerOf<typeof work.getDirective>
export type RollUpRow = Directive['tasks'][number]

export const CELLS = ['doneOnTime', 'doneLate', 'openInTime', 'openOverdue'] as const
export type Cell = (typeof CELLS)[number]

const isClosed = ({ state }: RollUpRow): boolean => state === 'done' || state === 'recalled'

/** The cell a row stands in, as the server counts it; null for a recalled one. */
export function cellOf(row: RollUpRow): Cell | null {
  if (row.state === 'recalled') return null
  if (row.state === 'done') return row.lateBy > 0 ? 'doneLate' : 'doneOnTime'
  return row.overdue ? 'openOverdue' : 'openInTime'
}

export const openOf = ({ tasks }: Directive): RollUpRow[] => tasks.filter((row) => !isClosed(row))
export const doneOf = ({ tasks }: Directive): RollUpRow[] => tasks.filter(({ state }) => state === 'done')
