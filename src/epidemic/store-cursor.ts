import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'

const BATCH = 20_000

/** Rows of a query in pieces, so that an outbreak of any size passes through without standing in memory as objects. */
export async function* inPieces<Row>(tx: Tx, name: string, query: RawBuilder<Row>): AsyncGenerator<readonly Row[]> {
  const cursor = sql.id(name)
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(tx)
  for (;;) {
    const { rows } = await sql<Row>`fetch forward ${sql.lit(BATCH)} from ${cursor}`.execute(tx)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) break
  }
  await sql`close ${cursor}`.execute(tx)
}
