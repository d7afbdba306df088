import { Type } from 'typebox'
import { endpoint, file, uploadPicture } from '#platform/http/endpoint'
import { DaySchema, IdSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { AgencySchema } from '../schema.ts'
import { obstacleEndpoints } from './contract-obstacle.ts'
import { publicationEndpoints } from './contract-publication.ts'
import { raiserEndpoints } from './contract-raiser.ts'
import {
  AGES,
  ANSWER_OUTCOMES,
  ASKED_PETITION_STEPS,
  ORIGINS,
  PETITION_CATEGORIES,
  PETITION_STATES,
  REJECTIONS,
  RESOLVERS,
  UNSAID,
  URGENCIES,
} from './names.ts'
import { PetitionRowSchema, PetitionViewSchema, PhotoSchema } from './schema-petition.ts'

const params = Type.Object({ id: IdSchema })
const MAX_PHOTO_BYTES = 15 * 1_048_576

export const petitionFilter = {
  origin: Type.Optional(OneOf(...ORIGINS)),
  /** waiting: the authorities are to act; answered: answered and not yet closed; late: answered after its day, or waiting past it. */
  state: Type.Optional(OneOf(...PETITION_STATES, 'waiting', 'late')),
  overdue: Type.Optional(Type.Boolean()),
  urgency: Type.Optional(OneOf(...URGENCIES)),
  unit: Type.Optional(UnitIdSchema),
  sector: Type.Optional(Type.String({ maxLength: 40 })),
  category: Type.Optional(OneOf(...PETITION_CATEGORIES)),
  handler: Type.Optional(Type.String({ maxLength: 80 })),
  /** Lies with an agency of the caller. */
  mine: Type.Optional(Type.Boolean()),
  ministry: Type.Optional(Type.String({ maxLength: 40 })),
  /** Exactly as it was written, or `unsaid`; so too with ministry and resolver. */
  law: Type.Optional(Type.String({ maxLength: 500 })),
  resolver: Type.Optional(OneOf(...RESOLVERS, UNSAID)),
  /** Days waited, as the board groups them. */
  age: Type.Optional(OneOf(...AGES)),
  /** Calendar days waiting, at least. */
  olderThan: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
  raisedFrom: Type.Optional(DaySchema),
  raisedTo: Type.Optional(DaySchema),
  /** Rated at most so. */
  ratedTo: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
  published: Type.Optional(Type.Boolean()),
  words: Type.Optional(Type.String({ maxLength: 200 })),
}

const moveRefusals = [
  'not-found',
  'not-your-step',
  'wrong-state',
  'words-missing',
  'whose-missing',
  'outcome-missing',
  'agency-unknown',
  'reason-missing',
  'contact-missing',
] as const

const officialEndpoints = {
  listPetitions: endpoint({
    method: 'GET',
    path: '/work/petitions',
    summary: 'Petitions by due day, or the latest first, filtered, page by page',
    permission: 'work.see',
    query: Type.Object({
      ...petitionFilter,
      sort: Type.Optional(OneOf('due', 'raised')),
      cursor: Type.Optional(Type.String({ maxLength: 200 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    reply: Type.Object({
      items: Type.Array(PetitionRowSchema),
      waiting: Type.Integer({ description: 'Of those filtered, how many wait for an answer' }),
      overdue: Type.Integer(),
      oldestDays: Type.Integer({ description: 'Age of the oldest one waiting, in days' }),
      next: Nullable(Type.String()),
    }),
  }),
  exportPetitions: endpoint({
    method: 'GET',
    path: '/work/petition-export',
    summary: 'Exactly the petitions filtered, as CSV or a spreadsheet; nobody who raised one is named',
    permission: 'work.see',
    query: Type.Object({
      ...petitionFilter,
      sort: Type.Optional(OneOf('due', 'raised')),
      format: Type.Optional(OneOf('csv', 'xlsx')),
    }),
    reply: file('text/csv; charset=utf-8', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
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
    summary: 'Assign a petition, take it up, ask for more, answer it, say whose it is, or say why it is not handled',
    permission: 'work.act',
    params,
    body: Type.Object({
      step: OneOf(...ASKED_PETITION_STEPS),
      words: Type.Optional(Type.String({ maxLength: 10_000 })),
      /** assign, forward: agency id. */
      agency: Type.Optional(Type.String({ maxLength: 80 })),
      /** refer: a body outside this system whose it is, named, */
      outside: Type.Optional(Type.String({ maxLength: 300 })),
      /** and how it is reached. */
      contact: Type.Optional(Type.String({ maxLength: 500 })),
      /** answer: how it ended. */
      outcome: Type.Optional(OneOf(...ANSWER_OUTCOMES)),
      /** reject: why. */
      reason: Type.Optional(OneOf(...REJECTIONS)),
      /** assign, take: the desk judges how urgent it is. */
      urgency: Type.Optional(OneOf(...URGENCIES)),
    }),
    reply: PetitionViewSchema,
    refusals: moveRefusals,
  }),
  suggestForPetition: endpoint({
    method: 'GET',
    path: '/work/petitions/:id/suggestions',
    summary: 'Whose it probably is and which others report the same, with the reasons; a person confirms',
    permission: 'work.see',
    params,
    reply: Type.Object({
      agencies: Type.Array(
        Type.Object({
          agency: AgencySchema,
          /** 0 to 100; the sum of what the reasons give, cut there. */
          score: Type.Integer(),
          reasons: Type.Array(Type.Object({ points: Type.Integer(), why: WordsSchema })),
        }),
      ),
      duplicates: Type.Array(
        Type.Object({
          petition: PetitionRowSchema,
          score: Type.Integer(),
          metres: Nullable(Type.Integer()),
          daysApart: Type.Integer(),
          /** Words both have. */
          shared: Type.Array(Type.String()),
          reasons: Type.Array(Type.Object({ points: Type.Integer(), why: WordsSchema })),
        }),
      ),
    }),
    refusals: ['not-found'],
  }),
  joinPetition: endpoint({
    method: 'POST',
    path: '/work/petitions/:id/main',
    summary: 'Join a report to the main one of the same matter; it keeps its code, secret and raiser',
    permission: 'work.act',
    params,
    body: Type.Object({ main: IdSchema, words: Type.Optional(Type.String({ maxLength: 2_000 })) }),
    reply: PetitionViewSchema,
    refusals: ['not-found', 'not-your-step', 'wrong-state', 'same-petition', 'main-not-open', 'has-followers'],
  }),
  partPetition: endpoint({
    method: 'POST',
    path: '/work/petitions/:id/parting',
    summary: 'Part a report from the main one: it returns to the very state it was joined in',
    permission: 'work.act',
    params,
    body: Type.Object({ words: Type.Optional(Type.String({ maxLength: 2_000 })) }),
    reply: PetitionViewSchema,
    refusals: ['not-found', 'not-your-step', 'wrong-state'],
  }),
  readPetitionPhoto: endpoint({
    method: 'GET',
    path: '/work/petitions/:id/photos/:photo',
    summary: 'A picture of a petition',
    permission: 'work.see',
    params: Type.Object({ id: IdSchema, photo: IdSchema }),
    query: Type.Object({ size: Type.Optional(OneOf('small', 'full')) }),
    reply: file('image/jpeg'),
    refusals: ['not-found'],
  }),
  addResultPhoto: endpoint({
    method: 'POST',
    path: '/work/petitions/:id/photos',
    summary: 'Add a picture of what was done; whoever raised it sees it',
    permission: 'work.act',
    params,
    query: Type.Object({ name: Type.Optional(Type.String({ maxLength: 200 })) }),
    body: uploadPicture(MAX_PHOTO_BYTES),
    reply: PhotoSchema,
    refusals: [
      'not-found',
      'not-your-step',
      'picture-type',
      'picture-broken',
      'picture-too-large',
      'too-large',
      'too-many-photos',
    ],
  }),
  listHandlers: endpoint({
    method: 'GET',
    path: '/work/handlers',
    summary: 'Agencies a petition can be assigned or forwarded to',
    permission: 'work.see',
    reply: Type.Object({ items: Type.Array(AgencySchema) }),
  }),
}

/** Names are stable; what is added later is optional. */
export const petitionEndpoints = {
  ...raiserEndpoints,
  ...officialEndpoints,
  ...publicationEndpoints,
  ...obstacleEndpoints,
}
