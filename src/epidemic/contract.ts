import { Type } from 'typebox'
import { contract, endpoint, file, upload } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import {
  CurvePointSchema,
  OutbreakSchema,
  OverviewSchema,
  RetraceSchema,
  ShareSchema,
  UnitCountsSchema,
} from './contract/counts.ts'
import { BatchSchema, ImportKindSchema, ImportResultSchema, PreviewSchema } from './contract/import.ts'
import {
  ChainStepSchema,
  ExposedSchema,
  IdentitySchema,
  LevelChangeSchema,
  OutbreakIdSchema,
  PersonSchema,
  QUARANTINE_KINDS,
  QUARANTINE_STATES,
  SEXES,
} from './contract/person.ts'
import { refusals } from './text.ts'

export type { Outbreak, Overview, Retrace, Share, Tally, UnitCounts } from './contract/counts.ts'
export { OverviewSchema } from './contract/counts.ts'
export type { Column, ImportResult, Preview, RowFault } from './contract/import.ts'
export { IMPORT_KINDS } from './contract/import.ts'
export type { ChainStep, Exposed, Identity, PersonView, SeenPerson } from './contract/person.ts'
export { QUARANTINE_KINDS, QUARANTINE_STATES, SEXES } from './contract/person.ts'
export { exportColumns, quarantineKinds, quarantineStates, sexes, UNDO_SECONDS, words } from './text.ts'

const MOST_BYTES = 64 * 1_048_576

/** Place and time: without `outbreak`, every outbreak that is open on the day; without `unit`, all the caller may see. */
const placeAndDay = {
  day: Type.Optional(DaySchema),
  unit: Type.Optional(UnitIdSchema),
  outbreak: Type.Optional(OutbreakIdSchema),
}
const byId = Type.Object({ id: IdSchema })

/** Filters of the list of people, the same for the list and for its export. */
const filters = {
  ...placeAndDay,
  level: Type.Optional(Type.Array(Type.Integer({ minimum: 0, maximum: 20 }))),
  quarantine: Type.Optional(Type.Array(OneOf(...QUARANTINE_STATES))),
  q: Type.Optional(Type.String({ maxLength: 100, description: 'Words: part of a name, a code or a phone number' })),
  sort: Type.Optional(OneOf('name', 'code', 'level', 'known', 'exposed')),
  descending: Type.Optional(Type.Boolean()),
}
const importQuery = {
  kind: ImportKindSchema,
  name: Type.Optional(Type.String({ maxLength: 200 })),
  outbreak: Type.Optional(OutbreakIdSchema),
  columns: Type.Optional(
    Type.String({
      maxLength: 4000,
      description: 'JSON: field to 0-based column, null for none; the rest is matched by header',
    }),
  ),
}
const personInput = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  unitId: UnitIdSchema,
  birthYear: Type.Optional(Nullable(Type.Integer({ minimum: 1890, maximum: 2100 }))),
  sex: Type.Optional(Nullable(OneOf(...SEXES))),
  phone: Type.Optional(Nullable(Type.String({ maxLength: 40 }))),
  address: Type.Optional(Nullable(Type.String({ maxLength: 300 }))),
})
const caseInput = {
  onsetOn: Type.Optional(Nullable(DaySchema)),
  sampledOn: Type.Optional(Nullable(DaySchema)),
  confirmedAt: InstantSchema,
  isolatedAt: Type.Optional(Nullable(InstantSchema)),
  hospital: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
}

export const epidemic = contract(
  'epidemic',
  {
    listOutbreaks: endpoint({
      method: 'GET',
      path: '/epidemic/outbreaks',
      summary: 'Outbreaks, the newest first',
      permission: 'epidemic.see',
      reply: Type.Object({ outbreaks: Type.Array(OutbreakSchema), retraces: Type.Array(RetraceSchema) }),
    }),
    openOutbreak: endpoint({
      method: 'POST',
      path: '/epidemic/outbreaks',
      summary: 'Open an outbreak, so that cases can be entered in it',
      permission: 'epidemic.act',
      body: Type.Object({
        name: Type.String({ minLength: 3, maxLength: 120 }),
        disease: Type.String({ minLength: 2, maxLength: 80 }),
        startedOn: DaySchema,
      }),
      reply: OutbreakSchema,
      refusals: ['outbreak-exists'],
    }),
    getOverview: endpoint({
      method: 'GET',
      path: '/epidemic/overview',
      summary: 'F0, F1, F2 in a place up to a day, their change, the curve and the last retrace',
      permission: 'epidemic.see',
      query: Type.Object({ ...placeAndDay, curve: Type.Optional(OneOf('28', 'all')) }),
      reply: OverviewSchema,
      refusals: ['unknown-unit', 'unknown-outbreak'],
    }),
    countByUnit: endpoint({
      method: 'GET',
      path: '/epidemic/units',
      summary: 'Figures of each commune on a day, in the units of that day',
      permission: 'epidemic.see',
      query: Type.Object(placeAndDay),
      reply: Type.Object({ day: DaySchema, units: Type.Array(UnitCountsSchema) }),
      refusals: ['unknown-unit', 'unknown-outbreak'],
    }),
    getCurves: endpoint({
      method: 'GET',
      path: '/epidemic/curves',
      summary: 'New people by day for each unit, for small curves: the 28 days ending on the day',
      permission: 'epidemic.see',
      query: Type.Object(placeAndDay),
      reply: Type.Object({
        curves: Type.Array(Type.Object({ unitId: Nullable(UnitIdSchema), points: Type.Array(CurvePointSchema) })),
      }),
      refusals: ['unknown-unit', 'unknown-outbreak'],
    }),
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
        /** People matching the filters in all. */
        total: Type.Integer(),
        next: Nullable(Type.String()),
      }),
      refusals: ['unknown-unit', 'unknown-outbreak', 'bad-cursor'],
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
      summary: 'The filtered list as CSV; with names only for those who may read them, and remembered',
      permission: 'epidemic.see',
      body: Type.Object({
        ...filters,
        columns: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 30 })),
      }),
      reply: file('text/csv; charset=utf-8'),
      refusals: ['unknown-unit', 'unknown-outbreak'],
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
    recordCase: endpoint({
      method: 'POST',
      path: '/epidemic/cases',
      summary: 'Enter a confirmed case who stands in no list yet',
      permission: 'epidemic.act',
      body: Type.Object({ outbreakId: OutbreakIdSchema, person: personInput, ...caseInput }),
      reply: Type.Object({ id: IdSchema, code: Type.String() }),
      refusals: ['unknown-outbreak', 'unknown-unit', 'outside-scope', 'times-wrong'],
    }),
    confirmCase: endpoint({
      method: 'POST',
      path: '/epidemic/people/:id/case',
      summary: 'Confirm a person as a case: the F1 turns F0 and the levels are traced anew',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object(caseInput),
      reply: Type.Object({ id: IdSchema }),
      refusals: ['not-found', 'already-a-case', 'times-wrong', 'outside-scope'],
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
    addEncounter: endpoint({
      method: 'POST',
      path: '/epidemic/encounters',
      summary: 'Enter an encounter; with `other` the contact is entered at the same time',
      permission: 'epidemic.act',
      body: Type.Object({
        personId: IdSchema,
        /** The other person, when already in the list … */
        otherId: Type.Optional(IdSchema),
        /** … or who it is. */
        other: Type.Optional(personInput),
        startsAt: Nullable(InstantSchema),
        endsAt: Nullable(InstantSchema),
        setting: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
      }),
      reply: Type.Object({ id: IdSchema, otherId: IdSchema }),
      refusals: ['not-found', 'unknown-unit', 'outside-scope', 'times-wrong', 'with-oneself', 'no-other'],
    }),
    listWaiting: endpoint({
      method: 'GET',
      path: '/epidemic/waiting',
      summary: 'F1 not yet quarantined, those found longest ago first',
      permission: 'epidemic.see',
      query: Type.Object({ unit: Type.Optional(UnitIdSchema), outbreak: Type.Optional(OutbreakIdSchema) }),
      reply: Type.Object({ people: Type.Array(PersonSchema), waiting: Type.Integer(), late: Type.Integer() }),
      refusals: ['unknown-unit'],
    }),
    markQuarantined: endpoint({
      method: 'POST',
      path: '/epidemic/quarantines',
      summary: 'Mark one or many F1 as quarantined since a time',
      permission: 'epidemic.act',
      body: Type.Object({
        people: Type.Array(IdSchema, { minItems: 1, maxItems: 500 }),
        at: InstantSchema,
        kind: OneOf(...QUARANTINE_KINDS),
      }),
      reply: Type.Object({
        /** With this id the act can be undone within `UNDO_SECONDS`. */
        act: IdSchema,
        marked: Type.Array(IdSchema),
        /** Already quarantined, or no F1 any more: left as they are. */
        skipped: Type.Array(IdSchema),
      }),
      refusals: ['not-found', 'times-wrong', 'nothing-to-mark', 'outside-scope'],
    }),
    undoQuarantine: endpoint({
      method: 'POST',
      path: '/epidemic/quarantines/:act/undo',
      summary: 'Undo a marking just made, by a correcting fact',
      permission: 'epidemic.act',
      params: Type.Object({ act: IdSchema }),
      body: Type.Object({}),
      reply: Type.Object({ unmarked: Type.Array(IdSchema) }),
      refusals: ['not-found', 'too-late'],
    }),
    getQuarantinedWithin24h: endpoint({
      method: 'GET',
      path: '/epidemic/quarantined-within-24h',
      summary: 'The share of F1 quarantined within 24 hours of being found, with the people behind it',
      permission: 'epidemic.see',
      query: Type.Object({ from: DaySchema, to: DaySchema, unit: Type.Optional(UnitIdSchema) }),
      reply: Type.Object({
        share: ShareSchema,
        /** Found under 24 hours ago and not yet quarantined: in neither number. */
        notYetDue: Type.Integer(),
        byUnit: Type.Array(
          Type.Object({ unitId: Nullable(UnitIdSchema), unitName: Nullable(Type.String()), share: ShareSchema }),
        ),
        /** Those due and missed, at most 500. */
        missed: Type.Array(PersonSchema),
      }),
      refusals: ['unknown-unit'],
    }),
    previewImport: endpoint({
      method: 'POST',
      path: '/epidemic/imports/preview',
      summary: 'What a file is understood to be: columns, first rows, what would stop it; nothing is kept',
      permission: 'epidemic.act',
      query: Type.Object(importQuery),
      body: upload(MOST_BYTES),
      reply: PreviewSchema,
      refusals: ['bad-file', 'wrong-type', 'bad-columns', 'unknown-outbreak'],
    }),
    importFile: endpoint({
      method: 'POST',
      path: '/epidemic/imports',
      summary: 'Import a file whole, or refuse it whole with every fault by row and field',
      permission: 'epidemic.act',
      query: Type.Object({
        ...importQuery,
        outbreak: OutbreakIdSchema,
        sha256: Type.Optional(Type.String({ maxLength: 64 })),
      }),
      body: upload(MOST_BYTES),
      reply: ImportResultSchema,
      refusals: [
        'bad-file',
        'wrong-type',
        'bad-columns',
        'bad-rows',
        'other-file',
        'unknown-outbreak',
        'missing-columns',
      ],
    }),
    downloadFaults: endpoint({
      method: 'POST',
      path: '/epidemic/imports/faults',
      summary: 'Every fault of a file as CSV: row, field, value, what to do',
      permission: 'epidemic.act',
      query: Type.Object(importQuery),
      body: upload(MOST_BYTES),
      reply: file('text/csv; charset=utf-8'),
      refusals: ['bad-file', 'wrong-type', 'bad-columns', 'unknown-outbreak', 'missing-columns'],
    }),
    listImports: endpoint({
      method: 'GET',
      path: '/epidemic/imports',
      summary: 'What was imported, the newest first',
      permission: 'epidemic.see',
      query: Type.Object({ outbreak: Type.Optional(OutbreakIdSchema) }),
      reply: Type.Object({ imports: Type.Array(BatchSchema) }),
    }),
    retraceNow: endpoint({
      method: 'POST',
      path: '/epidemic/outbreaks/:outbreak/retrace',
      summary: 'Ask for the levels of an outbreak to be traced anew',
      permission: 'epidemic.act',
      params: Type.Object({ outbreak: OutbreakIdSchema }),
      body: Type.Object({}),
      reply: Type.Object({ asked: Type.Boolean() }),
      refusals: ['unknown-outbreak'],
    }),
  },
  refusals,
)
