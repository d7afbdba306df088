import { type Handlers, type Part, part } from '#platform/http/serve'
import { analysis } from './analysis/contract.ts'
import { createAnalysisHandlers } from './analysis/http.ts'
import { cases } from './cases/contract.ts'
import { createCasesHandlers } from './cases/http-cases.ts'
import { clusterHandlers } from './clusters/http.ts'
import { clusters, epidemic, epidemicLevels } from './contract.ts'
import { course } from './course/contract.ts'
import { courseHandlers } from './course/http.ts'
import type { Surroundings } from './doors.ts'
import { duplicates } from './duplicates/contract.ts'
import { createDuplicateHandlers } from './duplicates/http.ts'
import { encounters } from './encounters/contract.ts'
import { createEncounterHandlers } from './encounters/http-encounters.ts'
import { handover } from './handover/contract.ts'
import { handoverHandlers } from './handover/http.ts'
import { createCaseHandlers } from './http-case.ts'
import { figureHandlers } from './http-figures.ts'
import { createImportHandlers } from './http-import.ts'
import { createPeopleHandlers } from './http-people.ts'
import { personHandlers } from './http-person.ts'
import { pastes } from './import/paste/contract.ts'
import { createPasteHandlers } from './import/paste/http-paste.ts'
import { quarantining } from './quarantine/contract.ts'
import { createQuarantineHandlers } from './quarantine/http.ts'
import type { Printing } from './quarantine/http-decision.ts'
import { quarantineHandlers } from './quarantine/http-quarantine.ts'
import { levelHandlers } from './risk-level/http.ts'
import { testing } from './testing/contract.ts'
import { testingHandlers } from './testing/http.ts'
import { venues } from './venues/contract.ts'
import { createVenuePart } from './venues/http.ts'
import { zones } from './zones/contract.ts'
import { zoneHandlers } from './zones/http.ts'

export const createHandlers = (surroundings: Surroundings): Handlers<typeof epidemic> => ({
  ...figureHandlers,
  ...createPeopleHandlers(surroundings),
  ...personHandlers,
  ...createCaseHandlers(surroundings),
  ...quarantineHandlers,
  ...createImportHandlers(surroundings),
})

/** Everything this room serves, part by part. */
export const createParts = (surroundings: Surroundings & Printing): readonly Part[] => [
  part(epidemic, createHandlers(surroundings)),
  part(course, courseHandlers),
  part(handover, handoverHandlers),
  part(analysis, createAnalysisHandlers(surroundings)),
  part(cases, createCasesHandlers(surroundings)),
  part(clusters, clusterHandlers),
  part(epidemicLevels, levelHandlers),
  part(encounters, createEncounterHandlers(surroundings)),
  part(duplicates, createDuplicateHandlers(surroundings)),
  part(quarantining, createQuarantineHandlers(surroundings)),
  part(testing, testingHandlers),
  part(venues, createVenuePart(surroundings)),
  part(zones, zoneHandlers),
  part(pastes, createPasteHandlers(surroundings)),
]
