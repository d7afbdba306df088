import { contract } from '#platform/http/endpoint'
import { intakeEndpoints } from './contract-intake.ts'
import { valueEndpoints } from './contract-values.ts'
import { exchangeRefusals } from './text-refusals.ts'

/** Spreadsheets, pasted ranges, and systems that report. */
export const exchange = contract('measures', { ...intakeEndpoints, ...valueEndpoints }, exchangeRefusals)
