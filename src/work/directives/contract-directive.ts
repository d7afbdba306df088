import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, Nullable, UnitIdSchema } from '#platform/http/schema'
import {
  AgencySchema,
  DirectiveInputSchema,
  DirectiveRowSchema,
  FanOutRowSchema,
  PlaceSchema,
  TaskRowSchema,
} from '../schema.ts'

const params = Type.Object({ id: IdSchema })
const cannotFanOut = [
  'nobody-named',
  'agency-unknown',
  'unit-without-authority',
  'due-not-later',
  'person-unknown',
  'not-your-agency',
  'outside-your-direction',
] as const

const DirectiveViewSchema = Type.Object({
  ...DirectiveRowSchema.properties,
  text: Type.String(),
  result: Type.String(),
  basis: Nullable(Type.String()),
  issuedBy: Nullable(Type.String()),
  /** Open tasks past their day, the latest first. */
  laggards: Type.Array(TaskRowSchema),
  tasks: Type.Array(TaskRowSchema),
  /** Whether the caller may recall it. */
  recallable: Type.Boolean(),
  recalledOn: Nullable(DaySchema),
})

export const directiveEndpoints = {
  listDirectives: endpoint({
    method: 'GET',
    path: '/work/directives',
    summary: 'Directives, the latest first, each with its four cells',
    permission: 'work.see',
    query: Type.Object({
      issuer: Type.Optional(Type.String({ maxLength: 80 })),
      aboutType: Type.Optional(Type.String({ maxLength: 60 })),
      aboutId: Type.Optional(Type.String({ maxLength: 120 })),
      words: Type.Optional(Type.String({ maxLength: 200 })),
      cursor: Type.Optional(Type.String({ maxLength: 200 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    reply: Type.Object({ items: Type.Array(DirectiveRowSchema), next: Nullable(Type.String()) }),
  }),
  getDirective: endpoint({
    method: 'GET',
    path: '/work/directives/:id',
    summary: 'One directive with its tasks, four cells and laggards',
    permission: 'work.see',
    params,
    reply: DirectiveViewSchema,
    refusals: ['not-found'],
  }),
  issueDirective: endpoint({
    method: 'POST',
    path: '/work/directives',
    summary: 'Issue a directive: one task for each agency named, with a person, a result and a working-day deadline',
    permission: 'work.direct',
    body: DirectiveInputSchema,
    reply: Type.Object({ id: IdSchema, number: Type.String(), tasks: Type.Integer() }),
    refusals: [...cannotFanOut],
  }),
  previewDirective: endpoint({
    method: 'POST',
    path: '/work/directives/preview',
    summary: 'What issuing would create, without creating it',
    permission: 'work.direct',
    body: Type.Pick(DirectiveInputSchema, ['agencies', 'units', 'deadline', 'people', 'sector', 'issuer']),
    reply: Type.Object({ due: DaySchema, rows: Type.Array(FanOutRowSchema) }),
    refusals: [...cannotFanOut],
  }),
  recallDirective: endpoint({
    method: 'POST',
    path: '/work/directives/:id/recall',
    summary: 'Recall a directive and every task of it that is not done',
    permission: 'work.direct',
    params,
    body: Type.Object({ words: Type.String({ minLength: 1, maxLength: 2_000 }) }),
    reply: Type.Object({ recalled: Type.Integer({ description: 'Tasks recalled with it' }) }),
    refusals: ['not-found', 'not-your-step', 'wrong-state', 'words-missing'],
  }),
  listRecipients: endpoint({
    method: 'GET',
    path: '/work/recipients',
    summary: 'Agencies a directive can be given to: authorities of communes, and departments',
    permission: 'work.direct',
    query: Type.Object({ unit: Type.Optional(UnitIdSchema) }),
    reply: Type.Object({
      items: Type.Array(
        Type.Object({
          agency: AgencySchema,
          unit: PlaceSchema,
          kind: Type.String({ description: 'commune, district or department' }),
          sector: Nullable(Type.String()),
        }),
      ),
    }),
  }),
  getDeadline: endpoint({
    method: 'GET',
    path: '/work/deadline',
    summary: 'The day that is so many working days from a day, with the days off in between',
    permission: 'work.see',
    query: Type.Object({
      workingDays: Type.Integer({ minimum: 1, maximum: 250 }),
      from: Type.Optional(DaySchema),
    }),
    reply: Type.Object({
      due: DaySchema,
      off: Type.Array(Type.Object({ day: DaySchema, name: Type.String() })),
    }),
  }),
}
