import { type RawBuilder, sql } from 'kysely'
import { type Day, instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { tracedFrom } from '../infectious.ts'
import { inPieces } from '../store-cursor.ts'
import { tickOf } from '../tick.ts'
import { EVER } from '../tracing/ticks.ts'

/** A person with all that a level needs; times in ticks where they are levels', in milliseconds where they are told. */
export interface PersonRow {
  readonly home: number
  readonly id: string
  readonly unit_id: string | null
  readonly onset_on: Day | null
  readonly sampled_on: Day | null
  readonly confirmed_ms: number | null
  readonly recorded_ms: number | null
  readonly isolated: number | null
  readonly merged_into: string | null
  readonly disease: string
}

/** An encounter between people a and b, or a visit of person a to venue b. Ticks; null is unknown. */
export interface MeetingRow {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly start: number | null
  readonly end: number | null
  readonly setting: string | null
  readonly directed: boolean
  readonly recorded_ms: number
}

/** Null: all of the outbreak. */
type Only = readonly string[] | null

const among = (column: string, only: Only) =>
  only === null ? sql`` : sql`and ${sql.ref(column)} = any(${only}::uuid[])`

async function* rowsOf<Row>(tx: Tx, name: string, only: Only, query: RawBuilder<Row>): AsyncGenerator<readonly Row[]> {
  if (only === null) yield* inPieces(tx, name, query)
  else if (only.length > 0) yield (await query.execute(tx)).rows
}

/** Those who are somebody else come last: whom they are is known by then. */
export const personRows = (tx: Tx, outbreakId: string, only: Only = null): AsyncGenerator<readonly PersonRow[]> =>
  rowsOf(
    tx,
    'people_of_outbreak',
    only,
    sql<PersonRow>`
      select p.home, p.id, p.unit_id, c.onset_on, c.sampled_on,
        (extract(epoch from c.confirmed_at) * 1000)::int8 as confirmed_ms,
        (extract(epoch from c.recorded_at) * 1000)::int8 as recorded_ms,
        floor(extract(epoch from least(c.isolated_at, q.quarantined_at)) / 60)::int as isolated, p.merged_into, o.disease
      from epidemic.person p
      join epidemic.outbreak o on o.id = p.outbreak_id
      left join epidemic.confirmed_case c on c.home = p.home and c.person_id = p.id and c.retracted_at is null
      left join epidemic.quarantine q on q.home = p.home and q.person_id = p.id and q.withdrawn_at is null
      where p.outbreak_id = ${outbreakId} ${among('p.id', only)}
      order by p.merged_into is not null, p.id`,
  )

export const encounterRows = (tx: Tx, outbreakId: string, only: Only = null): AsyncGenerator<readonly MeetingRow[]> =>
  rowsOf(
    tx,
    'encounters_of_outbreak',
    only,
    sql<MeetingRow>`
      select id, a_id as a, b_id as b, floor(extract(epoch from starts_at) / 60)::int as start,
        floor(extract(epoch from ends_at) / 60)::int as end, setting, directed,
        (extract(epoch from recorded_at) * 1000)::int8 as recorded_ms
      from epidemic.encounter
      where outbreak_id = ${outbreakId} and removed_at is null ${among('id', only)}
      order by starts_at nulls first, id`,
  )

export const visitRows = (tx: Tx, outbreakId: string, only: Only = null): AsyncGenerator<readonly MeetingRow[]> =>
  rowsOf(
    tx,
    'visits_of_outbreak',
    only,
    sql<MeetingRow>`
      select v.id, v.person_id as a, coalesce(w.merged_into, v.venue_id) as b,
        floor(extract(epoch from v.starts_at) / 60)::int as start,
        floor(extract(epoch from v.ends_at) / 60)::int as end, w.name as setting, false as directed,
        (extract(epoch from v.recorded_at) * 1000)::int8 as recorded_ms
      from epidemic.visit v left join epidemic.venue w on w.id = v.venue_id
      where v.outbreak_id = ${outbreakId} and v.removed_at is null ${among('v.id', only)}
      order by v.starts_at, v.id`,
  )

/** The first tick at which a case can have passed anything on; null for who is no case. */
export function windowStartOf({ disease, onset_on, sampled_on, confirmed_ms }: PersonRow): number | null {
  if (confirmed_ms === null) return null
  const from = tracedFrom({ disease, onsetOn: onset_on, sampledOn: sampled_on, confirmedAt: instant(confirmed_ms) })
  return from === null ? EVER : tickOf(from)
}
