import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { OBSERVATION_STATES } from '../names.ts'
import { IndicatorId } from '../schema.ts'

export const ObservationSchema = Type.Object({
  id: IdSchema,
  unitId: UnitIdSchema,
  periodFrom: DaySchema,
  periodTo: DaySchema,
  numerator: Nullable(Type.Number()),
  denominator: Nullable(Type.Number()),
  value: Type.Number(),
  state: OneOf(...OBSERVATION_STATES),
  simulated: Type.Boolean(),
  note: Nullable(Type.String()),
  /** Words of whoever mended, verified or returned it. */
  reason: Nullable(Type.String()),
  declaredAt: InstantSchema,
  verifiedAt: Nullable(InstantSchema),
})

const ObservationParams = Type.Object({ id: IndicatorId, observation: IdSchema })

/** Single values of the programme, declared outside any report. */
export const valueEndpoints = {
  declareValue: endpoint({
    method: 'POST',
    path: '/measures/indicators/:id/observations',
    summary: 'Declare the value of a period; replaces the value in force for the same period',
    permission: 'measures.act',
    params: Type.Object({ id: IndicatorId }),
    body: Type.Object({
      unitId: UnitIdSchema,
      periodFrom: DaySchema,
      periodTo: DaySchema,
      value: Type.Number(),
      note: Type.Optional(Type.String({ maxLength: 2000 })),
    }),
    reply: ObservationSchema,
    refusals: ['not-found', 'forbidden', 'computed', 'out-of-range', 'period-inverted', 'future-period', 'on-its-way'],
  }),
  verifyValue: endpoint({
    method: 'POST',
    path: '/measures/indicators/:id/observations/:observation/verification',
    summary: 'Confirm a declared value',
    permission: 'measures.verify',
    params: ObservationParams,
    reply: ObservationSchema,
    refusals: ['not-found', 'forbidden', 'not-declared', 'own-figure'],
  }),
  returnValue: endpoint({
    method: 'POST',
    path: '/measures/indicators/:id/observations/:observation/return',
    summary: 'Send a value back with the reason, before it is published',
    permission: 'measures.verify',
    params: ObservationParams,
    body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 2000 }) }),
    reply: ObservationSchema,
    refusals: ['not-found', 'forbidden', 'not-returnable', 'own-figure'],
  }),
  approveValue: endpoint({
    method: 'POST',
    path: '/measures/indicators/:id/observations/:observation/approval',
    summary: 'Approve a verified value, as the head of the department that answers for it',
    permission: 'measures.approve',
    params: ObservationParams,
    reply: ObservationSchema,
    refusals: ['not-found', 'forbidden', 'not-verified', 'own-figure'],
  }),
  publishValue: endpoint({
    method: 'POST',
    path: '/measures/indicators/:id/observations/:observation/publication',
    summary: 'Publish an approved value; the one it corrects is superseded with it',
    permission: 'measures.publish',
    params: ObservationParams,
    reply: ObservationSchema,
    refusals: ['not-found', 'forbidden', 'not-approved'],
  }),
}
