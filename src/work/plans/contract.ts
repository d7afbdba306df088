import { type Static, Type } from 'typebox'
import { contract, endpoint, upload } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { AgencySchema, FourCellsSchema, TaskRowSchema } from '../schema.ts'
import { DeadlineSchema } from '../tasks/schema-deadline.ts'
import { RULES } from './agency-name.ts'
import { AnswerSchema, LEAD_WAYS, RowAnswerSchema } from './answers.ts'
import { FIELDS } from './header.ts'
import { planRefusals } from './text.ts'

export { type Deadline, RHYTHMS, type Rhythm } from '../tasks/deadline.ts'
export { rhythmWords } from '../tasks/deadline-words.ts'
export { type Answer, LEAD_WAYS, type NamedAnswer, type RowAnswer } from './answers.ts'
export { planTexts } from './text.ts'

/** 8 MB: a hundred times a plan of 140 rows with its letterhead. */
const FILE_LIMIT = 8 * 1_048_576
export const PLAN_STATES = ['draft', 'confirmed', 'dropped'] as const

const HeadSchema = Type.Object({
  title: Type.String({ maxLength: 300 }),
  number: Type.String({ maxLength: 60, description: 'Number and sign of the document' }),
  day: Nullable(DaySchema),
  signer: Type.String({ maxLength: 120 }),
  basis: Type.String({ maxLength: 500 }),
  sector: Type.String({ pattern: '^[a-z-]{1,40}$' }),
})
export type PlanHead = Static<typeof HeadSchema>

const PlanLineSchema = Type.Object({
  id: IdSchema,
  state: OneOf(...PLAN_STATES),
  ...HeadSchema.properties,
  issuer: AgencySchema,
  fileName: Type.String(),
  broughtAt: InstantSchema,
  broughtBy: Nullable(Type.String()),
  /** Rows that are tasks. */
  rows: Type.Integer(),
  cells: FourCellsSchema,
})
export type PlanLine = Static<typeof PlanLineSchema>

const QuestionSchema = Type.Object({
  of: OneOf('deadlines', 'names', 'leads', 'results', 'rows'),
  key: Type.String(),
  text: Type.String(),
  why: Type.String(),
  rows: Type.Array(Type.Integer()),
  deadline: Nullable(DeadlineSchema),
  deadlineWords: Nullable(WordsSchema),
  agencies: Type.Array(AgencySchema),
  answered: Type.Boolean(),
  /** What was answered, in words. */
  answer: Nullable(WordsSchema),
})
export type PlanQuestion = Static<typeof QuestionSchema>

const RowSchema = Type.Object({
  row: Type.Integer({ description: 'As the spreadsheet counts' }),
  kind: OneOf('task', 'heading', 'left-out'),
  told: Type.Object(
    Object.fromEntries(FIELDS.map((field) => [field, Type.String()])) as Record<
      (typeof FIELDS)[number],
      ReturnType<typeof Type.String>
    >,
  ),
  title: Type.String(),
  result: Type.String(),
  deadline: Nullable(WordsSchema),
  leads: Type.Array(AgencySchema),
  leadRule: Nullable(OneOf(...RULES)),
  leadWay: OneOf(...LEAD_WAYS),
  coordinators: Type.Array(AgencySchema),
  coordinatorRules: Type.Array(OneOf(...RULES)),
  waits: Type.Array(Type.String()),
  /** What the reviewer said of this row alone. */
  own: Nullable(RowAnswerSchema),
  /** Of a plan that is given out: how far the tasks of the row are. */
  cells: Nullable(FourCellsSchema),
  /** The task of the row where there is one, as far as the caller may see it. */
  task: Nullable(TaskRowSchema),
  tasks: Type.Integer(),
})
export type PlanRowView = Static<typeof RowSchema>

const PlanViewSchema = Type.Object({
  ...PlanLineSchema.properties,
  directiveId: Nullable(IdSchema),
  version: Type.Integer(),
  format: Type.String(),
  sheet: Nullable(Type.String()),
  notes: Type.Array(Type.Object({ code: Type.String(), count: Type.Integer(), where: Type.String() })),
  questions: Type.Array(QuestionSchema),
  table: Type.Array(RowSchema),
  /** How many tasks giving it out makes, or made. */
  tasks: Type.Integer(),
  /** Whether the caller may go on with the review. */
  mine: Type.Boolean(),
})
export type PlanView = Static<typeof PlanViewSchema>

const params = Type.Object({ id: IdSchema })

/** Plans brought in from a table. */
export const plans = contract(
  'work',
  {
    listPlans: endpoint({
      method: 'GET',
      path: '/work/plans',
      summary: 'Plans, drafts first, then the latest',
      permission: 'work.see',
      query: Type.Object({ state: Type.Optional(OneOf(...PLAN_STATES)) }),
      reply: Type.Object({ items: Type.Array(PlanLineSchema) }),
    }),
    bringPlan: endpoint({
      method: 'POST',
      path: '/work/plans',
      summary:
        'Bring in a plan from .xlsx, CSV or a Markdown table: a draft to be reviewed; nothing is given to anybody',
      permission: 'work.direct',
      query: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }),
      body: upload(FILE_LIMIT),
      reply: Type.Object({
        id: IdSchema,
        /** The same file was brought in before: this is that plan. */
        known: Type.Boolean(),
        state: OneOf(...PLAN_STATES),
      }),
      refusals: ['too-large', 'bad-file', 'not-your-agency'],
    }),
    getPlan: endpoint({
      method: 'GET',
      path: '/work/plans/:id',
      summary: 'One plan: a draft with what is asked, or the table with how far each row is',
      permission: 'work.see',
      params,
      reply: PlanViewSchema,
      refusals: ['not-found'],
    }),
    reviewPlan: endpoint({
      method: 'POST',
      path: '/work/plans/:id/review',
      summary: 'Keep what the reviewer typed or answered; nothing is given to anybody',
      permission: 'work.direct',
      params,
      body: Type.Object({
        head: Type.Optional(Type.Partial(HeadSchema)),
        answers: Type.Optional(Type.Array(AnswerSchema, { maxItems: 200 })),
      }),
      reply: PlanViewSchema,
      refusals: ['not-found', 'not-a-draft', 'not-your-agency'],
    }),
    confirmPlan: endpoint({
      method: 'POST',
      path: '/work/plans/:id/confirm',
      summary: 'Give the plan out: one directive and all its tasks, or nothing',
      permission: 'work.direct',
      params,
      body: Type.Object({ version: Type.Integer({ description: 'The version that was seen' }) }),
      reply: Type.Object({ directive: IdSchema, tasks: Type.Integer() }),
      refusals: ['not-found', 'not-a-draft', 'changed-meanwhile', 'bad-rows', 'number-taken', 'not-your-agency'],
    }),
    dropPlan: endpoint({
      method: 'POST',
      path: '/work/plans/:id/drop',
      summary: 'Lay a draft aside',
      permission: 'work.direct',
      params,
      reply: Type.Object({ dropped: Type.Boolean() }),
      refusals: ['not-found', 'not-a-draft', 'not-your-agency'],
    }),
    listPlanAgencies: endpoint({
      method: 'GET',
      path: '/work/plan-agencies',
      summary: 'Agencies a row of a plan can be given to',
      permission: 'work.direct',
      reply: Type.Object({ items: Type.Array(AgencySchema) }),
    }),
  },
  planRefusals,
)
