import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Known } from '../case.ts'
import { recordsOf } from '../duplicates/store-merged.ts'

/** Somebody of a household as the list shows them; only those the caller may see are found. */
export interface Member {
  readonly id: string
  readonly unitId: string | null
  readonly level: number | null
}

/** The household a person lives in, or null. */
export const findHousehold = async (tx: Tx, personId: string): Promise<string | null> =>
  (await findHouseholds(tx, [personId])).get(personId) ?? null

/**
 * Households of many people at once, by person: for keeping families together. Who stands alone, or is not visible to the
 * caller, is left out. A person's own goes before that of a record merged into theirs.
 */
export async function findHouseholds(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const records = await recordsOf(tx, personIds)
  const { rows } = await sql<{ personId: string; household: string }>`
    select person_id as "personId", household_id as household from epidemic.household_member
    where person_id = any(${[...records.ids]}::uuid[]) order by recorded_at desc`.execute(tx)
  return new Map([...records.group(rows)].flatMap(([id, [first]]) => (first ? [[id, first.household]] : [])))
}

/** The people of a household but one. Who was merged is who they turned out to be, where that person lives in no other. */
export async function findMembers(tx: Tx, householdId: string, except: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select id, unit_id as "unitId", level from (
      select distinct on (coalesce(k.id, p.id)) coalesce(k.id, p.id) as id, coalesce(k.unit_id, m.unit_id) as unit_id, l.level,
        m.recorded_at
      from epidemic.household_member m
      join epidemic.person p on p.home = m.home and p.id = m.person_id
      left join epidemic.person k on k.id = p.merged_into
      left join epidemic.level l on l.home = coalesce(k.home, p.home) and l.person_id = coalesce(k.id, p.id)
      where m.household_id = ${householdId} and not exists (
        select from epidemic.household_member own
        where own.person_id = k.id and own.household_id <> m.household_id)
      order by coalesce(k.id, p.id), k.id is not null, m.recorded_at) member
    where id <> ${except}
    order by recorded_at, id`.execute(tx)
  return rows
}

export async function saveMember(tx: Tx, person: Known, householdId: string, at: Instant): Promise<void> {
  const { home, id, outbreakId, unitId } = person
  await tx
    .insertInto('epidemic.household_member')
    .values({
      home,
      person_id: id,
      outbreak_id: outbreakId,
      unit_id: unitId,
      household_id: householdId,
      recorded_at: at,
    })
    .onConflict((on) => on.columns(['home', 'person_id']).doUpdateSet({ household_id: householdId, recorded_at: at }))
    .execute()
}

/** All of one household move into another: the two turned out to be one. */
export const joinHouseholds = (tx: Tx, from: string, into: string) =>
  tx.updateTable('epidemic.household_member').set({ household_id: into }).where('household_id', '=', from).execute()

/** The person leaves, under whichever record they were entered. */
export async function removeMember(tx: Tx, { id }: Known): Promise<void> {
  const { ids } = await recordsOf(tx, [id])
  await sql`delete from epidemic.household_member where person_id = any(${[...ids]}::uuid[])`.execute(tx)
}
