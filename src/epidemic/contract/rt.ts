import { type Static, Type } from 'typebox'
import { DaySchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'

/**
 * Why there is no number. `early`: too soon after the first case; `faint`: too few cases to tell; `unknown-disease`: no
 * serial interval is known for the disease; `several-diseases`: outbreaks that don't add up.
 */
export const RT_UNKNOWN = ['early', 'faint', 'unknown-disease', 'several-diseases'] as const

/** Rt of the window that ends on the day, with the bounds of its 95 % credible interval; all three null with a reason. */
export const RtPointSchema = Type.Object({
  day: DaySchema,
  mean: Nullable(Type.Number()),
  low: Nullable(Type.Number()),
  high: Nullable(Type.Number()),
  why: Nullable(OneOf(...RT_UNKNOWN)),
})
export type RtPoint = Static<typeof RtPointSchema>

export const RtCourseSchema = Type.Object({
  day: DaySchema,
  unitId: Nullable(UnitIdSchema),
  window: Type.Integer({ description: 'Days of a window' }),
  serialInterval: Nullable(
    Type.Object({ mean: Type.Number(), sd: Type.Number(), source: Type.String({ description: 'The publication' }) }),
  ),
  /** From this day on cases are still being reported; windows that end there read too low. */
  incompleteFrom: Nullable(DaySchema),
  /** The last window whose cases are all reported. */
  latest: RtPointSchema,
  /** Every day from the first case to the day. */
  points: Type.Array(RtPointSchema),
})
export type RtCourse = Static<typeof RtCourseSchema>
