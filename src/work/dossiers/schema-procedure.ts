import { type Static, Type } from 'typebox'
import { DaySchema, Nullable, OneOf } from '#platform/http/schema'
import { PROCEDURE_LEVELS, REQUIREMENT_FORMS, RESULT_KINDS } from './names.ts'

const RequirementSchema = Type.Object({
  id: Type.String({ pattern: '^[a-z0-9-]{1,20}$' }),
  name: Type.String({ maxLength: 1_000 }),
  form: OneOf(...REQUIREMENT_FORMS),
  copies: Type.Integer({ minimum: 0, maximum: 99 }),
  template: Nullable(Type.String({ maxLength: 300 })),
  required: Type.Boolean(),
})

const StageSchema = Type.Object({
  name: Type.String({ maxLength: 300 }),
  /** `commune/general`, `province/construction`, or the id of an agency. */
  agency: Type.String({ maxLength: 100 }),
  hours: Type.Number({ minimum: 0, maximum: 10_000 }),
})

/** What an administrator writes; what is wrong with it is named field by field. */
export const ProcedureInputSchema = Type.Object({
  name: Type.String({ maxLength: 500 }),
  level: OneOf(...PROCEDURE_LEVELS),
  sector: Type.String({ maxLength: 40 }),
  fee: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
  feeNote: Nullable(Type.String({ maxLength: 500 })),
  requirements: Type.Array(RequirementSchema, { maxItems: 60 }),
  basis: Type.Array(Type.String({ maxLength: 500 }), { maxItems: 40 }),
  termHours: Type.Number({ minimum: 0, maximum: 20_000 }),
  stages: Type.Array(StageSchema, { maxItems: 20 }),
  result: Type.String({ maxLength: 500 }),
  resultKind: OneOf(...RESULT_KINDS),
  signer: Type.String({ maxLength: 200 }),
  supplyDays: Type.Integer({ minimum: 1, maximum: 365 }),
  note: Nullable(Type.String({ maxLength: 2_000 })),
})
export type ProcedureInput = Static<typeof ProcedureInputSchema>

export const ProcedureSchema = Type.Object({
  id: Type.String({ description: 'Code of the national database' }),
  version: Type.Integer(),
  ...ProcedureInputSchema.properties,
  from: DaySchema,
  /** First day on which no new dossier is taken under it. */
  to: Nullable(DaySchema),
})
export type ProcedureView = Static<typeof ProcedureSchema>

export const ProcedureRowSchema = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  name: Type.String(),
  level: OneOf(...PROCEDURE_LEVELS),
  sector: Type.String(),
  fee: Type.Integer(),
  termHours: Type.Number(),
  stages: Type.Integer(),
  /** How many kinds of agency have a part. */
  agencies: Type.Integer(),
  result: Type.String(),
  resultKind: OneOf(...RESULT_KINDS),
  from: DaySchema,
  to: Nullable(DaySchema),
})
export type ProcedureRow = Static<typeof ProcedureRowSchema>
