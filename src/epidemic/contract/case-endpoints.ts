import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { byId } from './asked.ts'
import { OutbreakIdSchema, SEXES } from './person.ts'

/** Somebody who stands in no list yet. */
export const personInput = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  unitId: UnitIdSchema,
  birthYear: Type.Optional(Nullable(Type.Integer({ minimum: 1890, maximum: 2100 }))),
  sex: Type.Optional(Nullable(OneOf(...SEXES))),
  phone: Type.Optional(Nullable(Type.String({ maxLength: 40 }))),
  idNumber: Type.Optional(Nullable(Type.String({ maxLength: 20, description: 'CCCD (12 digits) or CMND (9)' }))),
  address: Type.Optional(Nullable(Type.String({ maxLength: 300 }))),
})

const caseInput = {
  onsetOn: Type.Optional(Nullable(DaySchema)),
  sampledOn: Type.Optional(Nullable(DaySchema)),
  confirmedAt: InstantSchema,
  isolatedAt: Type.Optional(Nullable(InstantSchema)),
  hospital: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
}

/** What officers record and decide about people. */
export const caseEndpoints = {
  recordCase: endpoint({
    method: 'POST',
    path: '/epidemic/cases',
    summary: 'Enter a confirmed case who stands in no list yet',
    permission: 'epidemic.act',
    body: Type.Object({ outbreakId: OutbreakIdSchema, person: personInput, ...caseInput }),
    reply: Type.Object({ id: IdSchema, code: Type.String() }),
    refusals: ['unknown-outbreak', 'outbreak-closed', 'unknown-unit', 'outside-scope', 'times-wrong', 'bad-id-number'],
  }),
  confirmCase: endpoint({
    method: 'POST',
    path: '/epidemic/people/:id/case',
    summary: 'Confirm a person as a case: the F1 turns F0 and the levels are traced anew',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object(caseInput),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-found', 'already-a-case', 'outbreak-closed', 'times-wrong', 'outside-scope'],
  }),
  retractCase: endpoint({
    method: 'POST',
    path: '/epidemic/people/:id/case/retraction',
    summary: 'Take a confirmation back (a test was corrected); the levels are traced anew',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 500 }) }),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-found', 'not-a-case', 'outside-scope'],
  }),
  recordIsolation: endpoint({
    method: 'POST',
    path: '/epidemic/people/:id/isolation',
    summary: 'Record when a case was isolated, or correct it',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ at: InstantSchema, hospital: Type.Optional(Nullable(Type.String({ maxLength: 200 }))) }),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-found', 'not-a-case', 'times-wrong', 'outside-scope'],
  }),
}
