import { type Static, Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { IdSchema, InstantSchema, Nullable, OneOf } from '#platform/http/schema'
import { byId, placeAndDay } from '../contract/asked.ts'
import { IdentitySchema, OutbreakIdSchema, PersonSchema } from '../contract/person.ts'
import { FIELDS } from './merge.ts'
import { REASONS } from './score.ts'
import { duplicateRefusals } from './text.ts'

const { unit, outbreak } = placeAndDay

const PairSchema = Type.Object({
  a: PersonSchema,
  b: PersonSchema,
  /** How likely they are one person, in percent. */
  score: Type.Integer(),
  reasons: Type.Array(OneOf(...REASONS)),
})
export type Pair = Static<typeof PairSchema>

const SideSchema = Type.Object({
  person: PersonSchema,
  identity: Nullable(IdentitySchema),
  encounters: Type.Integer(),
  visits: Type.Integer(),
})
export type Side = Static<typeof SideSchema>

const MergeSchema = Type.Object({
  id: IdSchema,
  outbreakId: OutbreakIdSchema,
  keptId: IdSchema,
  keptCode: Type.String(),
  absorbedCode: Type.String(),
  mergedAt: InstantSchema,
  undoneAt: Nullable(InstantSchema),
  undoReason: Nullable(Type.String()),
})
export type Merge = Static<typeof MergeSchema>

const twoPeople = Type.Object({ aId: IdSchema, bId: IdSchema })
const From = OneOf('kept', 'absorbed')

/** People who stand in the list twice: found, compared, merged, and parted again. */
export const duplicates = contract(
  'epidemic',
  {
    listDuplicates: endpoint({
      method: 'GET',
      path: '/epidemic/duplicates',
      summary: 'Pairs of records that may be one person, the most likely first; no identities',
      permission: 'epidemic.identify',
      query: Type.Object({ unit, outbreak, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
      reply: Type.Object({ pairs: Type.Array(PairSchema), total: Type.Integer() }),
      refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
    }),
    searchDuplicates: endpoint({
      method: 'POST',
      path: '/epidemic/duplicates/search',
      summary: 'Ask for the list to be looked through again, now',
      permission: 'epidemic.identify',
      body: Type.Object({ outbreak: Type.Optional(OutbreakIdSchema) }),
      reply: Type.Object({ outbreaks: Type.Integer() }),
      refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
    }),
    readPair: endpoint({
      method: 'POST',
      path: '/epidemic/duplicates/pair',
      summary: 'Two records side by side with their identities; the reading is remembered, so it is a POST',
      permission: 'epidemic.identify',
      body: twoPeople,
      reply: Type.Object({ a: SideSchema, b: SideSchema }),
      refusals: ['not-both-seen'],
    }),
    keepApart: endpoint({
      method: 'POST',
      path: '/epidemic/duplicates/different',
      summary: 'They are two people: never proposed again',
      permission: 'epidemic.act',
      body: twoPeople,
      reply: Type.Object({}),
      refusals: ['not-both-seen', 'outside-scope', 'already-merged', 'same-record', 'other-outbreak'],
    }),
    mergePeople: endpoint({
      method: 'POST',
      path: '/epidemic/merges',
      summary: 'They are one person: the second follows the first, and can be parted again',
      permission: 'epidemic.act',
      body: Type.Object({
        keptId: IdSchema,
        absorbedId: IdSchema,
        /** Which record a value is taken from; the one kept unless told. */
        values: Type.Optional(
          Type.Partial(
            Type.Object(
              Object.fromEntries(FIELDS.map((field) => [field, From])) as Record<(typeof FIELDS)[number], typeof From>,
            ),
          ),
        ),
      }),
      reply: Type.Object({ id: IdSchema }),
      refusals: ['not-both-seen', 'outside-scope', 'already-merged', 'same-record', 'other-outbreak'],
    }),
    listMerges: endpoint({
      method: 'GET',
      path: '/epidemic/merges',
      summary: 'Merges, the latest first',
      permission: 'epidemic.identify',
      query: Type.Object({ unit, outbreak }),
      reply: Type.Object({ merges: Type.Array(MergeSchema) }),
      refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
    }),
    undoMerge: endpoint({
      method: 'POST',
      path: '/epidemic/merges/:id/undoing',
      summary: 'They were two people after all: both are as before',
      permission: 'epidemic.act',
      params: byId,
      body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 500 }) }),
      reply: Type.Object({}),
      refusals: ['merge-not-found', 'outside-scope', 'already-undone', 'merged-further'],
    }),
  },
  duplicateRefusals,
)
