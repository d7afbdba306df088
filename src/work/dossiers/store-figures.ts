import { type RawBuilder, sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { DossierCells } from './contract-figures.ts'
import { cellOf } from './store-cell.ts'

export interface DossierFigureFilter {
  readonly now: Instant
  /** First day of the first month, and the day after the last month. */
  readonly from: Day
  readonly until: Day
  readonly procedure?: string | undefined
  readonly agency?: string | undefined
  readonly unitIds?: readonly string[] | undefined
}

function narrowed({ procedure, agency, unitIds }: DossierFigureFilter): RawBuilder<unknown> {
  return sql.join(
    [
      // What was begun and ended without ever being submitted had no day by which it was to be checked, and no guide.
      sql`d.state <> 'draft' and not (d.closed_day is not null and d.due_at is null and d.guided = 0)`,
      ...(procedure === undefined ? [] : [sql`d.procedure_id = ${procedure}`]),
      ...(agency === undefined ? [] : [sql`d.desk_agency = ${agency}`]),
      ...(unitIds === undefined ? [] : [sql`d.unit_id = any(${[...unitIds]}::text[])`]),
    ],
    sql` and `,
  )
}

export type CellsRow = DossierCells & { readonly agency: string; readonly procedure: string; readonly month: string }

/**
 * Dossiers submitted in the months, in exactly one cell each, by desk, procedure and month. On time is measured by the
 * appointment without apologies; before it is taken in, by when it had to be checked. A draft was never submitted.
 */
export async function dossierCells(tx: Tx, filter: DossierFigureFilter): Promise<CellsRow[]> {
  const { rows } = await sql<CellsRow>`
    with stood as (
      select d.desk_agency, d.procedure_id, to_char(d.received_day, 'YYYY-MM') as month, d.extensions,
        ${cellOf(filter.now)} as cell
      from work.dossier d
      where d.received_day >= ${filter.from}::date and d.received_day < ${filter.until}::date and ${narrowed(filter)})
    select desk_agency as agency, procedure_id as procedure, month, count(*) as received,
      count(*) filter (where cell = 'doneOnTime') as "doneOnTime",
      count(*) filter (where cell = 'doneLate') as "doneLate",
      count(*) filter (where cell = 'openInTime') as "openInTime",
      count(*) filter (where cell = 'openOverdue') as "openOverdue",
      count(*) filter (where cell = 'paused') as "paused",
      count(*) filter (where cell = 'notHandled') as "notHandled",
      count(*) filter (where extensions > 0 and cell <> 'notHandled') as "apologised"
    from stood group by 1, 2, 3 order by 3, 1, 2`.execute(tx)
  return rows
}

export interface StageRow {
  readonly procedureId: string
  readonly procedureVersion: number
  readonly stage: number
  readonly agency: string
  readonly count: number
  readonly median: number
  readonly p90: number
  /** Hours of each stay are compared with the term by the caller's list of terms. */
  readonly hours: readonly number[]
}

const MOST_STAYS = 100_000

/** Stays that ended in the months, by step and agency; what was broken off (withdrawn, lapsed) is no handling time. */
export async function stageHours(tx: Tx, filter: DossierFigureFilter): Promise<StageRow[]> {
  const { rows } = await sql<StageRow>`
    with stay as (
      select d.procedure_id, d.procedure_version, m.stage, m.step, m.from_agency, m.spent
      from work.dossier_move m join work.dossier d on d.home = m.home and d.id = m.dossier_id
      where m.spent is not null and m.step in ('hand-over', 'back', 'issue', 'decline')
        and m.at >= ${filter.from}::date - interval '7 hours' and m.at < ${filter.until}::date - interval '7 hours'
        and ${narrowed(filter)}
      order by m.at desc limit ${MOST_STAYS})
    select procedure_id as "procedureId", procedure_version as "procedureVersion",
      case step when 'hand-over' then stage - 1 when 'back' then stage + 1 else stage end as stage,
      from_agency as agency, count(*) as count,
      percentile_cont(0.5) within group (order by spent) as median,
      percentile_cont(0.9) within group (order by spent) as p90, array_agg(spent) as hours
    from stay group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(tx)
  return rows
}
