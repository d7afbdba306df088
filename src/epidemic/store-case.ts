import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Known } from './case.ts'
import { keptId } from './duplicates/store-merged.ts'

/** A person the caller may see, or null; who was merged is who they turned out to be. */
export async function findKnown(tx: Tx, id: string): Promise<Known | null> {
  const row = await tx
    .selectFrom('epidemic.person as p')
    .leftJoin('epidemic.level as l', (on) => on.onRef('l.home', '=', 'p.home').onRef('l.person_id', '=', 'p.id'))
    .leftJoin('epidemic.confirmed_case as c', (on) =>
      on.onRef('c.home', '=', 'p.home').onRef('c.person_id', '=', 'p.id').on('c.retracted_at', 'is', null),
    )
    .select([
      'p.home',
      'p.id',
      'p.outbreak_id',
      'p.unit_id',
      'l.level',
      'c.confirmed_at',
      'c.isolated_at',
      'c.exposed_from',
      'l.exposed_at',
    ])
    .where('p.id', '=', await keptId(tx, id))
    .executeTakeFirst()
  if (!row) return null
  return {
    home: row.home,
    id: row.id,
    outbreakId: row.outbreak_id,
    unitId: row.unit_id,
    level: row.level,
    confirmedAt: row.confirmed_at,
    isolatedAt: row.isolated_at,
    // Of an F0 the level tells since when it may have infected others, not since when it was exposed.
    exposedAt: row.confirmed_at === null ? row.exposed_at : row.exposed_from,
  }
}

const rowOf = (tx: Tx, { home, id }: Known) =>
  tx.updateTable('epidemic.confirmed_case').where('home', '=', home).where('person_id', '=', id)

export const saveRetraction = (tx: Tx, person: Known, at: Instant) =>
  rowOf(tx, person).set({ retracted_at: at }).execute()

export const saveIsolation = (tx: Tx, person: Known, isolatedAt: Instant, hospital: string | null | undefined) =>
  rowOf(tx, person)
    .set(hospital ? { isolated_at: isolatedAt, hospital } : { isolated_at: isolatedAt })
    .execute()
