import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day'
import type { Tx } from './transaction.ts'

/** Days, both included, and places by their ids; null places: all the caller may see. */
export interface ShareSpan {
  readonly from: Day
  readonly to: Day
  readonly unitIds: readonly string[] | null
}

interface Counted {
  readonly numerator: number
  readonly denominator: number
}

/** What was counted of what: in all, by place, and by day. */
export interface ShareSource {
  readonly total: (tx: Tx, asked: ShareSpan) => Promise<Counted>
  readonly byUnit: (tx: Tx, asked: ShareSpan) => Promise<readonly (Counted & { readonly unitId: string })[]>
  readonly byDay: (tx: Tx, asked: ShareSpan) => Promise<readonly (Counted & { readonly day: Day })[]>
  /** Days the figure of a day looks back on. */
  readonly spanDays: number
}

/**
 * A share counted in the database. `rows` gives one row for each thing of the span that is part of the whole:
 * `unit_id`, `day` within the span, and `met`, whether it is part of what is counted.
 */
export function shareSource(spanDays: number, rows: (asked: ShareSpan) => RawBuilder<unknown>): ShareSource {
  const share = sql`count(*) filter (where met) as numerator, count(*) as denominator`
  return {
    spanDays,
    async total(tx, asked) {
      const found = await sql<Counted>`select ${share} from (${rows(asked)}) as r`.execute(tx)
      return found.rows[0] ?? { numerator: 0, denominator: 0 }
    },
    async byUnit(tx, asked) {
      const found = await sql<Counted & { unitId: string }>`
        select unit_id as "unitId", ${share} from (${rows(asked)}) as r where unit_id is not null
        group by unit_id order by unit_id`.execute(tx)
      return found.rows
    },
    async byDay(tx, asked) {
      const found = await sql<Counted & { day: Day }>`
        select day, ${share} from (${rows(asked)}) as r group by day order by day`.execute(tx)
      return found.rows
    },
  }
}

/** The condition on a column that holds the place; null places let every row pass. */
export const inUnits = (column: string, { unitIds }: Pick<ShareSpan, 'unitIds'>): RawBuilder<unknown> =>
  unitIds === null ? sql`true` : sql`${sql.ref(column)} = any(${[...unitIds]}::text[])`
