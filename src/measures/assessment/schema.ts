import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { MEASURE_UNITS, POINT_SOURCES, SUBJECT_KINDS } from '../names.ts'
import { MISSING } from '../series/figure.ts'
import { ASKS } from './declared.ts'
import { LINE_STATES } from './points.ts'

export const CodeSchema = Type.String({
  pattern: '^[A-Za-z0-9._-]{1,40}$',
  description: 'Code of a node of the edition',
})
export const EditionId = Type.String({ pattern: '^[a-z0-9-]{1,60}$' })
const Points = Nullable(Type.Number())

export const NamedSchema = Type.Object({ id: Type.String(), name: WordsSchema })

/** Lines by state. */
export const CountsSchema = Type.Object({
  open: Type.Integer(),
  declared: Type.Integer(),
  asked: Type.Integer(),
  verified: Type.Integer(),
  disputed: Type.Integer(),
  final: Type.Integer(),
})
export type Counts = Static<typeof CountsSchema>

export const AssessmentRowSchema = Type.Object({
  id: IdSchema,
  editionId: EditionId,
  year: Type.Integer(),
  subjectKind: OneOf(...SUBJECT_KINDS),
  subject: NamedSchema,
  state: OneOf('open', 'final'),
  dueDay: DaySchema,
  verifyDay: DaySchema,
  disputeDays: Type.Integer(),
  simulated: Type.Boolean(),
  /** Of the lines the caller may see. */
  counts: CountsSchema,
  declared: Points,
  verified: Points,
  final: Points,
  /** What waits for the caller: to declare or mend, to verify. */
  mine: Type.Integer(),
  late: Type.Boolean({ description: 'Something in it is past its day' }),
})
export type AssessmentRow = Static<typeof AssessmentRowSchema>

export const OwedSchema = Type.Object({
  agency: NamedSchema,
  declare: Type.Integer(),
  asked: Type.Integer(),
  verify: Type.Integer(),
  disputed: Type.Integer(),
  late: Type.Integer(),
  due: Nullable(DaySchema),
})
export type OwedRow = Static<typeof OwedSchema>

export const BroughtSchema = Type.Object({
  declared: Points,
  verified: Points,
  final: Points,
  points: Points,
  max: Points,
})

export const MaySchema = Type.Object({
  declare: Type.Boolean(),
  withdraw: Type.Boolean(),
  verify: Type.Boolean(),
  dispute: Type.Boolean(),
  decide: Type.Boolean(),
  /** Take part in the conversation. */
  say: Type.Boolean(),
})

export const AssessmentLineSchema = Type.Object({
  state: OneOf(...LINE_STATES),
  a: Nullable(Type.Number()),
  b: Nullable(Type.Number()),
  choice: Nullable(Type.Integer()),
  answer: Nullable(Type.Boolean()),
  note: Nullable(Type.String()),
  declaredPoints: Points,
  declaredAt: Nullable(InstantSchema),
  verifiedPoints: Points,
  verifiedReason: Nullable(Type.String()),
  dispute: Nullable(Type.String()),
  disputedPoints: Points,
  disputeUntil: Nullable(DaySchema),
  finalPoints: Points,
  decision: Nullable(Type.String()),
  revision: Type.Integer(),
  simulated: Type.Boolean(),
  wanting: Nullable(OneOf('input', 'evidence', 'maximum')),
  may: MaySchema,
})
export type AssessmentLine = Static<typeof AssessmentLineSchema>

/** What is already known of a node from reported figures. */
export const KnownFigureSchema = Type.Object({
  value: Nullable(Type.Number()),
  a: Nullable(Type.Number()),
  b: Nullable(Type.Number()),
  missing: Nullable(OneOf(...MISSING)),
  confirmedOn: Nullable(DaySchema),
  simulated: Type.Boolean(),
})
export type KnownFigure = Static<typeof KnownFigureSchema>

export const NodeRowSchema = Type.Object({
  code: CodeSchema,
  parent: Nullable(CodeSchema),
  depth: Type.Integer(),
  leaf: Type.Boolean(),
  name: WordsSchema,
  max: Points,
  scored: Type.Boolean(),
  rule: Nullable(WordsSchema),
  evidence: Nullable(WordsSchema),
  /** Where rule and points are written; "giả định" when assumed. */
  source: Nullable(Type.String()),
  pointSource: Nullable(OneOf(...POINT_SOURCES)),
  ask: Nullable(OneOf(...ASKS)),
  steps: Type.Array(Type.Object({ words: WordsSchema, points: Points })),
  inputs: Type.Object({ a: WordsSchema, b: Nullable(WordsSchema) }),
  unit: Nullable(OneOf(...MEASURE_UNITS)),
  indicatorId: Nullable(Type.String()),
  declarer: Nullable(NamedSchema),
  verifier: Nullable(NamedSchema),
  figure: Nullable(KnownFigureSchema),
  line: Nullable(AssessmentLineSchema),
  brought: BroughtSchema,
  /** Points that can still be won. */
  gap: Points,
  lastYear: Nullable(Type.Object({ points: Points, max: Points, files: Type.Integer() })),
  files: Type.Integer(),
  tasks: Type.Array(
    Type.Object({
      taskId: IdSchema,
      directiveId: IdSchema,
      number: Type.String(),
      agency: NamedSchema,
      due: Nullable(DaySchema),
    }),
  ),
})
export type AssessmentNode = Static<typeof NodeRowSchema>

export const AssessmentViewSchema = Type.Object({
  ...AssessmentRowSchema.properties,
  edition: Type.Object({
    id: EditionId,
    name: WordsSchema,
    act: Type.String(),
    note: Nullable(WordsSchema),
    maxPoints: Points,
  }),
  nodes: Type.Array(NodeRowSchema),
  /** Lines of other agencies, which the caller does not see and no sum counts. */
  hidden: Type.Integer(),
  /** Lines whose node the edition has no longer. */
  dropped: Type.Array(Type.String()),
  total: BroughtSchema,
  lastYear: Nullable(Type.Object({ id: IdSchema, year: Type.Integer(), points: Points })),
  may: Type.Object({
    submit: Type.Boolean(),
    verify: Type.Boolean(),
    settle: Type.Boolean(),
    direct: Type.Boolean(),
    assign: Type.Boolean(),
  }),
})
export type AssessmentView = Static<typeof AssessmentViewSchema>

export const EvidenceSchema = Type.Object({
  id: IdSchema,
  name: Type.String(),
  type: Type.String(),
  bytes: Type.Integer(),
  at: InstantSchema,
  by: Nullable(Type.String()),
  reused: Type.Boolean(),
  simulated: Type.Boolean(),
})
export type AssessmentEvidence = Static<typeof EvidenceSchema>

export const WordSchema = Type.Object({
  id: IdSchema,
  kind: OneOf('declared', 'asked', 'verified', 'disputed', 'decided', 'withdrawn', 'said'),
  words: Nullable(Type.String()),
  points: Points,
  at: InstantSchema,
  by: Nullable(Type.String()),
  agency: Nullable(WordsSchema),
})
export type AssessmentWord = Static<typeof WordSchema>
