import type { Fact } from '#kernel/fact'
import { type Acting, remember } from '#ledger'
import { seedEditions, seedMeasures, seedProgrammes } from '#measures'
import { seedAgencies } from '#people'
import { loadAtlas, seedPlaces } from '#places'
import type { Tx } from '#platform/sql/transaction'
import { OLD_PROVINCE, TOP } from '../../territory.ts'

export interface Territory {
  readonly units: number
  readonly agencies: number
  /** Whether the database holds the programme of the resolution. */
  readonly programme: boolean
}

/** Loads what is true of the territory whoever works in it: units, agencies and, when asked, the programme. */
export async function loadTerritory(tx: Tx, acting: Acting, { programme }: { programme: boolean }): Promise<Territory> {
  const places = await seedPlaces(tx)
  const agencies = await seedAgencies(tx, await loadAtlas(tx))
  const loaded = programme ? await seedMeasures(tx, { topUnits: [TOP, OLD_PROVINCE], simulated: false }) : null
  if (programme) await seedEditions(tx)
  if (programme) await seedProgrammes(tx, { simulated: false })
  const facts: Fact[] = [
    fact('people.agencies-loaded', 'people.agency', agencies[0]?.id ?? '', { agencies: agencies.length }),
  ]
  if (places.changed) {
    const { units, successions, gaps } = places
    facts.unshift(fact('places.units-loaded', 'places.unit', TOP, { units, successions, gaps }))
  }
  if (loaded) {
    const { id, indicators, values } = loaded
    facts.push(fact('measures.programme-loaded', 'measures.programme', id, { indicators, values }))
  }
  await remember(tx, acting, facts)
  return { units: places.units, agencies: agencies.length, programme }
}

const fact = (kind: string, type: string, id: string, after: Record<string, number>): Fact => ({
  kind,
  subject: { type, id },
  where: { unit: TOP, sector: null },
  after,
})
