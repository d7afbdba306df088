import type { Day, Instant } from '#kernel/day'
import { newId } from '#platform/id'
import type { Tx } from '#platform/sql/transaction'
import { type Atlas, buildAtlas } from './atlas.ts'
import type { ImportedBoundary } from './boundaries.ts'
import type { Geometry } from './geometry.ts'
import type { Boundaries } from './shapes.ts'
import { actOf, gapOf, populationOf, successionOf, versionOf } from './store-rows.ts'

/** Kept by the stamp of the state it was read from: a stamp never comes back, so an entry is never stale. */
const atlases = new Map<string, Atlas>()
const KEPT = 4

/**
 * The units as this transaction sees them, from memory while nothing changed. Costs one row of one table;
 * reading anew a few milliseconds.
 */
export async function loadAtlas(tx: Tx): Promise<Atlas> {
  const { stamp } = await tx.selectFrom('places.edition').select('stamp').executeTakeFirstOrThrow()
  const known = atlases.get(stamp)
  if (known) return known
  const atlas = await readAtlas(tx)
  atlases.set(stamp, atlas)
  for (const old of atlases.keys()) if (atlases.size > KEPT) atlases.delete(old)
  return atlas
}

async function readAtlas(tx: Tx): Promise<Atlas> {
  const versions = await tx.selectFrom('places.unit_version').selectAll().execute()
  const successions = await tx
    .selectFrom('places.succession')
    .selectAll()
    .orderBy('day')
    .orderBy('to_id')
    .orderBy('from_id')
    .execute()
  const acts = await tx.selectFrom('places.act').selectAll().execute()
  const populations = await tx.selectFrom('places.population').selectAll().execute()
  const gaps = await tx.selectFrom('places.gap').selectAll().orderBy('id').execute()
  return buildAtlas({
    versions: versions.map(versionOf),
    successions: successions.map(successionOf),
    acts: acts.map(actOf),
    populations: populations.map(populationOf),
    gaps: gaps.map(gapOf),
  })
}

/** To be called in the transaction of every change of units: the next `loadAtlas` reads anew, in every process. */
export async function renewEdition(tx: Tx, seedSha256?: string): Promise<void> {
  await tx
    .updateTable('places.edition')
    .set(seedSha256 === undefined ? { stamp: newId() } : { stamp: newId(), seed_sha256: seedSha256 })
    .execute()
}

/** The boundary in force on the day for each unit that has one: the latest checked against a list not after it. */
export async function findBoundaries(tx: Tx, day: Day): Promise<Boundaries> {
  const rows = await tx
    .selectFrom('places.boundary')
    .select(['unit_id', 'geometry'])
    .where('valid_from', '<=', day)
    .orderBy('valid_from')
    .execute()
  return new Map(rows.map((row) => [row.unit_id, row.geometry as unknown as Geometry]))
}

export interface BoundaryFile {
  readonly day: Day
  readonly sha256: string
  readonly at: Instant
}

/**
 * Saves boundaries from the first day of each unit's version of the file's day; a second import replaces the first.
 * Renews the edition: maps drawn before are drawn again.
 */
export async function saveBoundaries(
  tx: Tx,
  file: BoundaryFile,
  boundaries: readonly (ImportedBoundary & { readonly from: Day })[],
): Promise<void> {
  await tx
    .insertInto('places.boundary')
    .values(
      boundaries.map(({ unitId, geometry, from }) => ({
        unit_id: unitId,
        valid_from: from,
        geometry: JSON.stringify(geometry),
        file_sha256: file.sha256,
        imported_at: file.at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'valid_from']).doUpdateSet((row) => ({
        geometry: row.ref('excluded.geometry'),
        file_sha256: row.ref('excluded.file_sha256'),
        imported_at: row.ref('excluded.imported_at'),
      })),
    )
    .execute()
  await renewEdition(tx)
}
