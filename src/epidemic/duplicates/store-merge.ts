import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import type { IdentityKeys } from '../identity/keys.ts'
import { addIdentities, changeIdentity, findIdentities } from '../identity/store-identity.ts'
import { type Choice, changedSince, type Field, FOLLOWING, follow, type PersonRows, setAside, undone } from './merge.ts'
import { holdRows, putPerson, putRow } from './store-rows.ts'

export interface Merging {
  readonly kept: PersonRows
  readonly absorbed: PersonRows
  readonly choice: Choice
  readonly at: Instant
  readonly by: string | null
}

/** What undoing needs: the rows of both as they were, or as they became. */
interface Snapshot {
  readonly kept: PersonRows
  readonly absorbed: PersonRows
}

/** Makes two records one: the rows of the second stay, set aside, and what they say follows the first. Returns the merge's id. */
export async function saveMerge(tx: Tx, keys: IdentityKeys, merging: Merging): Promise<string> {
  const { kept, absorbed, choice, at, by } = merging
  const keptId = String(kept.person.id)
  const absorbedId = String(absorbed.person.id)
  await mergeIdentity(tx, keys, merging)
  for (const of of FOLLOWING) {
    const row = follow(of, kept[of], absorbed[of])
    await putRow(tx, of, kept[of], row && { ...row, ...ownKeys(kept) })
    await putRow(tx, of, absorbed[of], setAside(of, absorbed[of], at))
  }
  const pick = (field: Field, column: string): unknown =>
    (choice[field] === 'absorbed' ? absorbed.person[column] : null) ?? kept.person[column] ?? absorbed.person[column]
  await putPerson(tx, { ...kept.person, birth_year: pick('birthYear', 'birth_year'), sex: pick('sex', 'sex') })
  const { rows: earlier } = await sql<{ id: string }>`
    update epidemic.person set merged_home = ${kept.person.home}, merged_into = ${keptId}
    where merged_into = ${absorbedId} returning id`.execute(tx)
  await sql`
    update epidemic.person set merged_home = ${kept.person.home}, merged_into = ${keptId}, merged_at = ${at}
    where home = ${absorbed.person.home} and id = ${absorbedId}`.execute(tx)
  const before: Snapshot = { kept, absorbed }
  const after: Snapshot = { kept: await heldRows(tx, keptId), absorbed: await heldRows(tx, absorbedId) }
  const id = newId()
  await sql`
    insert into epidemic.person_merge (home, id, outbreak_id, kept_id, absorbed_home, absorbed_id, unit_id, other_unit_id,
      earlier_ids, before, after, merged_at, merged_by)
    values (${kept.person.home}, ${id}, ${kept.person.outbreak_id}, ${keptId}, ${absorbed.person.home}, ${absorbedId},
      ${kept.person.unit_id}, ${absorbed.person.unit_id}, ${earlier.map((one) => one.id)}::uuid[],
      ${JSON.stringify(before)}::jsonb, ${JSON.stringify(after)}::jsonb, ${at}, ${by})`.execute(tx)
  return id
}

const ownKeys = ({ person }: PersonRows) => ({ home: person.home, person_id: person.id, unit_id: person.unit_id })

async function heldRows(tx: Tx, id: string): Promise<PersonRows> {
  const rows = await holdRows(tx, id)
  if (rows === null) throw new Error(`person ${id} is gone`)
  return rows
}

async function mergeIdentity(tx: Tx, keys: IdentityKeys, { kept, absorbed, choice }: Merging): Promise<void> {
  const ids = [kept, absorbed].map(({ person }) => String(person.id))
  const found = await findIdentities(tx, keys, ids)
  const ours = found.find(({ id }) => id === ids[0])
  const theirs = found.find(({ id }) => id === ids[1])
  if (!theirs) return
  const pick = (field: 'name' | 'phone' | 'idNumber' | 'address'): string | null =>
    (choice[field] === 'absorbed' ? theirs[field] : null) ?? ours?.[field] ?? theirs[field]
  const row = {
    home: Number(kept.person.home),
    personId: ids[0]!,
    unitId: kept.person.unit_id as string | null,
    name: pick('name') ?? String(kept.person.code),
    phone: pick('phone'),
    idNumber: pick('idNumber'),
    address: pick('address'),
  }
  if (ours) await changeIdentity(tx, keys, row)
  else await addIdentities(tx, keys, [row])
}

export interface StoredMerge {
  readonly home: number
  readonly id: string
  readonly outbreakId: string
  readonly keptId: string
  readonly absorbedHome: number
  readonly absorbedId: string
  readonly unitId: string | null
  readonly otherUnitId: string | null
  readonly earlierIds: readonly string[]
  readonly before: Snapshot
  readonly after: Snapshot
  readonly undoneAt: Instant | null
}

/** A merge of people the caller may identify, held until the transaction ends. */
export async function holdMerge(tx: Tx, id: string): Promise<StoredMerge | null> {
  const { rows } = await sql<StoredMerge>`
    select home, id, outbreak_id as "outbreakId", kept_id as "keptId", absorbed_home as "absorbedHome",
      absorbed_id as "absorbedId", unit_id as "unitId", other_unit_id as "otherUnitId", earlier_ids as "earlierIds",
      before, after, undone_at as "undoneAt"
    from epidemic.person_merge where id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}

/** Two people again, each as before; what was recorded since stays with the one kept, or goes back with the rows it is about. */
export async function saveUndoing(
  tx: Tx,
  { home, id, keptId, absorbedHome, absorbedId, earlierIds, before, after }: StoredMerge,
  { at, by, reason }: { readonly at: Instant; readonly by: string | null; readonly reason: string },
): Promise<void> {
  const kept = await heldRows(tx, keptId)
  const absorbed = await heldRows(tx, absorbedId)
  for (const of of FOLLOWING) {
    const lent = before.kept[of] === null
    await putRow(tx, of, kept[of], lent ? null : undone(before.kept[of], after.kept[of], kept[of]))
    // A case that was the other's alone goes back to them, with what was recorded of it since.
    const since = lent ? changedSince(after.kept[of], kept[of]) : {}
    const back = undone(before.absorbed[of], after.absorbed[of], absorbed[of])
    await putRow(tx, of, absorbed[of], back && { ...back, ...since })
  }
  await putRow(tx, 'identity', kept.identity, undone(before.kept.identity, after.kept.identity, kept.identity))
  await putPerson(tx, undone(before.kept.person, after.kept.person, kept.person) ?? kept.person)
  await sql`
    update epidemic.person set merged_home = null, merged_into = null, merged_at = null
    where home = ${absorbedHome} and id = ${absorbedId}`.execute(tx)
  await sql`
    update epidemic.person set merged_home = ${absorbedHome}, merged_into = ${absorbedId}
    where merged_into = ${keptId} and id = any(${[...earlierIds]}::uuid[])`.execute(tx)
  await sql`
    update epidemic.person_merge set undone_at = ${at}, undone_by = ${by}, undo_reason = ${reason}
    where home = ${home} and id = ${id}`.execute(tx)
}
