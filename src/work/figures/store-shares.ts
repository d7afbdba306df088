import { sql } from 'kysely'
import { dayOf, type Instant } from '#kernel/day'
import { inUnits, type ShareSource, shareSource } from '#platform/sql/shares'
import { wasSubmitted } from '../dossiers/store-cell.ts'

/** What fell due in the thirty days that end with the day of the figure. */
const SPAN_DAYS = 30

/** Shares of the work that other rooms measure by. */
export interface WorkShares {
  readonly tasksOnTime: ShareSource
  readonly tasksOverdue: ShareSource
  readonly petitionsOnTime: ShareSource
  readonly petitionsSatisfied: ShareSource
  readonly obstaclesOnTime: ShareSource
  readonly dossiersOnTime: ShareSource
  readonly dossiersOnline: ShareSource
}

/**
 * On time: of what fell due in the span, what was finished (for the office: its clock stopped) by the day it was due.
 * What is due today and still open is in neither number. Recalled, withdrawn and joined cases are in none.
 */
export const workShares = (now: () => Instant): WorkShares => ({
  tasksOnTime: shareSource(
    SPAN_DAYS,
    (asked) => sql`
      select unit_id, due_day as day, coalesce(clock_day, closed_day) <= due_day is true as met from work.case_line
      where kind = 'task' and not withdrawn and due_day between ${asked.from} and ${asked.to}
        and (due_day < ${dayOf(now())} or not is_open or clock_day is not null) and ${inUnits('unit_id', asked)}`,
  ),
  // A stand, not a flow: of what was open at the end of the span, what was past its day.
  tasksOverdue: shareSource(
    1,
    (asked) => sql`
      select unit_id, d.day::date as day, due_day < d.day::date is true as met
      from work.case_line, generate_series(${asked.to}::date, ${asked.to}::date, interval '1 day') as d (day)
      where kind = 'task' and not withdrawn and opened_day <= d.day::date
        and coalesce(clock_day, closed_day, 'infinity'::date) > d.day::date and ${inUnits('unit_id', asked)}`,
  ),
  petitionsOnTime: petitionsOnTime('citizen', now),
  obstaclesOnTime: petitionsOnTime('enterprise', now),
  // Satisfied: 4 or 5 of 5 for the answer that stands.
  petitionsSatisfied: shareSource(
    SPAN_DAYS,
    (asked) => sql`
      select unit_id, answered_day as day, rating >= 4 as met from work.petition
      where rating is not null and main_id is null and answered_day between ${asked.from} and ${asked.to}
        and ${inUnits('unit_id', asked)}`,
  ),
  dossiersOnTime: shareSource(
    SPAN_DAYS,
    (asked) => sql`
      select unit_id, day, issued_at <= promised_at is true as met
      from (select *, (promised_at at time zone 'Asia/Ho_Chi_Minh')::date as day from work.dossier) as d
      where day between ${asked.from} and ${asked.to} and state not in ('withdrawn', 'lapsed', 'rejected')
        and (issued_at is not null or promised_at < ${now()}::timestamptz) and ${inUnits('unit_id', asked)}`,
  ),
  dossiersOnline: shareSource(
    SPAN_DAYS,
    (asked) => sql`
      select unit_id, received_day as day, channel = 'online' as met from work.dossier
      where ${wasSubmitted} and received_day between ${asked.from} and ${asked.to} and ${inUnits('unit_id', asked)}`,
  ),
})

const petitionsOnTime = (origin: 'citizen' | 'enterprise', now: () => Instant): ShareSource =>
  shareSource(
    SPAN_DAYS,
    (asked) => sql`
      select unit_id, due_day as day, coalesce(answered_day, closed_day) <= due_day is true as met from work.petition
      where origin = ${origin} and main_id is null and due_day between ${asked.from} and ${asked.to}
        and (due_day < ${dayOf(now())} or coalesce(answered_day, closed_day) is not null) and ${inUnits('unit_id', asked)}`,
  )
