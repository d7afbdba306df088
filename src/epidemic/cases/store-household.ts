import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Known } from '../case.ts'

/** Somebody of a household as the list shows them; only those the caller may see are found. */
export interface Member {
  readonly id: string
  readonly unitId: string | null
  readonly level: number | null
}

/** The household a person lives in, or null. */
export async function findHousehold(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('epidemic.household_member')
    .select('household_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.household_id ?? null
}

/**
 * Households of many people at once, by person: for keeping families together. Who stands alone, or is not visible to the
 * caller, is left out.
 */
export async function findHouseholds(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('epidemic.household_member')
    .select(['person_id', 'household_id'])
    .where(sql<boolean>`person_id = any(${[...personIds]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.household_id]))
}

export async function findMembers(tx: Tx, householdId: string, except: string): Promise<Member[]> {
  const rows = await tx
    .selectFrom('epidemic.household_member as m')
    .leftJoin('epidemic.level as l', (on) => on.onRef('l.home', '=', 'm.home').onRef('l.person_id', '=', 'm.person_id'))
    .select(['m.person_id', 'm.unit_id', 'l.level'])
    .where('m.household_id', '=', householdId)
    .where('m.person_id', '<>', except)
    .orderBy('m.recorded_at')
    .orderBy('m.person_id')
    .execute()
  return rows.map((row) => ({ id: row.person_id, unitId: row.unit_id, level: row.level }))
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

export const removeMember = (tx: Tx, { home, id }: Known) =>
  tx.deleteFrom('epidemic.household_member').where('home', '=', home).where('person_id', '=', id).execute()
