import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { CaseKind } from '../names.ts'
import type { Clocked } from './clocked.ts'
import type { Ladder, Rung, Told } from './ladder.ts'

/** Every ladder that was ever entered. */
export async function loadLadders(tx: Tx): Promise<Ladder[]> {
  const rows = await tx.selectFrom('work.escalation_rung').selectAll().orderBy('from_day').orderBy('days').execute()
  const ladders = new Map<string, { from: Day; kind: CaseKind | '*'; rungs: Rung[] }>()
  for (const row of rows) {
    const key = `${row.from_day} ${row.kind}`
    const ladder = ladders.get(key) ?? { from: row.from_day, kind: row.kind as CaseKind | '*', rungs: [] }
    ladder.rungs.push({ days: row.days, tells: row.tells as Told, leastTerm: row.least_term })
    ladders.set(key, ladder)
  }
  return [...ladders.values()]
}

/** The last day before `today` on which the clock ran; null when it never has. */
export async function lastRunBefore(tx: Tx, today: Day): Promise<Day | null> {
  const row = await tx
    .selectFrom('work.clock_day')
    .select(({ fn }) => fn.max('day').as('day'))
    .where('day', '<', today)
    .executeTakeFirst()
  return row?.day ?? null
}

export async function noteRun(tx: Tx, day: Day, at: Instant): Promise<void> {
  await tx
    .insertInto('work.clock_day')
    .values({ day, first_at: at, last_at: at })
    .onConflict((on) => on.column('day').doUpdateSet({ last_at: at }))
    .execute()
}

/** A case that may have something due, as it is before it is claimed. */
export interface Candidate {
  readonly id: string
  readonly state: string
  readonly workflow: number
  readonly opened: Day
  readonly due: Day
  readonly behind: ReadonlyMap<number, Day>
}

/** Open cases due before `horizon` with a rung of their ladder still before them, the most overdue first. */
export async function candidates(
  tx: Tx,
  of: Pick<Clocked, 'kind' | 'table' | 'opened'>,
  { states, horizon, top }: { states: readonly string[]; horizon: Day; top: number },
): Promise<Candidate[]> {
  const { rows } = await sql<{
    id: string
    state: string
    workflow: number
    opened: Day
    due: Day
    days: number[] | null
    on_days: Day[] | null
  }>`
    select c.id, c.state, c.workflow, c.${sql.ref(of.opened)} as opened, c.due_day as due, m.days, m.on_days
    from ${sql.table(of.table)} as c
    left join lateral (
      select array_agg(days) as days, array_agg(on_day::text) as on_days from work.clock_mark as m
      where m.home = c.home and m.kind = ${of.kind} and m.case_id = c.id and m.due_day = c.due_day) as m on true
    where c.due_day < ${horizon} and c.state = any(${[...states]}::text[])
      and not ${top} = any(coalesce(m.days, '{}'))
    order by c.due_day, c.id`.execute(tx)
  return rows.map(({ days, on_days, ...row }) => ({ ...row, behind: behindOf(days, on_days) }))
}

const behindOf = (days: readonly number[] | null, on: readonly Day[] | null): Map<number, Day> =>
  new Map((days ?? []).map((one, n) => [one, (on ?? [])[n] as Day]))

/** The rungs behind a case, read again once it is claimed. */
export async function marksOf(tx: Tx, of: MarkOf): Promise<Map<number, Day>> {
  const rows = await tx
    .selectFrom('work.clock_mark')
    .select(['days', 'on_day'])
    .where('home', '=', of.home)
    .where('kind', '=', of.kind)
    .where('case_id', '=', of.id)
    .where('due_day', '=', of.due)
    .execute()
  return new Map(rows.map(({ days, on_day }) => [days, on_day]))
}

interface MarkOf {
  readonly home: number
  readonly kind: Clocked['kind']
  readonly id: string
  readonly due: Day
}

export async function mark(
  tx: Tx,
  of: MarkOf,
  marks: readonly { readonly days: number; readonly done: 'told' | 'with-later' | 'nobody' }[],
  { today, at }: { today: Day; at: Instant },
): Promise<void> {
  const same = { home: of.home, kind: of.kind, case_id: of.id, due_day: of.due, on_day: today, at }
  await tx
    .insertInto('work.clock_mark')
    .values(marks.map((one) => ({ ...same, ...one })))
    .execute()
}
