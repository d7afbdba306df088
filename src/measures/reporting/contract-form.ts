import { type Static, Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { MEASURE_UNITS, REPORTING_LEVELS } from '../names.ts'
import { PERIOD_KINDS } from '../period.ts'
import { AgencyIdSchema, DeadlineSchema, FormIdSchema, IndicatorIdSchema, NamedSchema, PeriodSchema } from './schema.ts'

export const FormRowSchema = Type.Object({
  id: FormIdSchema,
  name: WordsSchema,
  period: OneOf(...PERIOD_KINDS),
  level: OneOf(...REPORTING_LEVELS),
  sector: Type.String(),
  owner: NamedSchema,
  /** The departments it is asked of; empty: every agency of the level. */
  agencies: Type.Array(NamedSchema),
  from: DaySchema,
  to: Nullable(DaySchema),
  /** The rule on the day asked for. */
  deadline: DeadlineSchema,
  deadlineWords: WordsSchema,
  lines: Type.Integer(),
  /** The last period that was opened, and how it stands. */
  latest: Nullable(
    Type.Object({ period: PeriodSchema, due: DaySchema, reports: Type.Integer(), sent: Type.Integer() }),
  ),
  /** Whether the caller may change it. */
  mine: Type.Boolean(),
})
export type FormRow = Static<typeof FormRowSchema>

export const FormLineSchema = Type.Object({
  indicatorId: IndicatorIdSchema,
  name: WordsSchema,
  measureUnit: OneOf(...MEASURE_UNITS),
  raw: Type.Boolean(),
  sector: Type.String(),
  verifier: NamedSchema,
  required: Type.Boolean(),
  disaggregation: Type.Array(Type.String()),
  evidence: Nullable(WordsSchema),
  /** Days in force; a line taken off a form stays with the periods it was asked in. */
  from: DaySchema,
  to: Nullable(DaySchema),
  /** Other forms of the same level that ask the same: it is typed once and confirmed there. */
  alsoIn: Type.Array(NamedSchema),
})
export type FormLine = Static<typeof FormLineSchema>

const DueExampleSchema = Type.Object({ period: PeriodSchema, due: DaySchema })

export const FormSchema = Type.Object({
  ...FormRowSchema.properties,
  note: Nullable(WordsSchema),
  act: Nullable(Type.String()),
  version: Type.Integer(),
  /** Those in force, in order. */
  table: Type.Array(FormLineSchema),
  /** Those no longer asked for. */
  former: Type.Array(FormLineSchema),
  deadlines: Type.Array(
    Type.Object({ from: DaySchema, rule: DeadlineSchema, words: WordsSchema, act: Nullable(Type.String()) }),
  ),
  /** When the next periods would be due. */
  examples: Type.Array(DueExampleSchema),
})
export type Form = Static<typeof FormSchema>

const FormBody = Type.Object({
  name: Type.Object({ vi: Type.String({ minLength: 3, maxLength: 200 }), en: Type.String({ maxLength: 200 }) }),
  note: Nullable(WordsSchema),
  act: Nullable(Type.String({ maxLength: 300 })),
  period: OneOf(...PERIOD_KINDS),
  level: OneOf(...REPORTING_LEVELS),
  agencyIds: Type.Array(AgencyIdSchema, { maxItems: 60 }),
  ownerAgencyId: AgencyIdSchema,
  /** The day this takes effect: lines and rule as given hold for periods that end on it or later. */
  from: DaySchema,
  lines: Type.Array(Type.Object({ indicatorId: IndicatorIdSchema, required: Type.Boolean() }), {
    minItems: 1,
    maxItems: 300,
  }),
  deadline: DeadlineSchema,
  deadlineAct: Nullable(Type.String({ maxLength: 300 })),
})

const params = Type.Object({ id: FormIdSchema })

export const formEndpoints = {
  listForms: endpoint({
    method: 'GET',
    path: '/measures/forms',
    summary: 'Forms: of whom, how often, by when',
    permission: 'measures.see',
    query: Type.Object({
      day: Type.Optional(DaySchema),
      period: Type.Optional(OneOf(...PERIOD_KINDS)),
      level: Type.Optional(OneOf(...REPORTING_LEVELS)),
      /** Also those no longer asked for. */
      ended: Type.Optional(Type.Boolean()),
    }),
    reply: Type.Object({ items: Type.Array(FormRowSchema), mayDefine: Type.Boolean() }),
  }),
  getForm: endpoint({
    method: 'GET',
    path: '/measures/forms/:id',
    summary: 'One form with its lines and its deadlines through time',
    permission: 'measures.see',
    params,
    reply: FormSchema,
    refusals: ['not-found'],
  }),
  suggestLines: endpoint({
    method: 'GET',
    path: '/measures/forms/suggestion',
    summary: 'Lines for a form made of the indicators: by level, period and sector',
    permission: 'measures.see',
    query: Type.Object({
      level: OneOf(...REPORTING_LEVELS),
      period: OneOf(...PERIOD_KINDS),
      sector: Type.Optional(Type.String()),
      /** Those this department answers for. */
      agency: Type.Optional(AgencyIdSchema),
      day: Type.Optional(DaySchema),
    }),
    reply: Type.Object({ items: Type.Array(FormLineSchema) }),
  }),
  tryDeadline: endpoint({
    method: 'GET',
    path: '/measures/forms/deadline',
    summary: 'When the next periods would be due under a rule',
    permission: 'measures.see',
    query: Type.Object({ period: OneOf(...PERIOD_KINDS), ...DeadlineSchema.properties }),
    reply: Type.Object({ words: WordsSchema, items: Type.Array(DueExampleSchema) }),
  }),
  addForm: endpoint({
    method: 'POST',
    path: '/measures/forms',
    summary: 'Write a new form',
    permission: 'measures.define',
    body: FormBody,
    reply: FormSchema,
    refusals: [
      'forbidden',
      'form-taken',
      'line-unknown',
      'line-twice',
      'line-not-reported',
      'agency-needed',
      'agency-unknown',
    ],
  }),
  changeForm: endpoint({
    method: 'PUT',
    path: '/measures/forms/:id',
    summary: 'Change a form from a day on; periods that ended before keep what was asked then',
    permission: 'measures.define',
    params,
    body: Type.Object({ ...FormBody.properties, version: Type.Integer() }),
    reply: FormSchema,
    refusals: [
      'not-found',
      'forbidden',
      'changed-meanwhile',
      'line-unknown',
      'line-twice',
      'line-not-reported',
      'agency-needed',
      'agency-unknown',
      'from-too-early',
      'form-shape',
    ],
  }),
  endForm: endpoint({
    method: 'POST',
    path: '/measures/forms/:id/end',
    summary: 'Ask for it no longer from a day on; reports that are open are still owed',
    permission: 'measures.define',
    params,
    body: Type.Object({ day: DaySchema, version: Type.Integer() }),
    reply: FormSchema,
    refusals: ['not-found', 'forbidden', 'changed-meanwhile', 'from-too-early'],
  }),
} as const
