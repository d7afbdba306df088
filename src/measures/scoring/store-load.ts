import { type Refused, refuse } from '#kernel/refusal'
import { type Acting, remember } from '#ledger'
import { findAgencies } from '#people'
import type { Tx } from '#platform/sql/transaction'
import { allDefinitions } from '../catalogue/store-indicators.ts'
import type { IndexSpecFile } from '../composite/index.ts'
import type { Edition } from './edition.ts'
import { editionOf } from './edition-file.ts'
import { ruleFault } from './rule.ts'
import { insertEdition } from './store-editions.ts'

/** What stands in the way of an edition, and the node it stands at. */
export interface EditionFault {
  readonly node: string
  readonly what: 'unknown-indicator' | 'unknown-agency' | 'bad-rule'
  readonly value: string
}

/**
 * Takes in an edition a decision brought, from its file (docs/index-spec.md): whole or not at all. An edition that is
 * there keeps what was published by it; a changed one comes under a code of its own.
 */
export async function loadEdition(
  tx: Tx,
  acting: Acting,
  file: IndexSpecFile,
): Promise<Edition | Refused<'known'> | { readonly faults: readonly EditionFault[] }> {
  const edition = editionOf(file)
  const indicators = new Set((await allDefinitions(tx)).map(({ id }) => id))
  const agencies = new Set((await findAgencies(tx, {})).map(({ id }) => id))
  const faults = edition.nodes.flatMap(
    ({ code, indicatorId, ownerAgencyId, verifierAgencyId, rule, direction }): EditionFault[] => {
      const found: EditionFault[] = []
      if (indicatorId !== null && !indicators.has(indicatorId))
        found.push({ node: code, what: 'unknown-indicator', value: indicatorId })
      for (const agency of [ownerAgencyId, verifierAgencyId])
        if (agency !== null && !agencies.has(agency)) found.push({ node: code, what: 'unknown-agency', value: agency })
      const wrong = rule && ruleFault(rule, direction)
      if (wrong) found.push({ node: code, what: 'bad-rule', value: wrong })
      return found
    },
  )
  if (!agencies.has(edition.ownerAgencyId))
    faults.unshift({ node: edition.id, what: 'unknown-agency', value: edition.ownerAgencyId })
  if (faults.length > 0) return { faults }
  if (!(await insertEdition(tx, edition))) return refuse('known', { name: edition.id })
  await remember(tx, acting, [
    {
      kind: 'measures.edition-loaded',
      subject: { type: 'measures.edition', id: edition.id },
      where: { unit: null, sector: edition.sector },
      authority: edition.act,
      after: { nodes: edition.nodes.length, from: edition.from },
    },
  ])
  return edition
}
