import { type RawBuilder, sql } from 'kysely'
import { dayOf, instantOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { PeopleAsked } from './people-query.ts'
import { inUnits } from './store-counts.ts'
import { countPeople } from './store-order.ts'
import { baseOf } from './store-people-where.ts'

/** More people than this are not counted while somebody waits for a page. */
const AT_ONCE = 6_000

/** How many people are asked for in all; null when counting them would take longer than finding a page of them. */
export async function totalAtOnce(tx: Tx, asked: PeopleAsked): Promise<number | null> {
  return columnsOf(asked) !== null || (await isFew(tx, asked)) ? totalOf(tx, asked) : null
}

/** Whether few rows have to be looked at, by what an index tells: those of the units, or of the smallest table that does. */
async function isFew(tx: Tx, asked: PeopleAsked): Promise<boolean> {
  const { outbreakIds, unitIds, levels, ids } = asked
  if (ids !== null) return ids.length <= AT_ONCE
  const base = unitIds === null ? baseOf(asked) : 'person'
  const { rows } = await sql<{ count: number }>`
    select count(*) from (
      select from ${sql.table(`epidemic.${base}`)} where outbreak_id = any(${[...outbreakIds]}::text[])
        and ${inUnits('unit_id', { unitIds })}
        and ${base === 'level' && levels !== null ? sql`level = any(${[...levels]}::smallint[])` : sql`true`}
      limit ${sql.lit(AT_ONCE + 1)}) as looked`.execute(tx)
  return (rows[0]?.count ?? 0) <= AT_ONCE
}

/** How many people are asked for: added up from the day counts where these tell, otherwise counted one by one. */
export async function totalOf(tx: Tx, asked: PeopleAsked): Promise<number> {
  const columns = columnsOf(asked)
  if (columns === null) return countPeople(tx, asked)
  const { outbreakIds, unitIds, knownFrom, knownBefore } = asked
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(${sql.join(columns, sql` + `)}), 0) as count from epidemic.day_count
    where outbreak_id = any(${[...outbreakIds]})
      and ${inUnits('unit_id', { unitIds })}
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
