import { Type } from 'typebox'
import { DaySchema, OneOf } from '#platform/http/schema'
import { type Deadline, RHYTHMS } from './deadline.ts'

const year = Type.Integer({ minimum: 2000, maximum: 2100 })

/** A deadline as a tagged value: see `Deadline`. */
export const DeadlineSchema = Type.Unsafe<Deadline>(
  Type.Union([
    Type.Object({ kind: Type.Literal('day'), day: DaySchema }),
    Type.Object({ kind: Type.Literal('month'), year, month: Type.Integer({ minimum: 1, maximum: 12 }) }),
    Type.Object({ kind: Type.Literal('quarter'), year, quarter: Type.Integer({ minimum: 1, maximum: 4 }) }),
    Type.Object({ kind: Type.Literal('year'), year }),
    Type.Object({
      kind: Type.Literal('standing'),
      rhythm: OneOf(...RHYTHMS),
      months: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 12 }), { maxItems: 12 })),
      fromYear: Type.Optional(year),
    }),
    Type.Object({ kind: Type.Literal('milestones'), days: Type.Array(DaySchema, { minItems: 1, maxItems: 24 }) }),
    Type.Object({ kind: Type.Literal('none') }),
  ]),
)
