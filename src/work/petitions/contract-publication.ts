import { Type } from 'typebox'
import { endpoint, file } from '#platform/http/endpoint'
import { IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { ORIGINS, PETITION_CATEGORIES } from './names.ts'
import { PhotoSchema, PublishedSchema } from './schema-petition.ts'

const params = Type.Object({ id: IdSchema })
const code = Type.Object({ code: Type.String({ maxLength: 40 }) })

const DraftSchema = Type.Object({
  title: Type.String(),
  text: Type.String(),
  answer: Type.String(),
  address: Nullable(Type.String()),
})

/** Something that identifies a person, found in a field: `from` and `to` count UTF-16 units. */
const FindingSchema = Type.Object({
  field: OneOf('title', 'text', 'answer', 'address'),
  from: Type.Integer(),
  to: Type.Integer(),
  found: Type.String(),
  kind: OneOf('phone', 'email', 'identity-number', 'raiser', 'plate', 'account', 'house', 'person'),
  /** It is known of whoever raised it: publishing is refused while it stands. */
  certain: Type.Boolean(),
  why: WordsSchema,
})

/** Published answers: how they come to be, and how anybody reads them. */
export const publicationEndpoints = {
  draftPublication: endpoint({
    method: 'GET',
    path: '/work/petitions/:id/publication',
    summary: 'What would be published: the words as they are, what identifies people in them, and the words masked',
    permission: 'work.act',
    params,
    reply: Type.Object({
      asIs: DraftSchema,
      masked: DraftSchema,
      findings: Type.Array(FindingSchema),
      pictures: Type.Array(PhotoSchema),
      consent: Type.Boolean(),
      publishedAt: Nullable(InstantSchema),
      /** As it stands for the public now. */
      published: Nullable(DraftSchema),
    }),
    refusals: ['not-found', 'not-the-desk', 'not-answered'],
  }),
  publishPetition: endpoint({
    method: 'POST',
    path: '/work/petitions/:id/publication',
    summary:
      'Publish words and answer as the desk edited them; refused while something known of the raiser stands in them',
    permission: 'work.act',
    params,
    body: Type.Object({
      title: Type.String({ minLength: 5, maxLength: 300 }),
      text: Type.String({ minLength: 5, maxLength: 10_000 }),
      answer: Type.String({ minLength: 5, maxLength: 10_000 }),
      address: Type.Optional(Type.String({ maxLength: 300 })),
      /** Pictures the desk has looked at and chosen. */
      photos: Type.Optional(Type.Array(IdSchema, { maxItems: 20 })),
    }),
    reply: PublishedSchema,
    refusals: ['not-found', 'not-the-desk', 'not-answered', 'no-consent', 'identity-left'],
  }),
  unpublishPetition: endpoint({
    method: 'POST',
    path: '/work/petitions/:id/publication/withdrawal',
    summary: 'Take a published answer down',
    permission: 'work.act',
    params,
    body: Type.Object({ words: Type.Optional(Type.String({ maxLength: 1_000 })) }),
    reply: Type.Object({ code: Type.String() }),
    refusals: ['not-found', 'not-the-desk'],
  }),
  searchPublished: endpoint({
    method: 'GET',
    path: '/work/published',
    summary: 'Published answers, the latest first, by words, kind and place',
    permission: 'public',
    openData: true,
    query: Type.Object({
      words: Type.Optional(Type.String({ maxLength: 200 })),
      origin: Type.Optional(OneOf(...ORIGINS)),
      category: Type.Optional(OneOf(...PETITION_CATEGORIES)),
      unit: Type.Optional(UnitIdSchema),
      cursor: Type.Optional(Type.String({ maxLength: 200 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    reply: Type.Object({
      items: Type.Array(PublishedSchema),
      total: Type.Integer(),
      next: Nullable(Type.String()),
    }),
  }),
  getPublished: endpoint({
    method: 'GET',
    path: '/work/published/:code',
    summary: 'One published answer',
    permission: 'public',
    openData: true,
    params: code,
    reply: PublishedSchema,
    refusals: ['not-found'],
  }),
  readPublishedPhoto: endpoint({
    method: 'GET',
    path: '/work/published/:code/photos/:photo',
    summary: 'A picture published with an answer',
    permission: 'public',
    openData: true,
    params: Type.Object({ ...code.properties, photo: IdSchema }),
    query: Type.Object({ size: Type.Optional(OneOf('small', 'full')) }),
    reply: file('image/jpeg'),
    refusals: ['not-found'],
  }),
  feedPublished: endpoint({
    method: 'GET',
    path: '/work/published-feed',
    summary: 'Published answers as open data (JSON Feed 1.1), the latest first, page by page',
    permission: 'public',
    openData: true,
    query: Type.Object({
      category: Type.Optional(OneOf(...PETITION_CATEGORIES)),
      unit: Type.Optional(UnitIdSchema),
      cursor: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    reply: Type.Object({
      version: Type.String(),
      title: Type.String(),
      language: Type.String(),
      next_url: Type.Optional(Type.String()),
      items: Type.Array(
        Type.Object({
          id: Type.String(),
          url: Type.String(),
          title: Type.String(),
          content_text: Type.String(),
          summary: Type.String(),
          date_published: InstantSchema,
          tags: Type.Array(Type.String()),
          _lienthong: PublishedSchema,
        }),
      ),
    }),
  }),
}
