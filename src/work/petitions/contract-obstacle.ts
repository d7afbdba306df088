import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { IdSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { DirectiveInputSchema } from '../directives/schema.ts'
import { AGES, PETITION_CATEGORIES, RESOLVERS, UNSAID } from './names.ts'
import { PetitionViewSchema } from './schema-petition.ts'

const params = Type.Object({ id: IdSchema })

/** One bar of the board: how many, how many still open and late, what they cost. */
const GroupSchema = Type.Object({
  /** Value of the filter (of the list and of the board) that gives exactly these; null for all. */
  id: Nullable(Type.String()),
  name: WordsSchema,
  total: Type.Integer(),
  open: Type.Integer(),
  overdue: Type.Integer(),
  cost: Type.Integer({ description: 'Sum of what was stated, đồng' }),
  /** Of how many the cost was stated. */
  costed: Type.Integer(),
  affected: Type.Integer(),
  oldestDays: Type.Integer(),
})

export const obstacleEndpoints = {
  getObstacleBoard: endpoint({
    method: 'GET',
    path: '/work/obstacle-board',
    summary: 'Obstacles of enterprises by ministry, law, age, who is to resolve, kind and place, with what they cost',
    permission: 'work.see',
    query: Type.Object({
      unit: Type.Optional(UnitIdSchema),
      category: Type.Optional(OneOf(...PETITION_CATEGORIES)),
      ministry: Type.Optional(Type.String({ maxLength: 40 })),
      resolver: Type.Optional(OneOf(...RESOLVERS, UNSAID)),
      law: Type.Optional(Type.String({ maxLength: 500 })),
      age: Type.Optional(OneOf(...AGES)),
      /** Only those not yet answered. */
      open: Type.Optional(Type.Boolean()),
    }),
    reply: Type.Object({
      total: GroupSchema,
      byMinistry: Type.Array(GroupSchema),
      byLaw: Type.Array(GroupSchema),
      byAge: Type.Array(GroupSchema),
      byResolver: Type.Array(GroupSchema),
      byCategory: Type.Array(GroupSchema),
    }),
  }),
  describeObstacle: endpoint({
    method: 'PUT',
    path: '/work/petitions/:id/obstacle',
    summary: 'Say which ministry and rule stand in the way, who is to resolve it and what it costs',
    permission: 'work.act',
    params,
    body: Type.Object({
      ministry: Type.Optional(Nullable(Type.String({ pattern: '^[a-z-]{1,40}$' }))),
      law: Type.Optional(Nullable(Type.String({ maxLength: 500 }))),
      resolver: Type.Optional(Nullable(OneOf(...RESOLVERS))),
      cost: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000_000 }))),
      affected: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 1_000_000 }))),
    }),
    reply: PetitionViewSchema,
    refusals: ['not-found', 'not-your-step', 'not-an-obstacle'],
  }),
  draftPetitionDirective: endpoint({
    method: 'GET',
    path: '/work/petitions/:id/directive',
    summary: 'A directive about this petition, drafted from its words: to be looked over and issued in one step',
    permission: 'work.direct',
    params,
    reply: DirectiveInputSchema,
    refusals: ['not-found'],
  }),
  issuePetitionDirective: endpoint({
    method: 'POST',
    path: '/work/petitions/:id/directive',
    summary: 'Issue a directive about this petition; the petition shows it and is told when its tasks are done',
    permission: 'work.direct',
    params,
    body: DirectiveInputSchema,
    reply: Type.Object({ id: IdSchema, number: Type.String(), tasks: Type.Integer() }),
    refusals: [
      'not-found',
      'not-your-step',
      'wrong-state',
      'nobody-named',
      'agency-unknown',
      'unit-without-authority',
      'due-not-later',
      'person-unknown',
      'not-your-agency',
      'outside-your-direction',
    ],
  }),
}
