import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { SeenPersonSchema } from '../contract/person.ts'

export const VENUE_KINDS = [
  'market',
  'shop',
  'factory',
  'office',
  'school',
  'clinic',
  'hospital',
  'pharmacy',
  'restaurant',
  'transport',
  'worship',
  'event',
  'residence',
  'other',
] as const

export const PointSchema = Type.Object({
  longitude: Type.Number({ minimum: -180, maximum: 180 }),
  latitude: Type.Number({ minimum: -90, maximum: 90 }),
})

/** What an officer writes down of a venue. */
export const VenueInputSchema = Type.Object({
  name: Type.String({ minLength: 2, maxLength: 200 }),
  kind: OneOf(...VENUE_KINDS),
  unitId: UnitIdSchema,
  address: Nullable(Type.String({ maxLength: 300 })),
  point: Nullable(PointSchema),
  capacity: Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  openHours: Nullable(Type.String({ maxLength: 100 })),
})
export type VenueInput = Static<typeof VenueInputSchema>

export const VenueSchema = Type.Object({
  id: IdSchema,
  name: Type.String(),
  kind: OneOf(...VENUE_KINDS),
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  address: Nullable(Type.String()),
  point: Nullable(PointSchema),
  capacity: Nullable(Type.Integer()),
  openHours: Nullable(Type.String()),
  checkInCode: Nullable(Type.String()),
  /** Visits of people the caller may see, in the outbreaks asked for, and how many of them by cases. */
  visits: Type.Integer(),
  caseVisits: Type.Integer(),
  lastCaseAt: Nullable(InstantSchema),
})
export type VenueView = Static<typeof VenueSchema>

export const VisitSchema = Type.Object({
  id: IdSchema,
  person: SeenPersonSchema,
  level: Nullable(Type.Integer()),
  startsAt: InstantSchema,
  endsAt: InstantSchema,
  source: Type.String(),
  removed: Nullable(Type.Object({ at: InstantSchema, reason: Nullable(Type.String()) })),
  /** A case, there while they could infect. */
  infectious: Type.Boolean(),
  /** Longest time together with such a case, in minutes; null: with none. */
  sharedMinutes: Nullable(Type.Integer()),
  mayChange: Type.Boolean(),
})
export type VisitView = Static<typeof VisitSchema>

/** Words for chat and loudspeakers about one span in which cases were there. */
export const AnnouncementSchema = Type.Object({
  startsAt: InstantSchema,
  endsAt: InstantSchema,
  words: WordsSchema,
})

export const PersonVisitSchema = Type.Object({
  id: IdSchema,
  venueId: IdSchema,
  venueName: Type.String(),
  kind: OneOf(...VENUE_KINDS),
  startsAt: InstantSchema,
  endsAt: InstantSchema,
  source: Type.String(),
  removed: Nullable(Type.Object({ at: InstantSchema, reason: Nullable(Type.String()) })),
  mayChange: Type.Boolean(),
})
export type PersonVisit = Static<typeof PersonVisitSchema>

/** Check-ins at a venue without who they are. */
export const CheckInCountSchema = Type.Object({
  id: IdSchema,
  startsAt: InstantSchema,
  endsAt: Nullable(InstantSchema),
  peopleWith: Type.Integer(),
  taken: Type.Boolean(),
  deleteOn: DaySchema,
})
