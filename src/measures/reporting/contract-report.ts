import { type Static, Type } from 'typebox'
import { endpoint, file, uploadPaper } from '#platform/http/endpoint'
import { DaySchema, IdSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { REPORTING_LEVELS } from '../names.ts'
import { PERIOD_ID, PERIOD_KINDS } from '../period.ts'
import { DRAFT_ORIGINS, RATE_CELLS, REPORT_STATES, REPORT_VIEWS } from './names.ts'
import {
  AgencyIdSchema,
  CheckSchema,
  EvidenceSchema,
  FormIdSchema,
  IndicatorIdSchema,
  PartSchema,
  PeriodSchema,
  ReasonSchema,
  ReportHeadSchema,
  ReportSchema,
} from './schema.ts'

const FILE_LIMIT = 20 * 1_048_576
const params = Type.Object({ id: IdSchema })
const Version = Type.Object({
  version: Type.Integer({ description: 'As it was read: of two at once, the second is told' }),
})

/** What became of each of many: `why` it was not done, in words, naming who was first where somebody was. */
export const OutcomesSchema = Type.Object({
  done: Type.Integer(),
  outcomes: Type.Array(
    Type.Object({ id: IdSchema, done: Type.Boolean(), name: Type.String(), why: Nullable(Type.String()) }),
  ),
})
export type Outcomes = Static<typeof OutcomesSchema>

const MANY = Type.Object({
  items: Type.Array(Type.Object({ id: IdSchema, version: Type.Integer() }), { minItems: 1, maxItems: 500 }),
})

export const reportEndpoints = {
  listReports: endpoint({
    method: 'GET',
    path: '/measures/reports',
    summary: 'Reports: the caller’s turn, or all the caller sees; the most pressing first',
    permission: 'measures.see',
    query: Type.Object({
      view: Type.Optional(OneOf(...REPORT_VIEWS)),
      form: Type.Optional(FormIdSchema),
      period: Type.Optional(Type.String({ pattern: PERIOD_ID })),
      kind: Type.Optional(OneOf(...PERIOD_KINDS)),
      level: Type.Optional(OneOf(...REPORTING_LEVELS)),
      /** Of this unit or one within it. */
      unit: Type.Optional(UnitIdSchema),
      agency: Type.Optional(AgencyIdSchema),
      sector: Type.Optional(Type.String()),
      state: Type.Optional(OneOf(...REPORT_STATES)),
      /** The list behind a number of the rates. */
      cell: Type.Optional(OneOf(...RATE_CELLS)),
      overdue: Type.Optional(Type.Boolean()),
      correcting: Type.Optional(Type.Boolean()),
      words: Type.Optional(Type.String({ maxLength: 100 })),
      /** Periods that end within these days. */
      from: Type.Optional(DaySchema),
      to: Type.Optional(DaySchema),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      offset: Type.Optional(Type.Integer({ minimum: 0 })),
    }),
    reply: Type.Object({
      items: Type.Array(ReportHeadSchema),
      total: Type.Integer(),
      /** Of each view, whatever is filtered. */
      counts: Type.Object({
        mine: Type.Integer(),
        verify: Type.Integer(),
        approve: Type.Integer(),
        publish: Type.Integer(),
        /** Publications one of whose parts was corrected since. */
        reopened: Type.Integer(),
      }),
      /** Periods there are reports of, the latest first: what a filter offers. */
      periods: Type.Array(PeriodSchema),
    }),
  }),
  getReport: endpoint({
    method: 'GET',
    path: '/measures/reports/:id',
    summary: 'A report with its lines: what was, what is known, what is typed, what is asked, what was sent',
    permission: 'measures.see',
    params,
    reply: ReportSchema,
    refusals: ['not-found'],
  }),
  saveDraft: endpoint({
    method: 'PATCH',
    path: '/measures/reports/:id/draft',
    summary: 'Keep what is typed, any part of it; entries left out stay as they were. A value that cannot be is named',
    permission: 'measures.act',
    params,
    body: Type.Object({
      entries: Type.Array(
        Type.Object({
          indicatorId: IndicatorIdSchema,
          part: Type.Optional(PartSchema),
          /** Null takes it back. */
          value: Nullable(Type.Number()),
          absent: Type.Optional(Nullable(Type.String({ maxLength: 500, description: 'Why there is no value' }))),
          note: Type.Optional(Nullable(Type.String({ maxLength: 2_000 }))),
          origin: Type.Optional(OneOf(...DRAFT_ORIGINS)),
        }),
        { maxItems: 2_000 },
      ),
      answers: Type.Optional(
        Type.Array(
          Type.Object({
            indicatorId: IndicatorIdSchema,
            part: Type.Optional(PartSchema),
            code: Type.String({ maxLength: 120 }),
            /** Empty takes it back. */
            answer: Type.String({ maxLength: 1_000 }),
          }),
          { maxItems: 500 },
        ),
      ),
    }),
    reply: Type.Object({
      wanted: Type.Integer(),
      filled: Type.Integer(),
      unanswered: Type.Integer(),
      /** Every question as the draft stands now, of all lines. */
      checks: Type.Array(CheckSchema),
    }),
    refusals: ['not-found', 'forbidden', 'not-open', 'line-unknown', 'impossible-value'],
  }),
  submitReport: endpoint({
    method: 'POST',
    path: '/measures/reports/:id/submission',
    summary: 'Send it: every line has a value or a reason why not; open questions are asked for once',
    permission: 'measures.act',
    params,
    body: Type.Object({
      ...Version.properties,
      /** Send although questions are not answered or optional proof is not there: the verifier sees so. */
      unanswered: Type.Optional(Type.Boolean()),
    }),
    reply: ReportSchema,
    refusals: [
      'not-found',
      'forbidden',
      'changed-meanwhile',
      'not-open',
      'period-running',
      'lines-missing',
      'questions-open',
      'impossible-value',
      'value-on-its-way',
      'nothing-changed',
    ],
  }),
  recallReport: endpoint({
    method: 'POST',
    path: '/measures/reports/:id/recall',
    summary: 'Take back what was sent, while nobody has verified a line of it',
    permission: 'measures.act',
    params,
    body: Version,
    reply: ReportSchema,
    refusals: ['not-found', 'forbidden', 'changed-meanwhile', 'not-declared'],
  }),
  verifyReport: endpoint({
    method: 'POST',
    path: '/measures/reports/:id/verification',
    summary:
      'Verify the lines of one’s sector, all or some; a line may be mended with a reason, and both values are kept',
    permission: 'measures.verify',
    params,
    body: Type.Object({
      ...Version.properties,
      /** Left out: every declared line the caller may verify. */
      lines: Type.Optional(
        Type.Array(Type.Object({ indicatorId: IndicatorIdSchema, part: Type.Optional(PartSchema) })),
      ),
      mended: Type.Optional(
        Type.Array(
          Type.Object({
            indicatorId: IndicatorIdSchema,
            part: Type.Optional(PartSchema),
            value: Type.Number(),
            reason: ReasonSchema,
          }),
        ),
      ),
    }),
    reply: ReportSchema,
    refusals: [
      'not-found',
      'forbidden',
      'changed-meanwhile',
      'not-declared',
      'own-figure',
      'line-unknown',
      'impossible-value',
    ],
  }),
  returnReport: endpoint({
    method: 'POST',
    path: '/measures/reports/:id/return',
    summary: 'Send it back with the reason, line by line where it is a line; the others stay as they are',
    permission: 'measures.verify',
    params,
    body: Type.Object({
      ...Version.properties,
      reason: ReasonSchema,
      /** Left out: every line the caller may verify. */
      lines: Type.Optional(
        Type.Array(
          Type.Object({ indicatorId: IndicatorIdSchema, part: Type.Optional(PartSchema), reason: ReasonSchema }),
        ),
      ),
    }),
    reply: ReportSchema,
    refusals: ['not-found', 'forbidden', 'changed-meanwhile', 'not-returnable', 'own-figure', 'line-unknown'],
  }),
  approveReports: endpoint({
    method: 'POST',
    path: '/measures/reports/approvals',
    summary: 'Approve verified reports; each that is not is named with why',
    permission: 'measures.approve',
    body: MANY,
    reply: OutcomesSchema,
  }),
  publishReports: endpoint({
    method: 'POST',
    path: '/measures/reports/publications',
    summary:
      'Publish approved reports: a correction takes the place of what it corrects, and what was summed of it reopens',
    permission: 'measures.publish',
    body: MANY,
    reply: Type.Object({ ...OutcomesSchema.properties, reopened: Type.Integer() }),
  }),
  correctReport: endpoint({
    method: 'POST',
    path: '/measures/reports/:id/correction',
    summary: 'Begin a correction of a published report; what is published stays until the correction is',
    permission: 'measures.act',
    params,
    body: Type.Object({ ...Version.properties, reason: ReasonSchema }),
    reply: ReportSchema,
    refusals: ['not-found', 'forbidden', 'changed-meanwhile', 'not-published'],
  }),
  dropCorrection: endpoint({
    method: 'POST',
    path: '/measures/reports/:id/correction/withdrawal',
    summary: 'Drop a correction that was not sent, or was returned',
    permission: 'measures.act',
    params,
    body: Version,
    reply: ReportSchema,
    refusals: ['not-found', 'forbidden', 'changed-meanwhile', 'not-correcting'],
  }),
  urgeReports: endpoint({
    method: 'POST',
    path: '/measures/reports/urging',
    summary: 'Urge those that owe reports, once a day each',
    permission: 'measures.verify',
    body: Type.Object({ ids: Type.Array(IdSchema, { minItems: 1, maxItems: 500 }) }),
    reply: OutcomesSchema,
  }),
  addEvidence: endpoint({
    method: 'POST',
    path: '/measures/reports/:id/evidence',
    summary: 'Show a paper for a line or the whole report: a picture or a PDF',
    permission: 'measures.act',
    params,
    query: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 200 }),
      indicator: Type.Optional(IndicatorIdSchema),
      part: Type.Optional(PartSchema),
    }),
    body: uploadPaper(FILE_LIMIT),
    reply: EvidenceSchema,
    refusals: ['not-found', 'forbidden', 'not-open', 'line-unknown', 'wrong-type', 'too-many-files'],
  }),
  readEvidence: endpoint({
    method: 'GET',
    path: '/measures/evidence/:id',
    summary: 'A paper as it was shown',
    permission: 'measures.see',
    params,
    reply: file('image/jpeg', 'application/pdf'),
    refusals: ['not-found'],
  }),
  removeEvidence: endpoint({
    method: 'DELETE',
    path: '/measures/evidence/:id',
    summary: 'Take a paper away again while the report is not sent',
    permission: 'measures.act',
    params,
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-found', 'forbidden', 'not-open'],
  }),
} as const
