import { Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { WHY } from '../composite/climb.ts'
import { FACTORS } from '../composite/doubt.ts'
import { MEASURE_UNITS, POINT_SOURCES, SUBJECT_KINDS } from '../names.ts'
import { EditionId, NodeCode, RunSchema, SubjectId, YearSchema } from '../scoring/schema.ts'
import { STAGES } from './names.ts'
import { whatIfRefusals } from './text.ts'

const Num = Nullable(Type.Number())
const ofEdition = Type.Object({ id: EditionId })
const ofSubject = Type.Object({ id: EditionId, subject: SubjectId })
/** Without a year, the newest scored; without `seeing`, what is published, else what is provisional. */
const asked = { year: Type.Optional(YearSchema), seeing: Type.Optional(OneOf('published', 'provisional')) }

const head = {
  edition: Type.Object({
    id: EditionId,
    name: WordsSchema,
    subjectKind: OneOf(...SUBJECT_KINDS),
    sector: Type.String(),
    maxPoints: Num,
    runs: Type.Array(RunSchema),
  }),
  year: YearSchema,
  run: Nullable(RunSchema),
  /** False: only one’s own rows are there until publication, and nobody has a rank. */
  whole: Type.Boolean(),
}
const Standing = Type.Object({ total: Num, rank: Num })
const Named = Type.Object({ id: SubjectId, name: WordsSchema })
const Node = {
  code: NodeCode,
  parent: Nullable(NodeCode),
  level: Type.Integer(),
  leaf: Type.Boolean(),
  name: WordsSchema,
  max: Num,
}
const Taken = { code: NodeCode, from: Type.Number(), to: Type.Number(), toValue: Num, steps: Type.Integer() }

export const whatIf = contract(
  'measures',
  {
    getAdvice: endpoint({
      method: 'GET',
      path: '/measures/editions/:id/what-if/:subject',
      summary: 'What a subject could change: its indicators, the cheapest points, the fewest steps past the next one',
      permission: 'measures.see',
      params: ofSubject,
      query: Type.Object(asked),
      reply: Type.Object({
        ...head,
        subject: Named,
        subjects: Type.Array(Named),
        standing: Standing,
        of: Type.Integer(),
        indicators: Type.Array(
          Type.Object({
            code: NodeCode,
            name: WordsSchema,
            group: WordsSchema,
            max: Type.Number(),
            points: Num,
            value: Num,
            measureUnit: Nullable(OneOf(...MEASURE_UNITS)),
            pointSource: Nullable(OneOf(...POINT_SOURCES)),
            rule: Nullable(WordsSchema),
            /** The only points it can have, where they come in steps. */
            levels: Nullable(Type.Array(Type.Number())),
          }),
        ),
        cheapest: Type.Array(
          Type.Object({ ...Taken, gain: Type.Number(), full: Type.Number({ description: 'All there is to gain' }) }),
        ),
        passing: Nullable(
          Type.Object({
            next: Named,
            gap: Type.Number(),
            steps: Nullable(Type.Array(Type.Object(Taken))),
            total: Num,
            rank: Num,
          }),
        ),
      }),
      refusals: ['not-found', 'not-scored'],
    }),
    tryChanges: endpoint({
      method: 'POST',
      path: '/measures/editions/:id/what-if/:subject',
      summary: 'Points and rank if some indicators brought other points, or weighed otherwise; nothing is kept',
      permission: 'measures.see',
      params: ofSubject,
      body: Type.Object({
        ...asked,
        points: Type.Array(Type.Object({ code: NodeCode, points: Num }), { maxItems: 300 }),
        /** Another maximum, for everybody: the points each has are kept in proportion. */
        maxima: Type.Array(Type.Object({ code: NodeCode, max: Type.Number({ minimum: 0, maximum: 100_000 }) }), {
          maxItems: 300,
        }),
      }),
      reply: Type.Object({
        before: Standing,
        after: Standing,
        of: Type.Integer(),
        around: Type.Array(Type.Object({ ...Named.properties, total: Num, rank: Num, was: Num })),
        moved: Type.Integer({ description: 'Others whose rank changes' }),
      }),
      refusals: ['not-found', 'not-scored', 'does-not-fit'],
    }),
    listStages: endpoint({
      method: 'GET',
      path: '/measures/editions/:id/stages',
      summary: 'One stage of the scoring for everybody, a number per node',
      permission: 'measures.see',
      params: ofEdition,
      query: Type.Object({ ...asked, stage: OneOf(...STAGES) }),
      reply: Type.Object({
        ...head,
        nodes: Type.Array(Type.Object(Node)),
        rows: Type.Array(Type.Object({ ...Named.properties, rank: Num, total: Num, values: Type.Array(Num) })),
        /** What was done to the data. */
        notes: Type.Array(WordsSchema),
      }),
      refusals: ['not-found', 'not-scored'],
    }),
    getStages: endpoint({
      method: 'GET',
      path: '/measures/editions/:id/stages/:subject',
      summary: 'Every stage of one subject, node by node: from what was measured to what it brings and what is lost',
      permission: 'measures.see',
      params: ofSubject,
      query: Type.Object(asked),
      reply: Type.Object({
        ...head,
        subject: Named,
        subjects: Type.Array(Named),
        rows: Type.Array(
          Type.Object({
            ...Node,
            value: Num,
            raw: Num,
            treated: Num,
            normalised: Num,
            share: Type.Number({ description: 'Of the whole, 0 to 1' }),
            brings: Num,
            lost: Num,
            rank: Num,
            of: Type.Integer(),
            why: OneOf(...WHY),
            counts: Type.Boolean(),
          }),
        ),
        notes: Type.Array(WordsSchema),
      }),
      refusals: ['not-found', 'not-scored'],
    }),
    getDoubt: endpoint({
      method: 'GET',
      path: '/measures/editions/:id/doubt',
      summary: 'How sure the ranks are: bands over thousands of resamplings, and which doubt moves ranks most',
      permission: 'measures.see',
      params: ofEdition,
      query: Type.Object({
        ...asked,
        samples: Type.Optional(Type.Integer({ minimum: 100, maximum: 20_000, default: 2_000 })),
        /** Of each weight, and of the spread of each column, in hundredths. */
        weights: Type.Optional(Type.Integer({ minimum: 0, maximum: 100, default: 20 })),
        data: Type.Optional(Type.Integer({ minimum: 0, maximum: 100, default: 10 })),
        ways: Type.Optional(Type.Boolean({ default: true, description: 'Other means and normalisations too' })),
        subject: Type.Optional(SubjectId),
      }),
      reply: Type.Object({
        samples: Type.Integer(),
        bands: Type.Array(Type.Object({ ...Named.properties, rank: Num, low: Num, median: Num, high: Num })),
        effects: Type.Array(Type.Object({ factor: OneOf(...FACTORS), first: Type.Number(), total: Type.Number() })),
      }),
      refusals: ['not-found', 'not-scored'],
    }),
  },
  whatIfRefusals,
)
