import { type Static, Type } from 'typebox'
import { DaySchema, InstantSchema, Nullable, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { OutbreakIdSchema } from './person.ts'
import { RtPointSchema } from './rt.ts'

export const OutbreakSchema = Type.Object({
  id: OutbreakIdSchema,
  disease: Type.String(),
  name: WordsSchema,
  startedOn: DaySchema,
  /** Over from this day on; null while it lasts. */
  closedOn: Nullable(DaySchema),
  /** Drawn by a seeded simulation; must be said wherever its figures stand. */
  simulated: Type.Boolean(),
})
export type Outbreak = Static<typeof OutbreakSchema>

export const TallySchema = Type.Object({
  /** People up to and including the day. */
  total: Type.Integer(),
  /** New on the day, and on the day before. */
  today: Type.Integer(),
  yesterday: Type.Integer(),
  /** New in the seven days ending on the day, and in the seven before those. */
  week: Type.Integer(),
  weekBefore: Type.Integer(),
})
export type Tally = Static<typeof TallySchema>

export const ShareSchema = Type.Object({ numerator: Type.Integer(), denominator: Type.Integer() })
export type Share = Static<typeof ShareSchema>

export const RetraceSchema = Type.Object({
  outbreakId: OutbreakIdSchema,
  startedAt: InstantSchema,
  /** Milliseconds from reading to the last row written. */
  tookMs: Type.Integer(),
  people: Type.Integer(),
  encounters: Type.Integer(),
  changed: Type.Integer(),
})
export type Retrace = Static<typeof RetraceSchema>

export const CurvePointSchema = Type.Object({
  day: DaySchema,
  f0: Type.Integer(),
  f1: Type.Integer(),
  f2: Type.Integer(),
  quarantined: Type.Integer(),
})

export type CurvePoint = Static<typeof CurvePointSchema>

export const OverviewSchema = Type.Object({
  day: DaySchema,
  unitId: Nullable(UnitIdSchema),
  outbreaks: Type.Array(OutbreakSchema),
  f0: TallySchema,
  f1: TallySchema,
  f2: TallySchema,
  /** F1 not yet quarantined: found under 24 hours ago, and longer ago. */
  waiting: Type.Integer(),
  late: Type.Integer(),
  quarantinedWithin24h: ShareSchema,
  /** The reproduction number of the last seven days whose cases are all reported. */
  rt: RtPointSchema,
  /** New people by day, from 27 days before the day (or the outbreak's start with `curve=all`) to the day. */
  curve: Type.Array(CurvePointSchema),
  lastRetrace: Nullable(RetraceSchema),
})
export type Overview = Static<typeof OverviewSchema>

export const UnitCountsSchema = Type.Object({
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  f0: Type.Integer(),
  f1: Type.Integer(),
  f2: Type.Integer(),
  newF0: Type.Integer(),
  newF1: Type.Integer(),
  newF2: Type.Integer(),
  /** New F0 in the seven and fourteen days ending on the day. */
  f0In7Days: Type.Integer(),
  f0In14Days: Type.Integer(),
  waiting: Type.Integer(),
  late: Type.Integer(),
})
export type UnitCounts = Static<typeof UnitCountsSchema>
