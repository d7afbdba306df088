import { contract } from '#platform/http/endpoint'
import { formEndpoints } from './contract-form.ts'
import { matrixEndpoints } from './contract-matrix.ts'
import { rateEndpoints } from './contract-rates.ts'
import { reportEndpoints } from './contract-report.ts'
import { reportingRefusals } from './text-refusals.ts'

/** Forms, the reports they ask for, their course, and what is published of them. */
export const reporting = contract(
  'measures',
  { ...formEndpoints, ...reportEndpoints, ...rateEndpoints, ...matrixEndpoints },
  reportingRefusals,
)
