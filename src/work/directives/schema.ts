import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { DIRECTIVE_FORMS, DIRECTIVE_STATES, DIRECTIVE_STEPS } from '../names.ts'
import {
  AboutSchema,
  AgencySchema,
  AttachmentSchema,
  FourCellsSchema,
  PersonSchema,
  PlaceSchema,
  TaskRowSchema,
} from '../schema.ts'

const SignerSchema = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 120 }),
  title: Type.String({ maxLength: 160, description: 'The office in which it is signed' }),
})
export type Signer = Static<typeof SignerSchema>

export const DirectiveRowSchema = Type.Object({
  id: IdSchema,
  number: Type.String(),
  form: OneOf(...DIRECTIVE_FORMS),
  title: Type.String(),
  state: OneOf(...DIRECTIVE_STATES),
  on: DaySchema,
  issuer: AgencySchema,
  sector: Type.String(),
  due: Nullable(DaySchema),
  extensions: Type.Integer({ description: 'How often its deadline was extended' }),
  about: Nullable(AboutSchema),
  cells: FourCellsSchema,
})
export type DirectiveRow = Static<typeof DirectiveRowSchema>

const DeadlineSchema = Type.Union([
  Type.Object({ workingDays: Type.Integer({ minimum: 1, maximum: 250 }) }),
  Type.Object({ day: DaySchema }),
])

const ChosenRuleSchema = Type.Object({
  id: Type.String({ maxLength: 60 }),
  settings: Type.Record(Type.String(), Type.String({ maxLength: 200 })),
})

const WhySchema = Type.String({ minLength: 1, maxLength: 2_000, description: 'The reason, kept in the history' })
/** How many moves the asker saw: whoever was overtaken by somebody else is told. */
export const SeenMovesSchema = Type.Integer({ minimum: 1 })

const ReplacingSchema = Type.Object({
  id: IdSchema,
  /** What becomes of its open tasks where the new one has the same recipient; all others are recalled. */
  open: OneOf('recall', 'carry'),
  words: WhySchema,
  moves: SeenMovesSchema,
})

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
  /** Chooses further recipients by what is known on the day. */
  rule: Type.Optional(ChosenRuleSchema),
  /** Agencies left out of what the rule gives. */
  without: Type.Optional(Type.Array(Type.String(), { maxItems: 300 })),
  /** Agencies the sender saw in the preview: when the rule gives others by now, nothing is sent. */
  seen: Type.Optional(Type.Array(Type.String(), { maxItems: 1_000 })),
  /** Agencies that help with every task. */
  coordinators: Type.Optional(Type.Array(Type.String(), { maxItems: 50 })),
  /** The agency in whose name it is issued; the caller's own when left out. */
  issuer: Type.Optional(Type.String()),
  form: Type.Optional(OneOf(...DIRECTIVE_FORMS)),
  /** Left out, the next one of the issuer's series. */
  number: Type.Optional(Type.String({ maxLength: 40 })),
  /** The day the document bears; today when left out, never later. */
  day: Type.Optional(DaySchema),
  signer: Type.Optional(SignerSchema),
  basis: Type.Optional(Type.String({ maxLength: 500, description: 'Legal basis' })),
  about: Type.Optional(AboutSchema),
  evidence: Type.Optional(Type.Boolean({ description: 'A file must come with the result' })),
  /** Who answers in each agency, when not its default officer: agency id to account id. */
  people: Type.Optional(Type.Record(Type.String(), IdSchema)),
  replaces: Type.Optional(ReplacingSchema),
})
export type DirectiveInput = Static<typeof DirectiveInputSchema>

export const FanOutRowSchema = Type.Object({
  agency: AgencySchema,
  unit: PlaceSchema,
  assignee: Nullable(PersonSchema),
  /** Why the rule chose it; null when it was named. */
  why: Nullable(Type.String()),
  /** Open tasks that agency already has. */
  openTasks: Type.Integer(),
  /** The open task of the directive replaced that it would carry over. */
  carries: Nullable(Type.Object({ id: IdSchema, code: Type.String() })),
})

export const RuleSettingSchema = Type.Object({
  name: Type.String(),
  words: WordsSchema,
  kind: OneOf('choice', 'choices', 'number'),
  choices: Type.Array(Type.Object({ value: Type.String(), words: WordsSchema })),
  /** What it begins with; choices are separated by commas. */
  start: Type.String(),
})

const FigureSchema = Type.Object({ value: Nullable(Type.Number()), words: WordsSchema, on: DaySchema })

const ContentSchema = Type.Object({
  number: Type.String(),
  form: OneOf(...DIRECTIVE_FORMS),
  day: DaySchema,
  title: Type.String(),
  text: Type.String(),
  result: Type.String(),
  basis: Nullable(Type.String()),
  signer: Nullable(SignerSchema),
})
export const DirectiveMoveSchema = Type.Object({
  seq: Type.Integer(),
  step: OneOf(...DIRECTIVE_STEPS),
  at: InstantSchema,
  by: Nullable(Type.String()),
  agency: Nullable(Type.String()),
  words: Nullable(Type.String()),
  due: Nullable(DaySchema),
  /** What it says from then on: at its issue and after each amendment. */
  content: Nullable(ContentSchema),
  /** How many tasks, by what became of them. */
  effects: Type.Record(Type.String(), Type.Integer()),
})

/** A task as the roll-up shows it: who, how late, and when something last happened. */
export const RollUpRowSchema = Type.Object({
  ...TaskRowSchema.properties,
  /** Working days past the deadline; 0 while in time. */
  lateBy: Type.Integer(),
  why: Nullable(Type.String({ description: 'Why the rule chose it' })),
  last: Nullable(
    Type.Object({
      step: Type.String(),
      at: InstantSchema,
      by: Nullable(Type.String()),
      words: Nullable(Type.String()),
    }),
  ),
  /** When the issuer last urged it on. */
  urgedAt: Nullable(InstantSchema),
})

const LinkedSchema = Type.Object({ id: IdSchema, number: Type.String(), title: Type.String() })

export const DirectiveViewSchema = Type.Object({
  ...DirectiveRowSchema.properties,
  text: Type.String(),
  result: Type.String(),
  basis: Nullable(Type.String()),
  signer: Nullable(SignerSchema),
  issuedBy: Nullable(Type.String()),
  firstDue: Nullable(DaySchema),
  coordinators: Type.Array(AgencySchema),
  evidence: Type.Boolean(),
  /** The rule that chose the recipients, in its words on that day. */
  rule: Nullable(WordsSchema),
  replaces: Nullable(LinkedSchema),
  replacedBy: Nullable(LinkedSchema),
  /** The figure it is about: as it was when it was issued, and as it is. */
  figure: Nullable(Type.Object({ atIssue: FigureSchema, now: Nullable(FigureSchema) })),
  /** Open tasks past their day, the latest first. */
  laggards: Type.Array(RollUpRowSchema),
  tasks: Type.Array(RollUpRowSchema),
  files: Type.Array(AttachmentSchema),
  history: Type.Array(DirectiveMoveSchema),
  moves: SeenMovesSchema,
  /** Whether the caller may recall, extend, amend and replace it. */
  recallable: Type.Boolean(),
  /** Whether the caller may urge the laggards on. */
  urgeable: Type.Boolean(),
  closedOn: Nullable(DaySchema),
})
