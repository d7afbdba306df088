import { Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { byId } from '../contract/asked.ts'
import { OutbreakSchema } from '../contract/counts.ts'
import { OutbreakIdSchema } from '../contract/person.ts'
import { LIFTING_ITEMS } from '../rules/zone-lifting.ts'
import { PointSchema } from '../venues/shapes.ts'
import {
  AreaSchema,
  ProposalSchema,
  SurroundingsSchema,
  TaskLineSchema,
  ZoneRowSchema,
  ZoneWholeSchema,
} from './schema.ts'
import { zoneRefusals } from './text.ts'

const asOf = Type.Object({ day: Type.Optional(DaySchema) })
const name = Type.String({ minLength: 3, maxLength: 200 })
const words = Type.String({ minLength: 3, maxLength: 500 })
const revision = Type.Integer({ minimum: 1 })
const tasks = Type.Array(TaskLineSchema, { minItems: 1, maxItems: 20 })
const decided = Type.Object({ id: IdSchema, version: Type.Integer(), directives: Type.Array(IdSchema) })
const lying = ['no-such-cluster', 'empty-area', 'outside-scope'] as const
const directing = [
  'may-not-direct',
  'nobody-named',
  'agency-unknown',
  'unit-without-authority',
  'due-not-later',
  'person-unknown',
  'not-your-agency',
  'outside-your-direction',
] as const

/** Sealed zones: proposed around a cluster, decided as directives with their tasks, lifted by a list. */
export const zones = contract(
  'epidemic',
  {
    listZones: endpoint({
      method: 'GET',
      path: '/epidemic/zones',
      summary: 'Zones in force on a day, those lifted by then, and the drafts',
      permission: 'epidemic.see',
      query: Type.Object({
        day: Type.Optional(DaySchema),
        unit: Type.Optional(UnitIdSchema),
        outbreak: Type.Optional(OutbreakIdSchema),
        cluster: Type.Optional(IdSchema),
      }),
      reply: Type.Object({
        day: DaySchema,
        outbreaks: Type.Array(OutbreakSchema),
        inForce: Type.Array(ZoneRowSchema),
        lifted: Type.Array(ZoneRowSchema),
        drafts: Type.Array(ZoneRowSchema),
        surroundings: SurroundingsSchema,
      }),
      refusals: ['unknown-unit', 'unknown-outbreak'],
    }),
    proposeZones: endpoint({
      method: 'GET',
      path: '/epidemic/clusters/:id/zones',
      summary: 'Areas around a cluster from narrow to wide, with who and what is inside and just outside',
      permission: 'epidemic.see',
      params: byId,
      query: asOf,
      reply: Type.Object({
        day: DaySchema,
        cluster: Type.Object({ id: IdSchema, name: Type.String(), unitId: Nullable(UnitIdSchema) }),
        outbreaks: Type.Array(OutbreakSchema),
        proposals: Type.Array(ProposalSchema),
        missing: Type.Array(WordsSchema),
        /** Places of the cluster, for circles around them; those without a point cannot be chosen. */
        places: Type.Array(Type.Object({ name: Type.String(), point: Nullable(PointSchema), cases: Type.Integer() })),
        surroundings: SurroundingsSchema,
        mayAct: Type.Boolean(),
      }),
      refusals: ['no-such-cluster'],
    }),
    measureZone: endpoint({
      method: 'POST',
      path: '/epidemic/clusters/:id/zones/measure',
      summary: 'The figures of any area for a cluster, without keeping it',
      permission: 'epidemic.see',
      params: byId,
      body: Type.Object({ area: AreaSchema, day: Type.Optional(DaySchema) }),
      reply: Type.Pick(ProposalSchema, ['geometry', 'figures']),
      refusals: ['no-such-cluster', 'empty-area'],
    }),
    draftZone: endpoint({
      method: 'POST',
      path: '/epidemic/zones',
      summary: 'Keep an area as the draft of a zone',
      permission: 'epidemic.act',
      body: Type.Object({ clusterId: IdSchema, name, area: AreaSchema, day: Type.Optional(DaySchema) }),
      reply: Type.Object({ id: IdSchema }),
      refusals: [...lying],
    }),
    getZone: endpoint({
      method: 'GET',
      path: '/epidemic/zones/:id',
      summary: 'One zone on a day: area, figures, versions, the list before lifting, tasks proposed',
      permission: 'epidemic.see',
      params: byId,
      query: asOf,
      reply: ZoneWholeSchema,
      refusals: ['no-such-zone'],
    }),
    dropZone: endpoint({
      method: 'POST',
      path: '/epidemic/zones/:id/drop',
      summary: 'Drop a draft',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ revision }),
      reply: Type.Object({ id: IdSchema }),
      refusals: ['no-such-zone', 'outside-scope', 'changed-since', 'not-draft'],
    }),
    decideZone: endpoint({
      method: 'POST',
      path: '/epidemic/zones/:id/decide',
      summary: 'Bring a draft into force, with the directives that order it',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ revision, startsAt: InstantSchema, basis: words, tasks }),
      reply: decided,
      refusals: ['no-such-zone', ...lying, 'changed-since', 'not-draft', 'start-wrong', ...directing],
    }),
    changeZone: endpoint({
      method: 'POST',
      path: '/epidemic/zones/:id/change',
      summary: 'Give a zone in force another area from a day on, with directives',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ revision, area: AreaSchema, startsAt: InstantSchema, basis: words, reason: words, tasks }),
      reply: decided,
      refusals: [
        'no-such-zone',
        ...lying,
        'changed-since',
        'not-in-force',
        'start-wrong',
        'reason-needed',
        ...directing,
      ],
    }),
    checkZone: endpoint({
      method: 'POST',
      path: '/epidemic/zones/:id/checks',
      summary: 'Confirm a condition of lifting that records do not prove, or take it back',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ item: OneOf(...LIFTING_ITEMS), done: Type.Boolean(), words }),
      reply: Type.Object({ id: IdSchema }),
      refusals: ['no-such-zone', 'outside-scope', 'not-in-force', 'proved-by-records'],
    }),
    liftZone: endpoint({
      method: 'POST',
      path: '/epidemic/zones/:id/lift',
      summary: 'Lift a zone from a day on, with the directive; before every condition is met with a reason',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ revision, on: DaySchema, basis: words, reason: Type.Optional(words), tasks }),
      reply: decided,
      refusals: [
        'no-such-zone',
        'outside-scope',
        'changed-since',
        'not-in-force',
        'start-wrong',
        'not-all-met',
        ...directing,
      ],
    }),
  },
  zoneRefusals,
)
