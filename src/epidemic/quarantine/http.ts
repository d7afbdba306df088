import type { Handlers } from '#platform/http/serve'
import type { quarantining } from './contract.ts'
import { bedHandlers } from './http-bed.ts'
import { checkHandlers } from './http-check.ts'
import { courseHandlers } from './http-course.ts'
import { createDecisionHandlers, type Printing } from './http-decision.ts'
import { facilityHandlers } from './http-facility.ts'
import { releaseHandlers } from './http-release.ts'
import { ruleHandlers } from './http-rules.ts'

export const createQuarantineHandlers = (printing: Printing): Handlers<typeof quarantining> => ({
  ...courseHandlers,
  ...ruleHandlers,
  ...checkHandlers,
  ...releaseHandlers,
  ...facilityHandlers,
  ...bedHandlers,
  ...createDecisionHandlers(printing),
})
