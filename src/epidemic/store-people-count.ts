import { type RawBuilder, sql } from 'kysely'
import { dayOf, instantOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { PeopleAsked } from './people-query.ts'
import { countPeople } from './store-order.ts'

/** How many people are asked for: added up from the day counts where these tell, otherwise counted one by one. */
export async function totalOf(tx: Tx, asked: PeopleAsked): Promise<number> {
  const columns = columnsOf(asked)
  if (columns === null) return countPeople(tx, asked)
  const { outbreakIds, unitIds, knownFrom, knownBefore } = asked
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(${sql.join(columns, sql` + `)}), 0) as count from epidemic.day_count
    where outbreak_id = any(${[...outbreakIds]})
      and ${unitIds === null ? sql`true` : sql`unit_id = any(${[...unitIds]}::text[])`}
      and ${knownFrom === null ? sql`true` : sql`day >= ${dayOf(knownFrom)}`}
      and ${knownBefore === null ? sql`true` : sql`day < ${dayOf(knownBefore)}`}`.execute(tx)
  return rows[0]?.count ?? 0
}

const COLUMNS = ['f0', 'f1', 'f2', 'f3'] as const
/** `f3` counts this level and all above. */
const LAST = COLUMNS.length - 1

/** Which columns of the day counts hold exactly those asked for; null when they cannot tell. */
function columnsOf(asked: PeopleAsked): RawBuilder<unknown>[] | null {
  const { levels, knownFrom, knownBefore, states, places, classes, sexes, ids, namesLike } = asked
  const { bornFrom, bornTo, onsetFrom, onsetTo } = asked
  if (
    [states, places, classes, sexes, ids, namesLike, bornFrom, bornTo, onsetFrom, onsetTo].some((one) => one !== null)
  )
    return null
  if (levels === null && knownFrom === null && knownBefore === null) return null
  if ([knownFrom, knownBefore].some((at) => at !== null && at !== instantOf(dayOf(at)))) return null
  const high = levels === null ? COLUMNS.length : new Set(levels.filter((level) => level >= LAST)).size
  if (levels !== null && high > 0 && high < HIGHEST - LAST + 1) return null
  return COLUMNS.flatMap((column, level) => (levels === null || levels.includes(level) ? [sql.ref(column)] : []))
}

/** Of a filter: it names every level up to this one when it means "and above". */
const HIGHEST = 20
