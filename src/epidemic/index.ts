/** Door 1: what other rooms, and the command line, may ask of epidemic. */

export { closeAnalysisThread } from './analysis/jobs/ask.ts'
export { findHouseholds } from './cases/store-household.ts'
export { type InfectedElsewhere, importedCases } from './cases/store-list.ts'
export { seedInvestigations } from './cases/store-seed.ts'
export { refreshClusters } from './clusters/jobs-refresh.ts'
export {
  type ClusterBrief,
  clusterBrief,
  clusterCases,
  clusterPeople,
  clusterPlaces,
  clustersOf,
} from './clusters/store-doors.ts'
export { confirmLargest } from './clusters/store-seed.ts'
export type { Overview, Retrace, Share, UnitCounts } from './contract/counts.ts'
export type { Column, ImportResult } from './contract/import.ts'
export { saveWeeks as recordWeeks } from './course/store-weekly.ts'
export type {
  EncounterSeed,
  FiguresAsked,
  OutbreakSeed,
  PersonSeed,
  QuarantineSource,
  Scenario,
  Span,
  Surroundings,
} from './doors.ts'
export { askEveryOpen } from './duplicates/jobs.ts'
export { seedTwice } from './duplicates/store-seed.ts'
export { checksDue, investigationsDue, zonesToDecide } from './duties/store-duties.ts'
export { createEncounterHandlers } from './encounters/http-encounters.ts'
export { type EpidemicDay, epidemicDay } from './handover/store-day.ts'
export { createHandlers, createParts } from './http.ts'
export { type IdentityKeys, readKeys, writeKeys } from './identity/keys.ts'
export { addIdentityKey, identityKeyFileIn, openIdentityKeys } from './identity/store-keys.ts'
export { sealIdentities } from './identity/store-seal.ts'
export { worded } from './import/fault.ts'
export { placeFinder } from './import/place.ts'
export type { Sheet } from './import/sheet.ts'
export { readSheet } from './import/store-file.ts'
export { type ImportAsked, importSheet, planImport } from './import/store-import.ts'
export { fileFaults } from './import/text.ts'
export { understand } from './import/understand.ts'
export { closeTracingThread, inspectLevels, outboxTopics, retrace } from './jobs.ts'
export { climbMissedChecks, watchChecks } from './quarantine/jobs-check.ts'
export { printDecisions, printTopics } from './quarantine/jobs-decision.ts'
export { seedQuarantine } from './quarantine/store-seed.ts'
export {
  confirmAsProposed,
  epidemicLevelOn,
  type LevelOnDay,
  seedLevelInputs,
  seedLevelRule,
} from './risk-level/store-doors.ts'
export { type RtWindow, reproductionNumbers } from './rt/estimate.ts'
export { around, discretised, drawn, type SerialInterval } from './rt/serial-interval.ts'
export { createChance } from './simulate/chance.ts'
export { simulateHaiDuong2021, simulateRecent } from './simulate.ts'
export { countsByUnit, curvesByUnit, overviewOf } from './store-figures.ts'
export { findOutbreaks, openOutbreak } from './store-outbreak.ts'
export { seedOutbreak } from './store-seed.ts'
export { epidemicShares } from './store-shares.ts'
export { quarantinedWithin24h } from './store-within.ts'
export { type PersonTest, testsOf } from './testing/store-result.ts'
export { retestsByUnit } from './testing/store-retest.ts'
export { seedTesting, type TestingSeed } from './testing/store-seed.ts'
export { refusals } from './text.ts'
export { kindTexts } from './text-kinds.ts'
export {
  createHistoryBuilder,
  createNames,
  createTracer,
  type EachSummary,
  EVER,
  type HistoryBuilder,
  type Names,
  NEVER,
  NONE,
  summariseEach,
  type Tracer,
} from './tracing/index.ts'
export { forgetCheckIns } from './venues/jobs.ts'
export { seedVenues, type VenueSeed } from './venues/store-seed.ts'
export { seedZone } from './zones/store-seed.ts'
