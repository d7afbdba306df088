import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, Nullable, UnitIdSchema, WordsSchema } from '#platform/http/schema'
import { IndicatorId } from '../schema.ts'
import { IndicatorRowSchema } from './contract.ts'

const ProgrammeId = Type.String({ pattern: '^[a-z0-9-]{1,60}$', description: 'Readable id of a programme' })

const head = {
  name: WordsSchema,
  act: Type.String({ minLength: 1, maxLength: 300, description: 'The act it rests on, with its date' }),
  unitId: UnitIdSchema,
  from: DaySchema,
  to: DaySchema,
  note: Nullable(WordsSchema),
}

export const ProgrammeSchema = Type.Object({ id: ProgrammeId, ...head })

const CellsSchema = Type.Object({
  doneOnTime: Type.Integer(),
  doneLate: Type.Integer(),
  openInTime: Type.Integer(),
  openOverdue: Type.Integer(),
  total: Type.Integer(),
})

const GroupSchema = Type.Object({
  id: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
  name: WordsSchema,
  leadAgencyId: Nullable(Type.String({ maxLength: 80 })),
  indicatorIds: Type.Array(IndicatorId, { maxItems: 200 }),
})

const TargetsSchema = Type.Array(
  Type.Object({
    indicatorId: IndicatorId,
    day: DaySchema,
    value: Type.Number(),
    act: Type.String({ maxLength: 300 }),
  }),
  { maxItems: 1_000 },
)

export const programmeEndpoints = {
  listProgrammes: endpoint({
    method: 'GET',
    path: '/measures/programmes',
    summary: 'Every programme, the latest first',
    permission: 'measures.see',
    reply: Type.Object({ programmes: Type.Array(ProgrammeSchema) }),
  }),
  getProgramme: endpoint({
    method: 'GET',
    path: '/measures/programmes/:id',
    summary: 'A programme: its targets with where each stands, and its groups of tasks with how these go',
    permission: 'measures.see',
    params: Type.Object({ id: ProgrammeId }),
    query: Type.Object({ day: Type.Optional(DaySchema), place: Type.Optional(UnitIdSchema) }),
    reply: Type.Object({
      day: DaySchema,
      programme: ProgrammeSchema,
      indicators: Type.Array(IndicatorRowSchema),
      groups: Type.Array(Type.Object({ ...GroupSchema.properties, lead: Nullable(WordsSchema), tasks: CellsSchema })),
      /** Tasks about single indicators, where there are any. */
      tasks: Type.Record(IndicatorId, CellsSchema),
    }),
    refusals: ['no-programme'],
  }),
  writeProgramme: endpoint({
    method: 'PUT',
    path: '/measures/programmes/:id',
    summary: 'Write a programme with its targets and groups of tasks, all at once; a new id makes a new one',
    permission: 'measures.define',
    params: Type.Object({ id: ProgrammeId }),
    body: Type.Object({ ...head, groups: Type.Array(GroupSchema, { maxItems: 40 }), targets: TargetsSchema }),
    reply: ProgrammeSchema,
    refusals: [
      'period-inverted',
      'unknown-unit',
      'unknown-agency',
      'unknown-indicator',
      'twice',
      'group-has-tasks',
      'out-of-range',
      'before-programme',
    ],
  }),
}
