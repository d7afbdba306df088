import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { fold } from '#kernel/fold'
import { type Acting, remember } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { Identity } from '../contract/person.ts'
import { foldName, nameOrder } from '../name.ts'
import { chunks } from '../store-levels.ts'
import { blindIndex, type IdentityKeys, NONCE_BYTES, open, seal } from './keys.ts'
import { normalIdNumber, normalPhone } from './numbers.ts'

/** Who a person is, as it is to be written. */
export interface IdentityRow {
  readonly home: number
  readonly personId: string
  readonly unitId: string | null
  /** The person's code where no name is known. */
  readonly name: string
  readonly phone: string | null
  readonly idNumber: string | null
  readonly address: string | null
}

/** Each call gives `NONCE_BYTES` random bytes that no other has. */
type Nonces = () => Uint8Array
const nonceEach: Nonces = () => randomBytes(NONCE_BYTES)

/** The same for many at once: asking the system for each would take as long as sealing. */
function nonceMany(count: number): Nonces {
  const bytes = randomBytes(count * NONCE_BYTES)
  let at = 0
  return () => {
    if (at === count) throw new RangeError('no nonce is left')
    return bytes.subarray(at * NONCE_BYTES, ++at * NONCE_BYTES)
  }
}

/** An identity as it is kept: numbers sealed, each with its blind index. */
export function sealed(
  keys: IdentityKeys,
  { personId, name, phone, idNumber, address }: Omit<IdentityRow, 'home' | 'unitId'>,
  nonces: Nonces = nonceEach,
) {
  const number = idNumber === null ? null : normalIdNumber(idNumber)
  const called = phone === null ? null : normalPhone(phone)
  return {
    name,
    nameFold: foldName(name),
    nameOrder: nameOrder(name),
    phoneSealed: phone === null ? null : seal(keys, personId, 'phone', phone, nonces()),
    phoneIndex: called === null ? null : blindIndex(keys, 'phone', called),
    idNumberSealed: number === null ? null : seal(keys, personId, 'id-number', number, nonces()),
    idNumberIndex: number === null ? null : blindIndex(keys, 'id-number', number),
    address,
    addressFold: address === null ? null : fold(address),
  }
}

/** Writes identities of people who have none. */
export async function addIdentities(tx: Tx, keys: IdentityKeys, identities: readonly IdentityRow[]): Promise<void> {
  for (const part of chunks(identities)) {
    const nonces = nonceMany(2 * part.length)
    const rows = part.map((row) => ({ ...row, ...sealed(keys, row, nonces) }))
    await sql`
      insert into epidemic.person_identity (home, person_id, unit_id, name, name_fold, name_order, phone_sealed,
        phone_index, id_number_sealed, id_number_index, address, address_fold)
      select * from unnest(${rows.map((row) => row.home)}::smallint[], ${rows.map((row) => row.personId)}::uuid[],
        ${rows.map((row) => row.unitId)}::text[], ${rows.map((row) => row.name)}::text[],
        ${rows.map((row) => row.nameFold)}::text[], ${rows.map((row) => row.nameOrder)}::text[],
        ${rows.map((row) => row.phoneSealed)}::text[], ${rows.map((row) => row.phoneIndex)}::text[],
        ${rows.map((row) => row.idNumberSealed)}::text[], ${rows.map((row) => row.idNumberIndex)}::text[],
        ${rows.map((row) => row.address)}::text[], ${rows.map((row) => row.addressFold)}::text[])`.execute(tx)
  }
}

/** Writes the whole identity of a person who has one; the caller must be allowed to read it. */
export async function changeIdentity(tx: Tx, keys: IdentityKeys, row: Omit<IdentityRow, 'unitId'>): Promise<void> {
  const kept = sealed(keys, row)
  await tx
    .updateTable('epidemic.person_identity')
    .set({
      name: kept.name,
      name_fold: kept.nameFold,
      name_order: kept.nameOrder,
      phone: null,
      phone_sealed: kept.phoneSealed,
      phone_index: kept.phoneIndex,
      id_number_sealed: kept.idNumberSealed,
      id_number_index: kept.idNumberIndex,
      address: kept.address,
      address_fold: kept.addressFold,
    })
    .where('home', '=', row.home)
    .where('person_id', '=', row.personId)
    .execute()
}

export type FoundIdentity = Identity & { readonly home: number; readonly unitId: string | null }

/** Identities of those people the caller may identify, opened, in the order asked; the others are left out. */
export async function findIdentities(tx: Tx, keys: IdentityKeys, ids: readonly string[]): Promise<FoundIdentity[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('epidemic.person_identity')
    .select(['home', 'person_id', 'unit_id', 'name', 'phone', 'phone_sealed', 'id_number_sealed', 'address'])
    .where('person_id', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map((row) => [row.person_id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const phone = row.phone_sealed === null ? row.phone : open(keys, id, 'phone', row.phone_sealed)
    const idNumber = row.id_number_sealed === null ? null : open(keys, id, 'id-number', row.id_number_sealed)
    const unreadable =
      (row.phone_sealed !== null && phone === null) || (row.id_number_sealed !== null && idNumber === null)
    const { home, unit_id: unitId, name, address } = row
    return [{ home, id, unitId, name, phone, idNumber, address, unreadable }]
  })
}

/**
 * Identities for somebody to see: each reading is a fact about that person, so that each can be told who asked. Every
 * place that shows names to a reader asks here.
 */
export async function readIdentities(
  tx: Tx,
  acting: Acting,
  keys: IdentityKeys,
  ids: readonly string[],
): Promise<FoundIdentity[]> {
  const found = await findIdentities(tx, keys, ids)
  await remember(
    tx,
    acting,
    found.map(({ id, unitId }) => ({
      kind: 'epidemic.identity-read',
      subject: { type: 'epidemic.person', id },
      where: { unit: unitId, sector: 'health' },
    })),
  )
  return found
}
