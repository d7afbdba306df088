import type { Handlers } from '#platform/http/serve'
import type { testing } from './contract.ts'
import { campaignHandlers } from './http-campaigns.ts'
import { correctionHandlers } from './http-corrections.ts'
import { laboratoryHandlers } from './http-laboratories.ts'
import { resultHandlers } from './http-results.ts'
import { sampleHandlers } from './http-samples.ts'

export const testingHandlers: Handlers<typeof testing> = {
  ...sampleHandlers,
  ...campaignHandlers,
  ...laboratoryHandlers,
  ...resultHandlers,
  ...correctionHandlers,
}
