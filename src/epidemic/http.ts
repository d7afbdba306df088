import type { Handlers } from '#platform/http/serve'
import type { epidemic } from './contract.ts'
import { caseHandlers } from './http-case.ts'
import { figureHandlers } from './http-figures.ts'
import { importHandlers } from './http-import.ts'
import { peopleHandlers } from './http-people.ts'
import { personHandlers } from './http-person.ts'
import { quarantineHandlers } from './http-quarantine.ts'

export const handlers: Handlers<typeof epidemic> = {
  ...figureHandlers,
  ...peopleHandlers,
  ...personHandlers,
  ...caseHandlers,
  ...quarantineHandlers,
  ...importHandlers,
}
