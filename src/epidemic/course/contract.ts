import { type Static, Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { placeAndDay } from '../contract/asked.ts'
import { ShareSchema } from '../contract/counts.ts'
import { AXES, SPLITS } from './curve.ts'
import { refusals } from './text.ts'

export { AXES, type Axis, SPLITS, type Split } from './curve.ts'
export { BANDS } from './forecast.ts'

const unknownPlace = ['unknown-unit', 'unknown-outbreak', 'not-your-unit'] as const

const NowcastSchema = Type.Object({
  day: DaySchema,
  reported: Type.Integer(),
  /** The share of such a day that is reported by now. */
  share: Type.Number(),
  mid: Type.Integer(),
  low: Type.Integer(),
  high: Type.Integer(),
})

const CaseCurveSchema = Type.Object({
  day: DaySchema,
  cases: Type.Integer(),
  /** Those with a day on this axis; the rest stands in no bar. */
  dated: Type.Integer(),
  groups: Type.Array(Type.Object({ id: Type.String(), name: WordsSchema })),
  days: Type.Array(Type.Object({ day: DaySchema, counts: Type.Array(Type.Integer()) })),
  nowcast: Type.Array(NowcastSchema),
  /** Today's cases are still being reported; null on a day gone by. */
  incompleteFrom: Nullable(DaySchema),
})
export type CaseCurve = Static<typeof CaseCurveSchema>

const ExpectedSchema = Type.Object({
  mid: Type.Integer(),
  /** One for each of `BANDS`: 50, 80 and 95 %. */
  bands: Type.Array(Type.Object({ low: Type.Integer(), high: Type.Integer() })),
})

const ForecastSchema = Type.Object({
  /** The last day that is known whole. */
  from: DaySchema,
  /** The last weeks as they were, for the eye. */
  past: Type.Array(Type.Object({ day: DaySchema, cases: Type.Integer() })),
  days: Type.Array(Type.Object({ day: DaySchema, expected: ExpectedSchema })),
  total: Nullable(ExpectedSchema),
  /** How forecasts of the past did, each made from what was known on its day. */
  score: Nullable(
    Type.Object({
      made: Type.Integer(),
      held: Type.Array(Type.Integer()),
      error: Type.Number(),
      naiveError: Type.Number(),
      widened: Type.Array(Type.Number()),
    }),
  ),
  /** Why there is none. */
  why: Nullable(OneOf('early', 'faint', 'unknown-disease', 'several-diseases')),
})
export type CaseForecast = Static<typeof ForecastSchema>

const CaseRSchema = Type.Object({
  window: Type.Integer(),
  points: Type.Array(
    Type.Object({
      day: DaySchema,
      mean: Nullable(Type.Number()),
      low: Nullable(Type.Number()),
      high: Nullable(Type.Number()),
      /** Share of those they infect who have fallen ill by now. */
      complete: Type.Number(),
    }),
  ),
  /** By symptoms where known, else by confirmation. */
  byOnset: Type.Integer(),
  imported: Type.Integer(),
  why: Nullable(OneOf('unknown-disease', 'several-diseases')),
})
export type CaseReproduction = Static<typeof CaseRSchema>

const backlogParts = {
  tracedWithin24h: ShareSchema,
  tracedWithin48h: ShareSchema,
  inQuarantine: ShareSchema,
  toIsolation: Type.Object({
    known: Type.Integer(),
    median: Nullable(Type.Integer()),
    p90: Nullable(Type.Integer()),
  }),
}
const BacklogSchema = Type.Object({
  total: Type.Object(backlogParts),
  weeks: Type.Array(Type.Object({ week: DaySchema, ...backlogParts })),
})
export type BacklogReport = Static<typeof BacklogSchema>

const EarsSchema = Type.Object({
  unitId: UnitIdSchema,
  unitName: Type.String(),
  /** The last fourteen days, the oldest first. */
  counts: Type.Array(Type.Integer()),
  /** Days of the last seven on which a detector spoke. */
  alarms: Type.Array(Type.Object({ day: DaySchema, by: Type.Array(OneOf('c1', 'c2', 'c3')) })),
})

const JudgedSchema = Type.Object({
  week: DaySchema,
  cases: Type.Integer(),
  expected: Nullable(Type.Number()),
  threshold: Nullable(Type.Integer()),
  alarm: Type.Boolean(),
})
export type JudgedWeek = Static<typeof JudgedSchema>

const WeeklyAlarmSchema = Type.Object({
  disease: Type.String(),
  unitId: UnitIdSchema,
  unitName: Type.String(),
  ...JudgedSchema.properties,
})

const WarningsSchema = Type.Object({
  day: DaySchema,
  /** Communes with an alarm in the last seven days, the latest first. */
  daily: Type.Array(EarsSchema),
  /** Diseases reported by week, with the whole place's last week. */
  diseases: Type.Array(
    Type.Object({ disease: Type.String(), simulated: Type.Boolean(), last: Nullable(JudgedSchema) }),
  ),
  weekly: Type.Array(WeeklyAlarmSchema),
})
export type Warnings = Static<typeof WarningsSchema>

const RowFaultSchema = Type.Object({ line: Type.Integer(), given: Type.String(), remedy: WordsSchema })
const PasteSchema = Type.Object({ text: Type.String({ minLength: 1, maxLength: 2_000_000 }) })
const ReadSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      line: Type.Integer(),
      unitId: UnitIdSchema,
      unitName: Type.String(),
      disease: Type.String(),
      week: DaySchema,
      cases: Type.Integer(),
      /** What stands now; null: nothing yet. */
      before: Nullable(Type.Integer()),
    }),
  ),
  faults: Type.Array(RowFaultSchema),
})
export type WeeklyReading = Static<typeof ReadSchema>

/** The course of an epidemic: curves, what comes next, what is unusual, and how quickly people are reached. */
export const course = contract(
  'epidemic',
  {
    getCaseCurve: endpoint({
      method: 'GET',
      path: '/epidemic/course/curve',
      summary: 'Cases by day of symptoms, sampling or report, split by age, sex or unit, the last days completed',
      permission: 'epidemic.see',
      query: Type.Object({
        ...placeAndDay,
        axis: Type.Optional(OneOf(...AXES)),
        split: Type.Optional(OneOf(...SPLITS)),
        span: Type.Optional(OneOf('56', 'all')),
      }),
      reply: CaseCurveSchema,
      refusals: unknownPlace,
    }),
    getForecast: endpoint({
      method: 'GET',
      path: '/epidemic/course/forecast',
      summary: 'New cases of the next days with bands, and how such forecasts did so far',
      permission: 'epidemic.see',
      query: Type.Object({ ...placeAndDay, ahead: Type.Optional(Type.Integer({ minimum: 3, maximum: 14 })) }),
      reply: ForecastSchema,
      refusals: unknownPlace,
    }),
    getCaseReproduction: endpoint({
      method: 'GET',
      path: '/epidemic/course/case-reproduction',
      summary: 'How many people the cases of a day infected (Wallinga and Teunis 2004)',
      permission: 'epidemic.see',
      query: Type.Object(placeAndDay),
      reply: CaseRSchema,
      refusals: unknownPlace,
    }),
    getBacklog: endpoint({
      method: 'GET',
      path: '/epidemic/course/backlog',
      summary: 'How quickly contacts are traced and cases isolated, week by week',
      permission: 'epidemic.see',
      query: Type.Object(placeAndDay),
      reply: BacklogSchema,
      refusals: unknownPlace,
    }),
    getWarnings: endpoint({
      method: 'GET',
      path: '/epidemic/course/warnings',
      summary: 'Early warning: EARS C1 to C3 on days, Farrington Flexible on weeks',
      permission: 'epidemic.see',
      query: Type.Object(placeAndDay),
      reply: WarningsSchema,
      refusals: unknownPlace,
    }),
    getWeeks: endpoint({
      method: 'GET',
      path: '/epidemic/course/weeks',
      summary: 'A disease week by week in a place, each week judged against the past years',
      permission: 'epidemic.see',
      query: Type.Object({ ...placeAndDay, disease: Type.String({ minLength: 1, maxLength: 120 }) }),
      reply: Type.Object({ disease: Type.String(), weeks: Type.Array(JudgedSchema) }),
      refusals: [...unknownPlace, 'unknown-disease'],
    }),
    readWeekly: endpoint({
      method: 'POST',
      path: '/epidemic/course/weeks/reading',
      summary: 'Read pasted weekly counts without writing anything',
      permission: 'epidemic.act',
      body: PasteSchema,
      reply: ReadSchema,
    }),
    recordWeekly: endpoint({
      method: 'POST',
      path: '/epidemic/course/weeks',
      summary: 'Record pasted weekly counts; figures that stand are replaced, all or nothing',
      permission: 'epidemic.act',
      body: PasteSchema,
      reply: Type.Object({ recorded: Type.Integer(), changed: Type.Integer() }),
      refusals: ['rows-wrong', 'outside-scope'],
    }),
  },
  refusals,
)
