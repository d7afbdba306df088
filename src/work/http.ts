import type { FileStore } from '#platform/files/store'
import { type Part, part } from '#platform/http/serve'
import { petitions, work } from './contract.ts'
import { directiveHandlers } from './directives/http-directive.ts'
import { petitionHandlers } from './petitions/http-petition.ts'
import { taskHandlers } from './tasks/http-task.ts'

/** What the room needs around it. */
export interface Surroundings {
  /** Where attachments are kept. */
  readonly files: FileStore
}

/** Everything this room serves, part by part. */
export const createParts = ({ files }: Surroundings): readonly Part[] => [
  part(work, { ...taskHandlers(files), ...directiveHandlers }),
  part(petitions, petitionHandlers),
]
