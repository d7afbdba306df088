import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Tx } from '#platform/sql/transaction'
import type { Cell } from '../figures/figures.ts'
import type { TaskState } from '../names.ts'
import { taskOf } from './store-task.ts'
import type { Task } from './task.ts'
import { isClosed } from './view.ts'

/** Not done and not recalled. */
const isOpen = sql<boolean>`state in ('assigned', 'accepted', 'submitted', 'returned')`

/** What a list, an export and a figure may be narrowed to; the same words mean the same rows in all three. */
export interface TaskFilter {
  readonly today: Day
  readonly state?: readonly (TaskState | 'open')[] | undefined
  readonly overdue?: boolean | undefined
  readonly unitIds?: readonly string[] | undefined
  readonly leadAgency?: string | undefined
  readonly issuerAgency?: string | undefined
  readonly directiveId?: string | undefined
  readonly directiveIds?: readonly string[] | undefined
  readonly sector?: string | undefined
  readonly aboutType?: string | undefined
  readonly aboutId?: string | undefined
  readonly cell?: readonly Cell[] | undefined
  readonly words?: string | undefined
  readonly coordinator?: string | undefined
  readonly plan?: string | undefined
  readonly extension?: 'asked' | 'given' | undefined
  readonly deadline?: readonly string[] | undefined
}

/** Late as `isLate` reads it: the clock stops while a submission stands. */
const lateOn = (today: Day) => sql<boolean>`(due_day is not null and coalesce(submitted_day, ${today}::date) > due_day)`

/** The filter as one condition. */
export function matching(filter: TaskFilter): RawBuilder<boolean> {
  const { today, state, overdue, cell, unitIds, words } = filter
  const all = [sql<boolean>`true`]
  const is = (column: string, value: string | undefined) => {
    if (value !== undefined) all.push(sql<boolean>`${sql.ref(column)} = ${value}`)
  }
  is('lead_agency', filter.leadAgency)
  is('issuer_agency', filter.issuerAgency)
  is('directive_id', filter.directiveId)
  is('plan_id', filter.plan)
  // A directive is done by its own tasks; their parts are the business of whoever divided them.
  if (filter.directiveId ?? filter.plan) all.push(sql<boolean>`parent_id is null`)
  is('sector', filter.sector)
  if (unitIds) all.push(sql<boolean>`unit_id = any(${unitIds}::text[])`)
  if (filter.directiveIds)
    all.push(sql<boolean>`directive_id = any(${filter.directiveIds}::uuid[]) and parent_id is null`)
  if (state && state.length > 0)
    all.push(sql<boolean>`(state = any(${state}::text[])${state.includes('open') ? sql` or ${isOpen}` : sql``})`)
  if (overdue === true) all.push(sql<boolean>`${isOpen} and ${lateOn(today)}`)
  if (overdue === false) all.push(sql<boolean>`not (${isOpen} and ${lateOn(today)})`)
  if (cell && cell.length > 0) all.push(sql<boolean>`${cellOn(today)} = any(${cell}::text[])`)
  if (filter.coordinator) all.push(sql<boolean>`${filter.coordinator} = any(coordinators)`)
  if (filter.extension === 'asked') all.push(sql<boolean>`asked_due_day is not null`)
  if (filter.extension === 'given') all.push(sql<boolean>`extensions > 0`)
  if (filter.deadline && filter.deadline.length > 0)
    all.push(sql<boolean>`coalesce(deadline ->> 'kind', 'day') = any(${filter.deadline}::text[])`)
  if (filter.aboutType) all.push(sql<boolean>`about ->> 'type' = ${filter.aboutType}`)
  if (filter.aboutId) all.push(sql<boolean>`about ->> 'id' = ${filter.aboutId}`)
  const folded = words === undefined ? '' : fold(words)
  for (const word of folded.split(' ').filter(Boolean)) all.push(sql<boolean>`position(${word} in search) > 0`)
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

/**
 * The cell of a row, null for a recalled one and for a part an agency gave to its own people: the agency answers for
 * the whole once. The same reading as `cellOf`.
 */
export const cellOn = (today: Day) => sql<Cell | null>`(case
  when state = 'recalled' or parent_id is not null and issuer_agency = lead_agency then null
  when state = 'done' then case when ${lateOn(today)} then 'doneLate' else 'doneOnTime' end
  else case when ${lateOn(today)} then 'openOverdue' else 'openInTime' end end)`

const FAR = '9999-12-31'

/** Where a page ended: closed or not, due day and id of its last row. */
export const cursorOf = (task: Task): string =>
  Buffer.from(`${isClosed(task) ? 1 : 0} ${task.due ?? FAR} ${task.id}`).toString('base64url')

function readCursor(cursor: string): { closed: string; due: string; id: string } | null {
  const found = /^([01]) (\d{4}-\d\d-\d\d) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString())
  if (!found) return null
  const [, closed, due, id] = found as unknown as [string, string, string, string]
  return { closed, due, id }
}

/** A page of tasks: open ones first, each part by due day, those without one last. A cursor that is none begins at the start. */
export async function listTasks(
  tx: Tx,
  filter: TaskFilter,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Task[]> {
  const after = page.cursor === undefined ? null : readCursor(page.cursor)
  const closed = sql<number>`(case when ${isOpen} then 0 else 1 end)`
  const due = sql<string>`coalesce(due_day, ${FAR}::date)`
  let query = tx.selectFrom('work.task').selectAll().where(matching(filter))
  if (after)
    query = query.where(
      sql<boolean>`(${closed}, ${due}, id) > (${after.closed}::int, ${after.due}::date, ${after.id}::uuid)`,
    )
  const rows = await query.orderBy(closed).orderBy(due).orderBy('id').limit(page.limit).execute()
  return rows.map(taskOf)
}

export async function countTasks(tx: Tx, filter: TaskFilter): Promise<number> {
  const row = await tx
    .selectFrom('work.task')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(matching(filter))
    .executeTakeFirstOrThrow()
  return row.n
}

/** Every task of the filter, page by page, for an export of any length. */
export async function* eachTask(tx: Tx, filter: TaskFilter): AsyncGenerator<Task[]> {
  let cursor: string | undefined
  for (;;) {
    const page = await listTasks(tx, filter, { limit: 500, cursor })
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (page.length < 500 || last === undefined) return
    cursor = cursorOf(last)
  }
}
