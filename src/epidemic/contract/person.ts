import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'

/** `waiting`: an F1 found less than 24 hours ago; `late`: found longer ago and still not quarantined. */
export const QUARANTINE_STATES = ['none', 'waiting', 'late', 'quarantined', 'released'] as const
export const QUARANTINE_KINDS = ['home', 'facility'] as const
/** Of a case definition: what is known short of a confirmation, and the confirmation. */
export const PERSON_CLASSES = ['confirmed', 'probable', 'suspected', 'discarded'] as const
export const SEXES = ['male', 'female'] as const

export const OutbreakIdSchema = Type.String({ pattern: '^[a-z0-9-]{1,80}$', description: 'Readable id of an outbreak' })

export const QuarantineSchema = Type.Object({
  state: OneOf(...QUARANTINE_STATES),
  kind: Nullable(OneOf(...QUARANTINE_KINDS)),
  /** When the person was found to be an F1. */
  foundAt: Nullable(InstantSchema),
  quarantinedAt: Nullable(InstantSchema),
  releasedAt: Nullable(InstantSchema),
  /** The last moment that still counts as within 24 hours. */
  dueAt: Nullable(InstantSchema),
})

/** A person of an outbreak without identity; names come from `readIdentities` only. */
export const PersonSchema = Type.Object({
  id: IdSchema,
  code: Type.String({ description: 'What the person is called where names are not shown' }),
  outbreakId: OutbreakIdSchema,
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  sex: Nullable(OneOf(...SEXES)),
  /** 0 = F0, 1 = F1, …; null: in no chain. */
  level: Nullable(Type.Integer({ minimum: 0 })),
  exposedAt: Nullable(InstantSchema),
  /** When everything that explains the level had been recorded. */
  knownAt: Nullable(InstantSchema),
  onsetOn: Nullable(DaySchema),
  sampledOn: Nullable(DaySchema),
  confirmedAt: Nullable(InstantSchema),
  isolatedAt: Nullable(InstantSchema),
  class: Nullable(OneOf(...PERSON_CLASSES)),
  severity: Nullable(Type.String()),
  outcome: Nullable(OneOf('alive', 'recovered', 'dead')),
  occupation: Nullable(Type.String()),
  workplace: Nullable(Type.String()),
  /** The same for all who live together. */
  householdId: Nullable(IdSchema),
  /** Code of whom an investigation found to be the source. */
  sourceCode: Nullable(Type.String()),
  quarantine: QuarantineSchema,
})
export type PersonView = Static<typeof PersonSchema>

/** The person as far as the caller may see: outside the scope only the place remains. */
export const SeenPersonSchema = Type.Object({
  /** Null when the person lies outside what the caller may see. */
  id: Nullable(IdSchema),
  unitId: Nullable(UnitIdSchema),
  label: WordsSchema,
})
export type SeenPerson = Static<typeof SeenPersonSchema>

/** One encounter (or shared stay at a venue) that carried the chain on. */
export const LinkSchema = Type.Object({
  kind: OneOf('encounter', 'visit'),
  id: Nullable(IdSchema),
  startsAt: Nullable(InstantSchema),
  endsAt: Nullable(InstantSchema),
  setting: Nullable(Type.String()),
})

export const ChainStepSchema = Type.Object({
  level: Type.Integer({ minimum: 0 }),
  person: SeenPersonSchema,
  exposedAt: Nullable(InstantSchema),
  /** Null at the F0, where the chain begins. */
  via: Nullable(LinkSchema),
  sentence: WordsSchema,
})
export type ChainStep = Static<typeof ChainStepSchema>

export const ExposedSchema = Type.Object({
  person: SeenPersonSchema,
  level: Nullable(Type.Integer()),
  via: LinkSchema,
  /** True when this meeting is what explains the other person's level. */
  explains: Type.Boolean(),
  sentence: WordsSchema,
})
export type Exposed = Static<typeof ExposedSchema>

export const LevelChangeSchema = Type.Object({
  at: InstantSchema,
  from: Nullable(Type.Integer()),
  to: Nullable(Type.Integer()),
  sentence: WordsSchema,
})

export const IdentitySchema = Type.Object({
  id: IdSchema,
  name: Type.String(),
  phone: Nullable(Type.String()),
  /** CCCD or CMND. */
  idNumber: Nullable(Type.String()),
  address: Nullable(Type.String()),
  /** True when a number is kept that cannot be opened: its key is lost. */
  unreadable: Type.Boolean(),
})
export type Identity = Static<typeof IdentitySchema>
