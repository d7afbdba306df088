import { DuckDBInstance, INTEGER } from '@duckdb/node-api'
import type { Reached } from './answer.ts'
import type { World } from './world.ts'

export interface DuckDbTracer {
  readonly version: string
  /** Level by level. */
  trace(maxLevel: number): Promise<Reached[]>
  /** In one recursive query. */
  traceRecursively(maxLevel: number): Promise<Reached[]>
  close(): void
}

/** As in PostgreSQL. */
const RECURSIVE = `
with recursive chain(person, level, exposed) as (
  select person, 0, start from root
  union
  select met.other, chain.level + 1, greatest(met.start, chain.exposed)
  from chain
  join person on person.id = chain.person
  join met on met.person = chain.person and met.start < person.isolated and met.until >= chain.exposed
  where chain.level < $1 and greatest(met.start, chain.exposed) < person.isolated
    and met.other not in (select person from root)
)
select distinct on (person) person, level, exposed from chain order by person, level, exposed`

/** A hash join of the frontier with the encounters. */
const STEP = `
create or replace temp table next as
select met.other as person, min(greatest(met.start, f.exposed)) as exposed
from frontier f
join person on person.id = f.person
join met on met.person = f.person and met.start < person.isolated and met.until >= f.exposed
where greatest(met.start, f.exposed) < person.isolated
group by met.other`

/** Whom the frontier reaches earlier than was known. */
const NEW = `
create or replace temp table frontier as
select n.person, n.exposed from next n left join best b on b.person = n.person
where b.person is null or (n.exposed < b.now and not b.is_root)`

/** Every encounter stands once for each direction, ordered by person; all tables are in memory. */
export async function loadDuckDb(world: World): Promise<DuckDbTracer> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const run = async (sql: string): Promise<void> => void (await connection.run(sql))
  await run('create table raw (person integer, other integer, start integer, until integer)')
  const encounters = await connection.createAppender('raw')
  for (let i = 0; i < world.encounters; i++) {
    for (const [one, other] of [
      [world.from[i]!, world.to[i]!],
      [world.to[i]!, world.from[i]!],
    ] as const) {
      encounters.appendInteger(one)
      encounters.appendInteger(other)
      encounters.appendInteger(world.start[i]!)
      encounters.appendInteger(world.end[i]!)
      encounters.endRow()
    }
  }
  encounters.closeSync()
  await run('create table met as select * from raw order by person, start')
  await run('drop table raw')
  await run('create table person (id integer primary key, isolated integer)')
  const people = await connection.createAppender('person')
  for (let id = 0; id < world.people; id++) {
    people.appendInteger(id)
    people.appendInteger(world.isolated[id]!)
    people.endRow()
  }
  people.closeSync()
  await run('create table root (person integer, start integer)')
  const roots = await connection.prepare('insert into root values (?, ?)')
  for (const [i, person] of world.roots.person.entries()) {
    roots.bind([person, world.roots.start[i]!], [INTEGER, INTEGER])
    await roots.run()
  }
  const read = async (sql: string): Promise<Reached[]> =>
    (await connection.runAndReadAll(sql)).getRows().map(([person, level, exposed]) => ({
      person: Number(person),
      level: Number(level),
      exposed: Number(exposed),
    }))
  const version = String((await connection.runAndReadAll('select version()')).getRows()[0]?.[0])

  return {
    version,
    async trace(maxLevel) {
      await run('create or replace temp table frontier as select person, start as exposed from root')
      await run(
        'create or replace temp table best as select person, 0 as level, start as exposed, start as now, true as is_root from root',
      )
      for (let level = 1; level <= maxLevel; level++) {
        await run(STEP)
        await run(NEW)
        // Whom an earlier level reached keeps that level; how early is known now counts for the next.
        await run('update best set now = f.exposed from frontier f where f.person = best.person')
        await run(
          `insert into best select person, ${level}, exposed, exposed, false from frontier
           where person not in (select person from best)`,
        )
        const left = (await connection.runAndReadAll('select count(*) from frontier')).getRows()[0]?.[0]
        if (Number(left) === 0) break
      }
      return read('select person, level, exposed from best')
    },
    traceRecursively: (maxLevel) => read(RECURSIVE.replace('$1', String(maxLevel))),
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
