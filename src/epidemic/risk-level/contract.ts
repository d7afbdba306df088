import { Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, Nullable, UnitIdSchema } from '#platform/http/schema'
import { ConfirmedSchema, InputsSchema, LevelListSchema, LevelSchema, RowsSchema, StartsSchema } from './schema.ts'
import { levelRefusals } from './text.ts'

const disease = Type.String({ minLength: 2, maxLength: 80 })

/** The four-colour epidemic level of communes: judged by the dated rule, confirmed by the health department. */
export const epidemicLevels = contract(
  'epidemic',
  {
    listEpidemicLevels: endpoint({
      method: 'GET',
      path: '/epidemic/levels',
      summary: 'Every commune with its confirmed level on a day, and what the rule gives, criterion by criterion',
      permission: 'epidemic.see',
      query: Type.Object({
        day: Type.Optional(DaySchema),
        unit: Type.Optional(UnitIdSchema),
        disease: Type.Optional(disease),
      }),
      reply: LevelListSchema,
      refusals: ['unknown-unit'],
    }),
    getEpidemicLevelHistory: endpoint({
      method: 'GET',
      path: '/epidemic/levels/:unit',
      summary: 'Levels confirmed for a commune, newest first, with the units before it on the same ground',
      permission: 'epidemic.see',
      params: Type.Object({ unit: UnitIdSchema }),
      query: Type.Object({ disease: Type.Optional(disease) }),
      reply: Type.Object({ levels: Type.Array(ConfirmedSchema) }),
      refusals: ['unknown-unit'],
    }),
    confirmEpidemicLevels: endpoint({
      method: 'POST',
      path: '/epidemic/levels',
      summary: 'Confirm levels of communes from a day on',
      permission: 'epidemic.act',
      body: Type.Object({
        disease,
        day: DaySchema,
        units: Type.Array(
          Type.Object({
            unitId: UnitIdSchema,
            level: LevelSchema,
            note: Type.Optional(Type.String({ maxLength: 500 })),
          }),
          { minItems: 1, maxItems: 500 },
        ),
      }),
      reply: Type.Object({ confirmed: Type.Integer() }),
      refusals: ['not-whole-territory', 'no-rule', 'day-ahead', 'unknown-unit', 'note-needed', 'may-not-fall'],
    }),
    enterLevelInputs: endpoint({
      method: 'POST',
      path: '/epidemic/level-inputs',
      summary: 'Enter coverage, deaths and capacity of communes for a day; what is null is not known',
      permission: 'epidemic.act',
      body: Type.Object({ disease, day: DaySchema, rows: Type.Array(InputsSchema, { minItems: 1, maxItems: 1_000 }) }),
      reply: Type.Object({ entered: Type.Integer() }),
      refusals: ['outside-scope', 'nothing-entered', 'day-ahead'],
    }),
    readLevelInputs: endpoint({
      method: 'POST',
      path: '/epidemic/level-inputs/reading',
      summary: 'Read what was pasted from a spreadsheet, and say what was not understood; nothing is saved',
      permission: 'epidemic.act',
      body: Type.Object({ day: DaySchema, text: Type.String({ maxLength: 200_000 }) }),
      reply: Type.Object({
        rows: Type.Array(Type.Object({ ...InputsSchema.properties, unitName: Type.String() })),
        notUnderstood: Type.Array(Type.Object({ line: Type.Integer(), text: Type.String(), why: Type.String() })),
      }),
      refusals: [],
    }),
    setLevelRule: endpoint({
      method: 'POST',
      path: '/epidemic/level-rules',
      summary: 'Set the administration’s own thresholds and matrix from a day on',
      permission: 'epidemic.act',
      body: Type.Object({
        disease,
        from: DaySchema,
        act: Type.String({ minLength: 3, maxLength: 200 }),
        starts: StartsSchema,
        rows: RowsSchema,
        fallWeeks: Nullable(Type.Integer({ minimum: 0, maximum: 12 })),
      }),
      reply: Type.Object({ id: IdSchema }),
      refusals: ['not-whole-territory', 'bad-rule', 'no-rule'],
    }),
  },
  levelRefusals,
)
