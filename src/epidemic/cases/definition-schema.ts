import { type Static, Type } from 'typebox'
import { DaySchema, OneOf, WordsSchema } from '#platform/http/schema'

const Code = Type.String({ minLength: 1, maxLength: 80 })
const FindingSchema = Type.Object({ code: Code, kind: OneOf('sign', 'link', 'test'), words: WordsSchema })
const RequirementSchema = Type.Object({
  atLeast: Type.Integer({ minimum: 1, maximum: 20 }),
  of: Type.Array(Code, { minItems: 1, maxItems: 60 }),
})
const CriterionSchema = Type.Object({
  words: WordsSchema,
  all: Type.Array(RequirementSchema, { minItems: 1, maxItems: 10 }),
})
const Criteria = Type.Array(CriterionSchema, { maxItems: 20 })
const byClass = Type.Object({ confirmed: Criteria, probable: Criteria, suspected: Criteria })

/** What a definition is made of beside its disease, act and first day. */
export const DefinitionBodySchema = Type.Object({
  findings: Type.Array(FindingSchema, { maxItems: 80 }),
  classes: byClass,
})
export type DefinitionBody = Static<typeof DefinitionBodySchema>

export const DefinitionSchema = Type.Object({
  id: Type.String(),
  disease: Type.String(),
  names: Type.Array(Type.String()),
  act: Type.String(),
  from: DaySchema,
  ...DefinitionBodySchema.properties,
  /** Entered here, not delivered with the product. */
  added: Type.Boolean(),
})
export type Definition = Static<typeof DefinitionSchema>
