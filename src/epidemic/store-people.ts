import { type RawBuilder, sql } from 'kysely'
import { fold } from '#kernel/fold'
import type { Tx } from '#platform/sql/transaction'
import type { Identity } from './contract/person.ts'
import type { Cursor, PeopleAsked, PersonRow, Sort } from './people-query.ts'
import { inPieces } from './store-cursor.ts'

const KEYS: Readonly<Record<Sort, { key: RawBuilder<unknown>; type: 'text' | 'numeric' }>> = {
  name: { key: sql`coalesce(i.name_order, p.code) collate "vi-x-icu"`, type: 'text' },
  code: { key: sql`p.code collate "C"`, type: 'text' },
  level: { key: sql`coalesce(l.level, 99)::numeric`, type: 'numeric' },
  known: { key: sql`coalesce(extract(epoch from l.known_at), 0)`, type: 'numeric' },
  exposed: { key: sql`coalesce(extract(epoch from l.exposed_at), 0)`, type: 'numeric' },
}

/** Quarantine as it stood at the moment asked about; only an F1 waits. */
const stateAt = (at: string) => sql`
  case
    when q.quarantined_at <= ${at} then case when q.released_at <= ${at} then 'released' else 'quarantined' end
    when q.person_id is null or q.found_at > ${at} or l.level is distinct from 1 then 'none'
    when q.found_at <= ${at}::timestamptz - interval '24 hours' then 'late'
    else 'waiting'
  end`

/** Identities are joined only where an order or a search needs them; row-level security decides whose. */
const tables = ({ sort, words }: PeopleAsked) => sql`
  epidemic.person p
  left join epidemic.level l on l.home = p.home and l.person_id = p.id
  left join epidemic.confirmed_case c on c.home = p.home and c.person_id = p.id and c.retracted_at is null
  left join epidemic.quarantine q on q.home = p.home and q.person_id = p.id and q.withdrawn_at is null
  ${sort === 'name' || words !== null ? sql`left join epidemic.person_identity i on i.home = p.home and i.person_id = p.id` : sql``}`

function conditions(asked: PeopleAsked): RawBuilder<unknown> {
  const { outbreakIds, unitIds, knownBefore, levels, states, words, ids, at } = asked
  const all = [
    ids === null ? sql`p.outbreak_id = any(${[...outbreakIds]})` : sql`p.id = any(${[...ids]}::uuid[])`,
    ...(unitIds === null ? [] : [sql`p.unit_id = any(${[...unitIds]}::text[])`]),
    ...(knownBefore === null ? [] : [sql`l.known_at < ${knownBefore}`]),
    ...(levels === null ? [] : [sql`l.level = any(${[...levels]}::smallint[])`]),
    ...(states === null ? [] : [sql`${stateAt(at)} = any(${[...states]}::text[])`]),
    ...(words === null ? [] : [matching(words)]),
  ]
  return sql.join(all, sql` and `)
}

function matching(words: string): RawBuilder<unknown> {
  const like = `%${fold(words).replace(/[\\%_]/g, '\\$&')}%`
  // Words with letters are a name or a code: the digits of CVA-00418 are nobody's telephone.
  const digits = /\p{L}/u.test(words) ? '' : words.replace(/\D/g, '')
  const phone = digits.length >= 4 ? sql` or regexp_replace(i.phone, '\\D', '', 'g') like ${`%${digits}%`}` : sql``
  return sql`(i.name_fold like ${like} or lower(p.code) like ${like} or lower(p.external_id) like ${like}${phone})`
}

const select = (asked: PeopleAsked) => sql<PersonRow>`
  select p.home, p.id, p.code, p.outbreak_id as "outbreakId", p.unit_id as "unitId", p.birth_year as "birthYear", p.sex,
    l.level, l.exposed_at as "exposedAt", l.known_at as "knownAt", c.onset_on as "onsetOn", c.sampled_on as "sampledOn",
    c.confirmed_at as "confirmedAt", c.isolated_at as "isolatedAt", c.hospital, c.outcome, ${stateAt(asked.at)} as state,
    q.kind, q.found_at as "foundAt", q.quarantined_at as "quarantinedAt", ${KEYS[asked.sort].key} as key
  from ${tables(asked)}
  where ${conditions(asked)}`

/** One page, from after the cursor on; one row more than `limit` says that there is another page. */
export async function findPeople(
  tx: Tx,
  asked: PeopleAsked,
  after: Cursor | null,
  limit: number,
): Promise<PersonRow[]> {
  const { key, type } = KEYS[asked.sort]
  const direction = asked.descending ? sql`desc` : sql`asc`
  const compare = asked.descending ? sql`<` : sql`>`
  const beyond =
    after === null
      ? sql``
      : type === 'text'
        ? sql` and (${key}, p.id) ${compare} (${String(after.key)}, ${after.id}::uuid)`
        : sql` and (${key}, p.id) ${compare} (${after.key}::numeric, ${after.id}::uuid)`
  const { rows } = await sql<PersonRow>`
    ${select(asked)}${beyond} order by ${key} ${direction}, p.id ${direction} limit ${limit + 1}`.execute(tx)
  return rows
}

export async function countPeople(tx: Tx, asked: PeopleAsked): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) from ${tables({ ...asked, sort: 'code' })} where ${conditions(asked)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Everyone asked for, in order, in pieces: for a file. */
export const streamPeople = (tx: Tx, asked: PeopleAsked): AsyncGenerator<readonly PersonRow[]> => {
  const direction = asked.descending ? sql`desc` : sql`asc`
  return inPieces(
    tx,
    'people_asked',
    sql<PersonRow>`${select(asked)} order by ${KEYS[asked.sort].key} ${direction}, p.id ${direction}`,
  )
}

/** Identities of those people the caller may identify, in the order asked; the others are left out. */
export async function findIdentities(
  tx: Tx,
  ids: readonly string[],
): Promise<(Identity & { readonly unitId: string | null })[]> {
  const rows = await tx
    .selectFrom('epidemic.person_identity')
    .select(['person_id', 'unit_id', 'name', 'phone', 'address'])
    .where('person_id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.person_id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [{ id, unitId: row.unit_id, name: row.name, phone: row.phone, address: row.address }] : []
  })
}
