import { type Static, type TSchema, Type } from 'typebox'
import type { Day, Instant } from '#kernel/day'

/** Shapes every contract uses, each with the check the server makes. */
export const DaySchema = Type.Unsafe<Day>(Type.String({ format: 'date', description: 'A calendar day, YYYY-MM-DD' }))
export const InstantSchema = Type.Unsafe<Instant>(
  Type.String({ format: 'date-time', description: 'A moment, ISO 8601 in UTC' }),
)
export const IdSchema = Type.String({ format: 'uuid' })
export const UnitIdSchema = Type.String({ pattern: '^[a-z0-9-]{1,80}$', description: 'Stable id of a unit' })
export const WordsSchema = Type.Object({ vi: Type.String(), en: Type.String() })

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A string that must be one of the given words. */
export const OneOf = <const T extends readonly string[]>(...words: T) =>
  Type.Unsafe<T[number]>(Type.String({ enum: words as unknown as string[] }))

export const ProblemSchema = Type.Object({
  type: Type.String(),
  title: Type.String({ description: 'What happened, in the caller’s language' }),
  status: Type.Integer(),
  code: Type.String({ description: 'The refusal, as the contract lists it' }),
  detail: Type.Optional(Type.String({ description: 'What to do' })),
  requestId: Type.Optional(Type.String()),
  fields: Type.Optional(
    Type.Array(Type.Object({ row: Type.Optional(Type.Integer()), field: Type.String(), message: Type.String() })),
  ),
})
export type Problem = Static<typeof ProblemSchema>
