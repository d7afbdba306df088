import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { type IdentityKeys, NONCE_BYTES, seal } from '../../identity/keys.ts'
import { chunks } from '../../store-levels.ts'

/** Somebody of the outbreak, as far as the caller may see. */
export interface Listed {
  readonly home: number
  readonly id: string
  readonly unitId: string | null
  readonly code: string
}

const bare = (code: string): string => code.replace(/\s+/g, '').toUpperCase()

/** People by the code a list calls them: their own code, or their id in the line list. Codes of several are left out. */
export async function peopleByCode(tx: Tx, outbreakId: string, codes: readonly string[]): Promise<Map<string, Listed>> {
  const asked = [...new Set(codes.map(bare))]
  if (asked.length === 0) return new Map()
  const { rows } = await sql<Listed & { own: string; listed: string }>`
    select home, id, unit_id as "unitId", code, upper(replace(code, ' ', '')) as own,
      upper(replace(external_id, ' ', '')) as listed
    from epidemic.person
    where outbreak_id = ${outbreakId} and merged_into is null
      and (upper(replace(code, ' ', '')) = any(${asked}::text[])
        or upper(replace(external_id, ' ', '')) = any(${asked}::text[]))`.execute(tx)
  const found = new Map<string, Listed | null>()
  for (const { own, listed, ...person } of rows)
    for (const key of new Set([own, listed]))
      found.set(key, found.has(key) && found.get(key)?.id !== person.id ? null : person)
  return new Map(
    codes.flatMap((code) => {
      const person = found.get(bare(code))
      return person ? [[code, person] as const] : []
    }),
  )
}

export async function peopleById(tx: Tx, outbreakId: string, ids: readonly string[]): Promise<Map<string, Listed>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('epidemic.person')
    .select(['home', 'id', 'unit_id as unitId', 'code'])
    .where('outbreak_id', '=', outbreakId)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** People whom an earlier paste entered, by their key in it. */
export async function pastedBefore(tx: Tx, outbreakId: string, keys: readonly string[]): Promise<Map<string, Listed>> {
  const rows = await tx
    .selectFrom('epidemic.person')
    .select(['home', 'id', 'unit_id as unitId', 'code', 'external_id'])
    .where('outbreak_id', '=', outbreakId)
    .where('source', '=', 'paste')
    .where('external_id', 'in', [...keys])
    .execute()
  return new Map(rows.map(({ external_id, ...row }) => [external_id, row]))
}

export interface NewLine {
  readonly home: number
  readonly personId: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly key: string
  readonly text: string
  readonly encounterId: string | null
}

/** Keeps each line word for word, sealed, beside the person it became; one that is kept already stays. */
export async function addLines(tx: Tx, keys: IdentityKeys, lines: readonly NewLine[], at: Instant): Promise<void> {
  for (const rows of chunks(lines)) {
    const sealed = rows.map(({ personId, text }) =>
      seal(keys, `pasted-line:${personId}`, 'phone', text, randomBytes(NONCE_BYTES)),
    )
    await sql`
      insert into epidemic.pasted_line (home, person_id, outbreak_id, unit_id, line_key, line_sealed, encounter_id, recorded_at)
      select *, ${at}::timestamptz from unnest(${rows.map((row) => row.home)}::smallint[],
        ${rows.map((row) => row.personId)}::uuid[], ${rows.map((row) => row.outbreakId)}::text[],
        ${rows.map((row) => row.unitId)}::text[], ${rows.map((row) => row.key)}::text[], ${sealed}::text[],
        ${rows.map((row) => row.encounterId)}::uuid[])
      on conflict (home, person_id, line_key) do nothing`.execute(tx)
  }
}
