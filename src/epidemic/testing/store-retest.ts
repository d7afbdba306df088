import { sql } from 'kysely'
import type { Tx } from '#platform/sql/transaction'

/** People of positive pools not yet sampled singly, by unit, in outbreaks that are open; those the caller may see. */
export async function retestsByUnit(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ unitId: string; people: number }>`
    select o.unit_id as "unitId", count(distinct o.person_id) as people
    from epidemic.test_order o join epidemic.outbreak b on b.id = o.outbreak_id and b.closed_on is null
    where o.reason = 'pool' and o.sample_id is null and o.cancelled_at is null and o.unit_id is not null
    group by 1`.execute(tx)
  return new Map(rows.map(({ unitId, people }) => [unitId, people]))
}
