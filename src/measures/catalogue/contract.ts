import { Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { GOALS, REPORTING_LEVELS } from '../names.ts'
import { PERIOD_ID, PERIOD_KINDS } from '../period.ts'
import { IndicatorId } from '../schema.ts'
import { CatalogueRowSchema, DefinitionBody, NodeSchema, VersionSchema } from './schema.ts'
import { catalogueRefusals } from './text-refusals.ts'

const params = Type.Object({ id: IndicatorId })
const Reason = Type.String({ minLength: 3, maxLength: 2000 })
const Saved = Type.Object({ id: IndicatorId, from: DaySchema })

/** A value of the preview, with what it was worked out from. */
const ExampleSchema = Type.Object({
  name: WordsSchema,
  value: Nullable(Type.Number()),
  /** Why there is none. */
  missing: Nullable(WordsSchema),
  inputs: Type.Array(Type.Object({ id: IndicatorId, lag: Type.Integer(), value: Nullable(Type.Number()) })),
})

/** What indicators and raw inputs mean, through time. */
export const catalogue = contract(
  'measures',
  {
    listCatalogue: endpoint({
      method: 'GET',
      path: '/measures/catalogue',
      summary: 'Every indicator and raw input with the definition of a day, planned and ended ones too',
      permission: 'measures.see',
      query: Type.Object({ day: Type.Optional(DaySchema) }),
      reply: Type.Object({ day: DaySchema, items: Type.Array(CatalogueRowSchema), mayDefine: Type.Boolean() }),
    }),
    getDefinition: endpoint({
      method: 'GET',
      path: '/measures/catalogue/:id',
      summary: 'One indicator: every definition it has had with what changed, and its lineage both ways',
      permission: 'measures.see',
      params,
      query: Type.Object({ day: Type.Optional(DaySchema) }),
      reply: Type.Object({
        id: IndicatorId,
        goal: OneOf(...GOALS),
        raw: Type.Boolean(),
        sector: Type.String(),
        programme: Nullable(Type.Object({ id: Type.String(), name: WordsSchema })),
        mayDefine: Type.Boolean(),
        /** The latest first. */
        versions: Type.Array(VersionSchema),
        /** Index into `versions` of the one the day asks for. */
        shown: Type.Integer(),
        /** What any of its formulas names, for writing names instead of ids. */
        named: Type.Array(NodeSchema),
        madeOf: Type.Array(NodeSchema),
        feeds: Type.Array(NodeSchema),
        /** Whose mean it weighs. */
        weighs: Type.Array(NodeSchema),
        forms: Type.Array(Type.Object({ id: Type.String(), name: WordsSchema })),
        nodes: Type.Array(
          Type.Object({ editionId: Type.String(), edition: WordsSchema, code: Type.String(), name: WordsSchema }),
        ),
        targets: Type.Array(
          Type.Object({ unit: Type.String(), day: DaySchema, value: Type.Number(), act: Type.String() }),
        ),
        /** Last day of the last period a value was published for. */
        publishedTo: Nullable(DaySchema),
      }),
      refusals: ['not-found'],
    }),
    checkFormula: endpoint({
      method: 'GET',
      path: '/measures/formula-check',
      summary: 'Whether a formula can stand, and what it gives on the values there are',
      permission: 'measures.see',
      query: Type.Object({
        formula: Type.String({ maxLength: 4000 }),
        /** The indicator it is for; left out: a new one. */
        id: Type.Optional(IndicatorId),
        from: Type.Optional(DaySchema),
        level: OneOf(...REPORTING_LEVELS),
        kind: OneOf(...PERIOD_KINDS),
        /** The period to work out; left out: the last one that ended. */
        period: Type.Optional(Type.String({ pattern: PERIOD_ID })),
      }),
      reply: Type.Object({
        fault: Nullable(Type.Object({ at: Type.Integer(), length: Type.Integer(), words: WordsSchema })),
        names: Type.Array(NodeSchema),
        unknown: Type.Array(Type.String()),
        /** Ids around, each made of the next and the last of the first. */
        ring: Nullable(Type.Array(NodeSchema)),
        preview: Nullable(
          Type.Object({
            period: WordsSchema,
            /** Subjects asked, and those that have a value. */
            of: Type.Integer(),
            from: Type.Integer(),
            least: Nullable(ExampleSchema),
            middle: Nullable(ExampleSchema),
            most: Nullable(ExampleSchema),
            /** Some that have no value, each with its reason. */
            without: Type.Array(ExampleSchema),
            simulated: Type.Boolean(),
          }),
        ),
      }),
    }),
    defineIndicator: endpoint({
      method: 'POST',
      path: '/measures/catalogue',
      summary: 'Put a new indicator or raw input into the catalogue',
      permission: 'measures.define',
      body: Type.Object({
        id: Type.String({ maxLength: 60 }),
        goal: OneOf(...GOALS),
        raw: Type.Boolean(),
        sector: Type.String({ maxLength: 40 }),
        from: DaySchema,
        definition: DefinitionBody,
      }),
      reply: Saved,
      refusals: ['id-taken', 'definition-invalid'],
    }),
    redefineIndicator: endpoint({
      method: 'POST',
      path: '/measures/catalogue/:id/versions',
      summary: 'Define an indicator anew from a day on; what was before stays as it was',
      permission: 'measures.define',
      params,
      body: Type.Object({
        from: DaySchema,
        definition: DefinitionBody,
        reason: Reason,
        /** First day of the latest definition the writer saw. */
        after: DaySchema,
      }),
      reply: Saved,
      refusals: [
        'not-found',
        'definition-invalid',
        'changed-meanwhile',
        'overlapping',
        'already-published',
        'nothing-new',
      ],
    }),
    endIndicator: endpoint({
      method: 'POST',
      path: '/measures/catalogue/:id/end',
      summary: 'Take an indicator out of use from a day on; its values stay',
      permission: 'measures.define',
      params,
      body: Type.Object({ on: DaySchema, reason: Reason, after: DaySchema }),
      reply: Saved,
      refusals: ['not-found', 'changed-meanwhile', 'overlapping', 'already-published', 'still-used'],
    }),
  },
  catalogueRefusals,
)
