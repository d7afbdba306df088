import { contract } from '#platform/http/endpoint'
import { caseEndpoints } from './contract/case-endpoints.ts'
import { figureEndpoints } from './contract/figure-endpoints.ts'
import { importEndpoints } from './contract/import-endpoints.ts'
import { peopleEndpoints } from './contract/people-endpoints.ts'
import { quarantineEndpoints } from './quarantine/quarantine-endpoints.ts'
import { refusals } from './text.ts'

export type {
  ChainGraph,
  SourceView,
  Spreader,
  SpreadView,
  StoryEventView,
  TransmissionCase,
} from './analysis/contract.ts'
export { analysis } from './analysis/contract.ts'
export { STORY_KINDS, type StoryKind } from './analysis/story.ts'
export { birthFault, checkForm } from './cases/check.ts'
export type { Investigation, InvestigationLine, Sending } from './cases/contract.ts'
export { cases } from './cases/contract.ts'
export type { Definition } from './cases/definition-schema.ts'
export type { CaseForm, Classification, FormField } from './cases/form.ts'
export {
  CERTAINTIES,
  CLASSIFICATIONS,
  emptyForm,
  findingsOf,
  formFields,
  OUTCOMES,
  SEVERITIES,
  SOURCE_KINDS,
} from './cases/form.ts'
export { mergeForms } from './cases/merge.ts'
export {
  certaintyWords,
  classWords,
  conditionWords,
  fieldWords,
  outcomeWords,
  severityWords,
  sourceWords,
} from './cases/text.ts'
export { clusters } from './clusters/contract.ts'
export type { ClusterCaseView, ClusterRow, ClusterWhole, EndView, OwnEndView } from './clusters/schema.ts'
export { clusterStates, clusterStatuses } from './clusters/text.ts'
export type { Outbreak, Overview, Retrace, Share, Tally, UnitCounts } from './contract/counts.ts'
export { OverviewSchema } from './contract/counts.ts'
export type { Column, ImportResult, Preview, RowFault } from './contract/import.ts'
export { IMPORT_KINDS } from './contract/import.ts'
export type { ChainStep, Exposed, Identity, PersonView, SeenPerson } from './contract/person.ts'
export { PERSON_CLASSES, QUARANTINE_KINDS, QUARANTINE_STATES, SEXES } from './contract/person.ts'
export type { RtCourse, RtPoint } from './contract/rt.ts'
export type {
  Axis,
  BacklogReport,
  CaseCurve,
  CaseForecast,
  CaseReproduction,
  JudgedWeek,
  Split,
  Warnings,
  WeeklyReading,
} from './course/contract.ts'
export { AXES, BANDS, course, SPLITS } from './course/contract.ts'
export type { Merge, Pair, Side } from './duplicates/contract.ts'
export { duplicates } from './duplicates/contract.ts'
export { FIELDS, type Field, type From } from './duplicates/merge.ts'
export { reasonTexts } from './duplicates/text.ts'
export { encounters } from './encounters/contract.ts'
export { judgeEncounter, judgementSentence } from './encounters/judgement.ts'
export type { EncounterView, Meeting } from './encounters/shapes.ts'
export { MASKS, NEARNESSES, SETTING_KINDS } from './encounters/shapes.ts'
export { contactClasses, masks, nearnesses, removals, settingKinds } from './encounters/text.ts'
export { HANDED_OVER, type HandedOver, handover } from './handover/contract.ts'
export { pastes } from './import/paste/contract.ts'
export type { ConfirmedRow, PastedRow, Piece } from './import/paste/shapes.ts'
export { pieceTexts } from './import/paste/text.ts'
export { quarantining } from './quarantine/contract.ts'
export { BATCH_FORMATS, CONDITIONS, EARLY_ENDS, FACILITY_KINDS, FEVER_FROM, SYMPTOMS } from './quarantine/names.ts'
export type {
  BatchView,
  DecisionView,
  DueCheck,
  FacilityView,
  HealthCheck,
  Quarantined,
  RoomView,
  RuleView,
  SeenCheck,
} from './quarantine/shapes.ts'
export { conditionTexts, decisionKinds, earlyEnds, facilityKinds, symptoms } from './quarantine/text.ts'
export { epidemicLevels } from './risk-level/contract.ts'
export type { ConfirmedLevel, LevelInput, LevelRuleView, LevelUnit } from './risk-level/schema.ts'
export { capacityNames, criterionNames, epidemicLevelNames } from './risk-level/text.ts'
export { rtReading } from './rt/reading.ts'
export { CASE_CLASSES, definitionOn, proposeClass } from './rules/case-definition.ts'
export { knownFindings } from './rules/case-definition-findings.ts'
export { diseaseName } from './rules/disease.ts'
export {
  APPLIES_TO,
  QUARANTINE_PLACES,
  type QuarantineRule,
  quarantineRuleOn,
} from './rules/quarantine-duration.ts'
export { readCode, spacedCode } from './testing/code.ts'
export { testing } from './testing/contract.ts'
export type {
  CampaignView,
  DueReason,
  DueView,
  LaboratoryView,
  ManifestView,
  Mismatch,
  PoolView,
  ProposedRetraction,
  SampleState,
  SampleView,
  Target,
  Verdict,
  Written,
} from './testing/schema.ts'
export { SAMPLE_STATES, TEST_KINDS, VERDICTS } from './testing/schema.ts'
export { correctedTo, dueReasons, risks, sampleStates, testKinds, verdicts } from './testing/text.ts'
export { exportColumns, quarantineKinds, quarantineStates, sexes, UNDO_SECONDS, words } from './text.ts'
export { ASSUMED_STAY_MINUTES } from './venues/check-in.ts'
export type { OwnCheckIn } from './venues/check-in-endpoints.ts'
export { venues } from './venues/contract.ts'
export type { PersonVisit, VenueInput, VenueView, VisitView } from './venues/shapes.ts'
export { VENUE_KINDS } from './venues/shapes.ts'
export { venueKinds } from './venues/text.ts'
export { zones } from './zones/contract.ts'
export type { ZoneCheck, ZoneFigures, ZoneProposal, ZoneRow, ZoneTask, ZoneVersion, ZoneWhole } from './zones/schema.ts'
export { closingTasks } from './zones/tasks.ts'
export { zoneStates } from './zones/text.ts'

/** Door 2: what the room offers to the outside. */
export const epidemic = contract(
  'epidemic',
  { ...figureEndpoints, ...peopleEndpoints, ...caseEndpoints, ...quarantineEndpoints, ...importEndpoints },
  refusals,
)
