import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Cursor, PeopleAsked, PersonRow } from './people-query.ts'
import { chunks } from './store-levels.ts'
import { findOrder, streamOrder } from './store-order.ts'
import { CLASS, stateAt } from './store-people-where.ts'

/** Those of the people the caller may see, in the order given; quarantine as it stood at the moment. */
export async function findById(tx: Tx, ids: readonly string[], at: Instant): Promise<PersonRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PersonRow>`
    select p.home, p.id, p.code, p.outbreak_id as "outbreakId", p.unit_id as "unitId", p.birth_year as "birthYear", p.sex,
      l.level, l.exposed_at as "exposedAt", l.known_at as "knownAt", coalesce(c.onset_on, v.onset_on) as "onsetOn",
      coalesce(c.sampled_on, v.sampled_on) as "sampledOn", c.confirmed_at as "confirmedAt", c.isolated_at as "isolatedAt",
      c.hospital, coalesce(c.outcome, v.outcome) as outcome, ${stateAt(at)} as state, q.kind, q.found_at as "foundAt",
      q.quarantined_at as "quarantinedAt", q.released_at as "releasedAt", ${CLASS} as class,
      v.course -> -1 ->> 'severity' as severity, v.occupation, v.workplace, h.household_id as "householdId",
      s.code as "sourceCode"
    from epidemic.person p
    left join epidemic.level l on l.home = p.home and l.person_id = p.id
    left join epidemic.confirmed_case c on c.home = p.home and c.person_id = p.id and c.retracted_at is null
    left join epidemic.quarantine q on q.home = p.home and q.person_id = p.id and q.withdrawn_at is null
    left join epidemic.investigation v on v.home = p.home and v.person_id = p.id
    left join epidemic.household_member h on h.home = p.home and h.person_id = p.id
    left join epidemic.person s on s.home = v.source_home and s.id = v.source_id
    left join epidemic.outbreak o on o.id = p.outbreak_id
    where p.id = any(${[...ids]}::uuid[])`.execute(tx)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export interface Page {
  readonly rows: readonly PersonRow[]
  /** Where the next page begins; null after the last. */
  readonly next: Cursor | null
}

/** One page from after the cursor on. `total` is how many are asked for in all; null when they are too many to say. */
export async function findPage(
  tx: Tx,
  asked: PeopleAsked,
  after: Cursor | null,
  limit: number,
  total: number | null,
): Promise<Page> {
  const order = await findOrder(tx, asked, after, limit + 1, total)
  const page = order.slice(0, limit)
  const rows = await findById(
    tx,
    page.map(({ id }) => id),
    asked.at,
  )
  return { rows, next: order.length > limit ? (page.at(-1) ?? null) : null }
}

/** Everyone asked for, in order, in pieces: for a file. */
export async function* streamPeople(tx: Tx, asked: PeopleAsked): AsyncGenerator<readonly PersonRow[]> {
  for await (const piece of streamOrder(tx, asked))
    for (const part of chunks(piece))
      yield await findById(
        tx,
        part.map(({ id }) => id),
        asked.at,
      )
}
