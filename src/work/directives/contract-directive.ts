import { Type } from 'typebox'
import { endpoint, file } from '#platform/http/endpoint'
import { DaySchema, IdSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { DIRECTIVE_FORMS, DIRECTIVE_STATES } from '../names.ts'
import { AgencySchema, PlaceSchema } from '../schema.ts'
import {
  DirectiveInputSchema,
  DirectiveRowSchema,
  DirectiveViewSchema,
  FanOutRowSchema,
  RuleSettingSchema,
} from './schema.ts'

const params = Type.Object({ id: IdSchema })
const cannotFanOut = [
  'nobody-named',
  'agency-unknown',
  'unit-without-authority',
  'due-not-later',
  'person-unknown',
  'not-your-agency',
  'outside-your-direction',
  'rule-unknown',
  'rule-setting',
] as const

export const directiveEndpoints = {
  listDirectives: endpoint({
    method: 'GET',
    path: '/work/directives',
    summary: 'Directives, the latest first, each with its four cells',
    permission: 'work.see',
    query: Type.Object({
      issuer: Type.Optional(Type.String({ maxLength: 80 })),
      sector: Type.Optional(Type.String({ maxLength: 40 })),
      state: Type.Optional(OneOf(...DIRECTIVE_STATES)),
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
    summary: 'One directive: its words and their history, its tasks, four cells and laggards, its figure then and now',
    permission: 'work.see',
    params,
    reply: DirectiveViewSchema,
    refusals: ['not-found'],
  }),
  printDirective: endpoint({
    method: 'GET',
    path: '/work/directives/:id/document',
    summary: 'The directive as an official document in the form of Decree 30/2020',
    permission: 'work.see',
    params,
    query: Type.Object({ format: OneOf('pdf', 'docx') }),
    reply: file('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
    refusals: ['not-found'],
  }),
  getDirectiveFile: endpoint({
    method: 'GET',
    path: '/work/directives/:id/files/:file',
    summary: 'A file of a directive, as it was sent',
    permission: 'work.see',
    params: Type.Object({ id: IdSchema, file: IdSchema }),
    reply: file('application/octet-stream'),
    refusals: ['not-found'],
  }),
  issueDirective: endpoint({
    method: 'POST',
    path: '/work/directives',
    summary:
      'Issue a directive to a list or by a rule: one task for each agency, with a person, a result and a deadline; the list is kept with its reasons',
    permission: 'work.direct',
    body: DirectiveInputSchema,
    reply: Type.Object({ id: IdSchema, number: Type.String(), tasks: Type.Integer() }),
    refusals: [
      ...cannotFanOut,
      'recipients-changed',
      'number-taken',
      'number-form',
      'day-ahead',
      'not-found',
      'not-your-step',
      'wrong-state',
      'words-missing',
      'due-missing',
      'nothing-changed',
      'changed-meanwhile',
    ],
  }),
  previewDirective: endpoint({
    method: 'POST',
    path: '/work/directives/preview',
    summary: 'What issuing would create, each recipient by name and why, without creating it',
    permission: 'work.direct',
    body: Type.Object({
      ...Type.Pick(DirectiveInputSchema, [
        'agencies',
        'units',
        'rule',
        'without',
        'coordinators',
        'deadline',
        'people',
        'sector',
        'issuer',
        'form',
      ]).properties,
      replaces: Type.Optional(Type.Object({ id: IdSchema, open: OneOf('recall', 'carry') })),
    }),
    reply: Type.Object({
      due: DaySchema,
      issuer: AgencySchema,
      /** The number it would take. */
      number: Type.String(),
      rule: Nullable(WordsSchema),
      rows: Type.Array(FanOutRowSchema),
      /** Open tasks of the directive replaced that would be recalled. */
      recalls: Type.Integer(),
    }),
    refusals: [...cannotFanOut],
  }),
  listRecipientRules: endpoint({
    method: 'GET',
    path: '/work/recipient-rules',
    summary: 'Rules that choose the recipients of a directive by what is known today, with what each asks',
    permission: 'work.direct',
    reply: Type.Object({
      items: Type.Array(
        Type.Object({ id: Type.String(), words: WordsSchema, settings: Type.Array(RuleSettingSchema) }),
      ),
    }),
  }),
  proposeNumber: endpoint({
    method: 'GET',
    path: '/work/directive-number',
    summary: 'The next number of an agency’s series, in the form of the document; nothing is taken',
    permission: 'work.direct',
    query: Type.Object({
      form: OneOf(...DIRECTIVE_FORMS),
      sector: Type.Optional(Type.String({ maxLength: 40 })),
      issuer: Type.Optional(Type.String({ maxLength: 80 })),
    }),
    reply: Type.Object({
      number: Type.String(),
      /** Who would sign: the caller, in the office held. */
      signer: Type.Object({ name: Type.String(), title: Type.String() }),
    }),
    refusals: ['not-your-agency'],
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
