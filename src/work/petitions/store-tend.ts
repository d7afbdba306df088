import { sql } from 'kysely'
import type { Day } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'

/** Petitions whose window has passed, under the version of the workflow that closes by itself. */
export async function windowsPassed(tx: Tx, today: Day, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('work.petition')
    .select('id')
    .where('state', 'in', ['need-info', 'answered', 'rated'])
    .where('window_day', '<', today)
    .orderBy('window_day')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** Petitions about which a directive was issued whose every task is done, and that have not been told. */
export async function directivesDone(tx: Tx, most: number): Promise<{ id: string; number: string }[]> {
  const { rows } = await sql<{ id: string; number: string }>`
    select p.id, d.number
    from work.petition p join work.directive d on d.id = p.directive_id
    where p.directive_done_day is null and p.state <> 'closed'
      and exists (select 1 from work.task t where t.directive_id = d.id and t.state = 'done')
      and not exists (select 1 from work.task t where t.directive_id = d.id and t.state not in ('done', 'recalled'))
    limit ${most}`.execute(tx)
  return rows
}
