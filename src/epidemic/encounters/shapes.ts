import { type Static, Type } from 'typebox'
import { IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { OutbreakIdSchema, SEXES, SeenPersonSchema } from '../contract/person.ts'

export const SETTING_KINDS = [
  'household',
  'workplace',
  'school',
  'market',
  'health-care',
  'transport',
  'event',
  'service',
  'neighbourhood',
  'quarantine',
  'other',
] as const
export const NEARNESSES = ['touch', 'under-1m', 'under-2m', 'beyond-2m'] as const
export const MASKS = ['both', 'one', 'none'] as const
export const REMOVALS = ['mistake', 'no-contact'] as const
export const CONTACT_CLASSES = ['close', 'presumed', 'not-close'] as const

const MONTH_MINUTES = 44_640

/** How an encounter went; null is "not told". */
export const circumstance = {
  settingKind: Nullable(OneOf(...SETTING_KINDS)),
  nearness: Nullable(OneOf(...NEARNESSES)),
  mask: Nullable(OneOf(...MASKS)),
  enclosed: Nullable(Type.Boolean()),
  protected: Nullable(Type.Boolean()),
  minutes: Nullable(Type.Integer({ minimum: 0, maximum: MONTH_MINUTES })),
}

const meeting = {
  startsAt: Nullable(InstantSchema),
  endsAt: Nullable(InstantSchema),
  setting: Nullable(Type.String({ maxLength: 200 })),
  ...circumstance,
}

export const MeetingSchema = Type.Object(meeting)
export type Meeting = Static<typeof MeetingSchema>

export const PersonInputSchema = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  unitId: UnitIdSchema,
  birthYear: Type.Optional(Nullable(Type.Integer({ minimum: 1890, maximum: 2100 }))),
  sex: Type.Optional(Nullable(OneOf(...SEXES))),
  phone: Type.Optional(Nullable(Type.String({ maxLength: 40 }))),
  address: Type.Optional(Nullable(Type.String({ maxLength: 300 }))),
})
export type PersonInput = Static<typeof PersonInputSchema>

/** What the definition in force that day makes of it; null where no definition is known. */
export const JudgementSchema = Type.Object({
  class: Nullable(OneOf(...CONTACT_CLASSES)),
  act: Nullable(Type.String()),
  sentence: WordsSchema,
})

export const EncounterSchema = Type.Object({
  id: IdSchema,
  outbreakId: OutbreakIdSchema,
  other: SeenPersonSchema,
  otherLevel: Nullable(Type.Integer()),
  ...meeting,
  source: Type.String(),
  recordedAt: InstantSchema,
  revisedAt: Nullable(InstantSchema),
  removed: Nullable(Type.Object({ at: InstantSchema, as: OneOf(...REMOVALS), reason: Nullable(Type.String()) })),
  judgement: JudgementSchema,
  mayChange: Type.Boolean(),
})
export type EncounterView = Static<typeof EncounterSchema>
