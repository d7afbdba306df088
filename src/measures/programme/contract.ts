import { type Static, Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { GOALS, MEASURE_UNITS, REPORTING_LEVELS } from '../names.ts'
import { ObservationSchema } from '../reporting/contract-values.ts'
import { IndicatorId } from '../schema.ts'
import { PROGRESS_STATES } from './progress.ts'

export const ReadingSchema = Type.Object({ day: DaySchema, value: Type.Number(), simulated: Type.Boolean() })

export const ProgressSchema = Type.Object({
  state: OneOf(...PROGRESS_STATES),
  latest: Nullable(ReadingSchema),
  expected: Nullable(Type.Number({ description: 'What the path asks for on the day of the latest value' })),
  gap: Nullable(Type.Number({ description: 'Latest minus target' })),
  change: Nullable(Type.Object({ by: Type.Number(), since: DaySchema })),
  metOn: Nullable(DaySchema),
  metBand: Nullable(Type.Object({ from: DaySchema, to: Nullable(DaySchema) })),
  pacePerYear: Nullable(Type.Number()),
})

const TargetSchema = Type.Object({ day: DaySchema, value: Type.Number(), act: Type.String() })

/** An indicator with where it stands for one unit. */
export const IndicatorRowSchema = Type.Object({
  id: IndicatorId,
  programmeId: Nullable(Type.String()),
  goal: OneOf(...GOALS),
  name: WordsSchema,
  short: WordsSchema,
  measureUnit: OneOf(...MEASURE_UNITS),
  direction: OneOf('up', 'down'),
  computed: Type.Boolean(),
  /** Who reports it, or its inputs. */
  level: OneOf(...REPORTING_LEVELS),
  sector: Type.String(),
  unitId: UnitIdSchema,
  owner: Nullable(WordsSchema),
  /** The next one, or the last when all days are past. */
  target: Nullable(TargetSchema),
  /** Every one, by day. */
  targets: Type.Array(TargetSchema),
  progress: ProgressSchema,
  share: Nullable(Type.Object({ numerator: Type.Integer(), denominator: Type.Integer() })),
  confirmedOn: Nullable(DaySchema),
  stale: Type.Boolean(),
  readings: Type.Array(ReadingSchema),
})
export type IndicatorRow = Static<typeof IndicatorRowSchema>

const AsOfQuery = Type.Object({
  day: Type.Optional(DaySchema),
  place: Type.Optional(UnitIdSchema),
})

/** Where the programme stands. */
export const standingEndpoints = {
  getIndicator: endpoint({
    method: 'GET',
    path: '/measures/indicators/:id',
    summary: 'One indicator: definition, series, targets, and the values behind it',
    permission: 'measures.see',
    params: Type.Object({ id: IndicatorId }),
    query: AsOfQuery,
    reply: Type.Object({
      indicator: IndicatorRowSchema,
      definition: WordsSchema,
      source: Type.String(),
      staleAfterDays: Type.Integer(),
      observations: Type.Array(ObservationSchema),
      byUnit: Type.Array(
        Type.Object({
          unitId: UnitIdSchema,
          value: Nullable(Type.Number()),
          share: Nullable(Type.Object({ numerator: Type.Number(), denominator: Type.Number() })),
        }),
      ),
    }),
    refusals: ['not-found'],
  }),
}
