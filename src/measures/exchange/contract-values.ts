import { type Static, Type } from 'typebox'
import { endpoint, upload } from '#platform/http/endpoint'
import { IdSchema, InstantSchema, Nullable } from '#platform/http/schema'
import { PERIOD_ID } from '../period.ts'
import { FormIdSchema } from '../reporting/schema.ts'
import { IntakeSchema, MOST_BYTES } from './contract-intake.ts'

/** A value as another system sends it; a number, or a text as officials type them. */
export const SentValueSchema = Type.Object({
  indicator: Type.String({ maxLength: 80 }),
  part: Type.Optional(Type.String({ maxLength: 80 })),
  subject: Type.Optional(
    Type.String({ maxLength: 80, description: 'Unit or agency; left out: the agency of the key' }),
  ),
  period: Type.Optional(Type.String({ pattern: PERIOD_ID })),
  value: Type.Union([Type.Number(), Type.String({ maxLength: 100 }), Type.Boolean(), Type.Null()]),
  note: Type.Optional(Type.String({ maxLength: 2_000 })),
})
export type SentValue = Static<typeof SentValueSchema>

/** How a sending is to be taken. */
const Way = {
  key: Type.Optional(
    Type.String({
      minLength: 8,
      maxLength: 100,
      description: 'Name of this sending: the same again is not written again',
    }),
  ),
  dry: Type.Optional(Type.Boolean({ description: 'Only say what would become of each value' })),
  good: Type.Optional(
    Type.Boolean({ description: 'Write the good values though others are wrong; else all or nothing' }),
  ),
  submit: Type.Optional(
    Type.Boolean({ description: 'Send the reports that are complete by it and of which nothing is asked' }),
  ),
}
const refusals = ['forbidden', 'too-many', 'key-reused', 'bad-file', 'nothing-in-it'] as const

export const SentSchema = Type.Object({
  ...IntakeSchema.properties,
  /** This sending was here before; nothing was written now. */
  again: Type.Boolean(),
  /** Of each report it filled in: whether it was sent on, and why not. */
  reports: Type.Array(
    Type.Object({ id: IdSchema, subject: Type.String(), submitted: Type.Boolean(), why: Nullable(Type.String()) }),
  ),
})
export type Sent = Static<typeof SentSchema>

export const IntakeKeySchema = Type.Object({
  id: IdSchema,
  agency: Type.Object({ id: Type.String(), name: Type.String() }),
  name: Type.String(),
  head: Type.String({ description: 'First letters of the key' }),
  forms: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  madeBy: Type.String(),
  madeAt: InstantSchema,
  lastUsedAt: Nullable(InstantSchema),
  uses: Type.Integer(),
  revokedAt: Nullable(InstantSchema),
  revokedBy: Nullable(Type.String()),
})
export type IntakeKey = Static<typeof IntakeKeySchema>

const keyParams = Type.Object({ id: IdSchema })

/** What other systems send, and the keys they send it with. */
export const valueEndpoints = {
  sendValues: endpoint({
    method: 'POST',
    path: '/measures/values',
    summary: 'Values of another system, into the drafts of its agency; what became of each of them',
    permission: 'measures.act',
    query: Type.Object(Way),
    body: Type.Object({
      period: Type.Optional(Type.String({ pattern: PERIOD_ID, description: 'Of values that name none' })),
      subject: Type.Optional(Type.String({ maxLength: 80, description: 'Of values that name none' })),
      values: Type.Array(SentValueSchema, { minItems: 1, maxItems: 20_000 }),
    }),
    reply: SentSchema,
    refusals,
  }),
  sendValuesFile: endpoint({
    method: 'POST',
    path: '/measures/values/file',
    summary: 'The same as CSV (indicator, part, subject, period, value, note) or as a spreadsheet made here',
    permission: 'measures.act',
    query: Type.Object({
      ...Way,
      name: Type.Optional(Type.String({ maxLength: 200 })),
      period: Type.Optional(Type.String({ pattern: PERIOD_ID })),
    }),
    body: upload(MOST_BYTES),
    reply: SentSchema,
    refusals: [...refusals, 'wrong-template', 'headers'],
  }),
  listIntakeKeys: endpoint({
    method: 'GET',
    path: '/measures/intake-keys',
    summary: 'Keys of the systems of the caller’s agency; an administrator sees those of all',
    permission: 'signed-in',
    reply: Type.Object({
      keys: Type.Array(IntakeKeySchema),
      /** Agencies the caller may make keys for. */
      agencies: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
      /** Where files are dropped for these agencies, as the administrator knows it. */
      drop: Type.String(),
    }),
  }),
  makeIntakeKey: endpoint({
    method: 'POST',
    path: '/measures/intake-keys',
    summary: 'Make a key for a system of an agency; it is shown this once',
    permission: 'signed-in',
    body: Type.Object({
      agency: Type.String({ maxLength: 80 }),
      name: Type.String({ minLength: 3, maxLength: 120 }),
      forms: Type.Array(FormIdSchema, { maxItems: 100 }),
    }),
    reply: Type.Object({ ...IntakeKeySchema.properties, key: Type.String() }),
    refusals: ['forbidden', 'no-such-agency', 'no-such-form'],
  }),
  revokeIntakeKey: endpoint({
    method: 'DELETE',
    path: '/measures/intake-keys/:id',
    summary: 'Take a key back: it opens nothing from now on',
    permission: 'signed-in',
    params: keyParams,
    reply: IntakeKeySchema,
    refusals: ['not-found', 'forbidden'],
  }),
} as const
