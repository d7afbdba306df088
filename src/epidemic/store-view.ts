import type { Caller } from '#kernel/caller'
import type { Day, Instant } from '#kernel/day'
import type { Atlas } from '#places'
import type { Tx } from '#platform/sql/transaction'
import type { PersonView } from './contract/person.ts'
import { keptId } from './duplicates/store-merged.ts'
import type { PersonRow } from './people-query.ts'
import { findById } from './store-people.ts'
import { viewPerson } from './view.ts'

interface Asking {
  readonly caller: Caller
  readonly at: Instant
  readonly today: Day
}

/** Those of the people the caller may see, in the order given. */
export async function viewPeople(
  tx: Tx,
  { caller, at, today }: Asking,
  atlas: Atlas,
  ids: readonly string[],
): Promise<PersonView[]> {
  return (await findById(tx, ids, at)).map((row) => viewPerson(row, atlas, today, caller.language))
}

/** Who was merged is found as who they turned out to be. */
export async function findPerson(tx: Tx, id: string, at: Instant): Promise<PersonRow | null> {
  return (await findById(tx, [await keptId(tx, id)], at))[0] ?? null
}
