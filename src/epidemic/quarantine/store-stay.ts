import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { findHouseholds } from '../cases/store-household.ts'
import { recordsOf } from '../duplicates/store-merged.ts'
import type { Reason } from './assign.ts'

/** Somebody to be given a bed, as the records tell. */
export interface Sleeper {
  readonly home: number
  readonly id: string
  readonly code: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly sex: 'male' | 'female' | null
  readonly birthYear: number | null
  readonly household: string | null
  readonly exposure: string | null
}

/**
 * People with what decides about rooms: the household recorded, or else one address and one family name in one unit (seen
 * only by who may identify); the source case and day of exposure. Order as given.
 */
export async function findSleepers(tx: Tx, people: readonly string[]): Promise<Sleeper[]> {
  const records = await recordsOf(tx, people)
  const households = await findHouseholds(tx, people)
  const { rows } = await sql<Sleeper>`
    select p.home, p.id, p.code, p.outbreak_id as "outbreakId", p.unit_id as "unitId", p.sex, p.birth_year as "birthYear",
      coalesce(r.household, g.household,
        case when length(trim(i.address)) > 3 then p.unit_id || '|' || lower(trim(i.address)) || '|' || split_part(i.name_fold, ' ', 1) end
      ) as household,
      l.by_id || '|' || (l.exposed_at at time zone 'Asia/Ho_Chi_Minh')::date as exposure
    from epidemic.person p
    left join epidemic.level l on l.home = p.home and l.person_id = p.id
    left join unnest(${[...households.keys()]}::uuid[], ${[...households.values()]}::text[]) as g (person_id, household)
      on g.person_id = p.id
    left join epidemic.person_identity i on i.home = p.home and i.person_id = p.id
    left join epidemic.quarantine_order r on r.home = p.home and r.person_id = p.id
    where p.id = any(${[...records.people]}::uuid[])`.execute(tx)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return records.people.flatMap((id) => byId.get(id) ?? [])
}

export interface NewStay {
  readonly id: string
  readonly home: number
  readonly facilityId: string
  readonly facilityUnitId: string
  readonly roomId: string
  readonly bed: number
  readonly person: Sleeper
  readonly reasons: readonly Reason[]
  readonly override: string | null
  readonly arrived: boolean
}

/** The database keeps a bed to one person at a time: false when another was quicker. Then the transaction is to be given up. */
export async function insertStays(
  tx: Tx,
  stays: readonly NewStay[],
  from: Instant,
  by: { at: Instant; account: string | null },
): Promise<boolean> {
  try {
    for (const { id, home, facilityId, facilityUnitId, roomId, bed, person, reasons, override, arrived } of stays)
      await sql`
        insert into epidemic.stay (home, id, facility_id, facility_unit_id, room_id, bed, person_home, person_id, outbreak_id,
          unit_id, span, household, exposure, sex, birth_year, reasons, override, assigned_at, assigned_by, arrived_at)
        values (${home}, ${id}, ${facilityId}, ${facilityUnitId}, ${roomId}, ${bed}, ${person.home}, ${person.id},
          ${person.outbreakId}, ${person.unitId}, tstzrange(${from}, null), ${person.household}, ${person.exposure},
          ${person.sex}, ${person.birthYear}, ${JSON.stringify(reasons)}, ${override}, ${by.at}, ${by.account},
          ${arrived ? from : null})`.execute(tx)
    return true
  } catch (error) {
    // exclusion_violation
    if ((error as { code?: unknown }).code === '23P01') return false
    throw error
  }
}

/** Every bed given to the person, under whichever record. */
const everyId = async (tx: Tx, people: readonly string[]): Promise<string[]> => [...(await recordsOf(tx, people)).ids]

/** Ends what stays people have: from `at` on the beds are free. One that would not have begun is called off. */
export const endStays = async (tx: Tx, people: readonly string[], at: Instant) =>
  sql`
    update epidemic.stay set
      cancelled_at = case when lower(span) >= ${at}::timestamptz then ${at}::timestamptz end,
      span = case when lower(span) >= ${at}::timestamptz then span else tstzrange(lower(span), ${at}) end
    where person_id = any(${await everyId(tx, people)}::uuid[]) and cancelled_at is null and (upper(span) is null or upper(span) > ${at})`.execute(
    tx,
  )

/** People arrived: the bed is theirs from then on, had they been expected later. */
export const noteArrivals = async (tx: Tx, people: readonly string[], at: Instant) =>
  sql`
    update epidemic.stay set arrived_at = ${at},
      span = case when lower(span) > ${at}::timestamptz then tstzrange(${at}, upper(span)) else span end
    where person_id = any(${await everyId(tx, people)}::uuid[]) and cancelled_at is null and arrived_at is null and upper(span) is null`.execute(
    tx,
  )

/** Not arrived after all. */
export const unnoteArrivals = async (tx: Tx, people: readonly string[]) =>
  sql`
    update epidemic.stay set arrived_at = null
    where person_id = any(${await everyId(tx, people)}::uuid[]) and cancelled_at is null and upper(span) is null`.execute(
    tx,
  )
