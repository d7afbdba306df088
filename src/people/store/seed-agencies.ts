import type { Atlas } from '#places'
import type { Tx } from '#platform/sql/transaction'
import type { Agency } from '../post.ts'
import { territoryAgencies } from '../territory-agencies.ts'
import { saveAgencies } from './agencies.ts'

/** The authorities of the territory, in a demo or for real; nobody works in them yet. Twice is as good as once. */
export async function seedAgencies(tx: Tx, atlas: Atlas): Promise<readonly Agency[]> {
  const agencies = territoryAgencies(atlas)
  await saveAgencies(tx, agencies)
  return agencies
}
