import { type Static, Type } from 'typebox'
import { contract, endpoint } from '#platform/http/endpoint'
import { DaySchema, IdSchema, InstantSchema, Nullable, OneOf } from '#platform/http/schema'
import { CASE_KINDS } from '../names.ts'
import { HALVES } from './hours.ts'
import { calendarRefusals } from './text.ts'

const TimeSchema = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: 'HH:MM in Viet Nam' })
const SourceSchema = Type.String({ minLength: 3, maxLength: 300, description: 'The notice or decision it comes from' })
const WhySchema = Type.Object({ why: Type.String({ minLength: 3, maxLength: 500 }) })
const SignedSchema = Type.Object({ at: InstantSchema, by: Nullable(Type.String()) })
const WithdrawnSchema = Nullable(Type.Object({ ...SignedSchema.properties, why: Nullable(Type.String()) }))

/** What a day is, where it is not what its weekday says. */
const DayViewSchema = Type.Object({
  day: DaySchema,
  morning: Type.Boolean({ description: 'Whether the morning is worked' }),
  afternoon: Type.Boolean({ description: 'Whether the afternoon is worked' }),
  name: Type.String(),
})
export type DayView = Static<typeof DayViewSchema>

const EntryDraftSchema = Type.Object({
  day: DaySchema,
  kind: OneOf('off', 'working'),
  half: Nullable(OneOf(...HALVES)),
  name: Type.String({ minLength: 2, maxLength: 200 }),
})
export type EntryDraft = Static<typeof EntryDraftSchema>

const EntrySchema = Type.Object({
  ...EntryDraftSchema.properties,
  id: IdSchema,
  source: Type.String(),
  entered: SignedSchema,
  withdrawn: WithdrawnSchema,
})
export type EntryView = Static<typeof EntrySchema>

const SessionsSchema = {
  from: DaySchema,
  morningFrom: TimeSchema,
  morningTo: TimeSchema,
  afternoonFrom: TimeSchema,
  afternoonTo: TimeSchema,
}
const HoursSchema = Type.Object({
  ...SessionsSchema,
  /** Null for what holds where the province has said nothing. */
  id: Nullable(IdSchema),
  source: Nullable(Type.String()),
  entered: Nullable(SignedSchema),
  withdrawn: WithdrawnSchema,
})
export type HoursView = Static<typeof HoursSchema>

const CalendarSchema = Type.Object({
  year: Type.Integer(),
  announced: Nullable(Type.Object({ source: Type.String(), ...SignedSchema.properties })),
  workingDays: Type.Integer(),
  workingHours: Type.Number(),
  days: Type.Array(DayViewSchema),
  entries: Type.Array(EntrySchema),
  hours: Type.Array(HoursSchema),
  mayEdit: Type.Boolean(),
})
export type CalendarView = Static<typeof CalendarSchema>

const YearSchema = Type.Integer({ minimum: 2020, maximum: 2100 })
const idParams = Type.Object({ id: IdSchema })

const endpoints = {
  getCalendar: endpoint({
    method: 'GET',
    path: '/work/calendar',
    summary: 'The working time of a year: days off by law and by the province, Saturdays worked, hours',
    permission: 'signed-in',
    query: Type.Object({ year: YearSchema }),
    reply: CalendarSchema,
  }),
  tryDeadline: endpoint({
    method: 'GET',
    path: '/work/calendar/deadline',
    summary: 'When something handed in then would be due, and which days off moved it',
    permission: 'signed-in',
    query: Type.Object({
      day: DaySchema,
      time: TimeSchema,
      amount: Type.Number({ minimum: 0, maximum: 4_000 }),
      unit: OneOf('hours', 'halves', 'days'),
    }),
    reply: Type.Object({
      /** The moment until which it is in time. */
      due: InstantSchema,
      day: DaySchema,
      daysOff: Type.Array(Type.Object({ day: DaySchema, name: Type.String() })),
    }),
    refusals: ['too-long'],
  }),
  getCalendarEffect: endpoint({
    method: 'GET',
    path: '/work/calendar/effect',
    summary: 'How many open cases run over a day or are due on it: they keep their deadlines',
    permission: 'people.admin',
    query: Type.Object({ day: DaySchema }),
    reply: Type.Object({
      kinds: Type.Array(Type.Object({ kind: OneOf(...CASE_KINDS), due: Type.Integer(), over: Type.Integer() })),
    }),
  }),
  enterDays: endpoint({
    method: 'POST',
    path: '/work/calendar/days',
    summary: 'Enters days or half-days off, or worked in exchange, of one notice',
    permission: 'people.admin',
    body: Type.Object({ days: Type.Array(EntryDraftSchema, { minItems: 1, maxItems: 60 }), source: SourceSchema }),
    reply: Type.Object({ ids: Type.Array(IdSchema) }),
    refusals: ['not-the-province', 'day-taken', 'day-already-so', 'day-long-past'],
  }),
  withdrawDay: endpoint({
    method: 'POST',
    path: '/work/calendar/days/:id/withdrawal',
    summary: 'Withdraws an entry; it stays to be read',
    permission: 'people.admin',
    params: idParams,
    body: WhySchema,
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-the-province', 'no-such-entry', 'day-long-past'],
  }),
  announceYear: endpoint({
    method: 'POST',
    path: '/work/calendar/years',
    summary: 'Says that the notice of a year has been entered: nothing is made up beside it any more',
    permission: 'people.admin',
    body: Type.Object({ year: YearSchema, source: SourceSchema }),
    reply: Type.Object({ year: Type.Integer() }),
    refusals: ['not-the-province', 'year-announced'],
  }),
  enterHours: endpoint({
    method: 'POST',
    path: '/work/calendar/hours',
    summary: 'Enters hours of work that hold from a day on',
    permission: 'people.admin',
    body: Type.Object({ ...SessionsSchema, source: SourceSchema }),
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-the-province', 'day-taken', 'day-long-past', 'hours-wrong'],
  }),
  withdrawHours: endpoint({
    method: 'POST',
    path: '/work/calendar/hours/:id/withdrawal',
    summary: 'Withdraws hours of work; those before hold again',
    permission: 'people.admin',
    params: idParams,
    body: WhySchema,
    reply: Type.Object({ id: IdSchema }),
    refusals: ['not-the-province', 'no-such-entry'],
  }),
}

/** The working time of the province. */
export const workingTime = contract('work', endpoints, calendarRefusals)
