import { type Static, Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { GOALS, MEASURE_UNITS, OBSERVATION_STATES } from '../names.ts'
import { refusals } from '../text.ts'

const IndicatorId = Type.String({ pattern: '^[a-z0-9-]{1,60}$' })

export const ReadingSchema = Type.Object({ day: DaySchema, value: Type.Number(), simulated: Type.Boolean() })

export const ProgressSchema = Type.Object({
  state: OneOf('met', 'on-path', 'behind', 'missed', 'no-data'),
  latest: Nullable(ReadingSchema),
  expected: Nullable(Type.Number()),
  gap: Nullable(Type.Number()),
  metOn: Nullable(DaySchema),
  pacePerYear: Nullable(Type.Number()),
})

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
  sector: Type.String(),
  unitId: UnitIdSchema,
  owner: Nullable(WordsSchema),
  target: Nullable(Type.Object({ day: DaySchema, value: Type.Number(), act: Type.String() })),
  progress: ProgressSchema,
  share: Nullable(Type.Object({ numerator: Type.Integer(), denominator: Type.Integer() })),
  confirmedOn: Nullable(DaySchema),
  stale: Type.Boolean(),
  readings: Type.Array(ReadingSchema),
})
export type IndicatorRow = Static<typeof IndicatorRowSchema>

const ObservationSchema = Type.Object({
  id: IdSchema,
  unitId: UnitIdSchema,
  periodFrom: DaySchema,
  periodTo: DaySchema,
  numerator: Nullable(Type.Number()),
  denominator: Nullable(Type.Number()),
  value: Type.Number(),
  state: OneOf(...OBSERVATION_STATES),
  simulated: Type.Boolean(),
  note: Nullable(Type.String()),
  declaredAt: InstantSchema,
  verifiedAt: Nullable(InstantSchema),
})

const AsOfQuery = Type.Object({
  day: Type.Optional(DaySchema),
  place: Type.Optional(UnitIdSchema),
})

const ObservationParams = Type.Object({ id: IndicatorId, observation: IdSchema })

export const measures = contract(
  'measures',
  {
    listIndicators: endpoint({
      method: 'GET',
      path: '/measures/indicators',
      summary: 'Every indicator with its value, target and gap for a unit, as of a day; worst first',
      permission: 'measures.see',
      query: AsOfQuery,
      reply: Type.Object({
        day: DaySchema,
        programmes: Type.Array(
          Type.Object({ id: Type.String(), name: WordsSchema, act: Type.String(), from: DaySchema, to: DaySchema }),
        ),
        indicators: Type.Array(IndicatorRowSchema),
      }),
    }),
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
            numerator: Type.Integer(),
            denominator: Type.Integer(),
            value: Nullable(Type.Number()),
          }),
        ),
      }),
      refusals: ['not-found'],
    }),
    declareValue: endpoint({
      method: 'POST',
      path: '/measures/indicators/:id/observations',
      summary: 'Declare the value of a period; replaces the value in force for the same period',
      permission: 'measures.act',
      params: Type.Object({ id: IndicatorId }),
      body: Type.Object({
        unitId: UnitIdSchema,
        periodFrom: DaySchema,
        periodTo: DaySchema,
        value: Type.Number(),
        note: Type.Optional(Type.String({ maxLength: 2000 })),
      }),
      reply: ObservationSchema,
      refusals: ['not-found', 'forbidden', 'computed', 'out-of-range', 'period-inverted', 'future-period'],
    }),
    verifyValue: endpoint({
      method: 'POST',
      path: '/measures/indicators/:id/observations/:observation/verification',
      summary: 'Confirm a declared value, which publishes it',
      permission: 'measures.verify',
      params: ObservationParams,
      reply: ObservationSchema,
      refusals: ['not-found', 'forbidden', 'not-declared', 'own-figure'],
    }),
    returnValue: endpoint({
      method: 'POST',
      path: '/measures/indicators/:id/observations/:observation/return',
      summary: 'Send a declared value back with the reason',
      permission: 'measures.verify',
      params: ObservationParams,
      body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 2000 }) }),
      reply: ObservationSchema,
      refusals: ['not-found', 'forbidden', 'not-declared', 'own-figure'],
    }),
  },
  refusals,
)
