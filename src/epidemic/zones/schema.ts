import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { LIFTING_ITEMS } from '../rules/zone-lifting.ts'
import { PointSchema } from '../venues/shapes.ts'
import type { Area } from './ground.ts'
import type { Geometry } from './plane.ts'
import { PROPOSAL_KINDS } from './propose.ts'
import { ZONE_STATES } from './zone.ts'

const Position = Type.Array(Type.Number({ minimum: -180, maximum: 180 }), { minItems: 2, maxItems: 3 })
const Ring = Type.Array(Position, { minItems: 4, maxItems: 2_000 })

/** A shape as the map sends it. */
const PolygonSchema = Type.Unsafe<Geometry>(
  Type.Union([
    Type.Object({ type: Type.Literal('Polygon'), coordinates: Type.Array(Ring, { minItems: 1, maxItems: 20 }) }),
    Type.Object({
      type: Type.Literal('MultiPolygon'),
      coordinates: Type.Array(Type.Array(Ring, { minItems: 1, maxItems: 20 }), { minItems: 1, maxItems: 50 }),
    }),
  ]),
)

/** Kept open for the serialiser: positions are passed through as they are. */
const GeometrySchema = Type.Unsafe<Geometry>(
  Type.Object({ type: Type.String(), coordinates: Type.Array(Type.Unknown()) }),
)

/** What a zone is made of. */
export const AreaSchema = Type.Unsafe<Area>(
  Type.Union([
    Type.Object({
      kind: Type.Literal('communes'),
      units: Type.Array(UnitIdSchema, { minItems: 1, maxItems: 60 }),
    }),
    Type.Object({
      kind: Type.Literal('circles'),
      centres: Type.Array(PointSchema, { minItems: 1, maxItems: 60 }),
      metres: Type.Integer({ minimum: 20, maximum: 20_000 }),
    }),
    Type.Object({ kind: Type.Literal('shape'), geometry: PolygonSchema }),
  ]),
)

const VenueSchema = Type.Object({ id: IdSchema, name: Type.String(), kind: Type.String() })

export const FiguresSchema = Type.Object({
  km2: Nullable(Type.Number()),
  people: Nullable(Type.Integer()),
  estimated: Type.Boolean({ description: 'People are ground taken in part times the density' }),
  levels: Type.Array(Type.Object({ level: Type.Integer(), inside: Type.Integer(), total: Type.Integer() })),
  households: Type.Object({
    recorded: Type.Integer(),
    estimated: Nullable(Type.Integer()),
    mean: Nullable(Type.Number()),
    source: Nullable(WordsSchema),
  }),
  venues: Type.Array(VenueSchema),
  communes: Type.Array(
    Type.Object({
      id: UnitIdSchema,
      name: Type.String(),
      whole: Type.Boolean(),
      people: Nullable(Type.Integer()),
    }),
  ),
  checkpoints: Type.Array(Type.Object({ unitId: UnitIdSchema, name: Type.String(), point: PointSchema })),
  outside: Type.Object({
    communes: Type.Array(
      Type.Object({ id: UnitIdSchema, name: Type.String(), f0: Type.Integer(), f1: Type.Integer() }),
    ),
    venues: Type.Array(Type.Object({ ...VenueSchema.properties, metres: Type.Integer() })),
  }),
  schematic: Type.Boolean(),
  withoutPeople: Type.Array(Type.String()),
})
export type ZoneFigures = Static<typeof FiguresSchema>

export const ProposalSchema = Type.Object({
  kind: OneOf(...PROPOSAL_KINDS),
  name: Type.String(),
  area: AreaSchema,
  geometry: Nullable(GeometrySchema),
  figures: FiguresSchema,
  widening: Nullable(WordsSchema),
})
export type ZoneProposal = Static<typeof ProposalSchema>

/** Outlines for the picture: the communes around. */
export const SurroundingsSchema = Type.Array(
  Type.Object({ id: UnitIdSchema, name: Type.String(), geometry: GeometrySchema }),
)

export const ZoneRowSchema = Type.Object({
  id: IdSchema,
  outbreakId: Type.String(),
  clusterId: Nullable(IdSchema),
  name: Type.String(),
  unitId: UnitIdSchema,
  unitName: Nullable(Type.String()),
  state: OneOf(...ZONE_STATES),
  version: Type.Integer({ description: '0: a draft' }),
  versions: Type.Integer(),
  from: Nullable(DaySchema),
  until: Nullable(DaySchema),
  liftedOn: Nullable(DaySchema),
  area: AreaSchema,
  geometry: Nullable(GeometrySchema),
  /** As known when it was decided; of a draft, when it was drafted. */
  figures: FiguresSchema,
})
export type ZoneRow = Static<typeof ZoneRowSchema>

export const VersionSchema = Type.Object({
  version: Type.Integer(),
  from: DaySchema,
  until: Nullable(DaySchema),
  startsAt: InstantSchema,
  area: AreaSchema,
  geometry: Nullable(GeometrySchema),
  figures: FiguresSchema,
  basis: Type.String(),
  reason: Nullable(Type.String()),
  directives: Type.Array(IdSchema),
  decidedAt: InstantSchema,
  decidedBy: Nullable(Type.String()),
})
export type ZoneVersion = Static<typeof VersionSchema>

export const TaskLineSchema = Type.Object({
  title: Type.String({ minLength: 3, maxLength: 300 }),
  text: Type.String({ minLength: 3, maxLength: 10_000 }),
  result: Type.String({ minLength: 3, maxLength: 2_000 }),
  workingDays: Type.Integer({ minimum: 1, maximum: 250 }),
  units: Type.Array(UnitIdSchema, { maxItems: 300 }),
  agencies: Type.Array(Type.String({ maxLength: 120 }), { maxItems: 300 }),
})
export type ZoneTask = Static<typeof TaskLineSchema>

const CheckSchema = Type.Object({
  item: OneOf(...LIFTING_ITEMS),
  proved: OneOf('records', 'person'),
  met: Nullable(Type.Boolean()),
  mayTick: Type.Boolean({ description: 'A person’s word is asked for' }),
  words: WordsSchema,
  proof: Nullable(WordsSchema),
  tick: Nullable(
    Type.Object({ done: Type.Boolean(), words: Type.String(), by: Nullable(Type.String()), at: InstantSchema }),
  ),
})
export type ZoneCheck = Static<typeof CheckSchema>

export const ZoneWholeSchema = Type.Object({
  ...ZoneRowSchema.properties,
  day: DaySchema,
  revision: Type.Integer(),
  clusterName: Nullable(Type.String()),
  createdAt: InstantSchema,
  createdBy: Nullable(Type.String()),
  liftedReason: Nullable(Type.String()),
  /** The area of the day with what is known now. */
  current: FiguresSchema,
  history: Type.Array(VersionSchema),
  surroundings: SurroundingsSchema,
  checks: Type.Array(CheckSchema),
  act: Nullable(Type.String({ description: 'Act the list rests on' })),
  /** First drafts of the directives that go with deciding, and with lifting. */
  recipients: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      unitId: UnitIdSchema,
      sector: Type.String(),
      level: Type.String(),
    }),
    { description: 'Agencies that may be given a task: of the communes around, and of the province' },
  ),
  closing: Type.Array(TaskLineSchema),
  lifting: Type.Array(TaskLineSchema),
  mayDecide: Type.Boolean(),
  mayAct: Type.Boolean(),
})
export type ZoneWhole = Static<typeof ZoneWholeSchema>
