import { Type } from 'typebox'
import { endpoint, file, uploadPicture } from '#platform/http/endpoint'
import { DaySchema, IdSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { PlaceSchema } from '../schema.ts'
import { ORIGINS, PETITION_CATEGORIES, RAISER_STEPS, RESOLVERS, URGENCIES } from './names.ts'
import { FollowedSchema, PhotoSchema, PointSchema } from './schema-petition.ts'

const MAX_PHOTO_BYTES = 15 * 1_048_576
/** A wrong secret may be a slip; more of them from one address are answered later. */
const GUESSING = { tries: 20, perSeconds: 600 } as const

const code = Type.Object({
  code: Type.String({ pattern: '^([Vv][Mm]|[Pp][Aa])-?[0-9A-Za-z]{2}-?[0-9A-Za-z]+$', maxLength: 40 }),
})
const secret = Type.String({ minLength: 20, maxLength: 64 })
/** Made by the browser from random bytes: 32 characters or more of A–Z a–z 0–9 - _. */
const made = Type.String({ pattern: '^[A-Za-z0-9_-]{32,64}$' })

const FormCategorySchema = Type.Object({
  id: OneOf(...PETITION_CATEGORIES),
  name: WordsSchema,
  answerBy: DaySchema,
  answerByUrgent: DaySchema,
})

/** What anybody may ask without an account; the code with its secret is the key to what was raised. */
export const raiserEndpoints = {
  getPetitionForm: endpoint({
    method: 'GET',
    path: '/work/petition-form',
    summary: 'What the public forms need: the communes of today, the kinds and when an answer is due',
    permission: 'public',
    reply: Type.Object({
      units: Type.Array(PlaceSchema),
      /** Of an obstacle raised today. */
      answerBy: DaySchema,
      citizen: Type.Array(FormCategorySchema),
      enterprise: Type.Array(FormCategorySchema),
      ministries: Type.Array(Type.Object({ id: Type.String(), name: WordsSchema })),
      mostPhotos: Type.Integer(),
      /** Days in which an answer may be contested. */
      windowDays: Type.Integer(),
    }),
  }),
  findPetitionPlace: endpoint({
    method: 'GET',
    path: '/work/petition-place',
    summary: 'The commune in which a point lies today; null outside the province',
    permission: 'public',
    query: Type.Object({
      longitude: Type.Number({ minimum: -180, maximum: 180 }),
      latitude: Type.Number({ minimum: -90, maximum: 90 }),
    }),
    reply: Type.Object({ unit: Nullable(PlaceSchema) }),
  }),
  uploadPetitionPhoto: endpoint({
    method: 'POST',
    path: '/work/petition-photos',
    summary: 'Lay one picture into a basket, before or after the form; only pixels are kept',
    permission: 'public',
    query: Type.Object({ basket: made, name: Type.Optional(Type.String({ maxLength: 200 })) }),
    body: uploadPicture(MAX_PHOTO_BYTES),
    reply: Type.Object({ id: IdSchema, width: Type.Integer(), height: Type.Integer(), left: Type.Integer() }),
    refusals: ['picture-type', 'picture-broken', 'picture-too-large', 'too-large', 'too-many-photos', 'wrong-state'],
  }),
  dropPetitionPhoto: endpoint({
    method: 'POST',
    path: '/work/petition-photos/:photo/removal',
    summary: 'Take a picture out of the basket before the form is sent',
    permission: 'public',
    params: Type.Object({ photo: IdSchema }),
    body: Type.Object({ basket: made }),
    reply: Type.Object({ left: Type.Integer() }),
    refusals: ['not-found'],
  }),
  raisePetition: endpoint({
    method: 'POST',
    path: '/work/petitions',
    summary:
      'Raise a petition without an account; a code and a secret come back at once. The same key twice is one case',
    permission: 'public',
    body: Type.Object({
      /** citizen: a report or proposal; enterprise: an obstacle. */
      origin: Type.Optional(OneOf(...ORIGINS)),
      /** Kept by the browser until an answer came: sent again, it gives the same code and secret. */
      key: Type.Optional(made),
      /** Where the pictures were laid. */
      basket: Type.Optional(made),
      /** Left out: found from the point. */
      unit: Type.Optional(UnitIdSchema),
      point: Type.Optional(PointSchema),
      address: Type.Optional(Type.String({ maxLength: 300 })),
      category: OneOf(...PETITION_CATEGORIES),
      /** Left out: the first words of the text. */
      title: Type.Optional(Type.String({ minLength: 5, maxLength: 300 })),
      text: Type.String({ minLength: 10, maxLength: 10_000 }),
      /** urgent: somebody may be hurt. */
      urgency: Type.Optional(OneOf(...URGENCIES)),
      consent: Type.Optional(Type.Boolean({ description: 'Words and answer may be published without identity' })),
      name: Type.Optional(Type.String({ maxLength: 200 })),
      phone: Type.Optional(Type.String({ maxLength: 20, pattern: '^$|^[0-9+ .()-]{8,20}$' })),
      email: Type.Optional(Type.String({ maxLength: 200, pattern: '^$|^[^@\\s]+@[^@\\s]+$' })),
      enterprise: Type.Optional(Type.String({ maxLength: 300 })),
      law: Type.Optional(Type.String({ maxLength: 500 })),
      ministry: Type.Optional(Type.String({ pattern: '^[a-z-]{1,40}$' })),
      resolver: Type.Optional(OneOf(...RESOLVERS)),
      /** Đồng, by the enterprise's own estimate. */
      cost: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000_000 })),
      affected: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    }),
    reply: Type.Object({
      code: Type.String(),
      secret: Type.String(),
      due: DaySchema,
      unit: PlaceSchema,
      desk: Type.String(),
      photos: Type.Integer(),
      /** It had come before: this is the answer to the same form. */
      again: Type.Boolean(),
    }),
    refusals: ['unit-unknown', 'place-missing', 'place-outside', 'wrong-category', 'name-missing', 'words-missing'],
  }),
  followPetition: endpoint({
    method: 'POST',
    path: '/work/petitions/followed/:code',
    summary: 'How a petition stands, for whoever holds its secret',
    permission: 'public',
    guessing: GUESSING,
    params: code,
    body: Type.Object({ secret }),
    reply: FollowedSchema,
    refusals: ['not-found'],
  }),
  addToPetition: endpoint({
    method: 'POST',
    path: '/work/petitions/followed/:code/words',
    summary: 'As whoever raised it: add words, tell what was asked, open it again, close it or withdraw it',
    permission: 'public',
    guessing: GUESSING,
    params: code,
    body: Type.Object({
      secret,
      step: OneOf(...RAISER_STEPS),
      words: Type.Optional(Type.String({ maxLength: 4_000 })),
    }),
    reply: FollowedSchema,
    refusals: ['not-found', 'wrong-state', 'words-missing', 'not-your-step', 'window-over'],
  }),
  ratePetition: endpoint({
    method: 'POST',
    path: '/work/petitions/followed/:code/rating',
    summary: 'Rate the answer, 1 to 5, once',
    permission: 'public',
    guessing: GUESSING,
    params: code,
    body: Type.Object({
      secret,
      rating: Type.Integer({ minimum: 1, maximum: 5 }),
      words: Type.Optional(Type.String({ maxLength: 2_000 })),
    }),
    reply: FollowedSchema,
    refusals: ['not-found', 'wrong-state', 'not-your-step', 'window-over'],
  }),
  openPetitionBasket: endpoint({
    method: 'POST',
    path: '/work/petitions/followed/:code/basket',
    summary: 'Name the basket further pictures of this petition are laid in',
    permission: 'public',
    guessing: GUESSING,
    params: code,
    body: Type.Object({ secret, basket: made }),
    reply: Type.Object({ photosLeft: Type.Integer(), photos: Type.Array(PhotoSchema) }),
    refusals: ['not-found', 'wrong-state'],
  }),
  readFollowedPhoto: endpoint({
    method: 'POST',
    path: '/work/petitions/followed/:code/photos/:photo',
    summary: 'A picture of one’s petition',
    permission: 'public',
    guessing: GUESSING,
    params: Type.Object({ ...code.properties, photo: IdSchema }),
    body: Type.Object({ secret, size: OneOf('small', 'full') }),
    reply: file('image/jpeg'),
    refusals: ['not-found'],
  }),
}
