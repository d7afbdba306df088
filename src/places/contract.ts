import { Type } from 'typebox'
import { contract, endpoint, upload } from '#platform/http/endpoint'
import { DaySchema, OneOf, UnitIdSchema } from '#platform/http/schema'
import {
  ActSchema,
  GapSchema,
  HitSchema,
  PartSchema,
  PeopleSchema,
  RefSchema,
  ShapeCollectionSchema,
  UnitSchema,
  VersionSchema,
} from './contract-shapes.ts'
import { refusals } from './text.ts'
import { LEVELS } from './unit.ts'

export type { Act, Gap, Hit, Part, Ref, Shape, ShapeCollection, Unit, Version } from './contract-shapes.ts'
export { fullName, gapWords, kindTexts, kindWords, levelWords, recognitionWords, schematicWords } from './text.ts'
export { KINDS, type Kind, LEVELS, type Level, type Recognition } from './unit.ts'

/** The largest boundary file taken. */
export const MAX_BOUNDARY_BYTES = 64 * 1_048_576
const Renaming = Type.Object({ before: UnitSchema, after: UnitSchema })

/** Units are public facts: reading asks for no account. `day` is today unless told, everywhere. */
export const places = contract(
  'places',
  {
    listUnits: endpoint({
      method: 'GET',
      path: '/places/units',
      summary:
        'The units of a day, flat with their parents, by code: all, the children of one, or everything under one',
      permission: 'public',
      query: Type.Object({
        day: Type.Optional(DaySchema),
        parent: Type.Optional(UnitIdSchema),
        under: Type.Optional(UnitIdSchema),
        level: Type.Optional(OneOf(...LEVELS)),
      }),
      reply: Type.Object({ day: DaySchema, units: Type.Array(UnitSchema) }),
    }),
    getUnit: endpoint({
      method: 'GET',
      path: '/places/units/:id',
      summary: 'One unit: its versions with their acts, what it was before and became after, what lies in it',
      permission: 'public',
      params: Type.Object({ id: UnitIdSchema }),
      query: Type.Object({ day: Type.Optional(DaySchema) }),
      reply: Type.Object({
        day: DaySchema,
        /** As it stands on the day, or else at its last (or first) day. */
        unit: UnitSchema,
        standing: Type.Boolean({ description: 'Whether it stands on the day' }),
        versions: Type.Array(VersionSchema),
        path: Type.Array(RefSchema, { description: 'From the province down to the unit' }),
        children: Type.Array(UnitSchema),
        before: Type.Array(PartSchema, { description: 'What it was formed from; share of each that came here' }),
        after: Type.Array(PartSchema, { description: 'What its territory became; share of this unit that went there' }),
        territory: Type.Array(RefSchema, {
          description: 'For a unit that does not stand on the day: what then stands on its ground',
        }),
        populations: Type.Array(PeopleSchema),
        acts: Type.Array(ActSchema),
        gaps: Type.Array(GapSchema),
      }),
      refusals: ['not-found'],
    }),
    searchUnits: endpoint({
      method: 'GET',
      path: '/places/search',
      summary: 'Units by name or code, case and accents ignored; old names find what stands there on the day',
      permission: 'public',
      query: Type.Object({
        words: Type.String({ minLength: 1, maxLength: 80 }),
        day: Type.Optional(DaySchema),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
      }),
      reply: Type.Object({ day: DaySchema, hits: Type.Array(HitSchema) }),
    }),
    listShapes: endpoint({
      method: 'GET',
      path: '/places/shapes',
      summary: 'The map of a day as GeoJSON: imported boundaries, else schematic cells (said per feature)',
      permission: 'public',
      query: Type.Object({
        day: Type.Optional(DaySchema),
        parent: Type.Optional(UnitIdSchema),
        level: Type.Optional(OneOf(...LEVELS)),
      }),
      reply: ShapeCollectionSchema,
    }),
    listDays: endpoint({
      method: 'GET',
      path: '/places/days',
      summary: 'The days on which units change, with how many there are from then on, and the acts',
      permission: 'public',
      reply: Type.Array(
        Type.Object({
          day: DaySchema,
          province: Type.Integer(),
          district: Type.Integer(),
          commune: Type.Integer(),
          acts: Type.Array(ActSchema),
        }),
      ),
    }),
    compareDays: endpoint({
      method: 'GET',
      path: '/places/changes',
      summary: 'What closed, was born, renamed or moved between two days, and which codes now name another unit',
      permission: 'public',
      query: Type.Object({ from: DaySchema, to: DaySchema }),
      reply: Type.Object({
        closed: Type.Array(Type.Object({ unit: UnitSchema, became: Type.Array(PartSchema) })),
        born: Type.Array(Type.Object({ unit: UnitSchema, formedFrom: Type.Array(PartSchema) })),
        renamed: Type.Array(Renaming),
        moved: Type.Array(Renaming),
        codesReused: Type.Array(Renaming),
      }),
      refusals: ['bad-days'],
    }),
    listGaps: endpoint({
      method: 'GET',
      path: '/places/gaps',
      summary: 'What is not known: printed predecessors that match no unit, and holes in the facts',
      permission: 'public',
      reply: Type.Object({
        resolved: Type.Integer({ description: 'Printed predecessors that were recognised' }),
        unresolved: Type.Integer({ description: 'Printed predecessors that were not' }),
        splits: Type.Integer({ description: 'Units divided among several, whose shares are not known' }),
        gaps: Type.Array(GapSchema),
      }),
    }),
    importBoundaries: endpoint({
      method: 'POST',
      path: '/places/boundaries',
      summary: 'Import boundaries (GeoJSON, the code as id) for the units of a day: all features or none',
      permission: 'places.act',
      query: Type.Object({ day: Type.Optional(DaySchema), name: Type.Optional(Type.String({ maxLength: 200 })) }),
      body: upload(MAX_BOUNDARY_BYTES),
      reply: Type.Object({
        day: DaySchema,
        imported: Type.Integer(),
        /** Units of the same level and day still without a boundary. */
        missing: Type.Integer(),
        sha256: Type.String(),
      }),
      refusals: ['bad-file', 'bad-rows'],
    }),
  },
  refusals,
)
