import type { Caller } from '#kernel/caller'
import type { Day, Instant } from '#kernel/day'
import type { Atlas } from '#places'
import type { Tx } from '#platform/sql/transaction'
import type { PersonView } from './contract/person.ts'
import type { PeopleAsked, PersonRow } from './people-query.ts'
import { findPeople } from './store-people.ts'
import { viewPerson } from './view.ts'

interface Asking {
  readonly caller: Caller
  readonly at: Instant
  readonly today: Day
}

export const byIds = (ids: readonly string[], at: Instant): PeopleAsked => ({
  outbreakIds: [],
  unitIds: null,
  at,
  knownBefore: null,
  levels: null,
  states: null,
  words: null,
  ids,
  sort: 'code',
  descending: false,
})

/** Those of the people the caller may see, in the order given. */
export async function viewPeople(
  tx: Tx,
  { caller, at, today }: Asking,
  atlas: Atlas,
  ids: readonly string[],
): Promise<PersonView[]> {
  if (ids.length === 0) return []
  const rows = await findPeople(tx, byIds(ids, at), null, ids.length)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [viewPerson(row, atlas, today, caller.language)] : []
  })
}

export async function findPerson(tx: Tx, id: string, at: Instant): Promise<PersonRow | null> {
  return (await findPeople(tx, byIds([id], at), null, 1))[0] ?? null
}
