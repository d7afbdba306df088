import { contract } from '#platform/http/endpoint'
import { campaignEndpoints } from './contract-campaigns.ts'
import { laboratoryEndpoints } from './contract-laboratories.ts'
import { resultEndpoints } from './contract-results.ts'
import { sampleEndpoints } from './contract-samples.ts'
import { refusals } from './text.ts'

export const testing = contract(
  'epidemic',
  { ...sampleEndpoints, ...campaignEndpoints, ...laboratoryEndpoints, ...resultEndpoints },
  refusals,
)
