import { Type } from 'typebox'
import { endpoint, file } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf } from '#platform/http/schema'
import { byId, placeAndDay } from './asked.ts'
import {
  ChainStepSchema,
  ExposedSchema,
  IdentitySchema,
  LevelChangeSchema,
  PERSON_CLASSES,
  PersonSchema,
  QUARANTINE_KINDS,
  QUARANTINE_STATES,
  SEXES,
} from './person.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Filters of the list of people, the same for the list and for its export. */
const filters = {
  ...placeAndDay,
  level: Type.Optional(Type.Array(Type.Integer({ minimum: 0, maximum: 20 }))),
  quarantine: Type.Optional(Type.Array(OneOf(...QUARANTINE_STATES))),
  place: Type.Optional(Type.Array(OneOf(...QUARANTINE_KINDS))),
  class: Type.Optional(Type.Array(OneOf(...PERSON_CLASSES))),
  sex: Type.Optional(Type.Array(OneOf(...SEXES))),
  bornFrom: Type.Optional(Type.Integer({ minimum: 1850, maximum: 2200 })),
  bornTo: Type.Optional(Type.Integer({ minimum: 1850, maximum: 2200 })),
  /** Days on which the level became known, both included. */
  knownFrom: Type.Optional(DaySchema),
  knownTo: Type.Optional(DaySchema),
  onsetFrom: Type.Optional(DaySchema),
  onsetTo: Type.Optional(DaySchema),
  q: Type.Optional(
    Type.String({ maxLength: 100, description: 'Part of a name or code, or a whole telephone or identity number' }),
  ),
  sort: Type.Optional(OneOf('name', 'code', 'level', 'known', 'exposed')),
  descending: Type.Optional(Type.Boolean()),
}

/** People, their chains, and reading who they are. */
export const peopleEndpoints = {
  listPeople: endpoint({
    method: 'GET',
    path: '/epidemic/people',
    summary: 'People of an outbreak, filtered and sorted; no identities',
    permission: 'epidemic.see',
    query: Type.Object({
      ...filters,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      cursor: Type.Optional(Type.String({ maxLength: 600 })),
    }),
    reply: Type.Object({
      people: Type.Array(PersonSchema),
      /** People matching the filters in all; null when they are so many that `countPeople` tells. */
      total: Nullable(Type.Integer()),
      next: Nullable(Type.String()),
    }),
    refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit', 'bad-cursor'],
  }),
  countPeople: endpoint({
    method: 'GET',
    path: '/epidemic/people/count',
    summary: 'How many people match the filters',
    permission: 'epidemic.see',
    query: Type.Object(filters),
    reply: Type.Object({ total: Type.Integer() }),
    refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
  }),
  readIdentities: endpoint({
    method: 'POST',
    path: '/epidemic/identities',
    summary: 'Names, phones and addresses of people; every reading is remembered, so it is a POST',
    permission: 'epidemic.identify',
    body: Type.Object({ people: Type.Array(IdSchema, { minItems: 1, maxItems: 200 }) }),
    reply: Type.Object({ identities: Type.Array(IdentitySchema) }),
  }),
  exportPeople: endpoint({
    method: 'POST',
    path: '/epidemic/people/export',
    summary: 'The filtered list as a file; with names only for those who may read them, and remembered',
    permission: 'epidemic.see',
    body: Type.Object({
      ...filters,
      columns: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 40 })),
      format: Type.Optional(OneOf('csv', 'xlsx')),
    }),
    reply: file('text/csv; charset=utf-8', XLSX),
    refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
  }),
  getPerson: endpoint({
    method: 'GET',
    path: '/epidemic/people/:id',
    summary: 'One person with the changes of level and why',
    permission: 'epidemic.see',
    params: byId,
    reply: Type.Object({
      person: PersonSchema,
      hospital: Nullable(Type.String()),
      outcome: Nullable(Type.String()),
      sampledOn: Nullable(DaySchema),
      changes: Type.Array(LevelChangeSchema),
      /** What the caller may do here. */
      may: Type.Object({ identify: Type.Boolean(), act: Type.Boolean() }),
    }),
    refusals: ['not-found'],
  }),
  getChain: endpoint({
    method: 'GET',
    path: '/epidemic/people/:id/chain',
    summary: 'How the person came to the level: from the F0 on, each meeting in a sentence',
    permission: 'epidemic.see',
    params: byId,
    reply: Type.Object({ level: Nullable(Type.Integer()), steps: Type.Array(ChainStepSchema) }),
    refusals: ['not-found'],
  }),
  getExposed: endpoint({
    method: 'GET',
    path: '/epidemic/people/:id/exposed',
    summary: 'Whom the person met while possibly infectious',
    permission: 'epidemic.see',
    params: byId,
    reply: Type.Object({
      from: Nullable(InstantSchema),
      to: Nullable(InstantSchema),
      exposed: Type.Array(ExposedSchema),
    }),
    refusals: ['not-found'],
  }),
}
