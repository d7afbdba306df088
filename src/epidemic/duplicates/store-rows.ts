import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import type { PersonRows, Row } from './merge.ts'

/** Tables with one row a person at most, by what `PersonRows` calls them. */
const TABLES = {
  identity: 'epidemic.person_identity',
  confirmedCase: 'epidemic.confirmed_case',
  quarantine: 'epidemic.quarantine',
} as const
export type RowTable = keyof typeof TABLES

/** The rows of a person the caller may see, held until the transaction ends; null when there is no such person. */
export async function holdRows(tx: Tx, id: string): Promise<PersonRows | null> {
  const { rows } = await sql<{ person: Row }>`
    select to_jsonb(p) as person from epidemic.person p where p.id = ${id} for update`.execute(tx)
  const person = rows[0]?.person
  if (person === undefined) return null
  const rowOf = async (table: RowTable): Promise<Row | null> => {
    const found = await sql<{ row: Row }>`
      select to_jsonb(t) as row from ${sql.table(TABLES[table])} t
      where t.home = ${person.home} and t.person_id = ${id}`.execute(tx)
    return found.rows[0]?.row ?? null
  }
  return {
    person,
    identity: await rowOf('identity'),
    confirmedCase: await rowOf('confirmedCase'),
    quarantine: await rowOf('quarantine'),
  }
}

/** Makes the row of a table what is told: adds, changes or removes it. */
export async function putRow(tx: Tx, table: RowTable, before: Row | null, row: Row | null): Promise<void> {
  const name = sql.table(TABLES[table])
  if (row === null) {
    if (before !== null)
      await sql`delete from ${name} where home = ${before.home} and person_id = ${before.person_id}`.execute(tx)
  } else if (before === null)
    await sql`insert into ${name} select * from jsonb_populate_record(null::${name}, ${JSON.stringify(row)}::jsonb)`.execute(
      tx,
    )
  else await changeRow(tx, name, sql`home = ${row.home} and person_id = ${row.person_id}`, row)
}

/** Sets what a person is known by apart from the identity. */
export const putPerson = (tx: Tx, person: Row): Promise<void> => {
  const { birth_year, sex } = person
  return changeRow(tx, sql.table('epidemic.person'), sql`home = ${person.home} and id = ${person.id}`, {
    birth_year,
    sex,
  })
}

async function changeRow(tx: Tx, name: RawBuilder<unknown>, where: RawBuilder<unknown>, row: Row): Promise<void> {
  const columns = Object.keys(row).filter((column) => column !== 'home' && column !== 'person_id')
  const list = sql.join(columns.map((column) => sql.ref(column)))
  await sql`
    update ${name} set (${list}) = (select ${list} from jsonb_populate_record(null::${name}, ${JSON.stringify(row)}::jsonb))
    where ${where}`.execute(tx)
}
