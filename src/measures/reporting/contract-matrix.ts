import { type Static, Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { REPORT_MARKS } from './matrix.ts'
import { FormIdSchema, NamedSchema, PeriodSchema } from './schema.ts'

const MarkedSchema = Type.Object({
  id: IdSchema,
  mark: OneOf(...REPORT_MARKS),
  /** Sent with every value that is required. */
  complete: Type.Boolean(),
  published: Type.Boolean(),
  /** Published and corrected since, or being corrected. */
  corrected: Type.Boolean(),
})

export const MatrixSchema = Type.Object({
  form: NamedSchema,
  /** Oldest first. */
  periods: Type.Array(PeriodSchema),
  /** By name; a cell for each period, null where nothing was asked. */
  rows: Type.Array(Type.Object({ subject: NamedSchema, cells: Type.Array(Nullable(MarkedSchema)) })),
})
export type ReportMatrix = Static<typeof MatrixSchema>

export const matrixEndpoints = {
  getReportMatrix: endpoint({
    method: 'GET',
    path: '/measures/reports/matrix',
    summary: 'Who reported when: every unit in every period of a form, at a glance',
    permission: 'measures.see',
    query: Type.Object({
      form: FormIdSchema,
      /** Periods that end within these days; a year back unless told. */
      from: Type.Optional(DaySchema),
      to: Type.Optional(DaySchema),
      unit: Type.Optional(UnitIdSchema),
    }),
    reply: MatrixSchema,
    refusals: ['not-found'],
  }),
} as const
