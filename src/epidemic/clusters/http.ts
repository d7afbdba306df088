import type { Handlers } from '#platform/http/serve'
import type { clusters } from './contract.ts'
import { decidingHandlers } from './http-decide.ts'
import { endHandlers } from './http-ends.ts'
import { peopleHandlers } from './http-people.ts'
import { readingHandlers } from './http-read.ts'

export const clusterHandlers: Handlers<typeof clusters> = {
  ...readingHandlers,
  ...peopleHandlers,
  ...decidingHandlers,
  ...endHandlers,
}
