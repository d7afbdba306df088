import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { MEASURE_UNITS, POINT_SOURCES, SUBJECT_KINDS } from '../names.ts'
import { PART_KINDS } from './change.ts'
import { RESTS } from './score.ts'

export const EditionId = Type.String({ pattern: '^[a-z0-9-]{1,60}$' })
export const NodeCode = Type.String({ pattern: '^[A-Za-z0-9._-]{1,60}$' })
export const SubjectId = Type.String({ pattern: '^[a-z0-9-]{1,80}$' })
export const YearSchema = Type.Integer({ minimum: 2000, maximum: 2100 })
const Reason = Type.String({ minLength: 3, maxLength: 1000 })
const Share = Type.Number({ minimum: 0, maximum: 1 })

/** Flat, for what a branch of a union does not declare is stripped before the next is tried; `readRule` makes it whole. */
export const RuleSchema = Type.Object({
  kind: OneOf('ratio', 'steps', 'yes-no', 'survey'),
  zero: Type.Optional(Type.Number({ description: 'Of ratio and survey: the value that brings nothing' })),
  full: Type.Optional(Type.Number({ description: 'Of ratio and survey: the value from which all points are earned' })),
  steps: Type.Optional(
    Type.Array(Type.Object({ at: Type.Number(), share: Share }), {
      maxItems: 20,
      description: 'Of steps, by share of the points',
    }),
  ),
})

export const RunSchema = Type.Object({
  id: IdSchema,
  year: YearSchema,
  state: OneOf('provisional', 'published'),
  computedAt: InstantSchema,
  publishedAt: Nullable(InstantSchema),
  act: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  /** Resamplings behind the bands; 0 while there are none. */
  draws: Type.Integer(),
  simulated: Type.Boolean(),
})
export type RunView = Static<typeof RunSchema>

export const EditionHeadSchema = Type.Object({
  id: EditionId,
  name: WordsSchema,
  act: Type.String(),
  subjectKind: OneOf(...SUBJECT_KINDS),
  from: DaySchema,
  to: Nullable(DaySchema),
  maxPoints: Nullable(Type.Number()),
  note: Nullable(WordsSchema),
  sector: Type.String(),
  owner: Nullable(WordsSchema),
  /** Whether subjects are scored here: every indicator has a maximum and a rule. */
  scorable: Type.Boolean(),
  /** Less than this part of the points known: assessed, not ranked. */
  leastKnown: Type.Number(),
  mains: Type.Integer(),
  indicators: Type.Integer(),
  /** Codes of what the decision says and is not known here. */
  unknown: Type.Object({
    maxima: Type.Array(Type.String()),
    rules: Type.Array(Type.String()),
    indicators: Type.Array(Type.String()),
  }),
  runs: Type.Array(RunSchema),
})
export type EditionHead = Static<typeof EditionHeadSchema>

export const EditionNodeSchema = Type.Object({
  code: NodeCode,
  parent: Nullable(NodeCode),
  /** 0 for the whole. */
  level: Type.Integer(),
  name: WordsSchema,
  max: Nullable(Type.Number()),
  /** A group has the sum of what is below it. */
  leaf: Type.Boolean(),
  weight: Nullable(Type.Number()),
  direction: OneOf('up', 'down'),
  scored: Type.Boolean(),
  rule: Nullable(RuleSchema),
  /** The rule in words. */
  said: Nullable(WordsSchema),
  pointSource: Nullable(OneOf(...POINT_SOURCES)),
  indicatorId: Nullable(Type.String()),
  measureUnit: Nullable(OneOf(...MEASURE_UNITS)),
  evidence: Nullable(WordsSchema),
  verifier: Nullable(WordsSchema),
  source: Nullable(Type.String()),
  changedAt: Nullable(InstantSchema),
})
export type EditionNodeView = Static<typeof EditionNodeSchema>

export const NodeChangeSchema = Type.Object({
  max: Type.Optional(Nullable(Type.Number({ minimum: 0, maximum: 100_000 }))),
  weight: Type.Optional(Nullable(Type.Number({ minimum: 0, maximum: 1000 }))),
  rule: Type.Optional(Nullable(RuleSchema)),
  reason: Reason,
})

const BandSchema = Nullable(
  Type.Array(Type.Integer(), { minItems: 2, maxItems: 2, description: 'Best and worst place' }),
)

export const ScoreRowSchema = Type.Object({
  id: SubjectId,
  name: WordsSchema,
  group: Nullable(Type.String()),
  total: Nullable(Type.Number()),
  knownMax: Type.Number(),
  known: Type.Integer(),
  all: Type.Integer(),
  rank: Nullable(Type.Integer()),
  rankOf: Type.Integer(),
  tied: Type.Integer(),
  groupRank: Nullable(Type.Integer()),
  groupOf: Type.Integer(),
  groupTied: Type.Integer(),
  band: BandSchema,
  unranked: Nullable(Type.Object({ code: Type.String(), why: WordsSchema })),
  mains: Type.Array(Type.Object({ code: NodeCode, points: Nullable(Type.Number()), max: Nullable(Type.Number()) })),
  /** The year before; null where it was not scored. */
  last: Nullable(
    Type.Object({
      year: YearSchema,
      total: Nullable(Type.Number()),
      rank: Nullable(Type.Integer()),
      /** Points since; places risen since (negative: fallen). */
      by: Nullable(Type.Number()),
      places: Nullable(Type.Integer()),
    }),
  ),
  /** The indicators that moved it most against the others. */
  because: Type.Array(Type.Object({ code: NodeCode, by: Type.Number(), others: Nullable(Type.Number()) })),
})
export type ScoreRow = Static<typeof ScoreRowSchema>

/** A node of the tree as one subject reached it, beside the others. */
export const NodeScoreSchema = Type.Object({
  code: NodeCode,
  parent: Nullable(NodeCode),
  level: Type.Integer(),
  leaf: Type.Boolean(),
  name: WordsSchema,
  max: Nullable(Type.Number()),
  points: Nullable(Type.Number()),
  value: Nullable(Type.Number()),
  measureUnit: Nullable(OneOf(...MEASURE_UNITS)),
  indicatorId: Nullable(Type.String()),
  pointSource: Nullable(OneOf(...POINT_SOURCES)),
  /** Self-assessment step by step; null where that step has not been, and where points are measured. */
  declared: Nullable(Type.Number()),
  verified: Nullable(Type.Number()),
  final: Nullable(Type.Number()),
  rests: Nullable(OneOf(...RESTS)),
  missing: Nullable(WordsSchema),
  simulated: Type.Boolean(),
  rule: Nullable(WordsSchema),
  /** How the points came to be, and what the rest would take. */
  said: Nullable(WordsSchema),
  evidence: Nullable(WordsSchema),
  /** Of everybody scored; null where the caller may not see everybody. */
  median: Nullable(Type.Number()),
  best: Nullable(Type.Number()),
  last: Nullable(Type.Number()),
})
export type NodeScoreView = Static<typeof NodeScoreSchema>

export const ChangeSchema = Type.Object({
  by: Type.Number(),
  others: Nullable(Type.Number()),
  parts: Type.Array(
    Type.Object({
      code: NodeCode,
      name: WordsSchema,
      kind: OneOf(...PART_KINDS),
      by: Type.Number(),
      byMaximum: Type.Number(),
      others: Nullable(Type.Number()),
    }),
  ),
})

export const PublishedRankSchema = Type.Object({
  edition: EditionId,
  year: YearSchema,
  subject: Type.String(),
  name: Type.String(),
  unitId: Nullable(Type.String()),
  rank: Nullable(Type.Integer()),
  of: Nullable(Type.Integer()),
  value: Nullable(Type.Number()),
  parts: Type.Array(Type.Object({ name: WordsSchema, value: Nullable(Type.Number()), rank: Nullable(Type.Integer()) })),
  note: Nullable(WordsSchema),
  source: Type.String(),
})
export type PublishedRank = Static<typeof PublishedRankSchema>

export const ReasonSchema = Reason
