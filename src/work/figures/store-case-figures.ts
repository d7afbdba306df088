import { sql } from 'kysely'
import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Calendar } from '../calendar/calendar.ts'
import type { FourCells } from '../doors.ts'
import type { FigureGroup } from './contract.ts'
import { type Cell, noCells } from './figures.ts'
import { type Handling, handlingOf } from './handling.ts'
import { type OnTime, onTimeOf } from './league.ts'
import { AGE_BANDS } from './line.ts'
import { bandIn, byExtensionIn, cellIn, chosen, GROUP, type LineFilter, withdrawnLateIn } from './store-lines.ts'
import { workingIndex } from './working-index.ts'

export interface CaseFigure {
  readonly cells: FourCells
  readonly onTime: OnTime
  readonly byExtension: number
  readonly withdrawn: number
  readonly withdrawnLate: number
  readonly ages: number[]
  readonly oldestDays: number | null
  readonly handling: Handling
}

interface Sum {
  cells: Record<Cell | 'total', number>
  byExtension: number
  withdrawn: number
  withdrawnLate: number
  ages: number[]
  oldest: number | null
  days: Map<number, number>
}

const empty = (): Sum => ({
  cells: { ...noCells },
  byExtension: 0,
  withdrawn: 0,
  withdrawnLate: 0,
  ages: Array.from({ length: AGE_BANDS.length + 1 }, () => 0),
  oldest: null,
  days: new Map(),
})

const figureOf = ({ cells, oldest, days, ...counts }: Sum): CaseFigure => ({
  ...counts,
  cells,
  onTime: onTimeOf(cells),
  oldestDays: oldest,
  handling: handlingOf(days),
})

export interface Grouped {
  readonly total: CaseFigure
  readonly rows: ReadonlyMap<string, CaseFigure>
}

/** Figures in all and of every group that has a case, counted in the database; handling in working days. */
export async function caseFigures(tx: Tx, by: FigureGroup, filter: LineFilter, calendar: Calendar): Promise<Grouped> {
  const total = empty()
  const groups = new Map<string, Sum>()
  const each = (id: string, add: (sum: Sum) => void): void => {
    const sum = groups.get(id) ?? empty()
    groups.set(id, sum)
    add(sum)
    add(total)
  }
  for (const { id, cell, extended, withdrawn, late, band, oldest, n } of await counts(tx, by, filter))
    each(id, (sum) => {
      if (cell !== null) {
        sum.cells[cell] += n
        sum.cells.total += n
      }
      if (extended) sum.byExtension += n
      if (withdrawn) sum.withdrawn += n
      if (late) sum.withdrawnLate += n
      if (band === null) return
      sum.ages[band] = (sum.ages[band] ?? 0) + n
      sum.oldest = Math.max(sum.oldest ?? 0, oldest)
    })
  for (const { id, days, n } of await handlingDays(tx, by, filter, calendar))
    each(id, (sum) => sum.days.set(days, (sum.days.get(days) ?? 0) + n))
  return { total: figureOf(total), rows: new Map([...groups].map(([id, sum]) => [id, figureOf(sum)])) }
}

const counts = (tx: Tx, by: FigureGroup, filter: LineFilter) =>
  tx
    .selectFrom('work.case_line')
    .select([
      GROUP[by].as('id'),
      cellIn(filter.today).$castTo<Cell | null>().as('cell'),
      byExtensionIn(filter.today).as('extended'),
      'withdrawn',
      withdrawnLateIn(filter.today).as('late'),
      bandIn(filter.today).as('band'),
      sql<number>`max(${filter.today}::date - opened_day)`.as('oldest'),
      sql<number>`count(*)`.as('n'),
    ])
    .where(chosen(filter))
    .groupBy(sql`1, 2, 3, 4, 5, 6`)
    .execute()

/** How many cases of each group took so many working days from opening to the result that stands. */
async function handlingDays(tx: Tx, by: FigureGroup, filter: LineFilter, calendar: Calendar) {
  const finished = sql<boolean>`result_day is not null and not withdrawn and ${chosen(filter)}`
  const { first, last } = await tx
    .selectFrom('work.case_line')
    .select([sql<Day | null>`min(opened_day)`.as('first'), sql<Day | null>`max(result_day)`.as('last')])
    .where(finished)
    .executeTakeFirstOrThrow()
  if (first === null || last === null) return []
  const { days, upTo } = workingIndex(calendar, first, last)
  const index = sql`(select day, n from unnest(${days}::date[], ${upTo}::int[]) as worked (day, n))`
  const { rows } = await sql<{ id: string; days: number; n: number }>`
    select ${GROUP[by]} as id, ended.n - began.n as days, count(*) as n
    from work.case_line
    join ${index} as began on began.day = opened_day
    join ${index} as ended on ended.day = result_day
    where ${finished}
    group by 1, 2`.execute(tx)
  return rows
}
