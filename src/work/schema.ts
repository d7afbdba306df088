import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import {
  ASKED_TASK_STEPS,
  DIRECTIVE_STATES,
  OUTCOMES,
  PETITION_CATEGORIES,
  PETITION_STATES,
  TASK_STATES,
  TASK_STEPS,
} from './names.ts'

/** What a directive or a task is about, `{ type: 'epidemic.f1', id: '10549-chu-van-an', label: 'F1 chưa cách ly' }`. */
const AboutSchema = Type.Object({
  type: Type.String({ pattern: '^[a-z]+\\.[a-z0-9-]+$', maxLength: 60 }),
  id: Type.String({ maxLength: 120 }),
  label: Type.String({ maxLength: 300 }),
})
export type About = Static<typeof AboutSchema>

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
const PersonSchema = Type.Object({ id: Type.String(), name: Type.String() })

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
  due: Nullable(DaySchema),
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
  step: OneOf(...ASKED_TASK_STEPS, 'attach'),
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
  moves: Type.Array(MoveSchema),
  attachments: Type.Array(AttachmentSchema),
  next: Type.Array(NextSchema),
  /** Those in the lead agency to whom the task may be given. */
  people: Type.Array(PersonSchema),
})
export type TaskView = Static<typeof TaskViewSchema>

export const InboxItemSchema = Type.Object({
  kind: OneOf('task', 'petition'),
  id: IdSchema,
  code: Type.String(),
  title: Type.String(),
  /** Who it lies with: the caller's agency, or somebody else whom the caller waits for. */
  turn: OneOf('mine', 'others'),
  group: OneOf('overdue', 'today', 'week', 'later', 'others'),
  what: OneOf('accept', 'do', 'mend', 'decide', 'take', 'answer', 'wait'),
  unit: PlaceSchema,
  with: Type.String({ description: 'Name of the agency it lies with' }),
  due: Nullable(DaySchema),
  /** Past its day, as `isLate` reads it. */
  late: Type.Boolean(),
  workingDaysLeft: Nullable(Type.Integer()),
})
export type InboxItem = Static<typeof InboxItemSchema>

export const DirectiveRowSchema = Type.Object({
  id: IdSchema,
  number: Type.String(),
  title: Type.String(),
  state: OneOf(...DIRECTIVE_STATES),
  on: DaySchema,
  issuer: AgencySchema,
  sector: Type.String(),
  due: Nullable(DaySchema),
  about: Nullable(AboutSchema),
  cells: FourCellsSchema,
})
export type DirectiveRow = Static<typeof DirectiveRowSchema>

const DeadlineSchema = Type.Union([
  Type.Object({ workingDays: Type.Integer({ minimum: 1, maximum: 250 }) }),
  Type.Object({ day: DaySchema }),
])

export const DirectiveInputSchema = Type.Object({
  title: Type.String({ minLength: 3, maxLength: 300 }),
  /** The sentence: what is to be done. */
  text: Type.String({ minLength: 3, maxLength: 10_000 }),
  result: Type.String({ minLength: 3, maxLength: 2_000, description: 'The result wanted of each' }),
  sector: Type.String({ pattern: '^[a-z-]{1,40}$' }),
  deadline: DeadlineSchema,
  /** Agencies by id. */
  agencies: Type.Optional(Type.Array(Type.String(), { maxItems: 300 })),
  /** Units by id: the authority of each unit is meant. */
  units: Type.Optional(Type.Array(UnitIdSchema, { maxItems: 300 })),
  /** The agency in whose name it is issued; the caller's own when left out. */
  issuer: Type.Optional(Type.String()),
  basis: Type.Optional(Type.String({ maxLength: 500, description: 'Legal basis' })),
  about: Type.Optional(AboutSchema),
  evidence: Type.Optional(Type.Boolean({ description: 'A file must come with the result' })),
  /** Who answers in each agency, when not its default officer: agency id to account id. */
  people: Type.Optional(Type.Record(Type.String(), IdSchema)),
})
export type DirectiveInput = Static<typeof DirectiveInputSchema>

export const FanOutRowSchema = Type.Object({
  agency: AgencySchema,
  unit: PlaceSchema,
  assignee: Nullable(PersonSchema),
  /** Open tasks that agency already has. */
  openTasks: Type.Integer(),
})

export const PetitionRowSchema = Type.Object({
  id: IdSchema,
  code: Type.String(),
  title: Type.String(),
  category: OneOf(...PETITION_CATEGORIES),
  state: OneOf(...PETITION_STATES),
  outcome: Nullable(OneOf(...OUTCOMES)),
  unit: PlaceSchema,
  sector: Type.String(),
  handler: Nullable(AgencySchema),
  raisedOn: DaySchema,
  due: DaySchema,
  overdue: Type.Boolean(),
  /** Calendar days since it was raised, until it was answered. */
  ageDays: Type.Integer(),
})
export type PetitionRow = Static<typeof PetitionRowSchema>
