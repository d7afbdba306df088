import { Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { IdSchema, OneOf } from '#platform/http/schema'
import { byId } from '../contract/asked.ts'
import { EncounterSchema, MeetingSchema, PersonInputSchema, REMOVALS } from './shapes.ts'
import { refusals } from './text.ts'

const reason = Type.String({ minLength: 3, maxLength: 500 })
const done = Type.Object({ id: IdSchema })

/** Who met whom and how, judged by the definition in force that day. */
export const encounters = contract(
  'epidemic',
  {
    listEncounters: endpoint({
      method: 'GET',
      path: '/epidemic/people/:id/encounters',
      summary: 'Encounters of a person with how they went and what the definition of that day makes of them',
      permission: 'epidemic.see',
      params: byId,
      reply: Type.Object({ encounters: Type.Array(EncounterSchema) }),
      refusals: ['not-found'],
    }),
    recordEncounter: endpoint({
      method: 'POST',
      path: '/epidemic/people/:id/encounters',
      summary: 'Record an encounter of a person with how it went; with `other` the contact is entered at the same time',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({
        otherId: Type.Optional(IdSchema),
        other: Type.Optional(PersonInputSchema),
        meeting: MeetingSchema,
      }),
      reply: Type.Object({ id: IdSchema, otherId: IdSchema }),
      refusals: [
        'not-found',
        'unknown-unit',
        'outside-scope',
        'times-wrong',
        'with-oneself',
        'no-other',
        'other-outbreak',
      ],
    }),
    reviseEncounter: endpoint({
      method: 'PUT',
      path: '/epidemic/encounters/:id',
      summary: 'Correct when and how an encounter was; the levels are traced anew',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ meeting: MeetingSchema, reason }),
      reply: done,
      refusals: ['not-found', 'outside-scope', 'times-wrong', 'nothing-corrected', 'already-removed'],
    }),
    removeEncounter: endpoint({
      method: 'POST',
      path: '/epidemic/encounters/:id/removal',
      summary: 'Take an encounter out of tracing: it never was, or it is judged no contact',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ as: OneOf(...REMOVALS), reason }),
      reply: done,
      refusals: ['not-found', 'outside-scope', 'already-removed'],
    }),
    restoreEncounter: endpoint({
      method: 'DELETE',
      path: '/epidemic/encounters/:id/removal',
      summary: 'Undo taking an encounter out of tracing',
      permission: 'epidemic.act',
      params: byId,
      reply: done,
      refusals: ['not-found', 'outside-scope', 'not-removed'],
    }),
  },
  refusals,
)
