import { Type } from 'typebox'
import { endpoint } from '#platform/http/endpoint'
import { DaySchema, Nullable, OneOf, UnitIdSchema } from '#platform/http/schema'
import { placeAndDay } from './asked.ts'
import {
  CurvePointSchema,
  OutbreakSchema,
  OverviewSchema,
  RetraceSchema,
  ShareSchema,
  UnitCountsSchema,
} from './counts.ts'
import { OutbreakIdSchema, PersonSchema } from './person.ts'
import { RtCourseSchema } from './rt.ts'

const byOutbreak = Type.Object({ outbreak: OutbreakIdSchema })
const reasonSchema = Type.String({ minLength: 3, maxLength: 500 })

/** Figures of a place and day, and the outbreaks they are of. */
export const figureEndpoints = {
  listOutbreaks: endpoint({
    method: 'GET',
    path: '/epidemic/outbreaks',
    summary: 'Outbreaks, the newest first',
    permission: 'epidemic.see',
    reply: Type.Object({
      outbreaks: Type.Array(OutbreakSchema),
      retraces: Type.Array(RetraceSchema),
      /** Whether the caller closes and reopens outbreaks: those responsible for the whole territory do. */
      mayClose: Type.Boolean(),
    }),
  }),
  openOutbreak: endpoint({
    method: 'POST',
    path: '/epidemic/outbreaks',
    summary: 'Open an outbreak, so that cases can be entered in it',
    permission: 'epidemic.act',
    body: Type.Object({
      name: Type.String({ minLength: 3, maxLength: 120 }),
      disease: Type.String({ minLength: 2, maxLength: 80 }),
      startedOn: DaySchema,
      /** An outbreak of the past is entered as closed: it does not count in the figures of today. */
      closedOn: Type.Optional(Nullable(DaySchema)),
    }),
    reply: OutbreakSchema,
    refusals: ['outbreak-exists', 'times-wrong'],
  }),
  closeOutbreak: endpoint({
    method: 'POST',
    path: '/epidemic/outbreaks/:outbreak/closing',
    summary: 'Declare an outbreak over from a day on: it counts on the days before and no longer after',
    permission: 'epidemic.act',
    params: byOutbreak,
    body: Type.Object({ closedOn: DaySchema, reason: reasonSchema }),
    reply: OutbreakSchema,
    refusals: ['unknown-outbreak', 'not-whole-territory', 'already-closed', 'times-wrong'],
  }),
  reopenOutbreak: endpoint({
    method: 'POST',
    path: '/epidemic/outbreaks/:outbreak/reopening',
    summary: 'Open a closed outbreak again: it counts as if it had never been closed',
    permission: 'epidemic.act',
    params: byOutbreak,
    body: Type.Object({ reason: reasonSchema }),
    reply: OutbreakSchema,
    refusals: ['unknown-outbreak', 'not-whole-territory', 'not-closed'],
  }),
  getOverview: endpoint({
    method: 'GET',
    path: '/epidemic/overview',
    summary: 'F0, F1, F2 in a place up to a day, their change, the curve and the last retrace',
    permission: 'epidemic.see',
    query: Type.Object({ ...placeAndDay, curve: Type.Optional(OneOf('28', 'all')) }),
    reply: OverviewSchema,
    refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
  }),
  countByUnit: endpoint({
    method: 'GET',
    path: '/epidemic/units',
    summary: 'Figures of each commune on a day, in the units of that day',
    permission: 'epidemic.see',
    query: Type.Object(placeAndDay),
    reply: Type.Object({ day: DaySchema, units: Type.Array(UnitCountsSchema) }),
    refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
  }),
  getCurves: endpoint({
    method: 'GET',
    path: '/epidemic/curves',
    summary: 'New people by day for each unit, for small curves: the 28 days ending on the day',
    permission: 'epidemic.see',
    query: Type.Object(placeAndDay),
    reply: Type.Object({
      curves: Type.Array(Type.Object({ unitId: Nullable(UnitIdSchema), points: Type.Array(CurvePointSchema) })),
    }),
    refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
  }),
  getRt: endpoint({
    method: 'GET',
    path: '/epidemic/rt',
    summary: 'The reproduction number day by day (Cori et al. 2013), from new F0 by day of confirmation',
    permission: 'epidemic.see',
    query: Type.Object({ ...placeAndDay, window: Type.Optional(Type.Integer({ minimum: 1, maximum: 28 })) }),
    reply: RtCourseSchema,
    refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
  }),
  getQuarantinedWithin24h: endpoint({
    method: 'GET',
    path: '/epidemic/quarantined-within-24h',
    summary: 'The share of F1 quarantined within 24 hours of being found, with the people behind it',
    permission: 'epidemic.see',
    query: Type.Object({ from: DaySchema, to: DaySchema, unit: Type.Optional(UnitIdSchema) }),
    reply: Type.Object({
      share: ShareSchema,
      /** Found under 24 hours ago and not yet quarantined: in neither number. */
      notYetDue: Type.Integer(),
      byUnit: Type.Array(
        Type.Object({ unitId: Nullable(UnitIdSchema), unitName: Nullable(Type.String()), share: ShareSchema }),
      ),
      /** Those due and missed, at most 500. */
      missed: Type.Array(PersonSchema),
    }),
    refusals: ['unknown-unit', 'unknown-outbreak', 'not-your-unit'],
  }),
  retraceNow: endpoint({
    method: 'POST',
    path: '/epidemic/outbreaks/:outbreak/retrace',
    summary: 'Ask for the levels of an outbreak to be traced anew',
    permission: 'epidemic.act',
    params: byOutbreak,
    body: Type.Object({}),
    reply: Type.Object({ asked: Type.Boolean() }),
    refusals: ['unknown-outbreak'],
  }),
}
