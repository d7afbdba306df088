import { contract } from '#platform/http/endpoint'
import { standingEndpoints } from './programme/contract.ts'
import { programmeEndpoints } from './programme/contract-programme.ts'
import { valueEndpoints } from './reporting/contract-values.ts'
import { refusals } from './text.ts'

export { assessments, assessmentTexts, MOST_EVIDENCE_BYTES } from './assessment/contract.ts'
export type {
  AssessmentEvidence,
  AssessmentLine,
  AssessmentNode,
  AssessmentRow,
  AssessmentView,
  AssessmentWord,
  KnownFigure,
  OwedRow,
} from './assessment/schema.ts'
export { catalogue } from './catalogue/contract.ts'
export type { CatalogueRow, DefinitionInput, DefinitionVersion, Difference, LineageNode } from './catalogue/schema.ts'
export { catalogueTexts } from './catalogue/text.ts'
export { exchange } from './exchange/contract.ts'
export {
  type Intake,
  type IntakeHead,
  type IntakeRow,
  MOST_BYTES as MOST_SHEET_BYTES,
} from './exchange/contract-intake.ts'
export type { IntakeKey } from './exchange/contract-values.ts'
export { INTAKE_SOURCES, INTAKE_STATES, type IntakeState, type Outcome } from './exchange/names.ts'
export { type NumberRead, readNumber, sayNumber, type Wanted as WantedNumber } from './exchange/number.ts'
export { intakeSources, intakeStates, outcomes as intakeOutcomes } from './exchange/text-words.ts'
export { isFault } from './formula/fault.ts'
export { type Formula, FUNCTIONS, namesIn } from './formula/formula.ts'
export { parseFormula } from './formula/parse.ts'
export { printFormula } from './formula/print.ts'
export { functionTexts } from './formula/text.ts'
export {
  AGGREGATIONS,
  type Aggregation,
  GOALS,
  type Goal,
  type MeasureUnit,
  REPORTING_LEVELS,
  type ReportingLevel,
} from './names.ts'
export { PERIOD_KINDS, type PeriodKind, periodAfter, periodBefore, periodOn, periodWords } from './period.ts'
export { type IndicatorRow, IndicatorRowSchema } from './programme/contract.ts'
export type { ProgressState } from './programme/progress.ts'
export { reporting } from './reporting/contract.ts'
export type { Form, FormLine, FormRow } from './reporting/contract-form.ts'
export type { ReportMatrix } from './reporting/contract-matrix.ts'
export type { PublicationRow, Rates } from './reporting/contract-rates.ts'
export type { Outcomes } from './reporting/contract-report.ts'
export { REPORT_MARKS, type ReportMark } from './reporting/matrix.ts'
export {
  DEADLINE_KINDS,
  type DeadlineKind,
  type DraftOrigin,
  type LineState,
  RATE_CELLS,
  RATE_GROUPS,
  type RateCell,
  type RateGroup,
  REPORT_STATES,
  REPORT_VIEWS,
  type ReportAct,
  type ReportState,
  type ReportView,
} from './reporting/names.ts'
export type { Check, Evidence, Report, ReportHead, ReportLine } from './reporting/schema.ts'
export { reportingTexts } from './reporting/text.ts'
export { PART_KINDS, type PartKind } from './scoring/change.ts'
export { indices } from './scoring/contract.ts'
export { fullMark, type Rule, ruleFault } from './scoring/rule.ts'
export type { EditionHead, EditionNodeView, NodeScoreView, PublishedRank, RunView, ScoreRow } from './scoring/schema.ts'
export { groupWords, partKinds, restWords, runStates } from './scoring/text.ts'
export { ruleFaults, ruleKinds, sayRule } from './scoring/text-rule.ts'
export { series } from './series/contract.ts'
export type { FrameRule, Missing } from './series/figure.ts'
export type { Point, SeriesIndicator, SeriesLine, SeriesSubject } from './series/schema.ts'
export { frameRuleTexts, missingTexts } from './series/text.ts'
export {
  aggregations,
  goals,
  measureUnits,
  observationStates,
  origins,
  periodKinds,
  pointSources,
  progressStates,
  reportingLevels,
  subjectKinds,
} from './text.ts'
export { whatIf } from './whatif/contract.ts'
export { STAGES as INDEX_STAGES, type Stage as IndexStage } from './whatif/names.ts'
export { factorWords, stageWords, whyWords } from './whatif/text.ts'

/** The programme: where it stands, and single values declared for it. */
export const measures = contract(
  'measures',
  { ...standingEndpoints, ...programmeEndpoints, ...valueEndpoints },
  refusals,
)
