import { Type } from 'typebox'
import { contract, endpoint, file } from '#platform/http/endpoint'
import { DaySchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import {
  ChangeSchema,
  EditionHeadSchema,
  EditionId,
  EditionNodeSchema,
  NodeChangeSchema,
  NodeCode,
  NodeScoreSchema,
  PublishedRankSchema,
  ReasonSchema,
  RunSchema,
  ScoreRowSchema,
  SubjectId,
  YearSchema,
} from './schema.ts'
import { indexRefusals } from './text.ts'

const ofEdition = Type.Object({ id: EditionId })
/** Without a year, the newest scored; without `seeing`, what is published, else what is provisional. */
const asked = { year: Type.Optional(YearSchema), seeing: Type.Optional(OneOf('published', 'provisional')) }
const scored = {
  edition: EditionHeadSchema,
  year: YearSchema,
  run: Nullable(RunSchema),
  /** Nodes of the edition changed after these scores were worked out: they stay as they were. */
  changedSince: Type.Array(NodeCode),
  /** False: only one’s own rows are shown until publication. */
  whole: Type.Boolean(),
}

export const indices = contract(
  'measures',
  {
    listEditions: endpoint({
      method: 'GET',
      path: '/measures/editions',
      summary: 'Editions of composite indices: what of each is known, the years scored, and what ministries published',
      permission: 'measures.see',
      reply: Type.Object({
        editions: Type.Array(
          Type.Object({
            ...EditionHeadSchema.properties,
            newest: Nullable(
              Type.Object({
                year: YearSchema,
                state: OneOf('provisional', 'published'),
                ranked: Type.Integer(),
                assessed: Type.Integer(),
                first: Nullable(Type.Object({ id: SubjectId, name: WordsSchema, total: Nullable(Type.Number()) })),
                own: Nullable(ScoreRowSchema),
              }),
            ),
          }),
        ),
        published: Type.Array(PublishedRankSchema),
      }),
    }),
    getEdition: endpoint({
      method: 'GET',
      path: '/measures/editions/:id',
      summary: 'One edition as a tree: maxima, rules in words, what is not known, what changed after a publication',
      permission: 'measures.see',
      params: ofEdition,
      reply: Type.Object({
        edition: EditionHeadSchema,
        nodes: Type.Array(EditionNodeSchema),
        changedSince: Type.Array(Type.Object({ year: YearSchema, codes: Type.Array(NodeCode) })),
        successor: Nullable(EditionId),
      }),
      refusals: ['not-found'],
    }),
    changeEditionNode: endpoint({
      method: 'PATCH',
      path: '/measures/editions/:id/nodes/:code',
      summary: 'Fill in or alter the maximum, weight or rule of a node; what is published stays as it was',
      permission: 'measures.define',
      params: Type.Object({ id: EditionId, code: NodeCode }),
      body: NodeChangeSchema,
      reply: Type.Object({ publishedYears: Type.Array(YearSchema) }),
      refusals: ['not-found', 'forbidden', 'edition-ended', 'group-maximum', 'bad-rule', 'nothing-changed'],
    }),
    succeedEdition: endpoint({
      method: 'POST',
      path: '/measures/editions/:id/successor',
      summary: 'A new edition from a day on, with the tree of this one, which ends the day before',
      permission: 'measures.define',
      params: ofEdition,
      body: Type.Object({
        id: EditionId,
        name: Type.String({ minLength: 3, maxLength: 300 }),
        act: Type.String({ minLength: 3, maxLength: 300 }),
        from: DaySchema,
        reason: ReasonSchema,
      }),
      reply: Type.Object({ id: EditionId }),
      refusals: ['not-found', 'forbidden', 'edition-ended', 'id-taken', 'begins-too-early'],
    }),
    listScores: endpoint({
      method: 'GET',
      path: '/measures/editions/:id/scores',
      summary: 'The league table of a year: points, ranks with ties and bands, change on the year before and why',
      permission: 'measures.see',
      params: ofEdition,
      query: Type.Object(asked),
      reply: Type.Object({
        ...scored,
        mains: Type.Array(Type.Object({ code: NodeCode, name: WordsSchema, max: Nullable(Type.Number()) })),
        names: Type.Record(Type.String(), WordsSchema, { description: 'Names of the indicators by code' }),
        rows: Type.Array(ScoreRowSchema),
        /** Points that rest on values nobody has verified or published yet. */
        unsettled: Type.Integer(),
      }),
      refusals: ['not-found'],
    }),
    getScore: endpoint({
      method: 'GET',
      path: '/measures/editions/:id/scores/:subject',
      summary: 'One subject: every indicator beside the median and the best, and why it moved since the year before',
      permission: 'measures.see',
      params: Type.Object({ id: EditionId, subject: SubjectId }),
      query: Type.Object(asked),
      reply: Type.Object({
        ...scored,
        row: ScoreRowSchema,
        nodes: Type.Array(NodeScoreSchema),
        change: Nullable(ChangeSchema),
        history: Type.Array(
          Type.Object({
            year: YearSchema,
            state: OneOf('provisional', 'published'),
            total: Nullable(Type.Number()),
            rank: Nullable(Type.Integer()),
            rankOf: Type.Integer(),
          }),
        ),
        /** Who stands right above, and how many points are between. */
        next: Nullable(Type.Object({ id: SubjectId, name: WordsSchema, rank: Type.Integer(), by: Type.Number() })),
      }),
      refusals: ['not-found', 'not-scored'],
    }),
    compareScores: endpoint({
      method: 'GET',
      path: '/measures/editions/:id/comparison',
      summary: 'Up to four subjects side by side, node by node, with the median of all',
      permission: 'measures.see',
      params: ofEdition,
      query: Type.Object({ ...asked, subjects: Type.String({ pattern: '^[a-z0-9-]{1,80}(,[a-z0-9-]{1,80}){0,3}$' }) }),
      reply: Type.Object({
        ...scored,
        rows: Type.Array(ScoreRowSchema),
        nodes: Type.Array(
          Type.Object({
            code: NodeCode,
            parent: Nullable(NodeCode),
            level: Type.Integer(),
            leaf: Type.Boolean(),
            name: WordsSchema,
            max: Nullable(Type.Number()),
            median: Nullable(Type.Number()),
            /** In the order of `rows`. */
            points: Type.Array(Nullable(Type.Number())),
          }),
        ),
      }),
      refusals: ['not-found'],
    }),
    rescore: endpoint({
      method: 'POST',
      path: '/measures/editions/:id/scorings',
      summary: 'Ask for the scores of a year to be worked out again now; they arrive by themselves',
      permission: 'measures.define',
      params: ofEdition,
      body: Type.Object({ year: YearSchema }),
      reply: Type.Object({ asked: Type.Boolean() }),
      refusals: ['not-found', 'forbidden', 'not-scorable', 'no-such-year'],
    }),
    publishScores: endpoint({
      method: 'POST',
      path: '/measures/editions/:id/publications',
      summary: 'Publish exactly the scores that were looked at; a later publication of the same year says why',
      permission: 'measures.publish',
      params: ofEdition,
      body: Type.Object({
        run: Type.String({ format: 'uuid' }),
        act: Type.String({ minLength: 3, maxLength: 300 }),
        reason: Type.Optional(ReasonSchema),
      }),
      reply: RunSchema,
      refusals: ['not-found', 'forbidden', 'run-gone', 'year-running', 'reason-wanted'],
    }),
    exportScores: endpoint({
      method: 'GET',
      path: '/measures/editions/:id/scores/export',
      summary: 'The league table as shown, as a workbook or as CSV',
      permission: 'measures.see',
      params: ofEdition,
      query: Type.Object({
        ...asked,
        group: Type.Optional(Type.String({ maxLength: 40 })),
        words: Type.Optional(Type.String({ maxLength: 100 })),
        as: OneOf('xlsx', 'csv'),
      }),
      reply: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv; charset=utf-8'),
      refusals: ['not-found', 'not-scored'],
    }),
  },
  indexRefusals,
)
