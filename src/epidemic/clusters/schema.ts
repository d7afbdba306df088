import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { OutbreakSchema } from '../contract/counts.ts'
import { RtCourseSchema } from '../contract/rt.ts'
import { CLUSTER_STATUSES } from '../rules/outbreak-end.ts'

export const CLUSTER_STATES = ['proposed', 'confirmed', 'rejected', 'merged', 'withdrawn'] as const

/** What the dated rule makes of a cluster's cases. */
const StandingSchema = Type.Object({
  proposed: Nullable(OneOf(...CLUSTER_STATUSES)),
  lastCaseOn: Nullable(DaySchema),
  isolatedOn: Nullable(DaySchema),
  daysWithout: Nullable(Type.Integer()),
  notIsolated: Type.Integer(),
  nextOn: Nullable(DaySchema),
  rule: Nullable(
    Type.Object({
      containedDays: Type.Integer(),
      closedDays: Type.Integer(),
      act: Type.String(),
      cited: Type.Boolean({ description: 'False: the administration’s own figures' }),
    }),
  ),
})

export const ClusterRowSchema = Type.Object({
  id: IdSchema,
  outbreakId: Type.String(),
  name: Type.String(),
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  state: OneOf(...CLUSTER_STATES),
  status: OneOf(...CLUSTER_STATUSES),
  statusOn: Nullable(DaySchema),
  standing: StandingSchema,
  reasons: Type.Array(WordsSchema),
  cases: Type.Integer({ description: 'Cases confirmed by the day that the caller may see' }),
  offered: Type.Integer({ description: 'Of them, those nobody accepted yet' }),
  week: Type.Integer({ description: 'Cases of the 7 days up to the day' }),
  f1: Type.Integer(),
  f2: Type.Integer(),
  firstCaseOn: Nullable(DaySchema),
  curve: Type.Array(Type.Integer(), { description: 'Cases by day, the 28 days up to the day' }),
  units: Type.Array(Type.Object({ id: Nullable(UnitIdSchema), name: Nullable(Type.String()), cases: Type.Integer() })),
})
export type ClusterRow = Static<typeof ClusterRowSchema>

export const ClusterListSchema = Type.Object({
  day: DaySchema,
  outbreaks: Type.Array(OutbreakSchema),
  clusters: Type.Array(ClusterRowSchema),
  /** Cases by the day that are in no cluster. */
  outside: Type.Integer(),
})

const CaseSchema = Type.Object({
  id: IdSchema,
  code: Type.String(),
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  state: OneOf('proposed', 'member'),
  onsetOn: Nullable(DaySchema),
  confirmedOn: DaySchema,
  isolatedOn: Nullable(DaySchema),
  f1: Type.Integer(),
  generation: Type.Integer(),
  sourceId: Nullable(IdSchema),
  sourceCode: Nullable(Type.String()),
  interval: Nullable(Type.Integer()),
  setting: Nullable(Type.String()),
})
export type ClusterCaseView = Static<typeof CaseSchema>

export const ClusterWholeSchema = Type.Object({
  ...ClusterRowSchema.properties,
  day: DaySchema,
  outbreak: OutbreakSchema,
  reason: Nullable(Type.String({ description: 'Why it was rejected' })),
  decidedBy: Nullable(Type.String()),
  decidedAt: Nullable(InstantSchema),
  into: Nullable(Type.Object({ id: IdSchema, name: Type.String() })),
  /** Cases by day of confirmation, from the first to the day. */
  days: Type.Array(Type.Object({ day: DaySchema, count: Type.Integer() })),
  rt: RtCourseSchema,
  generations: Type.Array(
    Type.Object({
      generation: Type.Integer(),
      cases: Type.Integer(),
      from: DaySchema,
      to: DaySchema,
      meanInterval: Nullable(Type.Number()),
      pairs: Type.Integer(),
    }),
  ),
  places: Type.Array(Type.Object({ name: Type.String(), cases: Type.Integer() })),
  contacts: Type.Array(Type.Object({ level: Type.Integer(), people: Type.Integer() })),
  people: Type.Array(CaseSchema),
  mayDecide: Type.Boolean(),
  lastAct: Nullable(IdSchema),
  /** Others of the outbreak it could be merged with. */
  others: Type.Array(Type.Object({ id: IdSchema, name: Type.String() })),
})
export type ClusterWhole = Static<typeof ClusterWholeSchema>

/** Days without a new case, as an act or the administration set them. */
export const EndSchema = Type.Object({
  disease: Type.String(),
  from: DaySchema,
  /** Day from which it is no longer in force. */
  to: Nullable(DaySchema),
  containedDays: Type.Integer(),
  closedDays: Type.Integer(),
  act: Type.String(),
})
export const OwnEndSchema = Type.Object({
  ...EndSchema.properties,
  id: IdSchema,
  enteredBy: Nullable(Type.String()),
  enteredAt: InstantSchema,
})
export type EndView = Static<typeof EndSchema>
export type OwnEndView = Static<typeof OwnEndSchema>
