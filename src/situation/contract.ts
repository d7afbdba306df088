import { type Static, Type } from 'typebox'
import { OverviewSchema } from '#epidemic/contract'
import { IndicatorRowSchema } from '#measures/contract'
import { KINDS } from '#places/contract'
import { contract, endpoint, file } from '#platform/http/endpoint'
import { DaySchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { ATTENTION_KINDS } from './attention.ts'
import { refusals } from './text.ts'

export { ATTENTION_KINDS, type AttentionKind } from './attention.ts'
export { briefLinks } from './brief/links.ts'
export { attentionWords, sentences } from './text.ts'

export const FourCellsSchema = Type.Object({
  doneOnTime: Type.Integer(),
  doneLate: Type.Integer(),
  openInTime: Type.Integer(),
  openOverdue: Type.Integer(),
  total: Type.Integer(),
})

/** Something that needs this caller, one click from action. */
const AttentionSchema = Type.Object({
  kind: OneOf(...ATTENTION_KINDS),
  work: Nullable(OneOf('task', 'petition')),
  id: Type.String(),
  title: Type.String(),
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  due: Nullable(DaySchema),
  workingDaysLeft: Nullable(Type.Integer()),
  count: Nullable(Type.Integer()),
})
export type AttentionItem = Static<typeof AttentionSchema>

const WaitingSchema = Type.Object({ waiting: Type.Integer(), overdue: Type.Integer(), oldestDays: Type.Integer() })

/** One row of the table, one area of the map. */
const UnitRowSchema = Type.Object({
  id: UnitIdSchema,
  name: Type.String(),
  kind: Type.String(),
  population: Nullable(Type.Integer()),
  f0: Type.Integer(),
  f1: Type.Integer(),
  f2: Type.Integer(),
  newF0: Type.Integer(),
  f0In7Days: Type.Integer(),
  f0In14Days: Type.Integer(),
  /** F1 not yet quarantined, and those among them found more than 24 hours ago. */
  waiting: Type.Integer(),
  late: Type.Integer(),
  /** 1 green to 4 red, as confirmed for COVID-19; null for a district, and where none is in force. */
  epidemicLevel: Nullable(Type.Integer({ minimum: 1, maximum: 4 })),
  tasksOpen: Type.Integer(),
  tasksOverdue: Type.Integer(),
  curve: Type.Array(Type.Integer(), { description: 'New F0 by day, the 28 days ending on the day' }),
})
export type UnitRow = Static<typeof UnitRowSchema>

const BoardSchema = Type.Object({
  day: DaySchema,
  today: DaySchema,
  place: Type.Object({
    id: UnitIdSchema,
    name: Type.String(),
    kind: OneOf(...KINDS),
    level: OneOf('province', 'district', 'commune'),
    /** From the top down to the place. */
    path: Type.Array(Type.Object({ id: UnitIdSchema, name: Type.String() })),
  }),
  /** The level of the rows: what lies just below, or the communes. */
  rowsLevel: OneOf('district', 'commune'),
  partial: Type.Boolean({ description: 'The caller may not see every unit of the place: figures count those seen' }),
  epidemic: Nullable(OverviewSchema),
  tasks: Nullable(FourCellsSchema),
  /** What citizens reported and nobody has answered. */
  reports: Nullable(WaitingSchema),
  obstacles: Nullable(WaitingSchema),
  programme: Type.Array(IndicatorRowSchema),
  attention: Type.Array(AttentionSchema),
  units: Type.Array(UnitRowSchema),
})
export type Board = Static<typeof BoardSchema>

const PieceSchema = Type.Object({
  text: Type.String(),
  /** Page that the figure opens, with its place and day. */
  to: Nullable(Type.String()),
})
const BriefSchema = Type.Object({
  day: DaySchema,
  title: Type.String(),
  sections: Type.Array(Type.Object({ title: Type.String(), lines: Type.Array(Type.Array(PieceSchema)) })),
  table: Type.Object({
    title: Type.String(),
    heads: Type.Array(Type.String()),
    rows: Type.Array(Type.Array(Type.String())),
  }),
  /** Five lines for a chat. */
  message: Type.Array(Type.String()),
})
export type DailyBrief = Static<typeof BriefSchema>

const placeAndDay = { day: Type.Optional(DaySchema), place: Type.Optional(UnitIdSchema) }

export const situation = contract(
  'situation',
  {
    getBoard: endpoint({
      method: 'GET',
      path: '/situation/board',
      summary: 'One picture of a place on a day: epidemic, work, programme, what needs the caller, unit by unit',
      permission: 'situation.see',
      query: Type.Object({
        day: Type.Optional(DaySchema),
        place: Type.Optional(UnitIdSchema),
        rows: Type.Optional(OneOf('below', 'communes')),
      }),
      reply: BoardSchema,
      refusals: ['unknown-place'],
    }),
    getBrief: endpoint({
      method: 'GET',
      path: '/situation/brief',
      summary: 'The daily brief of a place, made from the rooms’ answers, every figure with the page it opens',
      permission: 'situation.see',
      query: Type.Object(placeAndDay),
      reply: BriefSchema,
      refusals: ['unknown-place'],
    }),
    printBrief: endpoint({
      method: 'GET',
      path: '/situation/brief/document',
      summary: 'The daily brief as a report in the official form (Decree 30/2020), in Vietnamese, without a number',
      permission: 'situation.see',
      query: Type.Object({ ...placeAndDay, format: OneOf('docx', 'pdf') }),
      reply: file('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
      refusals: ['unknown-place'],
    }),
  },
  refusals,
)
