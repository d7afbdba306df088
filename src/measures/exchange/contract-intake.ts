import { type Static, Type } from 'typebox'
import { endpoint, file, upload } from '#platform/http/endpoint'
import { IdSchema, InstantSchema, Nullable, OneOf } from '#platform/http/schema'
import { MEASURE_UNITS } from '../names.ts'
import { PERIOD_ID } from '../period.ts'
import { FormIdSchema } from '../reporting/schema.ts'
import { INTAKE_SOURCES, INTAKE_STATES, OUTCOMES } from './names.ts'

export const MOST_BYTES = 12 * 1_048_576
const params = Type.Object({ id: IdSchema })

export const IntakeRowSchema = Type.Object({
  n: Type.Integer(),
  reportId: Nullable(IdSchema),
  subjectId: Nullable(Type.String()),
  subjectName: Type.String(),
  indicatorId: Nullable(Type.String()),
  part: Type.String(),
  lineName: Type.String(),
  measureUnit: Nullable(OneOf(...MEASURE_UNITS)),
  sheet: Type.String({ description: 'Empty where there is only one' }),
  cell: Type.String({ description: 'As the spreadsheet says it: D7; of other systems the number of the row' }),
  told: Type.String({ description: 'What stands there' }),
  value: Nullable(Type.Number({ description: 'What it is read as' })),
  absent: Type.Boolean({ description: 'It says that there is no value' }),
  before: Nullable(Type.Number({ description: 'What the draft held' })),
  previous: Nullable(Type.Number({ description: 'Value of the period before' })),
  note: Nullable(Type.String()),
  outcome: OneOf(...OUTCOMES),
  code: Nullable(Type.String({ description: 'Why it is asked about or wrong' })),
  /** What is wrong and what to do, in the caller’s language. */
  message: Nullable(Type.String()),
  /** What it can be, while it is asked about or wrong; answered by its place, from 0. */
  choices: Type.Array(Type.Object({ value: Nullable(Type.Number()), leave: Type.Boolean(), words: Type.String() })),
})
export type IntakeRow = Static<typeof IntakeRowSchema>

const Head = {
  id: IdSchema,
  source: OneOf(...INTAKE_SOURCES),
  state: OneOf(...INTAKE_STATES),
  agency: Type.Object({ id: Type.String(), name: Type.String() }),
  /** The person, or the system by the name of its key. */
  by: Type.String(),
  fileName: Nullable(Type.String()),
  form: Nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  period: Nullable(Type.Object({ id: Type.String(), name: Type.String() })),
  reportIds: Type.Array(IdSchema),
  at: InstantSchema,
  doneAt: Nullable(InstantSchema),
  rows: Type.Integer(),
  written: Type.Integer({ description: 'New or changed; before it is confirmed, those that would be' }),
  same: Type.Integer(),
  asked: Type.Integer(),
  wrong: Type.Integer(),
  /** Why all of it was refused, in words. */
  problem: Nullable(Type.String()),
}

export const IntakeHeadSchema = Type.Object(Head)
export type IntakeHead = Static<typeof IntakeHeadSchema>

export const IntakeSchema = Type.Object({
  ...Head,
  /** What was seen beside the values, in words. */
  notes: Type.Array(Type.String()),
  /** Required lines without a value in the draft or here. */
  missing: Type.Array(Type.String()),
  values: Type.Array(IntakeRowSchema),
})
export type Intake = Static<typeof IntakeSchema>

const fileRefusals = ['not-found', 'forbidden', 'not-open', 'bad-file', 'wrong-template', 'nothing-in-it'] as const
const tableRefusals = ['count-differs', 'which-column'] as const

/** Spreadsheets and pasted ranges: read, shown, confirmed. */
export const intakeEndpoints = {
  getTemplate: endpoint({
    method: 'GET',
    path: '/measures/reports/:id/template',
    summary: 'A spreadsheet made for this report, with the values of the period before to confirm',
    permission: 'measures.act',
    params,
    reply: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    refusals: ['not-found', 'forbidden'],
  }),
  getTemplateForMany: endpoint({
    method: 'GET',
    path: '/measures/forms/:id/template',
    summary: 'One spreadsheet for every unit whose reports of a period the caller may fill in',
    permission: 'measures.act',
    params: Type.Object({ id: FormIdSchema }),
    query: Type.Object({ period: Type.String({ pattern: PERIOD_ID }) }),
    reply: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    refusals: ['not-found', 'nothing-to-fill'],
  }),
  readSpreadsheet: endpoint({
    method: 'POST',
    path: '/measures/reports/:id/spreadsheet',
    summary: 'Read a spreadsheet for a report: what would be written, cell by cell; nothing is written yet',
    permission: 'measures.act',
    params,
    query: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 200 }),
      column: Type.Optional(Type.Integer({ minimum: 1, maximum: 400, description: 'Which column holds the values' })),
    }),
    body: upload(MOST_BYTES),
    reply: IntakeSchema,
    refusals: [...fileRefusals, ...tableRefusals],
  }),
  readSpreadsheetForMany: endpoint({
    method: 'POST',
    path: '/measures/spreadsheets',
    summary: 'Read a spreadsheet made here, for whichever reports its mark names; nothing is written yet',
    permission: 'measures.act',
    query: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }),
    body: upload(MOST_BYTES),
    reply: IntakeSchema,
    refusals: fileRefusals,
  }),
  readPaste: endpoint({
    method: 'POST',
    path: '/measures/reports/:id/paste',
    summary: 'Read a range copied from a spreadsheet; nothing is written yet',
    permission: 'measures.act',
    params,
    body: Type.Object({
      text: Type.String({ minLength: 1, maxLength: 400_000 }),
      column: Type.Optional(Type.Integer({ minimum: 1, maximum: 400, description: 'Which column holds the values' })),
    }),
    reply: IntakeSchema,
    refusals: ['not-found', 'forbidden', 'not-open', 'nothing-in-it', ...tableRefusals],
  }),
  writeIntake: endpoint({
    method: 'POST',
    path: '/measures/intakes/:id/writing',
    summary: 'Write what was read into the drafts, all or nothing; every question answered, every wrong value left out',
    permission: 'measures.act',
    params,
    body: Type.Object({
      answers: Type.Array(Type.Object({ n: Type.Integer(), choice: Type.Integer({ minimum: 0, maximum: 10 }) }), {
        maxItems: 50_000,
      }),
    }),
    reply: IntakeSchema,
    refusals: ['not-found', 'forbidden', 'not-open', 'not-read', 'bad-rows', 'impossible-value', 'line-unknown'],
  }),
  dropIntake: endpoint({
    method: 'POST',
    path: '/measures/intakes/:id/dropping',
    summary: 'Let go what was read and not written',
    permission: 'measures.act',
    params,
    reply: Type.Object({ dropped: Type.Literal(true) }),
    refusals: ['not-found', 'not-read'],
  }),
  getIntake: endpoint({
    method: 'GET',
    path: '/measures/intakes/:id',
    summary: 'One sending with what became of each of its values',
    permission: 'measures.see',
    params,
    reply: IntakeSchema,
    refusals: ['not-found'],
  }),
  listIntakes: endpoint({
    method: 'GET',
    path: '/measures/intakes',
    summary: 'What was sent in the name of the caller’s agency, the latest first',
    permission: 'measures.see',
    query: Type.Object({
      source: Type.Optional(OneOf(...INTAKE_SOURCES)),
      state: Type.Optional(OneOf(...INTAKE_STATES)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      offset: Type.Optional(Type.Integer({ minimum: 0 })),
    }),
    reply: Type.Object({ items: Type.Array(IntakeHeadSchema), total: Type.Integer() }),
  }),
} as const
