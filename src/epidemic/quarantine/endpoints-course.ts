import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, UnitIdSchema } from '#platform/http/schema'
import { byId } from '../contract/asked.ts'
import { OutbreakIdSchema } from '../contract/person.ts'
import {
  CheckSchema,
  ConditionsSchema,
  checkFields,
  DecisionSchema,
  DueCheckSchema,
  QuarantinedSchema,
  RuleSchema,
  ruleFields,
} from './shapes.ts'

const where = { unit: Type.Optional(UnitIdSchema), outbreak: Type.Optional(OutbreakIdSchema) }

/** Who is in quarantine, under which rule, and the daily look after them. */
export const courseEndpoints = {
  listQuarantined: endpoint({
    method: 'GET',
    path: '/epidemic/quarantines',
    summary: 'Everybody in quarantine or monitoring themselves after it, those due for release first',
    permission: 'epidemic.see',
    query: Type.Object(where),
    reply: Type.Object({ people: Type.Array(QuarantinedSchema), more: Type.Integer() }),
    refusals: ['unknown-unit', 'unknown-outbreak'],
  }),
  getQuarantine: endpoint({
    method: 'GET',
    path: '/epidemic/people/:id/quarantine',
    summary: 'The quarantine of one person: rule, calendar, samples, bed, checks, decisions',
    permission: 'epidemic.see',
    params: byId,
    reply: Type.Object({
      course: QuarantinedSchema,
      checks: Type.Array(CheckSchema),
      decisions: Type.Array(DecisionSchema),
    }),
    refusals: ['not-found', 'not-quarantined'],
  }),
  setDuration: endpoint({
    method: 'POST',
    path: '/epidemic/people/:id/quarantine/duration',
    summary: 'Give the days of a quarantine whose disease has no rule; a rule once kept is not changed',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({
      quarantineDays: Type.Integer({ minimum: 1, maximum: 120 }),
      monitoringDays: Type.Integer({ minimum: 0, maximum: 120 }),
      reason: Type.String({ minLength: 3, maxLength: 500 }),
    }),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-found', 'outside-scope', 'not-quarantined', 'rule-kept'],
  }),
  setConditions: endpoint({
    method: 'POST',
    path: '/epidemic/people/:id/quarantine/conditions',
    summary: 'Which conditions of quarantine at home are met',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ conditions: ConditionsSchema }),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-found', 'outside-scope', 'not-quarantined'],
  }),
  listQuarantineRules: endpoint({
    method: 'GET',
    path: '/epidemic/quarantine-rules',
    summary: 'Durations of quarantine by disease and day: the ministry’s and the province’s own',
    permission: 'epidemic.see',
    reply: Type.Object({
      own: Type.Array(RuleSchema),
      national: Type.Array(RuleSchema),
      diseases: Type.Array(Type.String(), { description: 'Those of outbreaks and rules, as they are written' }),
      /** The caller sets rules for the whole territory. */
      mayAdd: Type.Boolean(),
    }),
  }),
  addQuarantineRule: endpoint({
    method: 'POST',
    path: '/epidemic/quarantine-rules',
    summary: 'A duration the province decided itself; those in quarantine keep the rule under which they entered',
    permission: 'epidemic.act',
    body: Type.Object(ruleFields),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-whole-territory', 'tests-after-days', 'times-wrong'],
  }),
  withdrawQuarantineRule: endpoint({
    method: 'POST',
    path: '/epidemic/quarantine-rules/:id/withdrawal',
    summary:
      'Withdraw an own rule that was entered wrongly; those in quarantine keep the rule under which they entered',
    permission: 'epidemic.act',
    params: byId,
    body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 500 }) }),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-whole-territory', 'no-such-rule'],
  }),
  listChecks: endpoint({
    method: 'GET',
    path: '/epidemic/health-checks',
    summary: 'Who is to be looked after on a day, by facility and room or at home, with what was recorded',
    permission: 'epidemic.see',
    query: Type.Object({ ...where, day: Type.Optional(DaySchema), facility: Type.Optional(IdSchema) }),
    reply: Type.Object({ day: DaySchema, due: Type.Array(DueCheckSchema) }),
    refusals: ['unknown-unit', 'unknown-outbreak', 'day-wrong'],
  }),
  recordChecks: endpoint({
    method: 'POST',
    path: '/epidemic/health-checks',
    summary: 'Record checks of a day, one or a whole room; the same again changes nothing',
    permission: 'epidemic.act',
    body: Type.Object({
      checks: Type.Array(Type.Object({ personId: IdSchema, ...checkFields }), { minItems: 1, maxItems: 300 }),
    }),
    reply: Type.Object({
      written: Type.Array(IdSchema),
      /** No longer in quarantine, or outside what the caller acts on. */
      skipped: Type.Array(IdSchema),
      /** With symptoms: a test was ordered for each. */
      tests: Type.Array(IdSchema),
    }),
    refusals: ['day-wrong'],
  }),
  releaseQuarantined: endpoint({
    method: 'POST',
    path: '/epidemic/quarantines/releases',
    summary: 'Release many at once: those whose days are over and samples negative; of the others it is said why not',
    permission: 'epidemic.act',
    body: Type.Object({ people: Type.Array(IdSchema, { minItems: 1, maxItems: 500 }), at: InstantSchema }),
    reply: Type.Object({
      released: Type.Array(IdSchema),
      kept: Type.Array(Type.Object({ id: IdSchema, why: Type.String() })),
    }),
    refusals: ['times-wrong'],
  }),
}
