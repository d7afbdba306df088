import { sql } from 'kysely'
import { tidy } from '#kernel/fold'
import { type SealingKeys, seal, unseal } from '#platform/files/sealing'
import type { Tx } from '#platform/sql/transaction'
import type { Dossier } from './dossier.ts'

export interface Applicant {
  readonly name: string
  readonly phone: string | null
  readonly idNumber: string | null
  readonly email: string | null
  readonly address: string | null
  readonly words: string | null
}

const blank = (text: string | undefined): string | null => (text === undefined || tidy(text) === '' ? null : tidy(text))

export async function insertApplicant(
  tx: Tx,
  keys: SealingKeys,
  dossier: Dossier,
  given: {
    readonly name: string
    readonly phone?: string | undefined
    readonly idNumber?: string | undefined
    readonly email?: string | undefined
    readonly address?: string | undefined
    readonly words?: string | undefined
  },
): Promise<void> {
  const { home, id } = dossier
  const sealed = (field: string, value: string | null): string | null =>
    value === null ? null : seal(keys, `${id}/${field}`, value)
  await tx
    .insertInto('work.dossier_applicant')
    .values({
      home,
      dossier_id: id,
      name: tidy(given.name),
      phone_sealed: sealed('phone', blank(given.phone)),
      id_number_sealed: sealed('id-number', blank(given.idNumber)?.replace(/[\s.-]/g, '') ?? null),
      email: blank(given.email),
      address: blank(given.address),
      words: given.words?.trim() || null,
      agencies: [...dossier.agencies],
      follow_hash: dossier.followHash,
    })
    .execute()
}

/** Who applies; row-level security gives it to the agencies that handle the dossier and to whoever holds the secret. */
export async function findApplicant(
  tx: Tx,
  keys: SealingKeys,
  { home, id }: Pick<Dossier, 'home' | 'id'>,
): Promise<Applicant | null> {
  const row = await tx
    .selectFrom('work.dossier_applicant')
    .select(['name', 'phone_sealed', 'id_number_sealed', 'email', 'address', 'words'])
    .where('home', '=', home)
    .where('dossier_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { name, email, address, words } = row
  const opened = (field: string, value: string | null): string | null =>
    value === null ? null : unseal(keys, `${id}/${field}`, value)
  return {
    name,
    phone: opened('phone', row.phone_sealed),
    idNumber: opened('id-number', row.id_number_sealed),
    email,
    address,
    words,
  }
}

/** Names by dossier, of those the caller handles. */
export async function applicantNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('work.dossier_applicant')
    .select(['dossier_id', 'name'])
    .where('dossier_id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ dossier_id, name }) => [dossier_id, name]))
}

/** What the applicant says later stands under what was said first, a line each with its day. */
export async function addApplicantWords(tx: Tx, { home, id }: Dossier, line: string): Promise<void> {
  await tx
    .updateTable('work.dossier_applicant')
    .set({ words: sql<string>`concat_ws(E'\n', words, ${line}::text)` })
    .where('home', '=', home)
    .where('dossier_id', '=', id)
    .execute()
}
