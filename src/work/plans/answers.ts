import { type Static, Type } from 'typebox'
import { OneOf } from '#platform/http/schema'
import { DeadlineSchema } from '../tasks/schema-deadline.ts'
import { RULES } from './agency-name.ts'

const agencies = Type.Array(Type.String({ maxLength: 80 }), { maxItems: 300 })

/** Whom a name means. */
export const NamedAnswerSchema = Type.Union([
  Type.Object({ agencies }),
  Type.Object({ rule: OneOf(...RULES) }),
  Type.Object({ nobody: Type.Literal(true) }),
])
export type NamedAnswer = Static<typeof NamedAnswerSchema>

/** Several named as leads: each leads a task of its own, or the first leads and the others help. */
export const LEAD_WAYS = ['each', 'first'] as const
export type LeadWay = (typeof LEAD_WAYS)[number]

/** What the reviewer says of one row, before what holds for all rows that say the same. */
export const RowAnswerSchema = Type.Object({
  title: Type.Optional(Type.String({ maxLength: 5_000 })),
  result: Type.Optional(Type.String({ maxLength: 2_000 })),
  deadline: Type.Optional(DeadlineSchema),
  leads: Type.Optional(agencies),
  coordinators: Type.Optional(agencies),
  /** A heading, a sum, a signature: no task. */
  skip: Type.Optional(Type.Boolean()),
})
export type RowAnswer = Static<typeof RowAnswerSchema>

/** What the reviewer answered; a key is the folded text of the cells asked about, or the number of the row. */
export interface Answers {
  readonly deadlines: Readonly<Record<string, Static<typeof DeadlineSchema>>>
  readonly names: Readonly<Record<string, NamedAnswer>>
  readonly leads: Readonly<Record<string, LeadWay>>
  /** The result wanted where the plan names none. */
  readonly results: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, RowAnswer>>
}

export const noAnswers: Answers = { deadlines: {}, names: {}, leads: {}, results: {}, rows: {} }

/** One answer, as it is kept while the review goes on; null takes it back. */
export const AnswerSchema = Type.Union([
  Type.Object({ of: Type.Literal('deadlines'), key: Type.String(), value: Type.Union([DeadlineSchema, Type.Null()]) }),
  Type.Object({ of: Type.Literal('names'), key: Type.String(), value: Type.Union([NamedAnswerSchema, Type.Null()]) }),
  Type.Object({ of: Type.Literal('leads'), key: Type.String(), value: Type.Union([OneOf(...LEAD_WAYS), Type.Null()]) }),
  Type.Object({
    of: Type.Literal('results'),
    key: Type.String(),
    value: Type.Union([Type.String({ maxLength: 2_000 }), Type.Null()]),
  }),
  Type.Object({ of: Type.Literal('rows'), key: Type.String(), value: Type.Union([RowAnswerSchema, Type.Null()]) }),
])
export type Answer = Static<typeof AnswerSchema>

/** The answers with one given or taken back. */
export function answered(answers: Answers, { of, key, value }: Answer): Answers {
  const { [key]: _before, ...others } = answers[of] as Record<string, unknown>
  return { ...answers, [of]: value === null ? others : { ...others, [key]: value } }
}
