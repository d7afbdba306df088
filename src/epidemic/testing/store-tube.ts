import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'
import { chunks } from '../store-levels.ts'
import type { Tube } from './result.ts'

/** Samples and pools by code, those the caller may act on, held until the transaction ends. */
export async function holdTubes(tx: Tx, codes: readonly string[]): Promise<Map<string, Tube>> {
  const tubes = new Map<string, Tube>()
  for (const part of chunks(codes)) {
    const samples = await sql<Tube>`
      select 'sample' as of, s.home, s.id, s.code, s.outbreak_id as "outbreakId", s.unit_id as "unitId",
        s.laboratory_id as "laboratoryId", s.taken_at as "takenAt", s.result, s.result_at as "resultAt",
        s.pool_id as "poolId", s.pool_result as "poolResult", s.spoiled_at as "spoiledAt", s.person_id as "personId",
        (select p.birth_year from epidemic.person p where p.home = s.home and p.id = s.person_id) as "birthYear"
      from epidemic.sample s where s.code = any(${part}::text[]) order by s.home, s.id for update of s`.execute(tx)
    const pools = await sql<Tube>`
      select 'pool' as of, g.home, g.id, g.code, g.outbreak_id as "outbreakId", g.unit_id as "unitId",
        g.laboratory_id as "laboratoryId", g.result, g.result_at as "resultAt", null as "poolId", null as "poolResult",
        null as "spoiledAt", null as "personId", null as "birthYear",
        (select coalesce(max(s.taken_at), g.pooled_at) from epidemic.sample s where s.pool_id = g.id) as "takenAt"
      from epidemic.pool g where g.code = any(${part}::text[]) order by g.home, g.id for update`.execute(tx)
    for (const tube of [...samples.rows, ...pools.rows]) tubes.set(tube.code, tube)
  }
  return tubes
}

/** A sample as far as the result of its pool, or a correction, touches it. */
export interface Member {
  readonly home: number
  readonly id: string
  readonly code: string
  readonly poolId: string
  readonly personId: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly result: string | null
  readonly resultAt: string | null
  readonly poolResult: string | null
}

export async function findMembers(tx: Tx, poolIds: readonly string[]): Promise<Member[]> {
  if (poolIds.length === 0) return []
  const { rows } = await sql<Member>`
    select home, id, code, pool_id as "poolId", person_id as "personId", outbreak_id as "outbreakId", unit_id as "unitId",
      result, result_at as "resultAt", pool_result as "poolResult"
    from epidemic.sample where pool_id = any(${[...poolIds]}::uuid[]) and spoiled_at is null
    order by home, id for update`.execute(tx)
  return rows
}
