import { sql } from 'kysely'
import type { Day } from '#kernel/day'
import { type Atlas, loadAtlas } from '#places'
import type { Tx } from '#platform/sql/transaction'
import type { SeenPerson } from '../contract/person.ts'
import { viewSeen } from '../view.ts'
import type { Somebody } from './question.ts'

/** How the reader is told of people: by code within the own scope, by commune beyond. */
export type See = (somebody: Somebody) => SeenPerson

export async function seeing(tx: Tx, people: readonly Somebody[], today: Day, known?: Atlas): Promise<See> {
  const atlas = known ?? (await loadAtlas(tx))
  const codes = await codesOf(
    tx,
    people.map(({ id }) => id),
  )
  return ({ id, unitId }) => viewSeen(id, unitId, codes, atlas, today)
}

/** Codes of those the caller may see, of any number of people. */
export async function codesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; code: string }>`
    select id, code from epidemic.person where id = any(${[...new Set(ids)]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, code }) => [id, code]))
}
