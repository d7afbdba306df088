import { type Kysely, sql } from 'kysely'
import type { Caller } from '#kernel/caller'
import type { Tables } from '#platform/sql/tables'
import { type Tx, within } from '#platform/sql/transaction'
import { type IdentityKeys, open } from './keys.ts'
import { sealed } from './store-identity.ts'

const BATCH = 2_000

interface Unsealed {
  readonly home: number
  readonly personId: string
  readonly name: string
  readonly phone: string | null
  readonly phoneSealed: string | null
  readonly idNumberSealed: string | null
  readonly address: string | null
}

/**
 * Seals what still stands in plain text, and what is sealed under an earlier key, batch by batch; running it again, or
 * in two processes at once, changes nothing more. What cannot be opened is left as it is. Returns how many rows changed.
 */
export async function sealIdentities(db: Kysely<Tables>, system: Caller, keys: IdentityKeys): Promise<number> {
  let count = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const last = await within(db, system, 'write', async (tx) => {
      const rows = await unsealed(tx, keys, after)
      count += await reseal(tx, keys, rows)
      return rows.length < BATCH ? null : rows.at(-1)!.personId
    })
    if (last === null) return count
    after = last
  }
}

async function unsealed(tx: Tx, { current }: IdentityKeys, after: string): Promise<Unsealed[]> {
  const earlier = (column: string) => sql`${sql.ref(column)} not like ${`${current}.%`}`
  const { rows } = await sql<Unsealed>`
    select home, person_id as "personId", name, phone, phone_sealed as "phoneSealed",
      id_number_sealed as "idNumberSealed", address
    from epidemic.person_identity
    where person_id > ${after} and (phone is not null or (address is not null and address_fold is null)
      or ${earlier('phone_sealed')} or ${earlier('id_number_sealed')})
    order by person_id limit ${sql.lit(BATCH)} for update`.execute(tx)
  return rows
}

async function reseal(tx: Tx, keys: IdentityKeys, rows: readonly Unsealed[]): Promise<number> {
  const ready = rows.flatMap((row) => {
    const { personId, phoneSealed, idNumberSealed } = row
    const phone = row.phone ?? (phoneSealed && open(keys, personId, 'phone', phoneSealed))
    const idNumber = idNumberSealed && open(keys, personId, 'id-number', idNumberSealed)
    if ((phone === null && phoneSealed !== null) || (idNumber === null && idNumberSealed !== null)) return []
    return [{ ...row, ...sealed(keys, { ...row, phone, idNumber }) }]
  })
  if (ready.length === 0) return 0
  await sql`
    update epidemic.person_identity i
    set phone = null, phone_sealed = given.phone_sealed, phone_index = given.phone_index,
      id_number_sealed = given.id_number_sealed, id_number_index = given.id_number_index,
      address_fold = given.address_fold
    from unnest(${ready.map((row) => row.home)}::smallint[], ${ready.map((row) => row.personId)}::uuid[],
      ${ready.map((row) => row.phoneSealed)}::text[], ${ready.map((row) => row.phoneIndex)}::text[],
      ${ready.map((row) => row.idNumberSealed)}::text[], ${ready.map((row) => row.idNumberIndex)}::text[],
      ${ready.map((row) => row.addressFold)}::text[])
      as given (home, person_id, phone_sealed, phone_index, id_number_sealed, id_number_index, address_fold)
    where i.home = given.home and i.person_id = given.person_id`.execute(tx)
  return ready.length
}
