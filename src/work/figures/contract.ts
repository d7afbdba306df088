import { type Static, Type } from 'typebox'
import { contract, endpoint, file } from '#platform/http/endpoint'
import { DaySchema, IdSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { AgencySchema, FourCellsSchema, PlaceSchema } from '../schema.ts'
import { FIGURE_KINDS } from './line.ts'

export const FIGURE_GROUPS = ['agency', 'place', 'category', 'kind', 'month'] as const
export type FigureGroup = (typeof FIGURE_GROUPS)[number]

/** What a number of the page is made of, so that every one can be opened. */
export const FIGURE_PARTS = [
  'doneOnTime',
  'doneLate',
  'openInTime',
  'openOverdue',
  'byExtension',
  'withdrawnLate',
  'withdrawn',
  'age0',
  'age1',
  'age2',
  'age3',
  'age4',
] as const
export type FigurePart = (typeof FIGURE_PARTS)[number]

const filters = {
  kind: Type.Optional(OneOf(...FIGURE_KINDS)),
  /** Opened on or after, and on or before. */
  from: Type.Optional(DaySchema),
  to: Type.Optional(DaySchema),
  /** A unit with everything below it today. */
  unit: Type.Optional(UnitIdSchema),
  sector: Type.Optional(Type.String({ maxLength: 40 })),
}

const narrowed = {
  ...filters,
  by: Type.Optional(OneOf(...FIGURE_GROUPS)),
  /** One row of the grouping `by`. */
  group: Type.Optional(Type.String({ maxLength: 200 })),
  part: Type.Optional(OneOf(...FIGURE_PARTS)),
}

const OnTimeSchema = Type.Object({
  onTime: Type.Integer(),
  due: Type.Integer({ description: 'Done, or open and overdue: those whose deadline has spoken' }),
  share: Nullable(Type.Number({ description: 'Null below ten: the numbers are said instead' })),
  low: Nullable(Type.Number()),
  high: Nullable(Type.Number()),
})

const FigureSchema = Type.Object({
  cells: FourCellsSchema,
  onTime: OnTimeSchema,
  /** In its cell only because the deadline was extended; counted in the cells too. */
  byExtension: Type.Integer(),
  /** Recalled, withdrawn or joined: in no cell. */
  withdrawn: Type.Integer(),
  withdrawnLate: Type.Integer(),
  /** Open cases by calendar days: up to 7, 15, 30, 60, more. */
  ages: Type.Array(Type.Integer(), { minItems: 5, maxItems: 5 }),
  oldestDays: Nullable(Type.Integer()),
  /** Working days from opening to result, waiting included, of those that have one. */
  handling: Type.Object({ n: Type.Integer(), median: Nullable(Type.Number()), p90: Nullable(Type.Number()) }),
})

const CaseSchema = Type.Object({
  kind: OneOf(...FIGURE_KINDS),
  id: IdSchema,
  code: Type.String(),
  title: Type.String(),
  category: Type.String(),
  unit: PlaceSchema,
  agency: Nullable(AgencySchema),
  opened: DaySchema,
  firstDue: Nullable(DaySchema),
  due: Nullable(DaySchema),
  extensions: Type.Integer(),
  /** Day of the result, answer or issue that stands. */
  result: Nullable(DaySchema),
  open: Type.Boolean(),
  /** Its cell; null for a withdrawn one. */
  cell: Nullable(OneOf('doneOnTime', 'doneLate', 'openInTime', 'openOverdue')),
})

export const caseFigures = contract(
  'work',
  {
    getCaseFigures: endpoint({
      method: 'GET',
      path: '/work/case-figures',
      summary: 'Four cells, extensions, ages and handling times of every kind of case, in all and by group',
      permission: 'work.see',
      query: Type.Object({ ...filters, by: OneOf(...FIGURE_GROUPS) }),
      reply: Type.Object({
        day: DaySchema,
        total: FigureSchema,
        rows: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), ...FigureSchema.properties })),
      }),
    }),
    listFigureCases: endpoint({
      method: 'GET',
      path: '/work/case-figures/cases',
      summary: 'The cases behind one number, the latest deadline last, page by page',
      permission: 'work.see',
      query: Type.Object({
        ...narrowed,
        cursor: Type.Optional(Type.String({ maxLength: 200 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      }),
      reply: Type.Object({
        items: Type.Array(CaseSchema),
        total: Type.Integer(),
        /** The name of the row asked for with `group`. */
        group: Nullable(Type.String()),
        next: Nullable(Type.String()),
      }),
    }),
    exportFigureCases: endpoint({
      method: 'GET',
      path: '/work/case-figures/cases/export',
      summary: 'Exactly the cases behind one number, as CSV',
      permission: 'work.see',
      query: Type.Object(narrowed),
      reply: file('text/csv; charset=utf-8'),
    }),
  },
  {},
)
export type CaseFigure = Static<typeof FigureSchema>
export type FigureCase = Static<typeof CaseSchema>
export type FigureRow = CaseFigure & { readonly id: string; readonly name: string }
