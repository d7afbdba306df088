import { type RawBuilder, sql } from 'kysely'
import { fold } from '#kernel/fold'
import type { Tx } from '#platform/sql/transaction'
import { blindIndex, type IdentityKeys } from './identity/keys.ts'
import { normalIdNumber, normalPhone } from './identity/numbers.ts'
import { inUnits } from './store-counts.ts'

/** More people than this bear a name: then the name itself is asked for instead of each of them. */
const MOST_IDS = 5_000

const LONG_NUMBER = /^[\d\s.+-]{9,}$/

/** People found by words: one by one, or, where they are too many, as a pattern of folded names. */
export type Found = { readonly ids: readonly string[] } | { readonly namesLike: string }

/**
 * Words are part of a name, without regard to accents; with a digit in them part of a code or of a list's own id; digits
 * alone also a telephone or identity number, which is found only whole.
 */
export async function findByWords(
  tx: Tx,
  keys: IdentityKeys,
  words: string,
  unitIds: readonly string[] | null,
): Promise<Found> {
  const here = inUnits('unit_id', { unitIds })
  const like = `%${fold(words).replace(/[\\%_]/g, '\\$&')}%`
  if (/\d/.test(words))
    return { ids: [...new Set([...(await byNumber(tx, keys, words)), ...(await byCode(tx, words, like, here))])] }
  const { rows } = await sql<{ id: string }>`
    select id from epidemic.find_names(${like}, ${unitIds === null ? null : [...unitIds]}::text[], ${sql.lit(MOST_IDS + 1)}) as id`.execute(
    tx,
  )
  return rows.length > MOST_IDS ? { namesLike: like } : { ids: rows.map(({ id }) => id) }
}

async function byNumber(tx: Tx, keys: IdentityKeys, words: string): Promise<string[]> {
  if (/\p{L}/u.test(words)) return []
  const phone = normalPhone(words)
  const number = normalIdNumber(words)
  const { rows } = await sql<{ id: string }>`
    select person_id as id from epidemic.person_identity
    where phone_index = ${phone === null ? null : blindIndex(keys, 'phone', phone)}
    union select person_id from epidemic.person_identity
    where id_number_index = ${blindIndex(keys, 'id-number', number)}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** A whole code stands in an index; a part of one is looked for in all. */
async function byCode(tx: Tx, words: string, like: string, here: RawBuilder<unknown>): Promise<string[]> {
  const exact = await sql<{ id: string }>`
    select id from epidemic.person where code collate "C" = ${words.trim().toUpperCase()}`.execute(tx)
  // A telephone or identity number is part of nobody's code.
  const { rows } =
    exact.rows.length > 0 || LONG_NUMBER.test(words)
      ? exact
      : await sql<{ id: string }>`
          select id from epidemic.person where (lower(code) like ${like} or lower(external_id) like ${like}) and ${here}
          limit ${sql.lit(MOST_IDS)}`.execute(tx)
  return rows.map(({ id }) => id)
}
