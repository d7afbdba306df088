import { readdir, readFile } from 'node:fs/promises'
import type { Text } from '#kernel/text'
import type { Tx } from '#platform/sql/transaction'
import type { IndexSpecFile } from '../composite/index.ts'
import type { Edition } from './edition.ts'
import { editionOf } from './edition-file.ts'
import { insertEdition } from './store-editions.ts'

const FOLDER = new URL('../../../seeds/editions/', import.meta.url)
const PUBLISHED = 'published-ranks.json'

interface SeedRank {
  readonly edition: string
  readonly year: number
  readonly subject: string
  readonly name: string
  readonly unit?: string
  readonly rank?: number
  readonly of?: number
  readonly value?: number
  readonly parts?: readonly { readonly name: Text; readonly value?: number; readonly rank?: number }[]
  readonly note?: Text
  readonly source: string
}

/** The editions this release knows, as their files say them. */
export async function readEditions(): Promise<Edition[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json') && name !== PUBLISHED).sort()
  return Promise.all(names.map(async (name) => editionOf(await read<IndexSpecFile>(name))))
}

const read = async <T>(name: string): Promise<T> => JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')) as T

/**
 * Loads editions and what ministries published, after the indicators they take. What an administrator has filled in
 * since stays: twice is as good as once.
 */
export async function seedEditions(tx: Tx): Promise<void> {
  const known = new Set((await tx.selectFrom('measures.edition').select('id').execute()).map(({ id }) => id))
  for (const edition of await readEditions()) {
    known.add(edition.id)
    await insertEdition(tx, edition)
  }
  const ranks = (await read<SeedRank[]>(PUBLISHED)).filter(({ edition }) => known.has(edition))
  if (ranks.length === 0) return
  await tx
    .insertInto('measures.published_rank')
    .values(
      ranks.map((one) => ({
        edition_id: one.edition,
        year: one.year,
        subject_id: one.subject,
        name: one.name,
        unit_id: one.unit ?? null,
        rank: one.rank ?? null,
        rank_of: one.of ?? null,
        value: one.value ?? null,
        parts: JSON.stringify(one.parts ?? []),
        note_vi: one.note?.vi ?? null,
        note_en: one.note?.en ?? null,
        source: one.source,
      })),
    )
    .onConflict((found) => found.doNothing())
    .execute()
}
