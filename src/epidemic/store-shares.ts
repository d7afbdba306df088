import { sql } from 'kysely'
import { addDays, type Instant, instantOf } from '#kernel/day'
import { inUnits, type ShareSource, type ShareSpan, shareSource } from '#platform/sql/shares'

/** The figure of a day looks back on the week that ends with it. */
const SPAN_DAYS = 7

/** Shares of the work against an epidemic that other rooms measure by. */
export interface EpidemicShares {
  readonly samplesWithin24h: ShareSource
  readonly casesInvestigatedWithin24h: ShareSource
}

const within = (column: string, { from, to }: ShareSpan) =>
  sql`${sql.ref(column)} >= ${instantOf(from)} and ${sql.ref(column)} < ${instantOf(addDays(to, 1))}`

/**
 * Of the samples taken in the span (of the cases confirmed in it), those with a result (an investigation begun) within
 * 24 hours. One whose 24 hours are not over and that has none yet is in neither number; nor is a sample that was spoiled.
 */
export const epidemicShares = (now: () => Instant): EpidemicShares => ({
  samplesWithin24h: shareSource(
    SPAN_DAYS,
    (asked) => sql`
      select s.unit_id, (s.taken_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
        s.result_at <= s.taken_at + interval '24 hours' is true as met
      from epidemic.sample s
      where s.spoiled_at is null and (s.result is not null or s.pool_result is distinct from 'positive') and ${within('s.taken_at', asked)}
        and (s.result_at is not null or s.taken_at + interval '24 hours' <= ${now()}::timestamptz)
        and ${inUnits('s.unit_id', asked)}`,
  ),
  casesInvestigatedWithin24h: shareSource(
    SPAN_DAYS,
    (asked) => sql`
      select c.unit_id, (c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
        i.created_at <= c.confirmed_at + interval '24 hours' is true as met
      from epidemic.confirmed_case c
      left join epidemic.investigation i on i.home = c.home and i.person_id = c.person_id
      where c.retracted_at is null and ${within('c.confirmed_at', asked)}
        and (i.created_at is not null or c.confirmed_at + interval '24 hours' <= ${now()}::timestamptz)
        and ${inUnits('c.unit_id', asked)}`,
  ),
})
