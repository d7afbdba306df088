import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { readChain, type Step } from './chain.ts'
import { idsOf } from './duplicates/store-merged.ts'
import { readChange } from './retrace-diff.ts'

/** The stored chain of a person; null when the person is in none. */
export async function findChain(tx: Tx, home: number, id: string): Promise<Step[] | null> {
  const row = await tx
    .selectFrom('epidemic.level')
    .select('chain')
    .where('home', '=', home)
    .where('person_id', '=', id)
    .executeTakeFirst()
  return row ? readChain(row.chain) : null
}

/** Codes of those people the caller may see; who was merged bears the code of whom they turned out to be. */
export async function findCodes(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('epidemic.person as p')
    .leftJoin('epidemic.person as k', 'k.id', 'p.merged_into')
    .select(({ fn }) => ['p.id', fn.coalesce('k.code', 'p.code').as('code')])
    .where('p.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, code }) => [id, code]))
}

export interface ChangeRow {
  readonly at: Instant
  readonly from: number | null
  readonly to: number | null
  readonly step: Step | null
  readonly by: Step | null
}

export async function findChanges(tx: Tx, home: number, id: string): Promise<ChangeRow[]> {
  const rows = await tx
    .selectFrom('epidemic.level_change')
    .select(['at', 'from_level', 'to_level', 'step'])
    .where('home', '=', home)
    .where('person_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ at, from_level, to_level, step }) => {
    const why = readChange(step)
    return { at, from: from_level, to: to_level, step: why?.step ?? null, by: why?.by ?? null }
  })
}

/** Somebody met: the other person by id and unit, which the caller need not be allowed to see further. */
export interface Met {
  readonly id: string
  readonly otherId: string
  readonly otherUnitId: string | null
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly setting: string | null
  /** The other person's level, and the meeting that explains it, where the caller may see that person. */
  readonly level: number | null
  readonly viaId: string | null
}

/** Encounters of a person in which something can have been passed on during `[from, to)`; null is open. */
export async function findMet(
  tx: Tx,
  id: string,
  from: Instant | null,
  to: Instant | null,
  limit: number,
): Promise<Met[]> {
  const ids = await idsOf(tx, id)
  const { rows } = await sql<Met>`
    select e.id, e."otherId", e."otherUnitId", e.starts_at as "startsAt", e.ends_at as "endsAt", e.setting, l.level, l.via_id as "viaId"
    from (
      select e.id, coalesce(m.merged_into, e.other_id) as "otherId", e."otherUnitId", e.starts_at, e.ends_at, e.setting
      from (
        select id, b_id as other_id, other_unit_id as "otherUnitId", starts_at, ends_at, setting
        from epidemic.encounter where a_id = any(${ids}::uuid[]) and removed_at is null
        union all
        select id, a_id, unit_id, starts_at, ends_at, setting
        from epidemic.encounter where b_id = any(${ids}::uuid[]) and not directed and removed_at is null
      ) e left join epidemic.person m on m.id = e.other_id
      where not e.other_id = any(${ids}::uuid[])
    ) e
    left join epidemic.level l on l.person_id = e."otherId"
    where (e.ends_at is null or ${from}::timestamptz is null or e.ends_at >= ${from}::timestamptz)
      and (e.starts_at is null or ${to}::timestamptz is null or e.starts_at < ${to}::timestamptz)
    order by e.starts_at nulls first, e.id
    limit ${limit}`.execute(tx)
  return rows
}
