import { Type } from 'typebox'
import { endpoint, file, upload } from '#platform/http/endpoint'
import { DaySchema, IdSchema, OneOf, UnitIdSchema } from '#platform/http/schema'
import { ASKED_TASK_STEPS, TASK_STATES } from '../names.ts'
import { AgencySchema, AttachmentSchema, FourCellsSchema, TaskRowSchema, TaskViewSchema } from '../schema.ts'
import { DEADLINE_KINDS } from './deadline.ts'
import { DeadlineSchema } from './schema-deadline.ts'

/** 25 MB: a scanned decision or a dozen photographs. */
const ATTACHMENT_LIMIT = 25 * 1_048_576

const filters = {
  /** Any of these; `open` is all that are not closed. */
  state: Type.Optional(Type.Array(OneOf(...TASK_STATES, 'open'), { maxItems: 10 })),
  overdue: Type.Optional(Type.Boolean()),
  /** A unit with everything below it today. */
  unit: Type.Optional(UnitIdSchema),
  agency: Type.Optional(Type.String({ maxLength: 80, description: 'The lead agency' })),
  issuer: Type.Optional(Type.String({ maxLength: 80 })),
  directive: Type.Optional(IdSchema),
  sector: Type.Optional(Type.String({ maxLength: 40 })),
  aboutType: Type.Optional(Type.String({ maxLength: 60 })),
  aboutId: Type.Optional(Type.String({ maxLength: 120 })),
  /** Any of the four cells. */
  cell: Type.Optional(Type.Array(OneOf('doneOnTime', 'doneLate', 'openInTime', 'openOverdue'), { maxItems: 4 })),
  /** An agency that helps. */
  coordinator: Type.Optional(Type.String({ maxLength: 80 })),
  plan: Type.Optional(IdSchema),
  /** Tasks for which more time is asked, or was ever given. */
  extension: Type.Optional(OneOf('asked', 'given')),
  /** Kind of deadline. */
  deadline: Type.Optional(Type.Array(OneOf(...DEADLINE_KINDS), { maxItems: 7 })),
  words: Type.Optional(
    Type.String({ maxLength: 200, description: 'In code, title or content; accents do not matter' }),
  ),
}

const params = Type.Object({ id: IdSchema })

const cannotMove = [
  'not-found',
  'not-your-step',
  'wrong-state',
  'words-missing',
  'due-missing',
  'due-not-later',
  'person-unknown',
  'file-missing',
  'parts-open',
  'points-open',
  'point-unknown',
  'nothing-asked',
  'already-asked',
  'no-due-day',
] as const

export const taskEndpoints = {
  listTasks: endpoint({
    method: 'GET',
    path: '/work/tasks',
    summary: 'Tasks, the open ones first and by due day, filtered, page by page',
    permission: 'work.see',
    query: Type.Object({
      ...filters,
      cursor: Type.Optional(Type.String({ maxLength: 200 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    reply: Type.Object({
      items: Type.Array(TaskRowSchema),
      total: Type.Integer(),
      next: Type.Union([Type.String(), Type.Null()]),
    }),
  }),
  exportTasks: endpoint({
    method: 'GET',
    path: '/work/tasks/export',
    summary: 'Exactly the tasks filtered, as CSV or a spreadsheet',
    permission: 'work.see',
    query: Type.Object({ ...filters, format: Type.Optional(OneOf('csv', 'xlsx')) }),
    reply: file('text/csv; charset=utf-8', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  }),
  getTask: endpoint({
    method: 'GET',
    path: '/work/tasks/:id',
    summary: 'One task: its moves, attachments, directive, and what the caller may do next',
    permission: 'work.see',
    params,
    reply: TaskViewSchema,
    refusals: ['not-found'],
  }),
  moveTask: endpoint({
    method: 'POST',
    path: '/work/tasks/:id/moves',
    summary: 'Take one step of the task’s workflow',
    permission: 'work.see',
    params,
    body: Type.Object({
      step: OneOf(...ASKED_TASK_STEPS),
      words: Type.Optional(Type.String({ maxLength: 4_000 })),
      /** The new day, for `extend` and `ask-extension`; another than asked for, for `grant-extension`; the report meant, for `report`. */
      due: Type.Optional(DaySchema),
      /** The account to do it, for `reassign`. */
      person: Type.Optional(IdSchema),
    }),
    reply: TaskViewSchema,
    refusals: [...cannotMove],
  }),
  divideTask: endpoint({
    method: 'POST',
    path: '/work/tasks/:id/parts',
    summary: 'Give a part of a task to somebody of the lead agency or to an agency below it',
    permission: 'work.see',
    params,
    body: Type.Object({
      title: Type.String({ minLength: 3, maxLength: 300 }),
      what: Type.Optional(Type.String({ maxLength: 10_000 })),
      result: Type.String({ minLength: 3, maxLength: 2_000 }),
      agency: Type.Optional(Type.String({ maxLength: 80, description: 'The lead agency itself when left out' })),
      person: Type.Optional(IdSchema),
      deadline: DeadlineSchema,
      /** Whether the whole cannot be submitted without it; it is, when left out. */
      required: Type.Optional(Type.Boolean()),
      evidence: Type.Optional(Type.Boolean()),
    }),
    reply: TaskViewSchema,
    refusals: [...cannotMove, 'not-below', 'too-deep', 'agency-unknown', 'after-whole'],
  }),
  listPartTargets: endpoint({
    method: 'GET',
    path: '/work/tasks/:id/targets',
    summary: 'To whom a part of a task may be given',
    permission: 'work.see',
    params,
    reply: Type.Object({ people: Type.Array(AgencySchema), agencies: Type.Array(AgencySchema) }),
    refusals: ['not-found'],
  }),
  attachFile: endpoint({
    method: 'POST',
    path: '/work/tasks/:id/attachments',
    summary: 'Attach a file to a task: photograph, PDF or office document, told by its first bytes',
    permission: 'work.see',
    params,
    query: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }),
    body: upload(ATTACHMENT_LIMIT),
    reply: AttachmentSchema,
    refusals: ['not-found', 'not-your-step', 'wrong-state', 'wrong-type', 'too-large'],
  }),
  getAttachment: endpoint({
    method: 'GET',
    path: '/work/tasks/:id/attachments/:attachment',
    summary: 'One attachment, as it was sent',
    permission: 'work.see',
    params: Type.Object({ id: IdSchema, attachment: IdSchema }),
    reply: file('application/octet-stream'),
    refusals: ['not-found'],
  }),
  getFigures: endpoint({
    method: 'GET',
    path: '/work/figures',
    summary: 'The four cells, in all and by unit, lead agency or directive',
    permission: 'work.see',
    query: Type.Object({
      by: OneOf('unit', 'agency', 'directive'),
      unit: filters.unit,
      agency: filters.agency,
      directive: filters.directive,
      issuer: filters.issuer,
    }),
    reply: Type.Object({
      day: DaySchema,
      total: FourCellsSchema,
      rows: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), cells: FourCellsSchema })),
    }),
  }),
}
