import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { ASKED_PETITION_STEPS, OUTCOMES, PETITION_CATEGORIES, PETITION_STATES, PETITION_STEPS } from '../names.ts'
import { AgencySchema, PetitionRowSchema, PlaceSchema } from '../schema.ts'

const params = Type.Object({ id: IdSchema })
const code = Type.Object({ code: Type.String({ pattern: '^[Vv][Mm]-?[0-9A-Za-z]{2}-?[0-9A-Za-z]+$', maxLength: 40 }) })
const secret = Type.String({ minLength: 20, maxLength: 64 })

const StepSchema = Type.Object({
  step: OneOf(...PETITION_STEPS),
  at: InstantSchema,
  agency: Nullable(Type.String()),
  words: Nullable(Type.String()),
  /** Whose it is, when it was forwarded. */
  to: Nullable(Type.String()),
})

const PetitionViewSchema = Type.Object({
  ...PetitionRowSchema.properties,
  text: Type.String(),
  law: Nullable(Type.String({ description: 'The ministry or the legal text that stands in the way' })),
  answer: Nullable(Type.String()),
  steps: Type.Array(StepSchema),
  next: Type.Array(
    Type.Object({ step: OneOf(...ASKED_PETITION_STEPS), allowed: Type.Boolean(), why: Nullable(WordsSchema) }),
  ),
  /** Who raised it: only for the receiving desk, null for everybody else. */
  raiser: Nullable(
    Type.Object({
      name: Type.String(),
      enterprise: Nullable(Type.String()),
      phone: Nullable(Type.String()),
      email: Nullable(Type.String()),
    }),
  ),
})

const FollowedSchema = Type.Object({
  code: Type.String(),
  title: Type.String(),
  text: Type.String(),
  category: OneOf(...PETITION_CATEGORIES),
  state: OneOf(...PETITION_STATES),
  outcome: Nullable(OneOf(...OUTCOMES)),
  unit: PlaceSchema,
  handler: Nullable(Type.String()),
  raisedOn: DaySchema,
  due: DaySchema,
  overdue: Type.Boolean(),
  answer: Nullable(Type.String()),
  steps: Type.Array(StepSchema),
  /** Whether the one who raised it may add words or open it again. */
  mayAdd: Type.Boolean(),
  mayReopen: Type.Boolean(),
})

export const petitionEndpoints = {
  getPetitionForm: endpoint({
    method: 'GET',
    path: '/work/petition-form',
    summary: 'What the public form needs: the communes of today and when an answer is due',
    permission: 'public',
    reply: Type.Object({ units: Type.Array(PlaceSchema), answerBy: DaySchema }),
  }),
  raisePetition: endpoint({
    method: 'POST',
    path: '/work/petitions',
    summary: 'Raise a petition without an account; a code and a secret come back at once',
    permission: 'public',
    body: Type.Object({
      unit: UnitIdSchema,
      category: OneOf(...PETITION_CATEGORIES),
      title: Type.String({ minLength: 5, maxLength: 300 }),
      text: Type.String({ minLength: 10, maxLength: 10_000 }),
      law: Type.Optional(Type.String({ maxLength: 500 })),
      name: Type.String({ minLength: 2, maxLength: 200 }),
      enterprise: Type.Optional(Type.String({ maxLength: 300 })),
      phone: Type.Optional(Type.String({ maxLength: 20, pattern: '^$|^[0-9+ .()-]{8,20}$' })),
      email: Type.Optional(Type.String({ maxLength: 200, pattern: '^$|^[^@\\s]+@[^@\\s]+$' })),
    }),
    reply: Type.Object({ code: Type.String(), secret: Type.String(), due: DaySchema }),
    refusals: ['unit-unknown'],
  }),
  followPetition: endpoint({
    method: 'POST',
    path: '/work/petitions/followed/:code',
    summary: 'How a petition stands, for whoever holds its secret',
    permission: 'public',
    params: code,
    body: Type.Object({ secret }),
    reply: FollowedSchema,
    refusals: ['not-found'],
  }),
  addToPetition: endpoint({
    method: 'POST',
    path: '/work/petitions/followed/:code/words',
    summary: 'Add words to one’s petition, or open it again after an answer that does not help',
    permission: 'public',
    params: code,
    body: Type.Object({ secret, step: OneOf('add', 'reopen'), words: Type.String({ minLength: 1, maxLength: 4_000 }) }),
    reply: FollowedSchema,
    refusals: ['not-found', 'wrong-state', 'words-missing', 'not-your-step'],
  }),
  listPetitions: endpoint({
    method: 'GET',
    path: '/work/petitions',
    summary: 'Petitions by due day, filtered, page by page',
    permission: 'work.see',
    query: Type.Object({
      state: Type.Optional(OneOf(...PETITION_STATES, 'waiting')),
      overdue: Type.Optional(Type.Boolean()),
      unit: Type.Optional(UnitIdSchema),
      sector: Type.Optional(Type.String({ maxLength: 40 })),
      category: Type.Optional(OneOf(...PETITION_CATEGORIES)),
      words: Type.Optional(Type.String({ maxLength: 200 })),
      cursor: Type.Optional(Type.String({ maxLength: 200 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    reply: Type.Object({
      items: Type.Array(PetitionRowSchema),
      waiting: Type.Integer(),
      oldestDays: Type.Integer({ description: 'Age of the oldest one waiting, in days' }),
      next: Nullable(Type.String()),
    }),
  }),
  getPetition: endpoint({
    method: 'GET',
    path: '/work/petitions/:id',
    summary: 'One petition with its steps; who raised it only for the receiving desk',
    permission: 'work.see',
    params,
    reply: PetitionViewSchema,
    refusals: ['not-found'],
  }),
  movePetition: endpoint({
    method: 'POST',
    path: '/work/petitions/:id/moves',
    summary: 'Take a petition up, answer it, say whose it is, or close it with its outcome',
    permission: 'work.act',
    params,
    body: Type.Object({
      step: OneOf(...ASKED_PETITION_STEPS),
      words: Type.Optional(Type.String({ maxLength: 4_000 })),
      /** Agency id it is forwarded to. */
      agency: Type.Optional(Type.String({ maxLength: 80 })),
      /** A body outside this system whose it is, named. */
      outside: Type.Optional(Type.String({ maxLength: 300 })),
      outcome: Type.Optional(OneOf(...OUTCOMES)),
    }),
    reply: PetitionViewSchema,
    refusals: [
      'not-found',
      'not-your-step',
      'wrong-state',
      'words-missing',
      'whose-missing',
      'outcome-missing',
      'agency-unknown',
    ],
  }),
  listHandlers: endpoint({
    method: 'GET',
    path: '/work/handlers',
    summary: 'Agencies a petition can be forwarded to',
    permission: 'work.see',
    reply: Type.Object({ items: Type.Array(AgencySchema) }),
  }),
}
