import { type Static, Type } from 'typebox'
import { DaySchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import type { Geometry } from './geometry.ts'
import { KINDS, LEVELS, RECOGNITIONS } from './unit.ts'

const PointSchema = Type.Object({ longitude: Type.Number(), latitude: Type.Number() })

export const PeopleSchema = Type.Object({ year: Type.Integer(), people: Type.Integer(), actId: Type.String() })

/** A unit in a sentence: enough to name it and link to it. */
export const RefSchema = Type.Object({
  id: Type.String(),
  code: Type.String(),
  name: Type.String({ description: 'Without the kind' }),
  kind: OneOf(...KINDS),
  level: OneOf(...LEVELS),
})
export type Ref = Static<typeof RefSchema>

/** A unit as it stood on a day. */
export const UnitSchema = Type.Object({
  ...RefSchema.properties,
  parentId: Nullable(Type.String()),
  from: DaySchema,
  to: Nullable(DaySchema),
  point: Nullable(PointSchema),
  areaKm2: Nullable(Type.Number()),
  population: Nullable(PeopleSchema),
  childCount: Type.Integer(),
})
export type Unit = Static<typeof UnitSchema>

export const VersionSchema = Type.Object({
  ...RefSchema.properties,
  from: DaySchema,
  to: Nullable(DaySchema),
  parent: Nullable(RefSchema),
  areaKm2: Nullable(Type.Number()),
  actId: Type.String(),
  begins: OneOf('act', 'known'),
  endedBy: Nullable(Type.String({ description: 'The act that ended it' })),
})
export type Version = Static<typeof VersionSchema>

/** A link of succession, seen from one end. */
export const PartSchema = Type.Object({
  unit: RefSchema,
  share: Nullable(Type.Number({ description: '1 = whole, null = a part of unknown size' })),
  day: Nullable(DaySchema),
  actId: Nullable(Type.String()),
  recognisedBy: Nullable(OneOf(...RECOGNITIONS)),
})
export type Part = Static<typeof PartSchema>

export const ActSchema = Type.Object({
  id: Type.String(),
  kind: OneOf('act', 'publication'),
  number: Nullable(Type.String()),
  title: WordsSchema,
  issuer: Nullable(Type.String()),
  signedOn: Nullable(DaySchema),
  takesEffectOn: Nullable(DaySchema),
  source: Nullable(Type.String()),
})
export type Act = Static<typeof ActSchema>

export const GapSchema = Type.Object({
  id: Type.String(),
  kind: OneOf('predecessor', 'fact'),
  unit: Nullable(RefSchema),
  from: Nullable(DaySchema),
  to: Nullable(DaySchema),
  printed: Nullable(Type.String()),
  reason: OneOf('no-list', 'no-match', 'ambiguous', 'unknown'),
  words: WordsSchema,
})
export type Gap = Static<typeof GapSchema>

export const HitSchema = Type.Object({
  unit: UnitSchema,
  path: Type.Array(RefSchema),
  former: Nullable(Type.Object({ ...RefSchema.properties, from: DaySchema, to: Nullable(DaySchema) })),
})
export type Hit = Static<typeof HitSchema>

/** Kept open for the serialiser: positions are passed through as they are. */
const GeometrySchema = Type.Unsafe<Geometry>(
  Type.Object({ type: Type.String(), coordinates: Type.Array(Type.Unknown()) }),
)

const ShapeSchema = Type.Object({
  type: OneOf('Feature'),
  id: Type.String({ description: 'Unit id' }),
  properties: Type.Object({
    ...RefSchema.properties,
    parentId: Nullable(Type.String()),
    point: Nullable(PointSchema),
    schematic: Type.Boolean(),
  }),
  geometry: GeometrySchema,
})
export type Shape = Static<typeof ShapeSchema>

export const ShapeCollectionSchema = Type.Object({
  type: OneOf('FeatureCollection'),
  day: DaySchema,
  schematic: Type.Boolean({ description: 'True when any shape is a cell, not a boundary' }),
  words: Nullable(WordsSchema),
  features: Type.Array(ShapeSchema),
})
export type ShapeCollection = Static<typeof ShapeCollectionSchema>
