import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { byId, placeAndDay } from '../contract/asked.ts'
import { OutbreakIdSchema } from '../contract/person.ts'
import {
  DaySchemaOfTests,
  DueSchema,
  LaboratoryIdSchema,
  LaboratorySchema,
  SAMPLE_STATES,
  SampleSchema,
  TestKindSchema,
} from './schema.ts'

const count = Type.Integer({ minimum: 0 })
const reason = Type.String({ minLength: 3, maxLength: 500 })

/** Who is to be sampled, and samples until they leave. */
export const sampleEndpoints = {
  getTestingOverview: endpoint({
    method: 'GET',
    path: '/epidemic/testing/overview',
    summary: 'Samples, pools, positives and what waits, by day',
    permission: 'epidemic.see',
    query: Type.Object(placeAndDay),
    reply: Type.Object({
      days: Type.Array(DaySchemaOfTests),
      due: count,
      overdue: count,
      /** Taken and not answered; of these, longer than 24 hours. */
      waiting: count,
      waitingLong: count,
      /** Positive people over people with a result, of the last seven days. */
      positive: count,
      resulted: count,
      /** Of the days shown: people tested in pools, tubes used for them, people tested again. */
      pooling: Type.Object({ people: count, pools: count, resampled: count }),
      laboratories: Type.Array(LaboratorySchema),
      retractions: count,
    }),
    refusals: ['unknown-unit', 'unknown-outbreak'],
  }),
  listDueTests: endpoint({
    method: 'GET',
    path: '/epidemic/testing/plan',
    summary: 'Who is to be sampled on a day: by level and day of exposure, by campaigns, and after positive pools',
    permission: 'epidemic.see',
    query: Type.Object({
      ...placeAndDay,
      campaign: Type.Optional(IdSchema),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 })),
    }),
    reply: Type.Object({
      due: Type.Array(DueSchema),
      units: Type.Array(
        Type.Object({
          unitId: Nullable(UnitIdSchema),
          unitName: Nullable(Type.String()),
          due: count,
          overdue: count,
          /** Sampled on the day. */
          done: count,
        }),
      ),
    }),
    refusals: ['unknown-unit', 'unknown-outbreak'],
  }),
  takeSamples: endpoint({
    method: 'POST',
    path: '/epidemic/samples',
    summary: 'Samples were taken: each gets its code; open orders of these people are fulfilled',
    permission: 'epidemic.act',
    body: Type.Object({
      people: Type.Array(IdSchema, { minItems: 1, maxItems: 500 }),
      at: InstantSchema,
      kind: TestKindSchema,
      site: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
      campaign: Type.Optional(Nullable(IdSchema)),
    }),
    reply: Type.Object({
      samples: Type.Array(Type.Object({ id: IdSchema, code: Type.String(), personId: IdSchema })),
    }),
    refusals: ['not-found', 'outside-scope', 'times-wrong'],
  }),
  giveUpSample: endpoint({
    method: 'POST',
    path: '/epidemic/samples/:id/given-up',
    summary: 'A sample is lost, spoiled, or was entered by mistake: its person is to be sampled again',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ reason }),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-found', 'outside-scope', 'has-result'],
  }),
  listSamples: endpoint({
    method: 'GET',
    path: '/epidemic/samples',
    summary: 'Samples, the latest first',
    permission: 'epidemic.see',
    query: Type.Object({
      outbreak: Type.Optional(OutbreakIdSchema),
      unit: Type.Optional(UnitIdSchema),
      day: Type.Optional(DaySchema),
      state: Type.Optional(Type.Array(OneOf(...SAMPLE_STATES))),
      campaign: Type.Optional(IdSchema),
      manifest: Type.Optional(IdSchema),
      pool: Type.Optional(IdSchema),
      laboratory: Type.Optional(LaboratoryIdSchema),
      takenOn: Type.Optional(DaySchema),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 })),
    }),
    reply: Type.Object({ samples: Type.Array(SampleSchema), total: count }),
    refusals: ['unknown-unit', 'unknown-outbreak'],
  }),
  getPersonTests: endpoint({
    method: 'GET',
    path: '/epidemic/people/:id/tests',
    summary: 'Samples and results of a person, and what is planned',
    permission: 'epidemic.see',
    params: byId,
    reply: Type.Object({
      samples: Type.Array(SampleSchema),
      /** By the rule of the quarantine for whoever entered one, else by days after exposure. */
      planned: Type.Array(
        Type.Object({
          dueOn: DaySchema,
          afterDays: Nullable(Type.Integer()),
          quarantineDay: Nullable(Type.Integer()),
          act: Type.String(),
        }),
      ),
      orders: Type.Array(DueSchema),
      corrections: Type.Array(
        Type.Object({
          sampleId: IdSchema,
          was: Type.String(),
          now: Type.String(),
          reason: Type.String(),
          correctedAt: InstantSchema,
        }),
      ),
      mayAct: Type.Boolean(),
    }),
    refusals: ['not-found'],
  }),
}
