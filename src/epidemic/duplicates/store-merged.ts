import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'

/** The person an id stands for today: whom they were merged into, or themselves. An unknown id is its own. */
export async function keptId(tx: Tx, id: string): Promise<string> {
  const row = await tx.selectFrom('epidemic.person').select('merged_into').where('id', '=', id).executeTakeFirst()
  return row?.merged_into ?? id
}

/** Ids under which rows of the person stand (encounters, visits, samples): the person's own and of those merged into them. */
export async function idsOf(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from epidemic.person where merged_into = ${id}`.execute(tx)
  return [id, ...rows.map((row) => row.id)]
}
