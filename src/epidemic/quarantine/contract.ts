import { contract } from '#platform/http/endpoint'
import { courseEndpoints } from './endpoints-course.ts'
import { decisionEndpoints } from './endpoints-decision.ts'
import { facilityEndpoints } from './endpoints-facility.ts'
import { quarantineRefusals } from './text-refusals.ts'

/** Quarantine beyond marking its beginning and end: rules, beds, daily checks, release, decisions on paper. */
export const quarantining = contract(
  'epidemic',
  { ...courseEndpoints, ...facilityEndpoints, ...decisionEndpoints },
  quarantineRefusals,
)
