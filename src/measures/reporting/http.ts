import type { FileStore } from '#platform/files/store'
import type { Handlers } from '#platform/http/serve'
import type { Sources } from '../series/source.ts'
import type { reporting } from './contract.ts'
import { courseHandlers } from './http-course.ts'
import { entryHandlers } from './http-entry.ts'
import { evidenceHandlers } from './http-evidence.ts'
import { formHandlers } from './http-forms.ts'
import { matrixHandlers } from './http-matrix.ts'
import { publicationHandlers } from './http-publications.ts'
import { rateHandlers } from './http-rates.ts'
import { reportHandlers } from './http-reports.ts'

/** Forms, reports, their course, rates and publications. */
export const reportingHandlers = (sources: Sources, files: FileStore): Handlers<typeof reporting> => ({
  ...formHandlers,
  ...reportHandlers,
  ...entryHandlers,
  ...courseHandlers(sources),
  ...evidenceHandlers(files),
  ...rateHandlers,
  ...matrixHandlers,
  ...publicationHandlers(sources),
})
