import { Client } from 'pg'
import { NEVER } from '../../src/epidemic/tracing/index.ts'
import { startTemporary } from '../../src/platform/sql/embedded-temporary.ts'
import type { Reached } from './answer.ts'
import type { World } from './world.ts'

const BATCH = 200_000

/**
 * The recursive query at its fairest: every encounter stands once for each direction, clustered by person and
 * covered by an index, so that each step is an index-only scan; tuples of a level are distinct; planning settings favour it.
 */
const RECURSIVE = `
with recursive chain(person, level, exposed) as (
  select person, 0, start from bench_trace.root
  union
  select met.other, chain.level + 1, greatest(met.start, chain.exposed)
  from chain
  join bench_trace.person on person.id = chain.person
  join bench_trace.met on met.person = chain.person and met.start < person.isolated and met.until >= chain.exposed
  join bench_trace.person target on target.id = met.other and not target.is_root
  where chain.level < $1 and greatest(met.start, chain.exposed) < person.isolated
)
select distinct on (person) person, level, exposed from chain order by person, level, exposed`

export interface PostgresTracer {
  readonly version: string
  readonly megabytes: number
  trace(maxLevel: number): Promise<Reached[]>
  close(): Promise<void>
}

export async function loadPostgres(world: World): Promise<PostgresTracer> {
  const given = process.env.BENCH_DATABASE_URL
  const own = given === undefined ? await startTemporary() : null
  const client = new Client({ connectionString: given ?? own!.url })
  await client.connect()
  await load(client, world)
  const { rows } = await client.query<{ version: string; bytes: string }>(
    `select current_setting('server_version') as version, pg_total_relation_size('bench_trace.met') as bytes`,
  )
  return {
    version: rows[0]!.version,
    megabytes: Number(rows[0]!.bytes) / 1e6,
    async trace(maxLevel) {
      const { rows: found } = await client.query<Reached>(RECURSIVE, [maxLevel])
      return found
    },
    async close() {
      await client.query('drop schema bench_trace cascade')
      await client.end()
      await own?.stop()
    },
  }
}

async function load(client: Client, world: World): Promise<void> {
  await client.query(`
    drop schema if exists bench_trace cascade;
    create schema bench_trace;
    create table bench_trace.root (person int, start int);
    create table bench_trace.person (id int primary key, isolated int not null, is_root boolean not null);
    create unlogged table bench_trace.met (person int, other int, start int, until int);
    set work_mem = '512MB'; set maintenance_work_mem = '512MB'; set jit = off`)
  const { person, start } = world.roots
  await client.query('insert into bench_trace.root select * from unnest($1::int[], $2::int[])', [
    Array.from(person),
    Array.from(start),
  ])
  const roots = new Set(person)
  const everyone = Array.from({ length: world.people }, (_, id) => id)
  await client.query('insert into bench_trace.person select * from unnest($1::int[], $2::int[], $3::boolean[])', [
    everyone,
    everyone.map((id) => world.isolated[id] ?? NEVER),
    everyone.map((id) => roots.has(id)),
  ])
  for (let low = 0; low < world.encounters; low += BATCH) {
    const part = (column: Int32Array) => Array.from(column.subarray(low, low + BATCH))
    await client.query(
      `with e as (select * from unnest($1::int[], $2::int[], $3::int[], $4::int[]) as e(a, b, s, t))
       insert into bench_trace.met select a, b, s, t from e union all select b, a, s, t from e`,
      [part(world.from), part(world.to), part(world.start), part(world.end)],
    )
  }
  await client.query('create index on bench_trace.met (person, start) include (other, until)')
  await client.query('cluster bench_trace.met using met_person_start_other_until_idx')
  await client.query('vacuum analyze bench_trace.met')
  await client.query('vacuum analyze bench_trace.person')
}
