import { type Static, Type } from 'typebox'
import { DaySchema, InstantSchema, Nullable, OneOf, WordsSchema } from '#platform/http/schema'
import { SeenPersonSchema } from '../contract/person.ts'

/** People by level: F1, F2, and F3 with all beyond. */
export const SpreadSchema = Type.Object({ f1: Type.Integer(), f2: Type.Integer(), f3: Type.Integer() })
export type SpreadView = Static<typeof SpreadSchema>

export const MeetingSchema = Type.Object({
  kind: OneOf('encounter', 'visit'),
  startsAt: Nullable(InstantSchema),
  endsAt: Nullable(InstantSchema),
  setting: Nullable(Type.String()),
})

export const SourceSchema = Type.Object({
  person: SeenPersonSchema,
  meeting: MeetingSchema,
  /** Meetings that could have been it; the one told is the most plausible. */
  meetings: Type.Integer(),
  /** Of all possible sources in the list, 0 to 1. */
  share: Type.Number(),
  sinceOnset: Nullable(Type.Number({ description: 'Days from the first symptoms of the source to the meeting' })),
  factors: Type.Object({ time: Type.Number(), setting: Type.Number(), distance: Type.Number() }),
})
export type SourceView = Static<typeof SourceSchema>

export const StoryEventSchema = Type.Object({
  at: Nullable(InstantSchema),
  day: DaySchema,
  /** End of what lasted, where known. */
  until: Nullable(InstantSchema),
  kind: Type.String(),
  words: WordsSchema,
})
export type StoryEventView = Static<typeof StoryEventSchema>

export const GapSchema = Type.Object({ from: DaySchema, to: DaySchema, days: Type.Integer() })

export const TransmissionCaseSchema = Type.Object({
  person: SeenPersonSchema,
  generation: Type.Integer(),
  infected: Type.Integer(),
  descendants: Type.Integer(),
  onset: Nullable(InstantSchema),
  confirmedAt: Nullable(InstantSchema),
  possible: Type.Integer(),
  sources: Type.Array(SourceSchema),
})
export type TransmissionCase = Static<typeof TransmissionCaseSchema>

export const SpreaderSchema = Type.Object({
  person: SeenPersonSchema,
  level: Type.Integer(),
  direct: Type.Integer(),
  below: Type.Integer(),
  reach: Nullable(SpreadSchema),
})
export type Spreader = Static<typeof SpreaderSchema>

/** Columns of equal length, one place a person; whoever is above comes first. Unknown times are 0, nobody is -1. */
export const GraphSchema = Type.Object({
  total: Type.Integer({ description: 'People of the outbreak with a level, shown or not' }),
  /** Empty for people outside what the caller may see, and so is the code. */
  ids: Type.Array(Type.String()),
  codes: Type.Array(Type.String()),
  unit: Type.Array(Type.Integer()),
  units: Type.Array(WordsSchema),
  level: Type.Array(Type.Integer()),
  above: Type.Array(Type.Integer()),
  below: Type.Array(Type.Integer()),
  /** For a case below a case: the share of that source among the possible ones. */
  share: Type.Array(Type.Number()),
  /** Minutes since 1970, as all times here. */
  exposedAt: Type.Array(Type.Integer()),
  confirmedAt: Type.Array(Type.Integer()),
  metFrom: Type.Array(Type.Integer()),
  metTo: Type.Array(Type.Integer()),
  setting: Type.Array(Type.Integer()),
  settings: Type.Array(Type.String()),
})
export type ChainGraph = Static<typeof GraphSchema>
