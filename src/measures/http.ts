import { type Part, part } from '#platform/http/serve'
import { catalogueHandlers } from './catalogue/http-catalogue.ts'
import { catalogue, measures } from './contract.ts'
import { programmeHandlers } from './programme/http-programme.ts'
import { standingHandlers } from './programme/http-standings.ts'
import { valueHandlers } from './reporting/http-values.ts'
import type { Sources } from './series/source.ts'

/** What the room needs around it. */
export interface Surroundings {
  /** Where counted indicators come from. */
  readonly sources: Sources
}

/** Everything this room serves, part by part. */
export const createParts = ({ sources }: Surroundings): readonly Part[] => [
  part(catalogue, catalogueHandlers(sources)),
  part(measures, { ...standingHandlers(sources), ...programmeHandlers(sources), ...valueHandlers(sources) }),
]
