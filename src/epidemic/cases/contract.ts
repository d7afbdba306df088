import { type Static, Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { byId, placeAndDay } from '../contract/asked.ts'
import { personInput } from '../contract/case-endpoints.ts'
import { OutbreakIdSchema, SeenPersonSchema } from '../contract/person.ts'
import { DefinitionBodySchema, DefinitionSchema } from './definition-schema.ts'
import { CLASSIFICATIONS, FormSchema } from './form.ts'
import { caseRefusals } from './text.ts'

export const MemberSchema = Type.Object({ person: SeenPersonSchema, level: Nullable(Type.Integer()) })
const Version = Type.Integer({ minimum: 0, description: '0: there is no investigation yet' })

export const InvestigationSchema = Type.Object({
  personId: IdSchema,
  code: Type.String(),
  outbreakId: OutbreakIdSchema,
  disease: Type.String(),
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  isCase: Type.Boolean(),
  version: Version,
  form: FormSchema,
  source: Nullable(SeenPersonSchema),
  infectedUnitName: Nullable(Type.String()),
  /** By which definition the class was decided, and which of its criteria were met. */
  definition: Nullable(
    Type.Object({ id: Type.String(), act: Nullable(Type.String()), criteria: Type.Array(Type.String()) }),
  ),
  household: Type.Array(MemberSchema, { description: 'The others of the household' }),
  updatedAt: Nullable(InstantSchema),
  updatedBy: Nullable(Type.String()),
  mayAct: Type.Boolean(),
})
export type Investigation = Static<typeof InvestigationSchema>

/** One line of the list of investigations. */
export const InvestigationLineSchema = Type.Object({
  personId: IdSchema,
  code: Type.String(),
  outbreakId: OutbreakIdSchema,
  unitName: Nullable(Type.String()),
  classification: Nullable(OneOf(...CLASSIFICATIONS)),
  onsetOn: Nullable(DaySchema),
  imported: Type.Boolean(),
  version: Version,
  updatedAt: InstantSchema,
  updatedBy: Nullable(Type.String()),
})
export type InvestigationLine = Static<typeof InvestigationLineSchema>

const sending = Type.Object({
  /** Made by the client for this save: the same id again answers as the first time and changes nothing. */
  sendId: IdSchema,
  /** Made by the client for the form: a new person is entered once a form. */
  formId: IdSchema,
  /** Whose form it is; another account is refused. */
  account: Type.String({ maxLength: 80 }),
  outbreakId: OutbreakIdSchema,
  /** Somebody of the list, or null with `person` for somebody new. */
  personId: Nullable(IdSchema),
  person: Nullable(personInput),
  /** The version the form began from, and its content then: fields that others changed meanwhile are merged against it. */
  version: Version,
  base: Nullable(FormSchema),
  form: FormSchema,
  /** The source fell ill later than this person, and that was checked. */
  sure: Type.Boolean(),
})
export type Sending = Static<typeof sending>

/** Case investigation: the form, its conflicts, households and the dated case definitions. */
export const cases = contract(
  'epidemic',
  {
    listInvestigations: endpoint({
      method: 'GET',
      path: '/epidemic/investigations',
      summary: 'Investigations, those saved last first; with the classes that are no F0',
      permission: 'epidemic.see',
      query: Type.Object({
        ...placeAndDay,
        classification: Type.Optional(Type.Array(OneOf(...CLASSIFICATIONS))),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      }),
      reply: Type.Object({
        investigations: Type.Array(InvestigationLineSchema),
        /** Of the place and outbreaks asked, by class. */
        counts: Type.Object({
          suspected: Type.Integer(),
          probable: Type.Integer(),
          confirmed: Type.Integer(),
          discarded: Type.Integer(),
        }),
      }),
      refusals: ['unknown-unit', 'unknown-outbreak'],
    }),
    getInvestigation: endpoint({
      method: 'GET',
      path: '/epidemic/people/:id/investigation',
      summary: 'What is known of a person by investigation; version 0 where nobody has begun',
      permission: 'epidemic.see',
      params: byId,
      reply: InvestigationSchema,
      refusals: ['not-found'],
    }),
    saveInvestigation: endpoint({
      method: 'POST',
      path: '/epidemic/investigations',
      summary: 'Take a form that was filled in, perhaps without a connection; the same sending again changes nothing',
      permission: 'epidemic.act',
      body: sending,
      reply: Type.Object({
        personId: IdSchema,
        code: Type.String(),
        version: Version,
        /** Fields taken over from what others saved meanwhile. */
        taken: Type.Array(Type.String()),
      }),
      refusals: [
        'not-found',
        'outside-scope',
        'unknown-unit',
        'unknown-outbreak',
        'outbreak-closed',
        'times-wrong',
        'bad-id-number',
        'no-person',
        'already-a-case',
        'other-account',
        'edited-meanwhile',
        'retract-first',
        'source-self',
        'source-unknown',
        'source-later',
      ],
    }),
    joinHousehold: endpoint({
      method: 'POST',
      path: '/epidemic/people/:id/household',
      summary: 'Write down that two people live in one household; those of both become one',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ withId: IdSchema }),
      reply: Type.Object({ householdId: IdSchema }),
      refusals: ['not-found', 'outside-scope', 'with-oneself', 'other-outbreak'],
    }),
    leaveHousehold: endpoint({
      method: 'POST',
      path: '/epidemic/people/:id/household/leaving',
      summary: 'Take a person out of the household',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({}),
      reply: Type.Object({ id: IdSchema }),
      refusals: ['not-found', 'outside-scope', 'not-in-household'],
    }),
    listDefinitions: endpoint({
      method: 'GET',
      path: '/epidemic/case-definitions',
      summary: 'Case definitions of every disease with the day each begins',
      permission: 'epidemic.see',
      reply: Type.Object({ definitions: Type.Array(DefinitionSchema), mayAdd: Type.Boolean() }),
    }),
    addDefinition: endpoint({
      method: 'POST',
      path: '/epidemic/case-definitions',
      summary: 'Enter a case definition with its first day in force; from then on it is used',
      permission: 'epidemic.act',
      body: Type.Object({
        disease: Type.String({ minLength: 2, maxLength: 120 }),
        act: Type.String({ minLength: 2, maxLength: 120 }),
        from: DaySchema,
        ...DefinitionBodySchema.properties,
      }),
      reply: Type.Object({ id: Type.String() }),
      refusals: ['not-whole-territory', 'definition-exists', 'definition-empty'],
    }),
    openDevice: endpoint({
      method: 'POST',
      path: '/epidemic/device-secret',
      summary: 'What opens the unsent forms this account left on a device',
      permission: 'epidemic.act',
      body: Type.Object({}),
      reply: Type.Object({ secret: Type.String({ description: '256 bits, base64' }) }),
    }),
  },
  caseRefusals,
)
