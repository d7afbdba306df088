import { type Static, Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { OBSERVATION_STATES, REPORTING_LEVELS } from '../names.ts'
import { PERIOD_ID, PERIOD_KINDS } from '../period.ts'
import { PUBLICATION_STATES, RATE_GROUPS, REPORT_STEPS } from './names.ts'
import {
  AgencyIdSchema,
  DoneSchema,
  FormIdSchema,
  IndicatorIdSchema,
  NamedSchema,
  PartSchema,
  PeriodSchema,
  ReasonSchema,
  SubjectIdSchema,
} from './schema.ts'

/** Counts of reports; the list behind each is `listReports` with `cell`. Shares are of `due`, except `complete` and `corrected`: of `reported`. */
export const RatesSchema = Type.Object({
  /** The denominator: reports whose day has come, and those sent before it. */
  due: Type.Integer(),
  reported: Type.Integer(),
  onTime: Type.Integer(),
  late: Type.Integer(),
  /** Past their day and not sent. */
  missing: Type.Integer(),
  /** Sent with every value that is required. */
  complete: Type.Integer(),
  /** Published and corrected since. */
  corrected: Type.Integer(),
  published: Type.Integer(),
})
export type Rates = Static<typeof RatesSchema>

export const PublicationRowSchema = Type.Object({
  id: IdSchema,
  form: NamedSchema,
  period: PeriodSchema,
  indicator: NamedSchema,
  measureUnit: Type.String(),
  subject: NamedSchema,
  value: Type.Number(),
  made: Type.String({ description: 'summed, mean, formula …, as `series` says it' }),
  from: Type.Integer(),
  of: Type.Integer(),
  state: OneOf(...PUBLICATION_STATES),
  /** While reopened: what it would be now. */
  next: Nullable(Type.Number()),
  /** The corrected values that reopened it: whose, before and after. */
  because: Type.Array(
    Type.Object({
      reportId: Nullable(IdSchema),
      indicator: NamedSchema,
      subject: NamedSchema,
      before: Nullable(Type.Number()),
      after: Type.Number(),
    }),
  ),
  reason: Nullable(Type.String()),
  published: DoneSchema,
})
export type PublicationRow = Static<typeof PublicationRowSchema>

const HistoryValueSchema = Type.Object({
  id: IdSchema,
  period: Nullable(PeriodSchema),
  periodFrom: DaySchema,
  periodTo: DaySchema,
  value: Type.Number(),
  declaredValue: Nullable(Type.Number()),
  state: OneOf(...OBSERVATION_STATES),
  note: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  simulated: Type.Boolean(),
  source: Type.String(),
  declared: DoneSchema,
  verified: Nullable(DoneSchema),
  approved: Nullable(DoneSchema),
  published: Nullable(DoneSchema),
})

export const rateEndpoints = {
  getRates: endpoint({
    method: 'GET',
    path: '/measures/reports/rates',
    summary:
      'Reported, on time, complete, corrected: by form, period, level or agency, each with what it is a share of',
    permission: 'measures.see',
    query: Type.Object({
      by: Type.Optional(OneOf(...RATE_GROUPS)),
      /** Periods that end within these days; a year back unless told. */
      from: Type.Optional(DaySchema),
      to: Type.Optional(DaySchema),
      form: Type.Optional(FormIdSchema),
      period: Type.Optional(Type.String({ pattern: PERIOD_ID })),
      kind: Type.Optional(OneOf(...PERIOD_KINDS)),
      level: Type.Optional(OneOf(...REPORTING_LEVELS)),
      agency: Type.Optional(AgencyIdSchema),
      unit: Type.Optional(UnitIdSchema),
    }),
    reply: Type.Object({
      from: DaySchema,
      to: DaySchema,
      by: OneOf(...RATE_GROUPS),
      whole: RatesSchema,
      rows: Type.Array(Type.Object({ key: Type.String(), name: WordsSchema, ...RatesSchema.properties })),
    }),
  }),
  getLineHistory: endpoint({
    method: 'GET',
    path: '/measures/values/history',
    summary: 'Everything that was ever said of one figure of one subject: every period, every round, each step',
    permission: 'measures.see',
    query: Type.Object({
      indicator: IndicatorIdSchema,
      subject: SubjectIdSchema,
      part: Type.Optional(PartSchema),
      /** One period only; all when left out. */
      period: Type.Optional(Type.String({ pattern: PERIOD_ID })),
    }),
    reply: Type.Object({
      indicator: NamedSchema,
      subject: NamedSchema,
      values: Type.Array(HistoryValueSchema),
      steps: Type.Array(
        Type.Object({
          period: PeriodSchema,
          step: OneOf(...REPORT_STEPS),
          round: Type.Integer(),
          before: Nullable(Type.Number()),
          after: Nullable(Type.Number()),
          words: Nullable(Type.String()),
          by: Type.String(),
          at: InstantSchema,
        }),
      ),
      /** Days on which the definition changed. */
      redefined: Type.Array(DaySchema),
    }),
    refusals: ['not-found'],
  }),
  listPublications: endpoint({
    method: 'GET',
    path: '/measures/publications',
    summary: 'Values of larger units as published; reopened ones first, each before → after',
    permission: 'measures.see',
    query: Type.Object({
      form: Type.Optional(FormIdSchema),
      period: Type.Optional(Type.String({ pattern: PERIOD_ID })),
      subject: Type.Optional(SubjectIdSchema),
      state: Type.Optional(OneOf(...PUBLICATION_STATES)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    }),
    reply: Type.Object({ items: Type.Array(PublicationRowSchema), total: Type.Integer(), reopened: Type.Integer() }),
  }),
  previewPublication: endpoint({
    method: 'GET',
    path: '/measures/publications/preview',
    summary: 'What publishing a period of a form would freeze, and what stands in the way',
    permission: 'measures.publish',
    query: Type.Object({ form: FormIdSchema, period: Type.String({ pattern: PERIOD_ID }) }),
    reply: Type.Object({
      form: NamedSchema,
      period: PeriodSchema,
      reports: Type.Integer(),
      published: Type.Integer(),
      /** Not published yet. */
      waiting: Type.Array(Type.Object({ id: IdSchema, name: WordsSchema, state: Type.String() })),
      /** Published, with a correction under way. */
      correcting: Type.Array(Type.Object({ id: IdSchema, name: WordsSchema, state: Type.String() })),
      values: Type.Array(
        Type.Object({
          indicator: NamedSchema,
          measureUnit: Type.String(),
          subject: NamedSchema,
          value: Nullable(Type.Number()),
          /** As it is published now. */
          before: Nullable(Type.Number()),
          from: Type.Integer(),
          of: Type.Integer(),
        }),
      ),
    }),
    refusals: ['not-found'],
  }),
  publishPeriod: endpoint({
    method: 'POST',
    path: '/measures/publications',
    summary: 'Publish the values of larger units of a period of a form, frozen with what they are made of',
    permission: 'measures.publish',
    body: Type.Object({
      form: FormIdSchema,
      period: Type.String({ pattern: PERIOD_ID }),
      /** Publish although corrections are under way or reports are missing. */
      reason: Type.Optional(ReasonSchema),
    }),
    reply: Type.Object({ published: Type.Integer(), unchanged: Type.Integer() }),
    refusals: ['not-found', 'forbidden', 'corrections-open', 'reports-missing', 'nothing-published'],
  }),
  confirmPublications: endpoint({
    method: 'POST',
    path: '/measures/publications/confirmation',
    summary: 'Confirm reopened values: the new one takes the place of the one before',
    permission: 'measures.publish',
    body: Type.Object({
      items: Type.Array(
        /** `next` as it was read: whoever confirms another value than they saw is told. */
        Type.Object({ id: IdSchema, next: Type.Number() }),
        { minItems: 1, maxItems: 500 },
      ),
      reason: Type.Optional(ReasonSchema),
    }),
    reply: Type.Object({ confirmed: Type.Integer() }),
    refusals: ['not-found', 'forbidden', 'changed-meanwhile', 'not-reopened', 'corrections-open'],
  }),
} as const
