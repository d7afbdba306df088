import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { OutbreakIdSchema, QUARANTINE_KINDS, SEXES } from '../contract/person.ts'
import { APPLIES_TO, QUARANTINE_PLACES } from '../rules/quarantine-duration.ts'
import { PHASES } from './course.ts'
import { BATCH_FORMATS, BATCH_STATES, CONDITIONS, DECISION_KINDS, FACILITY_KINDS, SYMPTOMS } from './names.ts'

export const KeptRuleSchema = Type.Object({
  id: Type.String(),
  /** The act; empty where an officer gave the days. */
  act: Type.String(),
  quarantineDays: Type.Integer({ minimum: 0, maximum: 120 }),
  monitoringDays: Type.Integer({ minimum: 0, maximum: 120 }),
  place: OneOf(...QUARANTINE_PLACES),
  testDays: Type.Array(Type.Integer({ minimum: 1, maximum: 120 })),
})

export const ruleFields = {
  disease: Type.String({ minLength: 2, maxLength: 80 }),
  act: Type.String({ minLength: 3, maxLength: 120 }),
  from: DaySchema,
  to: Nullable(DaySchema),
  appliesTo: OneOf(...APPLIES_TO),
  quarantineDays: Type.Integer({ minimum: 0, maximum: 120 }),
  monitoringDays: Type.Integer({ minimum: 0, maximum: 120 }),
  place: OneOf(...QUARANTINE_PLACES),
  testDays: Type.Array(Type.Integer({ minimum: 1, maximum: 120 }), { maxItems: 20 }),
}
export const RuleSchema = Type.Object({ id: Type.String(), ...ruleFields })
export type RuleView = Static<typeof RuleSchema>

export const RequiredTestSchema = Type.Object({
  /** Day of quarantine, the day of entering being 1. */
  number: Type.Integer(),
  day: DaySchema,
  negative: Type.Boolean(),
  missing: Nullable(OneOf('not-taken', 'no-result')),
})

const BedSchema = Type.Object({
  facilityId: IdSchema,
  facilityName: Type.String(),
  roomId: IdSchema,
  roomName: Type.String(),
  bed: Type.Integer(),
  arrived: Type.Boolean(),
})

/** Somebody in quarantine, or monitoring themselves after it, without identity. */
export const QuarantinedSchema = Type.Object({
  id: IdSchema,
  code: Type.String(),
  outbreakId: OutbreakIdSchema,
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  sex: Nullable(OneOf(...SEXES)),
  kind: OneOf(...QUARANTINE_KINDS),
  quarantinedAt: InstantSchema,
  releasedAt: Nullable(InstantSchema),
  /** Null: the disease has no rule and no days were given yet. */
  rule: Nullable(KeptRuleSchema),
  releaseOn: Nullable(DaySchema),
  monitoredUntil: Nullable(DaySchema),
  phase: OneOf(...PHASES, 'no-rule'),
  tests: Type.Array(RequiredTestSchema),
  mayLeave: Type.Boolean(),
  stay: Nullable(BedSchema),
  conditions: Nullable(Type.Record(Type.String(), Type.Boolean())),
  checkedToday: Type.Boolean(),
  /** Days of the last week whose check is missing. */
  missedDays: Type.Array(DaySchema),
})
export type Quarantined = Static<typeof QuarantinedSchema>

export const checkFields = {
  day: DaySchema,
  present: Type.Boolean(),
  temperature: Nullable(Type.Number({ minimum: 30, maximum: 45 })),
  symptoms: Type.Array(OneOf(...SYMPTOMS), { maxItems: 20 }),
  note: Nullable(Type.String({ maxLength: 500 })),
  checkedAt: InstantSchema,
}
const HealthCheckSchema = Type.Object(checkFields)
export type HealthCheck = Static<typeof HealthCheckSchema>

/** A check as it is shown: recorded here, or told by the export of another system, which need not tell everything. */
export const CheckSchema = Type.Object({
  ...checkFields,
  /** Something was found, be it told or not what. */
  unwell: Type.Boolean(),
  /** Null: recorded here. */
  source: Nullable(OneOf('go-data', 'sormas')),
})
export type SeenCheck = Static<typeof CheckSchema>

export const DueCheckSchema = Type.Object({
  id: IdSchema,
  code: Type.String(),
  unitId: Nullable(UnitIdSchema),
  unitName: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  sex: Nullable(OneOf(...SEXES)),
  kind: OneOf(...QUARANTINE_KINDS),
  facilityId: Nullable(IdSchema),
  facilityName: Nullable(Type.String()),
  roomName: Nullable(Type.String()),
  bed: Nullable(Type.Integer()),
  /** Day of quarantine, the day of entering being 1. */
  dayNumber: Type.Integer(),
  check: Nullable(CheckSchema),
  /** How far the missing check has climbed: 0 not yet, 1 officer, 2 head, 3 superior agency. */
  climbed: Type.Integer(),
})
export type DueCheck = Static<typeof DueCheckSchema>

export const FacilitySchema = Type.Object({
  id: IdSchema,
  name: Type.String(),
  kind: OneOf(...FACILITY_KINDS),
  unitId: UnitIdSchema,
  unitName: Nullable(Type.String()),
  address: Nullable(Type.String()),
  latitude: Nullable(Type.Number()),
  longitude: Nullable(Type.Number()),
  contact: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  beds: Type.Integer(),
  taken: Type.Integer(),
  /** Of those taken, who is still on the way. */
  expected: Type.Integer(),
  /** Kilometres from the place asked about; null without one or without coordinates. */
  km: Nullable(Type.Number()),
  closedOn: Nullable(DaySchema),
})
export type FacilityView = Static<typeof FacilitySchema>

export const RoomSchema = Type.Object({
  id: IdSchema,
  name: Type.String(),
  beds: Type.Integer(),
  taken: Type.Array(
    Type.Object({
      bed: Type.Integer(),
      /** Null when the person lies outside what the caller may see. */
      personId: Nullable(IdSchema),
      label: WordsSchema,
      arrived: Type.Boolean(),
      releaseOn: Nullable(DaySchema),
      checkedToday: Type.Boolean(),
    }),
  ),
})
export type RoomView = Static<typeof RoomSchema>

export const DecisionSchema = Type.Object({
  id: IdSchema,
  personId: IdSchema,
  kind: OneOf(...DECISION_KINDS),
  written: Type.String(),
  code: Type.String(),
  signedOn: DaySchema,
  issuedAt: InstantSchema,
  revokedAt: Nullable(InstantSchema),
})
export type DecisionView = Static<typeof DecisionSchema>

export const BatchSchema = Type.Object({
  id: IdSchema,
  kind: OneOf(...DECISION_KINDS),
  format: OneOf(...BATCH_FORMATS),
  total: Type.Integer(),
  done: Type.Integer(),
  state: OneOf(...BATCH_STATES),
  fileBytes: Nullable(Type.Integer()),
  madeAt: InstantSchema,
  finishedAt: Nullable(InstantSchema),
})
export type BatchView = Static<typeof BatchSchema>

export const ConditionsSchema = Type.Unsafe<Record<string, boolean>>(
  Type.Object(Object.fromEntries(CONDITIONS.map((name) => [name, Type.Optional(Type.Boolean())]))),
)
