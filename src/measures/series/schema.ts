import { type Static, Type } from 'typebox'
import { DaySchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { AGGREGATIONS, MEASURE_UNITS, OBSERVATION_STATES, REPORTING_LEVELS } from '../names.ts'
import { PERIOD_KINDS } from '../period.ts'
import { IndicatorId } from '../schema.ts'
import { FRAME_RULES, MADE, MISSING } from './figure.ts'

/** One point of a series, with all a reader must know to trust it; see `figure.ts`. */
export const PointSchema = Type.Object({
  value: Nullable(Type.Number()),
  missing: Nullable(OneOf(...MISSING)),
  made: OneOf(...MADE),
  by: Nullable(OneOf(...AGGREGATIONS)),
  state: Nullable(OneOf(...OBSERVATION_STATES)),
  from: Type.Integer(),
  of: Type.Integer(),
  cut: Type.Boolean(),
  rule: Nullable(OneOf(...FRAME_RULES)),
  confirmedOn: Nullable(DaySchema),
  simulated: Type.Boolean(),
})
export type Point = Static<typeof PointSchema>

export const SeriesIndicatorSchema = Type.Object({
  id: IndicatorId,
  name: WordsSchema,
  short: WordsSchema,
  measureUnit: OneOf(...MEASURE_UNITS),
  counted: Nullable(WordsSchema),
  direction: OneOf('up', 'down'),
  period: OneOf(...PERIOD_KINDS),
  level: OneOf(...REPORTING_LEVELS),
  /** What is asked for by the end of the last period; null without a target. */
  target: Nullable(Type.Number()),
})
export type SeriesIndicator = Static<typeof SeriesIndicatorSchema>

export const SeriesSubjectSchema = Type.Object({
  id: UnitIdSchema,
  name: WordsSchema,
  /** The days it stands; `to` is the first it no longer does. */
  from: DaySchema,
  to: Nullable(DaySchema),
  /** The subject asked for whose ground it stood on; null for one asked for itself. */
  origin: Nullable(UnitIdSchema),
})
export type SeriesSubject = Static<typeof SeriesSubjectSchema>

export const SeriesPeriodSchema = Type.Object({
  id: Type.String(),
  from: DaySchema,
  to: DaySchema,
  name: WordsSchema,
})

export const LineSchema = Type.Object({
  indicatorId: IndicatorId,
  subjectId: UnitIdSchema,
  /** In the order of the periods. */
  points: Type.Array(PointSchema),
})
export type SeriesLine = Static<typeof LineSchema>

/** A main index of the digital transformation index, for a merged province in both ways. */
export const MergedMainSchema = Type.Object({
  code: Type.String(),
  name: WordsSchema,
  most: Type.Number(),
  /** Of each old province: its points as a share of the most, and what it was counted from. */
  before: Type.Array(Type.Object({ reached: Type.Number(), numerator: Type.Number(), denominator: Type.Number() })),
  mean: Type.Number(),
  again: Type.Number(),
})
