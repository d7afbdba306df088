import type { FileStore } from '#platform/files/store'
import type { Handlers } from '#platform/http/serve'
import type { work } from './contract.ts'
import { directiveHandlers } from './directives/http-directive.ts'
import { obstacleHandlers } from './petitions/http-petition.ts'
import { taskHandlers } from './tasks/http-task.ts'

/** Every endpoint of the room. @param files where attachments are kept */
export const createHandlers = ({ files }: { readonly files: FileStore }): Handlers<typeof work> => ({
  ...taskHandlers(files),
  ...directiveHandlers,
  ...obstacleHandlers,
})
