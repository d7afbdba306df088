import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { IdentityKeys } from './identity/keys.ts'
import { addIdentities } from './identity/store-identity.ts'
import { chunks } from './store-levels.ts'

/** A person to be written, with the case's facts where confirmed. */
export interface NewPerson {
  readonly home: number
  readonly id: string
  readonly source: string
  readonly externalId: string
  readonly code: string
  readonly unitId: string | null
  readonly name: string | null
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  readonly phone: string | null
  readonly idNumber?: string | null
  readonly address: string | null
}

export interface NewCase {
  readonly home: number
  readonly personId: string
  readonly unitId: string | null
  readonly onsetOn: Day | null
  readonly sampledOn: Day | null
  readonly confirmedAt: Instant
  readonly isolatedAt: Instant | null
  readonly exposedFrom: Instant | null
  readonly hospital: string | null
  readonly outcome: 'alive' | 'recovered' | 'dead' | null
}

export interface NewEncounter {
  readonly home: number
  readonly id: string
  readonly aId: string
  readonly bHome: number
  readonly bId: string
  readonly unitId: string | null
  readonly otherUnitId: string | null
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly setting: string | null
  readonly naturalKey: string
}

/** Many people in few statements; identities, sealed, only where something of them is known. */
export async function addPeople(
  tx: Tx,
  keys: IdentityKeys,
  outbreakId: string,
  people: readonly NewPerson[],
  at: Instant,
): Promise<void> {
  for (const rows of chunks(people))
    await sql`
      insert into epidemic.person (home, id, outbreak_id, source, external_id, code, unit_id, birth_year, sex, recorded_at)
      select home, id, ${outbreakId}, source, external_id, code, unit_id, birth_year, sex, ${at}
      from unnest(${rows.map((row) => row.home)}::smallint[], ${rows.map((row) => row.id)}::uuid[],
        ${rows.map((row) => row.source)}::text[], ${rows.map((row) => row.externalId)}::text[],
        ${rows.map((row) => row.code)}::text[], ${rows.map((row) => row.unitId)}::text[],
        ${rows.map((row) => row.birthYear)}::smallint[], ${rows.map((row) => row.sex)}::text[])
        as given (home, id, source, external_id, code, unit_id, birth_year, sex)`.execute(tx)
  const identities = people.map(({ id: personId, name, idNumber = null, ...person }) => ({
    ...person,
    personId,
    name: name ?? person.code,
    idNumber,
    known: name ?? person.phone ?? person.address ?? idNumber,
  }))
  await addIdentities(
    tx,
    keys,
    identities.filter(({ known }) => known !== null),
  )
}

/** Confirms people as cases; one retracted before is confirmed anew. */
export async function addCases(tx: Tx, outbreakId: string, cases: readonly NewCase[], at: Instant): Promise<void> {
  for (const rows of chunks(cases))
    await sql`
      insert into epidemic.confirmed_case (home, person_id, outbreak_id, unit_id, onset_on, sampled_on, confirmed_at,
        isolated_at, exposed_from, hospital, outcome, recorded_at)
      select home, person_id, ${outbreakId}, unit_id, onset_on, sampled_on, confirmed_at, isolated_at, exposed_from,
        hospital, outcome, ${at}
      from unnest(${rows.map((row) => row.home)}::smallint[], ${rows.map((row) => row.personId)}::uuid[],
        ${rows.map((row) => row.unitId)}::text[], ${rows.map((row) => row.onsetOn)}::date[],
        ${rows.map((row) => row.sampledOn)}::date[], ${rows.map((row) => row.confirmedAt)}::timestamptz[],
        ${rows.map((row) => row.isolatedAt)}::timestamptz[], ${rows.map((row) => row.exposedFrom)}::timestamptz[],
        ${rows.map((row) => row.hospital)}::text[], ${rows.map((row) => row.outcome)}::text[])
        as given (home, person_id, unit_id, onset_on, sampled_on, confirmed_at, isolated_at, exposed_from, hospital, outcome)
      on conflict (home, person_id) do update set
        onset_on = excluded.onset_on, sampled_on = excluded.sampled_on, confirmed_at = excluded.confirmed_at,
        isolated_at = excluded.isolated_at, exposed_from = excluded.exposed_from, hospital = excluded.hospital,
        outcome = excluded.outcome, recorded_at = excluded.recorded_at, retracted_at = null
      where confirmed_case.retracted_at is not null`.execute(tx)
}

export async function addEncounters(
  tx: Tx,
  outbreakId: string,
  encounters: readonly NewEncounter[],
  at: Instant,
): Promise<void> {
  for (const rows of chunks(encounters))
    await sql`
      insert into epidemic.encounter (home, id, outbreak_id, a_id, b_home, b_id, unit_id, other_unit_id, starts_at, ends_at,
        setting, natural_key, recorded_at)
      select home, id, ${outbreakId}, a_id, b_home, b_id, unit_id, other_unit_id, starts_at, ends_at, setting, natural_key, ${at}
      from unnest(${rows.map((row) => row.home)}::smallint[], ${rows.map((row) => row.id)}::uuid[],
        ${rows.map((row) => row.aId)}::uuid[], ${rows.map((row) => row.bHome)}::smallint[], ${rows.map((row) => row.bId)}::uuid[],
        ${rows.map((row) => row.unitId)}::text[], ${rows.map((row) => row.otherUnitId)}::text[],
        ${rows.map((row) => row.startsAt)}::timestamptz[], ${rows.map((row) => row.endsAt)}::timestamptz[],
        ${rows.map((row) => row.setting)}::text[], ${rows.map((row) => row.naturalKey)}::text[])
        as given (home, id, a_id, b_home, b_id, unit_id, other_unit_id, starts_at, ends_at, setting, natural_key)`.execute(
      tx,
    )
}
