import { type Day, isDay } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Outbreak } from './contract/counts.ts'

interface OutbreakRow {
  readonly id: string
  readonly disease: string
  readonly name_vi: string
  readonly name_en: string
  readonly started_on: string
  readonly closed_on: string | null
  readonly simulated: boolean
}

const dayOr = <T>(text: string | null, other: T): Day | T => (text !== null && isDay(text) ? text : other)

const outbreakOf = (row: OutbreakRow): Outbreak => ({
  id: row.id,
  disease: row.disease,
  name: { vi: row.name_vi, en: row.name_en },
  startedOn: dayOr(row.started_on, '1970-01-01'),
  closedOn: dayOr(row.closed_on, null),
  simulated: row.simulated,
})

export async function findOutbreaks(tx: Tx): Promise<Outbreak[]> {
  const rows = await tx
    .selectFrom('epidemic.outbreak')
    .selectAll()
    .orderBy('started_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(outbreakOf)
}

export async function findOutbreak(tx: Tx, id: string): Promise<Outbreak | null> {
  const row = await tx.selectFrom('epidemic.outbreak').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? outbreakOf(row) : null
}
