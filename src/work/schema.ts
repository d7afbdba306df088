import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { ASKED_TASK_STEPS, TASK_STATES, TASK_STEPS } from './names.ts'

/** What a directive or a task is about, `{ type: 'epidemic.f1', id: '10549-chu-van-an', label: 'F1 chưa cách ly' }`. */
export const AboutSchema = Type.Object({
  type: Type.String({ pattern: '^[a-z]+\\.[a-z0-9-]+$', maxLength: 60 }),
  id: Type.String({ maxLength: 120 }),
  label: Type.String({ maxLength: 300 }),
})
export type About = Static<typeof AboutSchema>
export type { DirectiveInput, DirectiveRow } from './directives/schema.ts'

/** The four cells; `total` is their sum. Recalled tasks are counted in none. */
export const FourCellsSchema = Type.Object({
  doneOnTime: Type.Integer(),
  doneLate: Type.Integer(),
  openInTime: Type.Integer(),
  openOverdue: Type.Integer(),
  total: Type.Integer(),
})

export const AgencySchema = Type.Object({ id: Type.String(), name: Type.String() })
export const PlaceSchema = Type.Object({ id: UnitIdSchema, name: Type.String() })
export const PersonSchema = Type.Object({ id: Type.String(), name: Type.String() })

export const TaskRowSchema = Type.Object({
  id: IdSchema,
  code: Type.String({ description: 'NV-…, as read out on the telephone' }),
  title: Type.String(),
  state: OneOf(...TASK_STATES),
  unit: PlaceSchema,
  sector: Type.String(),
  lead: AgencySchema,
  issuer: AgencySchema,
  assignee: Nullable(PersonSchema),
  directiveId: IdSchema,
  /** The next day something is wanted. */
  due: Nullable(DaySchema),
  /** The deadline as it is written: "Quý IV/2026". */
  deadline: WordsSchema,
  /** The first day ever given. */
  firstDue: Nullable(DaySchema),
  /** How often it was given more time. */
  extensions: Type.Integer(),
  /** More time asked for and not yet decided. */
  askedDue: Nullable(DaySchema),
  coordinators: Type.Array(AgencySchema),
  parentId: Nullable(IdSchema),
  /** Of a part: whether the whole cannot be submitted without it. */
  required: Type.Boolean(),
  /** Counted, never typed: parts, milestones, reports or files. */
  progress: Type.Object({
    by: OneOf('parts', 'milestones', 'reports', 'evidence'),
    done: Type.Integer(),
    of: Type.Integer(),
  }),
  /** Working days from today to the due day; negative when past. */
  workingDaysLeft: Nullable(Type.Integer()),
  overdue: Type.Boolean(),
  escalation: Type.Integer({ description: 'How many levels it has climbed' }),
  about: Nullable(AboutSchema),
  assignedOn: DaySchema,
  submittedOn: Nullable(DaySchema),
  closedOn: Nullable(DaySchema),
})
export type TaskRow = Static<typeof TaskRowSchema>

const MoveSchema = Type.Object({
  seq: Type.Integer(),
  step: OneOf(...TASK_STEPS),
  at: InstantSchema,
  by: Nullable(Type.String({ description: 'Name of the official; null for the clock' })),
  agency: Nullable(Type.String()),
  words: Nullable(Type.String()),
  due: Nullable(DaySchema),
})

export const AttachmentSchema = Type.Object({
  id: IdSchema,
  name: Type.String(),
  type: Type.String(),
  bytes: Type.Integer(),
  at: InstantSchema,
  by: Nullable(Type.String()),
})

/** One thing the caller may do next, or why not. */
const NextSchema = Type.Object({
  step: OneOf(...ASKED_TASK_STEPS, 'attach', 'divide'),
  allowed: Type.Boolean(),
  why: Nullable(WordsSchema),
  needs: Type.Array(OneOf('words', 'due', 'person', 'file')),
})

export const TaskViewSchema = Type.Object({
  ...TaskRowSchema.properties,
  what: Type.String(),
  result: Type.String({ description: 'The result wanted' }),
  /** Whether a file must be attached before the result can be submitted. */
  evidence: Type.Boolean(),
  directive: Nullable(
    Type.Object({
      id: IdSchema,
      number: Type.String(),
      on: DaySchema,
      text: Type.String(),
      basis: Nullable(Type.String()),
    }),
  ),
  /** The task it is a part of, where the caller may see it. */
  parent: Nullable(Type.Object({ id: IdSchema, code: Type.String(), title: Type.String() })),
  parts: Type.Array(TaskRowSchema),
  points: Type.Array(
    Type.Object({
      due: DaySchema,
      first: DaySchema,
      reported: Nullable(DaySchema),
      late: Type.Boolean(),
      words: WordsSchema,
    }),
  ),
  asked: Nullable(
    Type.Object({
      due: DaySchema,
      on: DaySchema,
      words: Nullable(Type.String()),
      by: Nullable(Type.String()),
    }),
  ),
  plan: Nullable(Type.Object({ id: IdSchema, row: Type.Integer() })),
  moves: Type.Array(MoveSchema),
  attachments: Type.Array(AttachmentSchema),
  next: Type.Array(NextSchema),
  /** Those in the lead agency to whom the task may be given. */
  people: Type.Array(PersonSchema),
})
export type TaskView = Static<typeof TaskViewSchema>
