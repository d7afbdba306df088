import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { MEASURE_UNITS, REPORTING_LEVELS } from '../names.ts'
import { PERIOD_ID, PERIOD_KINDS } from '../period.ts'
import {
  CHECK_CODES,
  DEADLINE_KINDS,
  DRAFT_ORIGINS,
  LINE_STATES,
  REPORT_ACTS,
  REPORT_STATES,
  REPORT_STEPS,
} from './names.ts'

export const FormIdSchema = Type.String({ pattern: '^[a-z0-9-]{1,80}$' })
export const IndicatorIdSchema = Type.String({ pattern: '^[a-z0-9-]{1,60}$' })
export const AgencyIdSchema = Type.String({ pattern: '^[a-z0-9-]{1,80}$' })
/** Unit or agency. */
export const SubjectIdSchema = Type.String({ pattern: '^[a-z0-9-]{1,80}$' })
export const PartSchema = Type.String({ maxLength: 80, description: 'Part of the whole; empty: the whole' })
export const ReasonSchema = Type.String({ minLength: 3, maxLength: 2_000 })

export const NamedSchema = Type.Object({ id: Type.String(), name: WordsSchema })

export const PeriodSchema = Type.Object({
  id: Type.String({ pattern: PERIOD_ID }),
  kind: OneOf(...PERIOD_KINDS),
  from: DaySchema,
  to: DaySchema,
  name: WordsSchema,
})

/** Who did a step, and when; `by` null for the clockwork or what was loaded. */
export const DoneSchema = Type.Object({ by: Nullable(Type.String()), at: InstantSchema })

export const DeadlineSchema = Type.Object({
  kind: OneOf(...DEADLINE_KINDS),
  count: Type.Integer({ minimum: 0, maximum: 400, description: 'Working days, or the day of the month' }),
  months: Type.Integer({ minimum: 1, maximum: 12, description: 'With a day of the month: how many months after' }),
})

export const ReportHeadSchema = Type.Object({
  id: IdSchema,
  form: NamedSchema,
  level: OneOf(...REPORTING_LEVELS),
  sector: Type.String(),
  period: PeriodSchema,
  /** What the values speak of: a unit, or an agency. */
  subject: NamedSchema,
  unit: NamedSchema,
  agency: NamedSchema,
  /** Where the values do not speak of the whole period (founded or merged within it): which days, and why. */
  covers: Nullable(Type.Object({ from: DaySchema, to: DaySchema, why: WordsSchema })),
  due: DaySchema,
  /** Past its day and not sent. */
  overdue: Type.Boolean(),
  /** Sent after its day. */
  late: Type.Boolean(),
  workingDaysLeft: Nullable(Type.Integer({ description: 'Negative when past; null once sent' })),
  state: OneOf(...REPORT_STATES),
  round: Type.Integer({ description: '1; from 2 on a correction of what was published' }),
  /** A correction under way beside what is published. */
  correcting: Type.Boolean(),
  version: Type.Integer(),
  wanted: Type.Integer(),
  filled: Type.Integer({ description: 'Of a report not yet sent: in its draft' }),
  unanswered: Type.Integer(),
  /** Values of this round that differ from what is published. */
  changed: Type.Integer(),
  reason: Nullable(Type.String()),
  declared: Nullable(DoneSchema),
  verified: Nullable(DoneSchema),
  approved: Nullable(DoneSchema),
  published: Nullable(DoneSchema),
  /** What the caller may do with it now. */
  acts: Type.Array(OneOf(...REPORT_ACTS)),
})
export type ReportHead = Static<typeof ReportHeadSchema>

export const CheckSchema = Type.Object({
  /** Unique in its line: which check asks, and of what other indicator. */
  code: Type.String({ description: 'As `answers` says it' }),
  kind: OneOf(...CHECK_CODES),
  indicatorId: Type.String(),
  part: PartSchema,
  question: WordsSchema,
  /** Null while it is open, or when it was given for another value. */
  answer: Nullable(Type.Object({ words: Type.String(), by: Type.String(), at: InstantSchema })),
})
export type Check = Static<typeof CheckSchema>

export const EvidenceSchema = Type.Object({
  id: IdSchema,
  indicatorId: Nullable(Type.String()),
  part: PartSchema,
  name: Type.String(),
  type: Type.String(),
  bytes: Type.Integer(),
  by: Type.String(),
  at: InstantSchema,
  /** Whether the caller may take it away. */
  mine: Type.Boolean(),
})
export type Evidence = Static<typeof EvidenceSchema>

export const ReportLineSchema = Type.Object({
  indicatorId: Type.String(),
  part: PartSchema,
  name: WordsSchema,
  short: WordsSchema,
  definition: WordsSchema,
  measureUnit: OneOf(...MEASURE_UNITS),
  counted: Nullable(WordsSchema),
  raw: Type.Boolean(),
  sector: Type.String(),
  required: Type.Boolean(),
  /** Least and greatest value that can be at all; others are asked about. */
  least: Type.Number(),
  most: Nullable(Type.Number()),
  /** Proof asked for. */
  evidenceAsked: Nullable(WordsSchema),
  verifier: NamedSchema,
  /** The definition changed within the last two periods, on this day: the values before it were counted otherwise. */
  redefined: Nullable(DaySchema),
  state: OneOf(...LINE_STATES),
  /** What the report says: sent, and mended by the verifier where he did. Null while not sent. */
  value: Nullable(Type.Number()),
  /** What was declared, where the verifier put another value in its place. */
  declaredValue: Nullable(Type.Number()),
  absent: Nullable(Type.String({ description: 'Why there is no value' })),
  note: Nullable(Type.String()),
  /** Why the verifier mended or returned it. */
  reason: Nullable(Type.String()),
  /** Seen by the agency that reports alone. */
  draft: Nullable(
    Type.Object({
      value: Nullable(Type.Number()),
      absent: Nullable(Type.String()),
      note: Nullable(Type.String()),
      origin: OneOf(...DRAFT_ORIGINS),
      savedAt: InstantSchema,
      savedBy: Nullable(Type.String()),
    }),
  ),
  /** The value of the period before: offered to be confirmed where it has not changed. */
  previous: Nullable(Type.Object({ period: PeriodSchema, value: Type.Number() })),
  /** The value of the same period a year before. */
  yearAgo: Nullable(Type.Object({ period: PeriodSchema, value: Type.Number() })),
  /** The same figure as another report or system gave it: to be confirmed, not typed again. */
  known: Nullable(
    Type.Object({
      value: Type.Number(),
      state: OneOf(...LINE_STATES),
      /** The form it was reported in; null when it came alone. */
      form: Nullable(NamedSchema),
      reportId: Nullable(IdSchema),
      by: Nullable(Type.String()),
      at: InstantSchema,
    }),
  ),
  /** What is published now, while this round corrects it. */
  published: Nullable(Type.Object({ value: Type.Number(), at: Nullable(InstantSchema) })),
  checks: Type.Array(CheckSchema),
  evidence: Type.Array(EvidenceSchema),
  /** Of this line the caller may verify (mend, return). */
  mayVerify: Type.Boolean(),
})
export type ReportLine = Static<typeof ReportLineSchema>

export const ReportSchema = Type.Object({
  ...ReportHeadSchema.properties,
  note: Nullable(WordsSchema),
  act: Nullable(Type.String()),
  owner: NamedSchema,
  lines: Type.Array(ReportLineSchema),
  /** Papers for the whole report. */
  evidence: Type.Array(EvidenceSchema),
  steps: Type.Array(
    Type.Object({
      step: OneOf(...REPORT_STEPS),
      round: Type.Integer(),
      indicatorId: Nullable(Type.String()),
      part: PartSchema,
      before: Nullable(Type.Number()),
      after: Nullable(Type.Number()),
      words: Nullable(Type.String()),
      by: Type.String(),
      at: InstantSchema,
    }),
  ),
})
export type Report = Static<typeof ReportSchema>
