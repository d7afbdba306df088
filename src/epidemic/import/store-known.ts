import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import { inPieces } from '../store-cursor.ts'

/** Somebody who stands in a list already. */
export interface KnownPerson {
  readonly home: number
  readonly id: string
  readonly unitId: string | null
  readonly isCase: boolean
}

/** Everyone of a list the caller may see, by the id the list gives them; who was merged is who they turned out to be. */
export async function loadKnown(tx: Tx, outbreakId: string, source: string): Promise<Map<string, KnownPerson>> {
  const known = new Map<string, KnownPerson>()
  const query = sql<KnownPerson & { readonly externalId: string }>`
    select coalesce(p.merged_home, p.home) as home, coalesce(p.merged_into, p.id) as id, p.unit_id as "unitId",
      p.external_id as "externalId", c.person_id is not null as "isCase"
    from epidemic.person p left join epidemic.confirmed_case c
      on c.home = coalesce(p.merged_home, p.home) and c.person_id = coalesce(p.merged_into, p.id)
    where p.outbreak_id = ${outbreakId} and p.source = ${source}`
  for await (const rows of inPieces(tx, 'known_people', query))
    for (const { externalId, ...person } of rows) known.set(externalId, person)
  return known
}

/** Natural keys of the encounters the caller may see. */
export async function loadKeys(tx: Tx, outbreakId: string): Promise<Set<string>> {
  const keys = new Set<string>()
  const query = sql<{ natural_key: string }>`
    select natural_key from epidemic.encounter where outbreak_id = ${outbreakId}`
  for await (const rows of inPieces(tx, 'known_encounters', query)) for (const row of rows) keys.add(row.natural_key)
  return keys
}
