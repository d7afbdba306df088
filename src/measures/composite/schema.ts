import { type Static, type TSchema, Type } from 'typebox'
import { Nullable, OneOf } from '#platform/http/schema'
import { AGGREGATE, DENOMINATE, IMPUTE, NORMALISE, OUTLIERS, TIES } from './spec.ts'

const strict = { additionalProperties: false }
const Code = Type.String({ minLength: 1, maxLength: 60 })
const Words = Type.Union([Type.String(), Type.Object({ vi: Type.String(), en: Type.String() }, strict)])
const Pair = Type.Tuple([Type.Number(), Type.Number()])
const Positive = Type.Number({ exclusiveMinimum: 0 })
const Free = Type.Record(Type.String(), Type.Unknown())
/** A word alone, or an object that says more. */
const WordOr = <const W extends readonly string[], T extends Record<string, TSchema>>(words: W, more: T) =>
  Type.Union([OneOf(...words), Type.Object(more, strict)])

const NodeSchema = Type.Object(
  {
    code: Code,
    parent: Type.Optional(Nullable(Code)),
    name: Type.Optional(Words),
    weight: Type.Optional(Nullable(Type.Number({ minimum: 0 }))),
    direction: Type.Optional(OneOf('up', 'down')),
    max: Type.Optional(Nullable(Type.Number({ minimum: 0 }))),
    bounds: Type.Optional(Nullable(Pair)),
    goalposts: Type.Optional(Nullable(Pair)),
    target: Type.Optional(Nullable(Type.Number())),
    denominator: Type.Optional(
      Nullable(Type.Union([Code, Type.Object({ column: Code, per: Type.Optional(Positive) }, strict)])),
    ),
    aggregate: Type.Optional(Nullable(OneOf(...AGGREGATE))),
    step: Type.Optional(
      Nullable(
        Type.Union([
          Type.Object({ by: Positive }, strict),
          Type.Object({ ofRange: Positive }, strict),
          Type.Object({ values: Type.Array(Type.Number(), { minItems: 1 }) }, strict),
        ]),
      ),
    ),
    about: Type.Optional(Free),
  },
  strict,
)

const StagesSchema = Type.Object(
  {
    denominate: Type.Optional(OneOf(...DENOMINATE)),
    missing: Type.Optional(
      WordOr(IMPUTE, {
        impute: Type.Optional(OneOf(...IMPUTE)),
        group: Type.Optional(Code),
        neighbours: Type.Optional(Type.Integer({ minimum: 1 })),
        least: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
      }),
    ),
    outliers: Type.Optional(
      WordOr(OUTLIERS, {
        kind: OneOf(...OUTLIERS),
        skew: Type.Optional(Positive),
        kurtosis: Type.Optional(Type.Number()),
        most: Type.Optional(Type.Integer({ minimum: 0 })),
      }),
    ),
    normalise: Type.Optional(
      WordOr(NORMALISE, {
        kind: OneOf(...NORMALISE),
        bounds: Type.Optional(OneOf('data', 'fixed')),
        scale: Type.Optional(Pair),
        clip: Type.Optional(Type.Boolean()),
      }),
    ),
    aggregate: Type.Optional(
      WordOr(AGGREGATE, {
        kind: Type.Optional(OneOf(...AGGREGATE)),
        levels: Type.Optional(Type.Record(Type.String({ pattern: '^\\d+$' }), OneOf(...AGGREGATE))),
      }),
    ),
    rank: Type.Optional(
      WordOr(TIES, {
        ties: Type.Optional(OneOf(...TIES)),
        digits: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 12 }))),
        groups: Type.Optional(Type.Array(Code)),
      }),
    ),
  },
  strict,
)

/** The specification as a file holds it: a tree of nodes, one setting per stage, defaults left out. See docs/index-spec.md. */
export const IndexSpecSchema = Type.Object(
  {
    code: Code,
    name: Type.Optional(Words),
    nodes: Type.Array(NodeSchema, { minItems: 1 }),
    stages: Type.Optional(StagesSchema),
    about: Type.Optional(Free),
  },
  strict,
)
export type IndexSpecFile = Static<typeof IndexSpecSchema>
export type NodeFile = Static<typeof NodeSchema>
export type StagesFile = Static<typeof StagesSchema>
