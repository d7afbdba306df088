import type { Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'
import type { PublishedRank } from './schema.ts'

interface Part {
  readonly name: Text
  readonly value?: number
  readonly rank?: number
}

/** What ministries published of provinces, the oldest year first. */
export async function publishedRanks(tx: Tx): Promise<PublishedRank[]> {
  const rows = await tx
    .selectFrom('measures.published_rank')
    .selectAll()
    .orderBy('year')
    .orderBy('subject_id')
    .execute()
  return rows.map((row) => ({
    edition: row.edition_id,
    year: row.year,
    subject: row.subject_id,
    name: row.name,
    unitId: row.unit_id,
    rank: row.rank,
    of: row.rank_of,
    value: row.value,
    parts: (row.parts as unknown as readonly Part[]).map(({ name, value, rank }) => ({
      name,
      value: value ?? null,
      rank: rank ?? null,
    })),
    note: row.note_vi === null ? null : { vi: row.note_vi, en: row.note_en ?? row.note_vi },
    source: row.source,
  }))
}
