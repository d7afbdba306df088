import { sql } from 'kysely'
import { type Acting, remember } from '#ledger'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { EncounterSeed, PersonSeed, Scenario } from './doors.ts'
import type { IdentityKeys } from './identity/keys.ts'
import { addIdentities } from './identity/store-identity.ts'
import { chunks } from './store-levels.ts'
import { addOutbreak } from './store-outbreak.ts'

/**
 * Rows of one statement. So many are noted as "everything changed" (migration 0010), which is what the first trace reads
 * anyway; by the thousand each row would be noted, and each note taken up again.
 */
const AT_ONCE = 10_000

/** Writes a simulated outbreak in bulk, as it would have been recorded at the instants given. Trace it afterwards. */
export async function seedOutbreak(
  tx: Tx,
  acting: Acting,
  { outbreak, people, encounters }: Scenario,
  keys: IdentityKeys,
): Promise<void> {
  await addOutbreak(tx, outbreak)
  for (const rows of chunks(people, AT_ONCE)) await addPeople(tx, keys, outbreak.id, rows)
  const byId = new Map(people.map((person) => [person.id, person]))
  for (const rows of chunks(encounters, AT_ONCE)) await addEncounters(tx, outbreak.id, rows, byId)
  await remember(tx, acting, [
    {
      kind: 'epidemic.outbreak-seeded',
      subject: { type: 'epidemic.outbreak', id: outbreak.id },
      where: { unit: null, sector: 'health' },
      after: { people: people.length, encounters: encounters.length, simulated: outbreak.simulated },
    },
  ])
}

async function addPeople(tx: Tx, keys: IdentityKeys, outbreakId: string, people: readonly PersonSeed[]): Promise<void> {
  const home = people.map(({ unitId }) => homeOf(unitId))
  const unit = people.map(({ unitId }) => unitId)
  const id = people.map((person) => person.id)
  await sql`
    insert into epidemic.person (home, id, outbreak_id, source, external_id, code, unit_id, birth_year, sex, recorded_at)
    select home, id, ${outbreakId}, 'simulation', id::text, code, unit_id, birth_year, sex, recorded_at
    from unnest(${home}::smallint[], ${id}::uuid[], ${people.map((p) => p.code)}::text[], ${unit}::text[],
      ${people.map((p) => p.birthYear)}::smallint[], ${people.map((p) => p.sex)}::text[],
      ${people.map((p) => p.recordedAt)}::timestamptz[])
      as given (home, id, code, unit_id, birth_year, sex, recorded_at)`.execute(tx)
  await addIdentities(
    tx,
    keys,
    people.map(({ id: personId, unitId, name, phone, address }) => {
      return { home: homeOf(unitId), personId, unitId, name, phone, idNumber: null, address }
    }),
  )
  await addCases(
    tx,
    outbreakId,
    people.filter(({ confirmedAt }) => confirmedAt !== undefined),
  )
  await addQuarantines(
    tx,
    outbreakId,
    people.filter(({ quarantine }) => quarantine !== undefined),
  )
}

async function addCases(tx: Tx, outbreakId: string, cases: readonly PersonSeed[]): Promise<void> {
  if (cases.length === 0) return
  await sql`
    insert into epidemic.confirmed_case (home, person_id, outbreak_id, unit_id, onset_on, sampled_on, confirmed_at,
      isolated_at, hospital, outcome, recorded_at)
    select home, person_id, ${outbreakId}, unit_id, onset_on, sampled_on, confirmed_at, isolated_at, hospital, outcome,
      confirmed_at
    from unnest(${cases.map((p) => homeOf(p.unitId))}::smallint[], ${cases.map((p) => p.id)}::uuid[],
      ${cases.map((p) => p.unitId)}::text[], ${cases.map((p) => p.onsetOn ?? null)}::date[],
      ${cases.map((p) => p.sampledOn ?? null)}::date[], ${cases.map((p) => p.confirmedAt ?? null)}::timestamptz[],
      ${cases.map((p) => p.isolatedAt ?? null)}::timestamptz[], ${cases.map((p) => p.hospital ?? null)}::text[],
      ${cases.map((p) => p.outcome ?? null)}::text[])
      as given (home, person_id, unit_id, onset_on, sampled_on, confirmed_at, isolated_at, hospital, outcome)`.execute(
    tx,
  )
}

async function addQuarantines(tx: Tx, outbreakId: string, people: readonly PersonSeed[]): Promise<void> {
  if (people.length === 0) return
  const told = people.flatMap((person) => (person.quarantine ? [{ ...person, ...person.quarantine }] : []))
  await sql`
    insert into epidemic.quarantine (home, person_id, outbreak_id, unit_id, found_at, kind, quarantined_at, released_at)
    select home, person_id, ${outbreakId}, unit_id, found_at, kind, quarantined_at, released_at
    from unnest(${told.map((p) => homeOf(p.unitId))}::smallint[], ${told.map((p) => p.id)}::uuid[],
      ${told.map((p) => p.unitId)}::text[], ${told.map((p) => p.foundAt)}::timestamptz[],
      ${told.map((p) => p.kind)}::text[], ${told.map((p) => p.at)}::timestamptz[],
      ${told.map((p) => p.releasedAt)}::timestamptz[])
      as given (home, person_id, unit_id, found_at, kind, quarantined_at, released_at)`.execute(tx)
}

async function addEncounters(
  tx: Tx,
  outbreakId: string,
  rows: readonly EncounterSeed[],
  byId: ReadonlyMap<string, PersonSeed>,
): Promise<void> {
  const unit = (id: string): string => byId.get(id)?.unitId ?? ''
  await sql`
    insert into epidemic.encounter (home, id, outbreak_id, a_id, b_home, b_id, unit_id, other_unit_id, starts_at, ends_at,
      setting, natural_key, recorded_at)
    select home, id, ${outbreakId}, a_id, b_home, b_id, unit_id, other_unit_id, starts_at, ends_at, setting, id::text, recorded_at
    from unnest(${rows.map(({ a }) => homeOf(unit(a)))}::smallint[], ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ a }) => a)}::uuid[], ${rows.map(({ b }) => homeOf(unit(b)))}::smallint[], ${rows.map(({ b }) => b)}::uuid[],
      ${rows.map(({ a }) => unit(a))}::text[], ${rows.map(({ b }) => unit(b))}::text[],
      ${rows.map((row) => row.startsAt)}::timestamptz[], ${rows.map((row) => row.endsAt)}::timestamptz[],
      ${rows.map((row) => row.setting)}::text[], ${rows.map((row) => row.recordedAt)}::timestamptz[])
      as given (home, id, a_id, b_home, b_id, unit_id, other_unit_id, starts_at, ends_at, setting, recorded_at)`.execute(
    tx,
  )
}
