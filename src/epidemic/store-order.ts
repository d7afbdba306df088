import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import type { Cursor, PeopleAsked, Sort } from './people-query.ts'
import { inPieces } from './store-cursor.ts'
import { conditions, hasLevel, tables } from './store-people-where.ts'

/*
 * Which people, in which order: ids and sort keys alone. What is told of them is read afterwards, for one page. Under
 * row-level security the planner expects next to no rows of any table, so that one query over all of them becomes loops
 * within loops: a minute where two small queries take a twentieth of a second.
 */

/** A list longer than this is walked along an index, page by page, instead of being sorted. */
const MANY = 2_000
/** Rows passed over by such a walk at most; when they hold no full page, sorting is the better way after all. */
const LONGEST_WALK = 10_000

/**
 * A part of an order: those who have what is sorted by come first, whichever the direction, then the others. `key` is
 * null for nobody of the part; `driver` is the table whose index has the order.
 */
interface Part {
  readonly key: RawBuilder<unknown>
  readonly id: RawBuilder<unknown>
  readonly holds: RawBuilder<unknown>
  /** The key as text, and as it is compared again. */
  readonly text: (key: RawBuilder<unknown>) => RawBuilder<unknown>
  readonly parse: (text: string) => RawBuilder<unknown>
  readonly names: boolean
  /** True when nobody of the part has a level. */
  readonly isWithoutLevel?: boolean
  readonly driver: Driver | null
}

interface Driver {
  readonly table: RawBuilder<unknown>
  readonly id: RawBuilder<unknown>
  readonly key: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  /** Bounds of the key among what is asked: the walk begins and ends there. */
  readonly within: (asked: PeopleAsked) => RawBuilder<unknown>
}

const moment = {
  text: (key: RawBuilder<unknown>) => sql`to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  parse: (text: string) => sql`${text}::timestamptz`,
}
const same = { text: (key: RawBuilder<unknown>) => sql`(${key})::text`, parse: (text: string) => sql`${text}::text` }

const knownWithin = ({ knownFrom, knownBefore }: PeopleAsked) => sql`
  ${knownFrom === null ? sql`true` : sql`d.known_at >= ${knownFrom}`}
  and ${knownBefore === null ? sql`true` : sql`d.known_at < ${knownBefore}`}`
const levelWithin = ({ levels }: PeopleAsked) =>
  levels === null ? sql`true` : sql`d.level between ${Math.min(...levels)} and ${Math.max(...levels)}`

const ofLevel = (column: 'known_at' | 'exposed_at' | 'level'): readonly Part[] => [
  {
    key: sql`l.${sql.ref(column)}`,
    id: sql`p.id`,
    holds: sql`l.${sql.ref(column)} is not null`,
    ...(column === 'level' ? { ...same, parse: (text) => sql`${text}::smallint` } : moment),
    names: false,
    driver: {
      table: sql`epidemic.level d`,
      id: sql`d.person_id`,
      key: sql`d.${sql.ref(column)}`,
      where: sql`d.${sql.ref(column)} is not null`,
      within: column === 'known_at' ? knownWithin : column === 'level' ? levelWithin : () => sql`true`,
    },
  },
  {
    key: sql`''::text`,
    id: sql`p.id`,
    holds: sql`l.${sql.ref(column)} is null`,
    ...same,
    names: false,
    isWithoutLevel: column !== 'exposed_at',
    driver: null,
  },
]

const PARTS: Readonly<Record<Sort, readonly Part[]>> = {
  code: [
    {
      key: sql`p.code collate "C"`,
      id: sql`p.id`,
      holds: sql`true`,
      ...same,
      names: false,
      driver: {
        table: sql`epidemic.person d`,
        id: sql`d.id`,
        key: sql`d.code collate "C"`,
        where: sql`true`,
        within: () => sql`true`,
      },
    },
  ],
  level: ofLevel('level'),
  known: ofLevel('known_at'),
  exposed: ofLevel('exposed_at'),
  name: [
    {
      key: sql`i.name_order collate "vi-x-icu"`,
      id: sql`i.person_id`,
      holds: sql`i.person_id is not null`,
      ...same,
      names: true,
      driver: {
        table: sql`epidemic.person_identity d`,
        id: sql`d.person_id`,
        key: sql`d.name_order collate "vi-x-icu"`,
        where: sql`true`,
        within: () => sql`true`,
      },
    },
    // Those without a name to be seen, by their codes.
    {
      key: sql`p.code collate "vi-x-icu"`,
      id: sql`p.id`,
      holds: sql`i.person_id is null`,
      ...same,
      names: true,
      driver: null,
    },
  ],
}

const direction = ({ descending }: PeopleAsked) => (descending ? sql`desc` : sql`asc`)
const beyond = ({ descending }: PeopleAsked) => (descending ? sql`<` : sql`>`)

/** Where a page begins within its part. */
interface From {
  readonly text: string
  readonly id: string
}

interface Ordered {
  readonly id: string
  readonly key: string
}

function after(
  asked: PeopleAsked,
  { parse }: Part,
  key: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
  from: From | null,
) {
  return from === null ? sql`true` : sql`(${key}, ${id}) ${beyond(asked)} (${parse(from.text)}, ${from.id}::uuid)`
}

const sorted = (asked: PeopleAsked, part: Part, from: From | null, limit: number | null) => sql<Ordered>`
  select p.id, ${part.text(part.key)} as key from ${tables(asked, part.names)}
  where ${conditions(asked, part.names)} and ${part.holds} and ${after(asked, part, part.key, part.id, from)}
  order by ${part.key} ${direction(asked)}, ${part.id} ${direction(asked)} ${limit === null ? sql`` : sql`limit ${limit}`}`

/** The same by walking along an index; `offset 0` keeps the planner from turning it round. */
const walked = (asked: PeopleAsked, part: Part, driver: Driver, from: From | null, limit: number) => sql<Ordered>`
  select o.id, ${part.text(sql`w.key`)} as key
  from (
    select d.home, ${driver.id} as id, ${driver.key} as key from ${driver.table}
    where ${driver.where} and ${after(asked, part, driver.key, driver.id, from)} and ${driver.within(asked)}
    order by ${driver.key} ${direction(asked)}, ${driver.id} ${direction(asked)} limit ${sql.lit(LONGEST_WALK)}
  ) as w, lateral (
    select p.id from ${tables(asked)} where p.home = w.home and p.id = w.id and ${conditions(asked)} offset 0
  ) as o
  order by w.key ${direction(asked)}, w.id ${direction(asked)} limit ${limit}`

/** Looking through many, tables are read once and matched by hashing, which the planner would not choose by itself. */
async function broadly<Row>(tx: Tx, asked: PeopleAsked, total: number, query: RawBuilder<Row>): Promise<Row[]> {
  if (total <= MANY || isNarrow(asked, total)) return (await query.execute(tx)).rows
  await sql`set local enable_nestloop = off`.execute(tx)
  const { rows } = await query.execute(tx)
  await sql`set local enable_nestloop = on`.execute(tx)
  return rows
}

/** People named one by one, or of a few communes, are found along an index. */
const isNarrow = ({ unitIds, ids }: PeopleAsked, total: number): boolean =>
  ids !== null || (unitIds !== null && (unitIds.length <= FEW_UNITS || total <= 10 * MANY))
const FEW_UNITS = 60

/** One page of ids with their sort keys, from after the cursor on. `total` as for `findPage`. */
export async function findOrder(
  tx: Tx,
  asked: PeopleAsked,
  after: Cursor | null,
  limit: number,
  total: number | null,
): Promise<readonly Cursor[]> {
  const found: Cursor[] = []
  const most = total ?? Number.POSITIVE_INFINITY
  const begin = after === null ? 0 : Number(after.key[0])
  for (const [at, part] of PARTS[asked.sort].entries()) {
    if (at < begin || found.length >= limit || (after === null && found.length >= most)) continue
    if (part.isWithoutLevel && hasLevel(asked)) continue
    const from = after !== null && at === begin ? { text: after.key.slice(1), id: after.id } : null
    const rows = await findInPart(tx, asked, part, from, limit - found.length, most)
    found.push(...rows.map(({ id, key }) => ({ id, key: `${at}${key}`, total })))
  }
  return found
}

async function findInPart(tx: Tx, asked: PeopleAsked, part: Part, from: From | null, limit: number, total: number) {
  if (part.driver !== null && total > MANY && asked.ids === null) {
    const { rows } = await walked(asked, part, part.driver, from, limit).execute(tx)
    if (rows.length >= limit) return rows
  }
  return broadly(tx, asked, total, sorted(asked, part, from, limit))
}

/** Everyone asked for, in order, in pieces. */
export async function* streamOrder(tx: Tx, asked: PeopleAsked): AsyncGenerator<readonly Ordered[]> {
  for (const [at, part] of PARTS[asked.sort].entries())
    yield* inPieces(tx, `people_asked_${at}`, sorted(asked, part, null, null))
}

export async function countPeople(tx: Tx, asked: PeopleAsked): Promise<number> {
  const query = sql<{ count: number }>`select count(*) from ${tables(asked)} where ${conditions(asked)}`
  return (await broadly(tx, asked, Number.POSITIVE_INFINITY, query))[0]?.count ?? 0
}
