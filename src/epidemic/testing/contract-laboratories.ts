import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, UnitIdSchema } from '#platform/http/schema'
import { byId } from '../contract/asked.ts'
import { OutbreakIdSchema } from '../contract/person.ts'
import {
  LaboratoryIdSchema,
  LaboratorySchema,
  ManifestSchema,
  PoolSchema,
  ProposalSchema,
  SampleSchema,
} from './schema.ts'

const count = Type.Integer({ minimum: 0 })
const advice = Type.Object({
  risk: Type.String(),
  samples: Type.Array(IdSchema),
  positives: count,
  tests: count,
  expected: Type.Number(),
  low: Type.Number(),
  high: Type.Number(),
  /** Cap by the rule, of several households and of one. */
  mixed: count,
  family: count,
  act: Type.String(),
  size: count,
  /** The best size if the prevalence were at the upper end of its interval. */
  sizeIfHigh: count,
  pools: count,
  /** Tests expected, those of positive pools included. */
  expectedTests: Type.Number(),
  foundShare: Type.Number(),
})

export const laboratoryEndpoints = {
  listLaboratories: endpoint({
    method: 'GET',
    path: '/epidemic/laboratories',
    summary: 'Laboratories with their load and pace; with `unit` and `tubes` which one would answer first',
    permission: 'epidemic.see',
    query: Type.Object({
      unit: Type.Optional(UnitIdSchema),
      tubes: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
    }),
    reply: Type.Object({ laboratories: Type.Array(LaboratorySchema), proposals: Type.Array(ProposalSchema) }),
  }),
  saveLaboratory: endpoint({
    method: 'PUT',
    path: '/epidemic/laboratories/:id',
    summary: 'Enter a laboratory or change what it can do',
    permission: 'epidemic.act',
    params: Type.Object({ id: LaboratoryIdSchema }),
    body: Type.Object({
      name: Type.String({ minLength: 3, maxLength: 200 }),
      unitId: Nullable(UnitIdSchema),
      capacity: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
      promisedHours: Type.Integer({ minimum: 1, maximum: 240 }),
      openedOn: DaySchema,
      closedOn: Nullable(DaySchema),
    }),
    reply: Type.Object({ id: LaboratoryIdSchema }),
    refusals: ['outside-scope', 'times-wrong'],
  }),
  sendManifest: endpoint({
    method: 'POST',
    path: '/epidemic/manifests',
    summary: 'Hand samples over for the way to a laboratory',
    permission: 'epidemic.act',
    body: Type.Object({
      laboratory: LaboratoryIdSchema,
      samples: Type.Array(IdSchema, { minItems: 1, maxItems: 2000 }),
      courier: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
    }),
    reply: Type.Object({ id: IdSchema, code: Type.String(), tubes: count }),
    refusals: ['nothing-to-send', 'unknown-laboratory', 'outside-scope', 'several-outbreaks'],
  }),
  listManifests: endpoint({
    method: 'GET',
    path: '/epidemic/manifests',
    summary: 'Hand-overs, the latest first',
    permission: 'epidemic.see',
    query: Type.Object({ outbreak: Type.Optional(OutbreakIdSchema), laboratory: Type.Optional(LaboratoryIdSchema) }),
    reply: Type.Object({ manifests: Type.Array(ManifestSchema) }),
  }),
  getManifest: endpoint({
    method: 'GET',
    path: '/epidemic/manifests/:id',
    summary: 'A hand-over with its samples',
    permission: 'epidemic.see',
    params: byId,
    reply: Type.Object({ manifest: ManifestSchema, samples: Type.Array(SampleSchema) }),
    refusals: ['unknown-manifest'],
  }),
  receiveManifest: endpoint({
    method: 'POST',
    path: '/epidemic/manifests/:id/reception',
    summary:
      'The laboratory takes a hand-over; tubes that are not there go back to being taken, the people of spoiled ones are to be sampled again',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({
      at: InstantSchema,
      missing: Type.Array(IdSchema, { maxItems: 2000 }),
      spoiled: Type.Optional(Type.Array(IdSchema, { maxItems: 2000 })),
    }),
    reply: Type.Object({ received: count, missing: count, spoiled: count }),
    refusals: ['unknown-manifest', 'already-received', 'times-wrong'],
  }),
  advisePools: endpoint({
    method: 'GET',
    path: '/epidemic/pools/advice',
    summary: 'How to pool what waits: by risk, with the prevalence it rests on and the rule that caps it',
    permission: 'epidemic.see',
    query: Type.Object({
      outbreak: OutbreakIdSchema,
      unit: Type.Optional(UnitIdSchema),
      laboratory: Type.Optional(LaboratoryIdSchema),
    }),
    reply: Type.Object({ groups: Type.Array(advice) }),
    refusals: ['unknown-unit', 'unknown-outbreak'],
  }),
  makePools: endpoint({
    method: 'POST',
    path: '/epidemic/pools',
    summary: 'Pool samples: families together, never above the rule; without a size the advised one',
    permission: 'epidemic.act',
    body: Type.Object({
      samples: Type.Array(IdSchema, { minItems: 1, maxItems: 5000 }),
      size: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
      laboratory: Type.Optional(Nullable(LaboratoryIdSchema)),
    }),
    reply: Type.Object({
      pools: Type.Array(Type.Object({ id: IdSchema, code: Type.String(), size: count })),
      single: count,
    }),
    refusals: [
      'nothing-to-pool',
      'outside-scope',
      'above-cap',
      'no-pool-rule',
      'unknown-laboratory',
      'several-outbreaks',
    ],
  }),
  listPools: endpoint({
    method: 'GET',
    path: '/epidemic/pools',
    summary: 'Pools, those without a result first',
    permission: 'epidemic.see',
    query: Type.Object({
      outbreak: Type.Optional(OutbreakIdSchema),
      laboratory: Type.Optional(LaboratoryIdSchema),
      result: Type.Optional(Type.String({ enum: ['open', 'positive'] })),
    }),
    reply: Type.Object({ pools: Type.Array(PoolSchema) }),
  }),
}
