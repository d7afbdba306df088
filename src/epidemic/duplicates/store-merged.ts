import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'

/** The person an id stands for today: whom they were merged into, or themselves. An unknown id is its own. */
export async function keptId(tx: Tx, id: string): Promise<string> {
  const row = await tx.selectFrom('epidemic.person').select('merged_into').where('id', '=', id).executeTakeFirst()
  return row?.merged_into ?? id
}

/** Ids under which rows of the person stand (encounters, visits, samples): the person's own and of those merged into them. */
export async function idsOf(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from epidemic.person where merged_into = ${id}`.execute(tx)
  return [id, ...rows.map((row) => row.id)]
}

/** The records of people: rows stay under the id they were written with, and tell of whom that id stands for today. */
export interface Records {
  /** Ids under which rows of the people stand. */
  readonly ids: readonly string[]
  /** The people themselves, each once. */
  readonly people: readonly string[]
  /** The person a row is about. */
  readonly keptOf: (id: string) => string
  /** The rows by person, a person's own before those of records merged into it: of two that say different, the first holds. */
  readonly group: <Row extends { readonly personId: string }>(rows: readonly Row[]) => Map<string, Row[]>
}

/** The records of those people; asked for by any of their ids. */
export async function recordsOf(tx: Tx, people: readonly string[]): Promise<Records> {
  const { rows } =
    people.length === 0
      ? { rows: [] }
      : await sql<{ id: string; kept: string }>`
          select id, merged_into as kept from epidemic.person
          where merged_into in (
            select coalesce(merged_into, id) from epidemic.person where id = any(${[...people]}::uuid[]))`.execute(tx)
  const kept = new Map(rows.map((row) => [row.id, row.kept]))
  const keptOf = (id: string): string => kept.get(id) ?? id
  return {
    ids: [...new Set([...people, ...kept.keys(), ...kept.values()])],
    people: [...new Set(people.map(keptOf))],
    keptOf,
    group: (all) => {
      const own = all.filter(({ personId }) => !kept.has(personId))
      const others = all.filter(({ personId }) => kept.has(personId))
      const told = [...own, ...others].map((row) => ({ ...row, personId: keptOf(row.personId) }))
      return Map.groupBy(told, ({ personId }) => personId)
    },
  }
}
