import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Share } from '../indicator.ts'

/** A span of days and the units asked about; null units means all the caller may see. */
export interface Asked {
  readonly from: Day
  readonly to: Day
  readonly unitIds: readonly string[] | null
}

/**
 * Where a computed indicator comes from. Another room counts; this room never sees its tables.
 * `main/compose.ts` hands the sources over, by indicator id.
 */
export interface Source {
  readonly total: (tx: Tx, asked: Asked) => Promise<Share>
  readonly byUnit: (tx: Tx, asked: Asked) => Promise<readonly (Share & { readonly unitId: string })[]>
  /** One share per day of the span, of what fell due on that day. */
  readonly byDay: (tx: Tx, asked: Asked) => Promise<readonly (Share & { readonly day: Day })[]>
  /** Length in days of the span that the figure of a day looks back on. */
  readonly spanDays: number
}

export type Sources = Readonly<Record<string, Source>>
