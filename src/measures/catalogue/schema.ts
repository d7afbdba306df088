import { type Static, Type } from 'typebox'
import { DaySchema, InstantSchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { AGGREGATIONS, GOALS, MEASURE_UNITS, ORIGINS, REPORTING_LEVELS } from '../names.ts'
import { PERIOD_KINDS } from '../period.ts'
import { IndicatorId } from '../schema.ts'

export const AgencyIdSchema = Type.String({ pattern: '^[a-z0-9-]{1,80}$', description: 'Id of an agency' })
const line = (most: number) =>
  Type.Object({ vi: Type.String({ maxLength: most }), en: Type.String({ maxLength: most }) })

/** What a definition says; an English text left empty is the Vietnamese one. */
export const DefinitionBody = Type.Object({
  name: line(300),
  short: line(60),
  definition: line(2000),
  measureUnit: OneOf(...MEASURE_UNITS),
  counted: Nullable(line(40)),
  direction: OneOf('up', 'down'),
  origin: OneOf(...ORIGINS),
  formula: Nullable(Type.String({ maxLength: 4000 })),
  aggregation: OneOf(...AGGREGATIONS),
  weightId: Nullable(IndicatorId),
  overTime: OneOf(...AGGREGATIONS),
  period: OneOf(...PERIOD_KINDS),
  level: OneOf(...REPORTING_LEVELS),
  ownerAgencyId: AgencyIdSchema,
  verifierAgencyId: Nullable(AgencyIdSchema),
  evidence: Nullable(line(1000)),
  disaggregation: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 20 }),
  least: Nullable(Type.Number()),
  most: Nullable(Type.Number()),
  source: Type.String({ maxLength: 500 }),
  staleAfterDays: Type.Integer({ minimum: 1, maximum: 2000 }),
})
export type DefinitionInput = Static<typeof DefinitionBody>

const State = OneOf('in-force', 'planned', 'ended')

/** An indicator or raw input, in one line of the catalogue. */
export const CatalogueRowSchema = Type.Object({
  id: IndicatorId,
  name: WordsSchema,
  short: WordsSchema,
  goal: OneOf(...GOALS),
  raw: Type.Boolean(),
  origin: OneOf(...ORIGINS),
  measureUnit: OneOf(...MEASURE_UNITS),
  direction: OneOf('up', 'down'),
  level: OneOf(...REPORTING_LEVELS),
  period: OneOf(...PERIOD_KINDS),
  sector: Type.String(),
  owner: Nullable(WordsSchema),
  source: Type.String(),
  state: State,
  from: DaySchema,
  to: Nullable(DaySchema),
  /** Definitions it has had, planned ones too. */
  versions: Type.Integer(),
  /** How many others its formula names, and how many formulas name it. */
  madeOf: Type.Integer(),
  feeds: Type.Integer(),
})
export type CatalogueRow = Static<typeof CatalogueRowSchema>

/** Another indicator, as lineage shows it. */
export const NodeSchema = Type.Object({
  id: IndicatorId,
  name: WordsSchema,
  short: WordsSchema,
  raw: Type.Boolean(),
  origin: OneOf(...ORIGINS),
  state: State,
})
export type LineageNode = Static<typeof NodeSchema>

/** One thing that a version says otherwise than the one before; null where it says nothing. */
export const DifferenceSchema = Type.Object({
  field: Type.String({ description: 'Key of the definition' }),
  before: Nullable(WordsSchema),
  after: Nullable(WordsSchema),
})
export type Difference = Static<typeof DifferenceSchema>

export const VersionSchema = Type.Object({
  ...DefinitionBody.properties,
  from: DaySchema,
  to: Nullable(DaySchema),
  state: State,
  owner: Nullable(WordsSchema),
  verifier: Nullable(WordsSchema),
  reason: Nullable(Type.String()),
  changedBy: Nullable(Type.String({ description: 'Name of who wrote it; null when loaded or not to be seen' })),
  changedAt: InstantSchema,
  differences: Type.Array(DifferenceSchema),
})
export type DefinitionVersion = Static<typeof VersionSchema>
