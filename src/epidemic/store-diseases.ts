import type { Tx } from '#platform/sql/transaction'
import { covidDefinitions } from './rules/case-definition-covid.ts'
import { otherDefinitions } from './rules/case-definition-others.ts'
import { diseaseKey } from './rules/disease.ts'
import { findOutbreaks } from './store-outbreak.ts'

/** Diseases a rule can be about, each once: as outbreaks write them, then those of the case definitions. */
export async function findDiseases(tx: Tx): Promise<string[]> {
  const outbreaks = (await findOutbreaks(tx)).map(({ disease }) => disease)
  const defined = [...covidDefinitions, ...otherDefinitions].map(({ disease }) => disease)
  return [...new Map([...defined, ...outbreaks].map((name) => [diseaseKey(name), name])).values()]
}
