import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { OutbreakIdSchema } from '../contract/person.ts'

export const VERDICTS = ['negative', 'positive', 'invalid'] as const
export type Verdict = (typeof VERDICTS)[number]
export const TEST_KINDS = ['pcr', 'antigen'] as const
/** Where a sample stands: one after the other, the last three being ends. */
export const SAMPLE_STATES = ['taken', 'sent', 'in-laboratory', 'pool-positive', 'result', 'given-up'] as const
export type SampleState = (typeof SAMPLE_STATES)[number]
export const DUE_REASONS = ['plan', 'campaign', 'pool', 'repeat', 'asked'] as const
export type DueReason = (typeof DUE_REASONS)[number]

export const VerdictSchema = OneOf(...VERDICTS)
export const TestKindSchema = OneOf(...TEST_KINDS)
export const LaboratoryIdSchema = Type.String({
  pattern: '^[a-z0-9-]{1,80}$',
  description: 'Readable id of a laboratory',
})
const count = Type.Integer({ minimum: 0 })

export const SampleSchema = Type.Object({
  id: IdSchema,
  code: Type.String(),
  outbreakId: OutbreakIdSchema,
  personId: IdSchema,
  personCode: Type.String(),
  birthYear: Nullable(Type.Integer()),
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  level: Nullable(Type.Integer()),
  kind: TestKindSchema,
  takenAt: InstantSchema,
  site: Nullable(Type.String()),
  campaignId: Nullable(IdSchema),
  manifestId: Nullable(IdSchema),
  laboratoryId: Nullable(LaboratoryIdSchema),
  receivedAt: Nullable(InstantSchema),
  poolId: Nullable(IdSchema),
  poolCode: Nullable(Type.String()),
  poolResult: Nullable(VerdictSchema),
  result: Nullable(VerdictSchema),
  resultAt: Nullable(InstantSchema),
  ct: Nullable(Type.Number()),
  state: OneOf(...SAMPLE_STATES),
})
export type SampleView = Static<typeof SampleSchema>

export const PoolSchema = Type.Object({
  id: IdSchema,
  code: Type.String(),
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  size: count,
  rule: Type.String(),
  laboratoryId: Nullable(LaboratoryIdSchema),
  pooledAt: InstantSchema,
  result: Nullable(VerdictSchema),
  resultAt: Nullable(InstantSchema),
  /** Of its people: how many were asked to be sampled singly, and how many have been. */
  opened: count,
  opensDone: count,
})
export type PoolView = Static<typeof PoolSchema>

export const ManifestSchema = Type.Object({
  id: IdSchema,
  code: Type.String(),
  laboratoryId: LaboratoryIdSchema,
  laboratoryName: Type.String(),
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  courier: Nullable(Type.String()),
  tubes: count,
  sentAt: InstantSchema,
  receivedAt: Nullable(InstantSchema),
})
export type ManifestView = Static<typeof ManifestSchema>

export const LaboratorySchema = Type.Object({
  id: LaboratoryIdSchema,
  name: Type.String(),
  unitId: Nullable(UnitIdSchema),
  capacity: count,
  promisedHours: count,
  openedOn: DaySchema,
  closedOn: Nullable(DaySchema),
  queue: count,
  coming: count,
  resultsToday: count,
  medianHours: Nullable(Type.Number()),
  p90Hours: Nullable(Type.Number()),
  /** Days of work that lie there; above 1 it falls behind. */
  daysOfWork: Type.Number(),
  overloaded: Type.Boolean(),
})
export type LaboratoryView = Static<typeof LaboratorySchema>

export const ProposalSchema = Type.Object({
  laboratoryId: LaboratoryIdSchema,
  hours: Type.Number(),
  km: Nullable(Type.Number()),
  waitHours: Type.Number(),
  paceHours: Type.Number(),
  measured: Type.Boolean(),
})

export const DueSchema = Type.Object({
  personId: IdSchema,
  personCode: Type.String(),
  outbreakId: OutbreakIdSchema,
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  level: Nullable(Type.Integer()),
  household: Nullable(Type.String()),
  reason: OneOf(...DUE_REASONS),
  dueOn: DaySchema,
  /** Of the plan: which test it is, and the day that the rule names: after exposure, or in quarantine. */
  number: Nullable(Type.Integer()),
  afterDays: Nullable(Type.Integer()),
  quarantineDay: Nullable(Type.Integer()),
  /** The act the plan follows, or the campaign's name. */
  basis: Nullable(Type.String()),
  /** The pool, campaign or sample it follows from. */
  aboutId: Nullable(IdSchema),
})
export type DueView = Static<typeof DueSchema>

/** Whom a campaign is about. Every kind names its things by id; others may come. */
export const TargetSchema = Type.Union([
  Type.Object({ kind: Type.Literal('units'), ids: Type.Array(UnitIdSchema, { minItems: 1, maxItems: 200 }) }),
  Type.Object({ kind: Type.Literal('venue'), ids: Type.Array(IdSchema, { minItems: 1, maxItems: 20 }) }),
  Type.Object({ kind: Type.Literal('persons'), ids: Type.Array(IdSchema, { minItems: 1, maxItems: 5000 }) }),
  Type.Object({ kind: Type.Literal('cluster'), ids: Type.Array(IdSchema, { minItems: 1, maxItems: 20 }) }),
  Type.Object({ kind: Type.Literal('outbreak') }),
])
export type Target = Static<typeof TargetSchema>

export const ProgressSchema = Type.Object({
  planned: count,
  sampled: count,
  inLaboratory: count,
  resulted: count,
  positive: count,
})
export const CampaignSchema = Type.Object({
  id: IdSchema,
  outbreakId: OutbreakIdSchema,
  name: Type.String(),
  target: TargetSchema,
  startsOn: DaySchema,
  endsOn: DaySchema,
  kind: TestKindSchema,
  pooled: Type.Boolean(),
  basis: Nullable(Type.String()),
  openedAt: InstantSchema,
  closedAt: Nullable(InstantSchema),
  progress: ProgressSchema,
})
export type CampaignView = Static<typeof CampaignSchema>

export const MismatchSchema = Type.Object({
  /** Row of the file; 0 for what was entered by hand. */
  row: Type.Integer(),
  code: Type.String(),
  fault: Type.String(),
  message: Type.String(),
})
export type Mismatch = Static<typeof MismatchSchema>

export const WrittenSchema = Type.Object({
  written: count,
  existing: count,
  /** People confirmed as F0 by this. */
  confirmed: Type.Array(IdSchema),
  /** Pools opened by this, and the people to be sampled singly. */
  poolsOpened: count,
  toResample: count,
  mismatches: Type.Array(MismatchSchema),
  mismatchCount: count,
})
export type Written = Static<typeof WrittenSchema>

export const DaySchemaOfTests = Type.Object({
  day: DaySchema,
  samples: count,
  pools: count,
  /** People with a result by their own or their pool's test, by day of the result. */
  resulted: count,
  positive: count,
})

export const ProposedRetractionSchema = Type.Object({
  correctionId: IdSchema,
  personId: IdSchema,
  personCode: Type.String(),
  unitName: Nullable(Type.String()),
  sampleCode: Type.String(),
  now: Type.String(),
  reason: Type.String(),
  correctedAt: InstantSchema,
})
export type ProposedRetraction = Static<typeof ProposedRetractionSchema>
