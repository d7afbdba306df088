import type { Tx } from '#platform/sql/transaction'
import { renewEdition } from './store.ts'
import { rowOfAct, rowOfGap, rowOfPopulation, rowOfSuccession, rowOfVersion } from './store-rows.ts'
import { readSeed } from './store-seed.ts'

export interface Seeded {
  /** False when this database had these very files already. */
  readonly changed: boolean
  readonly units: number
  readonly successions: number
  readonly gaps: number
}

/**
 * Brings the database to the seed files; doing it again changes nothing. Everything but the units' ids is replaced:
 * other rooms point at units, and a unit once known stays. Needs a caller that may write places (`app.act_places`, the whole room).
 */
export async function seedPlaces(tx: Tx): Promise<Seeded> {
  const { facts, sha256 } = await readSeed()
  const ids = [...new Set(facts.versions.map((version) => version.unitId))]
  const seeded = { units: ids.length, successions: facts.successions.length, gaps: facts.gaps.length }
  const edition = await tx.selectFrom('places.edition').select('seed_sha256').executeTakeFirstOrThrow()
  if (edition.seed_sha256 === sha256) return { changed: false, ...seeded }

  for (const table of ['gap', 'population', 'succession', 'unit_version', 'act'] as const)
    await tx.deleteFrom(`places.${table}`).execute()
  await tx.insertInto('places.act').values(facts.acts.map(rowOfAct)).execute()
  const units = ids.map((id) => ({ id }))
  await tx
    .insertInto('places.unit')
    .values(units)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx.insertInto('places.unit_version').values(facts.versions.map(rowOfVersion)).execute()
  await tx.insertInto('places.succession').values(facts.successions.map(rowOfSuccession)).execute()
  await tx.insertInto('places.population').values(facts.populations.map(rowOfPopulation)).execute()
  await tx.insertInto('places.gap').values(facts.gaps.map(rowOfGap)).execute()
  await renewEdition(tx, sha256)
  return { changed: true, ...seeded }
}
