import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { AgencySchema, PlaceSchema } from '../schema.ts'
import {
  ASKED_PETITION_STEPS,
  ORIGINS,
  OUTCOMES,
  PETITION_CATEGORIES,
  PETITION_STATES,
  PETITION_STEPS,
  REJECTIONS,
  RESOLVERS,
  URGENCIES,
} from './names.ts'

/** A place on the map, WGS 84 in degrees; `accuracy` in metres, when the telephone said. */
export const PointSchema = Type.Object({
  longitude: Type.Number({ minimum: -180, maximum: 180 }),
  latitude: Type.Number({ minimum: -90, maximum: 90 }),
  accuracy: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
})

/** What an obstacle costs and who is to resolve it; all null for a citizen's petition. */
const ObstacleSchema = Type.Object({
  ministry: Nullable(Type.String({ description: 'Id of the ministry whose rule stands in the way' })),
  law: Nullable(
    Type.String({ description: 'The rule or body that stands in the way, in the words of whoever raised it' }),
  ),
  resolver: Nullable(OneOf(...RESOLVERS)),
  cost: Nullable(Type.Integer({ description: 'By the enterprise’s own estimate, đồng' })),
  affected: Nullable(Type.Integer({ description: 'Enterprises it touches, as stated' })),
})

export const PetitionRowSchema = Type.Object({
  id: IdSchema,
  code: Type.String({ description: 'PA-… of a citizen, VM-… of an enterprise' }),
  origin: OneOf(...ORIGINS),
  title: Type.String(),
  category: OneOf(...PETITION_CATEGORIES),
  state: OneOf(...PETITION_STATES),
  outcome: Nullable(OneOf(...OUTCOMES)),
  urgency: OneOf(...URGENCIES),
  unit: PlaceSchema,
  address: Nullable(Type.String()),
  point: Nullable(PointSchema),
  sector: Type.String(),
  handler: Nullable(AgencySchema),
  desk: AgencySchema,
  raisedOn: DaySchema,
  due: DaySchema,
  firstDue: DaySchema,
  /** Working days from today to the due day, negative when past; null once answered or while the clock stands. */
  workingDaysLeft: Nullable(Type.Integer()),
  overdue: Type.Boolean(),
  /** Calendar days since it was raised, until it was answered. */
  ageDays: Type.Integer(),
  answeredOn: Nullable(DaySchema),
  closedOn: Nullable(DaySchema),
  rating: Nullable(Type.Integer()),
  reopened: Type.Integer({ description: 'How many times it was opened again' }),
  photos: Type.Integer(),
  /** How many other reports of the same thing are joined to it. */
  followers: Type.Integer(),
  mainId: Nullable(IdSchema),
  escalation: Type.Integer(),
  publishedOn: Nullable(DaySchema),
  consent: Type.Boolean({ description: 'Whoever raised it agrees to publication without identity' }),
  obstacle: ObstacleSchema,
})
export type PetitionRow = Static<typeof PetitionRowSchema>

export const PhotoSchema = Type.Object({
  id: IdSchema,
  kind: OneOf('before', 'after'),
  width: Type.Integer(),
  height: Type.Integer(),
  at: InstantSchema,
  published: Type.Boolean(),
})

export const StepSchema = Type.Object({
  step: OneOf(...PETITION_STEPS),
  at: InstantSchema,
  agency: Nullable(Type.String()),
  words: Nullable(Type.String()),
  /** Whose it is, when it was assigned, forwarded or referred; the code of the main one, when it was joined. */
  to: Nullable(Type.String()),
  /** How the outside body is reached. */
  contact: Nullable(Type.String()),
  reason: Nullable(OneOf(...REJECTIONS)),
  rating: Nullable(Type.Integer()),
  outcome: Nullable(OneOf(...OUTCOMES)),
})

/** Another report of the same thing, or the one it is joined to. */
const RelatedSchema = Type.Object({
  id: IdSchema,
  code: Type.String(),
  title: Type.String(),
  state: OneOf(...PETITION_STATES),
  raisedOn: DaySchema,
})

const DirectiveBriefSchema = Type.Object({
  id: IdSchema,
  number: Type.String(),
  title: Type.String(),
  on: DaySchema,
  due: Nullable(DaySchema),
  tasks: Type.Integer(),
  tasksDone: Type.Integer(),
})

export const PetitionViewSchema = Type.Object({
  ...PetitionRowSchema.properties,
  text: Type.String(),
  /** As in `obstacle`; kept for those who only read this. */
  law: Nullable(Type.String()),
  answer: Nullable(Type.String()),
  outside: Nullable(Type.String({ description: 'The outside body whose it is' })),
  outsideContact: Nullable(Type.String()),
  rejection: Nullable(OneOf(...REJECTIONS)),
  /** Last day on which it may be opened again, or on which what was asked may be told. */
  windowDay: Nullable(DaySchema),
  steps: Type.Array(StepSchema),
  next: Type.Array(
    Type.Object({ step: OneOf(...ASKED_PETITION_STEPS), allowed: Type.Boolean(), why: Nullable(WordsSchema) }),
  ),
  /** Whether the caller is of the receiving desk: it sees who raised it, joins, parts and publishes. */
  atDesk: Type.Boolean(),
  /** Whether it lies with an agency of the caller. */
  handles: Type.Boolean(),
  pictures: Type.Array(PhotoSchema),
  main: Nullable(RelatedSchema),
  joined: Type.Array(RelatedSchema),
  directives: Type.Array(DirectiveBriefSchema),
  directiveDoneOn: Nullable(DaySchema),
  /** Who raised it: only for the receiving desk, null for everybody else. */
  raiser: Nullable(
    Type.Object({
      name: Nullable(Type.String()),
      enterprise: Nullable(Type.String()),
      phone: Nullable(Type.String()),
      email: Nullable(Type.String()),
    }),
  ),
})
export type PetitionView = Static<typeof PetitionViewSchema>

/** As whoever raised it reads it: no name of an official, no note among officials. */
export const FollowedSchema = Type.Object({
  code: Type.String(),
  origin: OneOf(...ORIGINS),
  title: Type.String(),
  text: Type.String(),
  category: OneOf(...PETITION_CATEGORIES),
  state: OneOf(...PETITION_STATES),
  outcome: Nullable(OneOf(...OUTCOMES)),
  urgency: OneOf(...URGENCIES),
  unit: PlaceSchema,
  address: Nullable(Type.String()),
  point: Nullable(PointSchema),
  handler: Nullable(Type.String()),
  outside: Nullable(Type.String()),
  outsideContact: Nullable(Type.String()),
  raisedOn: DaySchema,
  due: DaySchema,
  overdue: Type.Boolean(),
  answeredOn: Nullable(DaySchema),
  answer: Nullable(Type.String()),
  rejection: Nullable(OneOf(...REJECTIONS)),
  rating: Nullable(Type.Integer()),
  windowDay: Nullable(DaySchema),
  steps: Type.Array(StepSchema),
  photos: Type.Array(PhotoSchema),
  /** How many others report the same. */
  followers: Type.Integer(),
  /** The case this one is joined to: how far it is. */
  main: Nullable(
    Type.Object({
      code: Type.String(),
      state: OneOf(...PETITION_STATES),
      handler: Nullable(Type.String()),
      due: DaySchema,
    }),
  ),
  publishedOn: Nullable(DaySchema),
  mayAdd: Type.Boolean(),
  mayInform: Type.Boolean(),
  mayReopen: Type.Boolean(),
  mayRate: Type.Boolean(),
  mayClose: Type.Boolean(),
  mayWithdraw: Type.Boolean(),
  mayAddPhotos: Type.Boolean(),
  /** Where further pictures are laid; null when none may be added. */
  photosLeft: Type.Integer(),
})
export type FollowedPetition = Static<typeof FollowedSchema>

export const PublishedSchema = Type.Object({
  code: Type.String(),
  origin: OneOf(...ORIGINS),
  category: OneOf(...PETITION_CATEGORIES),
  title: Type.String(),
  text: Type.String(),
  answer: Type.String(),
  outcome: Nullable(OneOf(...OUTCOMES)),
  unit: Type.Object({ id: UnitIdSchema, name: Type.String() }),
  address: Nullable(Type.String()),
  handler: Type.String(),
  outside: Nullable(Type.String()),
  raisedOn: DaySchema,
  answeredOn: DaySchema,
  inTime: Type.Boolean(),
  rating: Nullable(Type.Integer()),
  photos: Type.Array(IdSchema),
  publishedAt: InstantSchema,
})
export type PublishedPetition = Static<typeof PublishedSchema>
