import { type Handlers, type Part, part } from '#platform/http/serve'
import { epidemic } from './contract.ts'
import { caseHandlers } from './http-case.ts'
import { figureHandlers } from './http-figures.ts'
import { importHandlers } from './http-import.ts'
import { peopleHandlers } from './http-people.ts'
import { personHandlers } from './http-person.ts'
import { quarantineHandlers } from './quarantine/http-quarantine.ts'

export const handlers: Handlers<typeof epidemic> = {
  ...figureHandlers,
  ...peopleHandlers,
  ...personHandlers,
  ...caseHandlers,
  ...quarantineHandlers,
  ...importHandlers,
}

/** What the parts need from the product they run in. */
export interface Surroundings {
  /** Address the users type: printed codes lead there. */
  readonly publicUrl: string
}

/** Everything this room serves, part by part. */
export const createParts = (_: Surroundings): readonly Part[] => [part(epidemic, handlers)]
