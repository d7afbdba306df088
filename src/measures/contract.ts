import { contract } from '#platform/http/endpoint'
import { standingEndpoints } from './programme/contract.ts'
import { programmeEndpoints } from './programme/contract-programme.ts'
import { valueEndpoints } from './reporting/contract-values.ts'
import { refusals } from './text.ts'

export { type NumberRead, readNumber, type Wanted as WantedNumber } from './exchange/number.ts'
export { GOALS, type Goal, type MeasureUnit } from './names.ts'
export { type IndicatorRow, IndicatorRowSchema } from './programme/contract.ts'
export type { ProgressState } from './programme/progress.ts'
export { reporting } from './reporting/contract.ts'
export { reportingTexts } from './reporting/text.ts'
export { goals, measureUnits, observationStates, progressStates } from './text.ts'

/** The programme: where it stands, and single values declared for it. */
export const measures = contract(
  'measures',
  { ...standingEndpoints, ...programmeEndpoints, ...valueEndpoints },
  refusals,
)
