import { Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { PERIOD_ID, PERIOD_KINDS } from '../period.ts'
import {
  LineSchema,
  MergedMainSchema,
  SeriesIndicatorSchema,
  SeriesPeriodSchema,
  SeriesSubjectSchema,
} from './schema.ts'
import { seriesRefusals } from './text.ts'

const Ids = (most: number) => Type.String({ pattern: `^[a-z0-9-]{1,80}(,[a-z0-9-]{1,80}){0,${most - 1}}$` })
const PeriodIdSchema = Type.String({ pattern: PERIOD_ID })

/** The most periods one answer goes over. */
export const MOST_PERIODS = 48

/** Values through time, of units as they were then or said in the units of one day. */
export const series = contract(
  'measures',
  {
    listSeries: endpoint({
      method: 'GET',
      path: '/measures/series',
      summary: 'Values of indicators over units and periods, in the units of each period or of one day, the rule said',
      permission: 'measures.see',
      query: Type.Object({
        /** Ids with commas between. */
        indicators: Ids(60),
        /** Units or agencies with commas between; left out: all of the level. */
        subjects: Type.Optional(Ids(400)),
        level: Type.Optional(OneOf('province', 'district', 'commune', 'department')),
        /** `then`: each period in its own units; a day: all in the units of that day; left out: of today. */
        frame: Type.Optional(Type.Union([Type.Literal('then'), DaySchema])),
        kind: Type.Optional(OneOf(...PERIOD_KINDS)),
        from: Type.Optional(PeriodIdSchema),
        to: Type.Optional(PeriodIdSchema),
        /** Also what stood where the subjects stand now. */
        origins: Type.Optional(Type.Boolean()),
        seeing: Type.Optional(OneOf('published', 'newest')),
      }),
      reply: Type.Object({
        frame: Type.Union([Type.Literal('then'), DaySchema]),
        kind: OneOf(...PERIOD_KINDS),
        periods: Type.Array(SeriesPeriodSchema),
        /** Days within the periods on which units changed. */
        turnings: Type.Array(DaySchema),
        indicators: Type.Array(SeriesIndicatorSchema),
        subjects: Type.Array(SeriesSubjectSchema),
        lines: Type.Array(LineSchema),
      }),
      refusals: ['not-found', 'bad-periods'],
    }),
    getOrigin: endpoint({
      method: 'GET',
      path: '/measures/series/:id/origin',
      summary: 'How the value of a unit and a period was made: of which former units, by which rule and shares',
      permission: 'measures.see',
      params: Type.Object({ id: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }) }),
      query: Type.Object({ subject: UnitIdSchema, period: PeriodIdSchema, frame: Type.Optional(DaySchema) }),
      reply: Type.Object({
        value: Nullable(Type.Number()),
        parts: Type.Array(
          Type.Object({
            unitId: UnitIdSchema,
            name: WordsSchema,
            value: Nullable(Type.Number()),
            share: Nullable(Type.Number()),
          }),
        ),
      }),
      refusals: ['not-found'],
    }),
    getMergedIndex: endpoint({
      method: 'GET',
      path: '/measures/merged-index',
      summary:
        'The index of the merged province both ways: the mean of the old provinces’ main indices, and re-aggregated from parts',
      permission: 'measures.see',
      reply: Type.Object({
        year: Type.Integer(),
        /** The old provinces, in the order of `before`. */
        provinces: Type.Array(WordsSchema),
        mains: Type.Array(MergedMainSchema),
        /** Of the whole, 0 to 1. */
        mean: Type.Number(),
        again: Type.Number(),
        /** What the ministry published; the mean is its method. */
        published: Type.Object({
          value: Type.Number(),
          rank: Type.Integer(),
          of: Type.Integer(),
          source: Type.String(),
        }),
        simulated: Type.Boolean(),
      }),
    }),
  },
  seriesRefusals,
)
