import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import { chunks } from '../store-levels.ts'
import type { PoolView } from './schema.ts'
import { newIds } from './store-sample.ts'

export type PoolRow = Omit<PoolView, 'unitName'>

export interface NewPool {
  readonly code: string
  readonly unitId: string | null
  readonly sampleIds: readonly string[]
  readonly laboratoryId: string | null
  readonly rule: string
}

/** Writes pools and puts their samples into them. Gives their ids in order. */
export async function addPools(
  tx: Tx,
  outbreakId: string,
  pools: readonly NewPool[],
  by: { readonly at: Instant; readonly account: string | null },
): Promise<string[]> {
  const ids = newIds(pools.length)
  for (const rows of chunks(pools.map((pool, at) => ({ ...pool, id: ids[at]! })))) {
    await sql`
      insert into epidemic.pool (home, id, code, outbreak_id, unit_id, size, rule, laboratory_id, pooled_at, pooled_by)
      select home, id, code, ${outbreakId}, unit_id, size, rule, laboratory_id, ${by.at}, ${by.account}
      from unnest(${rows.map(({ unitId }) => homeOf(unitId ?? outbreakId))}::smallint[], ${rows.map(({ id }) => id)}::uuid[],
        ${rows.map(({ code }) => code)}::text[], ${rows.map(({ unitId }) => unitId)}::text[],
        ${rows.map(({ sampleIds }) => sampleIds.length)}::smallint[], ${rows.map(({ rule }) => rule)}::text[],
        ${rows.map(({ laboratoryId }) => laboratoryId)}::text[])
        as given (home, id, code, unit_id, size, rule, laboratory_id)`.execute(tx)
    const inside = rows.flatMap(({ id, sampleIds }) => sampleIds.map((sampleId) => ({ id, sampleId })))
    await sql`
      update epidemic.sample s set pool_id = given.pool_id
      from unnest(${inside.map(({ sampleId }) => sampleId)}::uuid[], ${inside.map(({ id }) => id)}::uuid[]) as given (id, pool_id)
      where s.id = given.id`.execute(tx)
  }
  return ids
}

const SELECT = sql`
  select g.id, g.code, g.unit_id as "unitId", g.size, g.rule, g.laboratory_id as "laboratoryId", g.pooled_at as "pooledAt",
    g.result, g.result_at as "resultAt",
    (select count(*) from epidemic.test_order o where o.about_id = g.id and o.cancelled_at is null) as opened,
    (select count(*) from epidemic.test_order o where o.about_id = g.id and o.sample_id is not null) as "opensDone"
  from epidemic.pool g`

export async function findPools(
  tx: Tx,
  asked: {
    readonly outbreak?: string | undefined
    readonly laboratory?: string | undefined
    readonly result?: string | undefined
  },
): Promise<PoolRow[]> {
  const { rows } = await sql<PoolRow>`
    ${SELECT}
    where (${asked.outbreak ?? null}::text is null or g.outbreak_id = ${asked.outbreak ?? null})
      and (${asked.laboratory ?? null}::text is null or g.laboratory_id = ${asked.laboratory ?? null})
      and ${asked.result === 'open' ? sql`g.result is null` : asked.result === 'positive' ? sql`g.result = 'positive'` : sql`true`}
    order by g.result is not null, g.pooled_at desc limit 500`.execute(tx)
  return rows
}

export async function findPool(tx: Tx, code: string): Promise<PoolRow | null> {
  const { rows } = await sql<PoolRow>`${SELECT} where g.code = ${code}`.execute(tx)
  return rows[0] ?? null
}
