import { type RawBuilder, sql } from 'kysely'
import { fold } from '#kernel/fold'
import type { Tx } from '#platform/sql/transaction'
import type { Cursor, PeopleAsked, Sort } from './people-query.ts'
import { inPieces } from './store-cursor.ts'

/*
 * Which people, in which order: ids and sort keys alone. What is told of them is read afterwards, for one page. Under
 * row-level security the planner expects next to no rows of any table, so that one query over all of them becomes loops
 * within loops: a minute where two small queries take a twentieth of a second.
 */

/** More than this many in a list: names are walked in the order of their index instead of being sorted. */
const MANY = 2_000
/** Names passed over by such a walk at most; when they hold no full page, sorting is the better way after all. */
const LONGEST_WALK = 20_000

type OtherSort = Exclude<Sort, 'name'>
const KEYS: Readonly<Record<OtherSort, { key: RawBuilder<unknown>; type: RawBuilder<unknown> }>> = {
  code: { key: sql`p.code collate "C"`, type: sql`text` },
  level: { key: sql`coalesce(l.level, 99)::float8`, type: sql`float8` },
  known: { key: sql`coalesce(extract(epoch from l.known_at)::float8, 0)`, type: sql`float8` },
  exposed: { key: sql`coalesce(extract(epoch from l.exposed_at)::float8, 0)`, type: sql`float8` },
}
const NAME = sql`i.name_order collate "vi-x-icu"`
const CODE = sql`p.code collate "vi-x-icu"`
/** First letter of the key of a row in the order of names: those without a name to be seen come last, by their codes. */
const NAMED = '0'
const NAMELESS = '1'

/** Quarantine as it stood at the moment asked about; only an F1 waits, and only while the outbreak (`o`) lasts. */
export const stateAt = (at: string) => sql`
  case
    when q.quarantined_at <= ${at} then case when q.released_at <= ${at} then 'released' else 'quarantined' end
    when q.person_id is null or q.found_at > ${at} or l.level is distinct from 1 then 'none'
    when o.closed_on::timestamp at time zone 'Asia/Ho_Chi_Minh' < ${at} then 'none'
    when q.found_at <= ${at}::timestamptz - interval '24 hours' then 'late'
    else 'waiting'
  end`

/** With levels asked for, the levels themselves say who, where and of which outbreak. */
const isOfLevels = ({ levels, words, sort }: PeopleAsked) => levels !== null && words === null && sort !== 'code'

/** A person of the order: from the levels alone, or with or without a level. */
const people = (asked: PeopleAsked, withNames: boolean) =>
  isOfLevels(asked) && !withNames
    ? sql`(select home, person_id as id, outbreak_id, unit_id, level, known_at, exposed_at from epidemic.level) as p
        cross join lateral (select p.level, p.known_at, p.exposed_at) as l`
    : sql`epidemic.person p left join epidemic.level l on l.home = p.home and l.person_id = p.id`

/** Identities are joined only where a search needs them; row-level security decides whose. */
const tables = (asked: PeopleAsked, withNames: boolean) => sql`
  ${people(asked, withNames)}
  ${
    asked.states === null
      ? sql``
      : sql`left join epidemic.quarantine q on q.home = p.home and q.person_id = p.id and q.withdrawn_at is null
        left join epidemic.outbreak o on o.id = q.outbreak_id`
  }
  ${asked.words !== null || withNames ? sql`left join epidemic.person_identity i on i.home = p.home and i.person_id = p.id` : sql``}`

function conditions(asked: PeopleAsked): RawBuilder<unknown> {
  const { outbreakIds, unitIds, knownBefore, levels, states, words, at } = asked
  const all = [
    sql`p.outbreak_id = any(${[...outbreakIds]})`,
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

const direction = ({ descending }: PeopleAsked) => (descending ? sql`desc` : sql`asc`)
const beyond = ({ descending }: PeopleAsked) => (descending ? sql`<` : sql`>`)
const most = (limit: number | null) => (limit === null ? sql`` : sql`limit ${limit}`)

function byOther(asked: PeopleAsked, sort: OtherSort, after: Cursor | null, limit: number | null) {
  const { key, type } = KEYS[sort]
  const from =
    after === null ? sql`` : sql` and (${key}, p.id) ${beyond(asked)} (${after.key}::${type}, ${after.id}::uuid)`
  return sql<Cursor>`
    select p.id, ${key} as key from ${tables(asked, false)} where ${conditions(asked)}${from}
    order by ${key} ${direction(asked)}, p.id ${direction(asked)} ${most(limit)}`
}

const afterName = (asked: PeopleAsked, after: Cursor | null) =>
  after === null
    ? sql`true`
    : sql`(${NAME}, i.person_id) ${beyond(asked)} (${String(after.key).slice(1)}, ${after.id}::uuid)`

/** Those whose names the caller may read, sorted. */
const named = (asked: PeopleAsked, after: Cursor | null, limit: number | null) => sql<Cursor>`
  select p.id, ${NAMED} || i.name_order as key from ${tables(asked, true)}
  where ${conditions(asked)} and i.person_id is not null and ${afterName(asked, after)}
  order by ${NAME} ${direction(asked)}, i.person_id ${direction(asked)} ${most(limit)}`

/** The same by walking along the index of names; `offset 0` keeps the planner from turning it round. */
const walked = (asked: PeopleAsked, after: Cursor | null, limit: number) => sql<Cursor>`
  select o.id, ${NAMED} || i.name_order as key
  from (
    select i.home, i.person_id, i.name_order from epidemic.person_identity i where ${afterName(asked, after)}
    order by ${NAME} ${direction(asked)}, i.person_id ${direction(asked)} limit ${sql.lit(LONGEST_WALK)}
  ) as i, lateral (
    select p.id from ${tables(asked, false)} where p.home = i.home and p.id = i.person_id and ${conditions(asked)} offset 0
  ) as o
  order by ${NAME} ${direction(asked)}, i.person_id ${direction(asked)} limit ${limit}`

/** Those without a name to be seen. */
function nameless(asked: PeopleAsked, after: Cursor | null, limit: number | null) {
  const from =
    after === null
      ? sql``
      : sql` and (${CODE}, p.id) ${beyond(asked)} (${String(after.key).slice(1)}, ${after.id}::uuid)`
  return sql<Cursor>`
    select p.id, ${NAMELESS} || p.code as key from ${tables(asked, true)}
    where ${conditions(asked)} and i.person_id is null${from}
    order by ${CODE} ${direction(asked)}, p.id ${direction(asked)} ${most(limit)}`
}

/** Looking through many, tables are read once and matched by hashing, which the planner would not choose by itself. */
async function broadly<Row>(tx: Tx, { unitIds }: PeopleAsked, total: number, query: RawBuilder<Row>): Promise<Row[]> {
  if (unitIds !== null || total <= MANY) return (await query.execute(tx)).rows
  await sql`set local enable_nestloop = off`.execute(tx)
  const { rows } = await query.execute(tx)
  await sql`set local enable_nestloop = on`.execute(tx)
  return rows
}

async function byName(tx: Tx, asked: PeopleAsked, after: Cursor | null, limit: number, total: number) {
  const inCodes = after !== null && String(after.key).startsWith(NAMELESS)
  let rows: Cursor[] = []
  if (!inCodes && total > MANY && asked.words === null) ({ rows } = await walked(asked, after, limit).execute(tx))
  if (!inCodes && rows.length < limit) rows = await broadly(tx, asked, total, named(asked, after, limit))
  const all = rows.length >= limit || (after === null && rows.length >= total)
  if (all) return rows
  const rest = await broadly(tx, asked, total, nameless(asked, inCodes ? after : null, limit - rows.length))
  return [...rows, ...rest]
}

/** One page of ids with their sort keys, from after the cursor on. `total` is how many are asked for in all. */
export async function findOrder(
  tx: Tx,
  asked: PeopleAsked,
  after: Cursor | null,
  limit: number,
  total: number,
): Promise<readonly Cursor[]> {
  if (asked.sort === 'name') return byName(tx, asked, after, limit, total)
  return broadly(tx, asked, total, byOther(asked, asked.sort, after, limit))
}

/** Everyone asked for, in order, in pieces. */
export async function* streamOrder(tx: Tx, asked: PeopleAsked): AsyncGenerator<readonly Cursor[]> {
  if (asked.sort !== 'name') return yield* inPieces(tx, 'people_asked', byOther(asked, asked.sort, null, null))
  yield* inPieces(tx, 'people_named', named(asked, null, null))
  yield* inPieces(tx, 'people_nameless', nameless(asked, null, null))
}

export async function countPeople(tx: Tx, asked: PeopleAsked): Promise<number> {
  const query = sql<{ count: number }>`select count(*) from ${tables(asked, false)} where ${conditions(asked)}`
  return (await broadly(tx, asked, Number.POSITIVE_INFINITY, query))[0]?.count ?? 0
}
