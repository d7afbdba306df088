import { type Static, Type } from 'typebox'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { CAPACITIES } from '../rules/epidemic-level.ts'

export const LevelSchema = Type.Unsafe<1 | 2 | 3 | 4>(Type.Integer({ minimum: 1, maximum: 4 }))
const LevelRowSchema = Type.Unsafe<readonly [1 | 2 | 3 | 4, 1 | 2 | 3 | 4, 1 | 2 | 3 | 4, 1 | 2 | 3 | 4]>(
  Type.Array(LevelSchema, { minItems: 4, maxItems: 4 }),
)
const percent = Nullable(Type.Number({ minimum: 0, maximum: 100 }))

/** What the department reports of a commune. */
export const InputsSchema = Type.Object({
  unitId: UnitIdSchema,
  adultsOneDose: percent,
  adultsFull: percent,
  riskFull: percent,
  deaths: Nullable(Type.Integer({ minimum: 0, maximum: 100_000 })),
  capacity: Nullable(OneOf(...CAPACITIES)),
})
export type LevelInput = Static<typeof InputsSchema>

export const RowsSchema = Type.Union([
  Type.Object({
    by: Type.Literal('adultsOneDose'),
    limit: Type.Number(),
    met: LevelRowSchema,
    unmet: LevelRowSchema,
  }),
  Type.Object({ by: Type.Literal('capacity'), high: LevelRowSchema, medium: LevelRowSchema, low: LevelRowSchema }),
])

export const StartsSchema = Type.Unsafe<readonly [number, number, number]>(
  Type.Array(Type.Number({ exclusiveMinimum: 0 }), { minItems: 3, maxItems: 3 }),
)

const RuleSchema = Type.Object({
  act: Type.String(),
  from: DaySchema,
  counts: OneOf('community', 'all'),
  starts: StartsSchema,
  rows: RowsSchema,
  raises: Type.Array(
    Type.Object({
      input: OneOf('adultsFull', 'riskFull', 'deaths'),
      limit: Type.Number(),
      when: OneOf('below', 'above'),
      of: OneOf('infection', 'level'),
    }),
  ),
  fallWeeks: Type.Integer(),
  cited: Type.Array(Type.String()),
  own: Type.Boolean({ description: 'The administration’s own criteria' }),
})

export const CriterionSchema = Type.Object({
  id: OneOf('cases', 'adultsOneDose', 'adultsFull', 'riskFull', 'deaths', 'capacity', 'fall'),
  value: Nullable(Type.Number()),
  capacity: Nullable(OneOf(...CAPACITIES)),
  limit: Nullable(Type.Number()),
  gives: Nullable(LevelSchema),
  met: Nullable(Type.Boolean()),
  missing: Type.Boolean(),
  cited: Type.Boolean(),
})

const AssessmentSchema = Type.Object({
  level: Nullable(LevelSchema),
  atLeast: Nullable(LevelSchema),
  atMost: Nullable(LevelSchema),
  heldFrom: Nullable(LevelSchema),
  criteria: Type.Array(CriterionSchema),
})

export const ConfirmedSchema = Type.Object({
  id: IdSchema,
  unitId: UnitIdSchema,
  day: DaySchema,
  level: LevelSchema,
  proposed: Nullable(LevelSchema),
  act: Type.String(),
  note: Nullable(Type.String()),
  by: Nullable(Type.String()),
  at: InstantSchema,
})
export type ConfirmedLevel = Static<typeof ConfirmedSchema>

export const LevelUnitSchema = Type.Object({
  unitId: UnitIdSchema,
  unitName: Type.String(),
  people: Nullable(Type.Integer()),
  peopleYear: Nullable(Type.Integer()),
  /** The level in force on the day; null: none confirmed. */
  confirmed: Nullable(ConfirmedSchema),
  /** What the rule gives; null where there is no rule. */
  assessment: Nullable(AssessmentSchema),
  cases: Type.Integer(),
  casesBefore: Type.Integer(),
  /** Cases of the week found while in quarantine, which do not count under a rule of community cases. */
  quarantined: Type.Integer(),
  inputs: Nullable(Type.Object({ ...InputsSchema.properties, day: DaySchema, by: Nullable(Type.String()) })),
})
export type LevelUnit = Static<typeof LevelUnitSchema>

export const LevelListSchema = Type.Object({
  day: DaySchema,
  disease: Type.String(),
  diseases: Type.Array(Type.String()),
  rule: Nullable(RuleSchema),
  units: Type.Array(LevelUnitSchema),
  mayConfirm: Type.Boolean(),
})
export type LevelRuleView = Static<typeof RuleSchema>
