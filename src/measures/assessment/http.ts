import type { FileStore } from '#platform/files/store'
import type { Handlers } from '#platform/http/serve'
import type { Sources } from '../series/source.ts'
import type { assessments } from './contract.ts'
import { assignHandlers } from './http-assign.ts'
import { evidenceHandlers } from './http-evidence.ts'
import { wholeViewHandlers } from './http-export.ts'
import { lineHandlers } from './http-line.ts'
import { listHandlers } from './http-list.ts'
import { taskHandlers } from './http-tasks.ts'
import { wholeHandlers } from './http-whole.ts'

export const assessmentHandlers = (sources: Sources, files: FileStore): Handlers<typeof assessments> => ({
  ...listHandlers,
  ...lineHandlers,
  ...assignHandlers,
  ...wholeHandlers,
  ...evidenceHandlers(files),
  ...taskHandlers(sources),
  ...wholeViewHandlers(sources, files),
})
