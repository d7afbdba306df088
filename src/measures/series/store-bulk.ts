import { sql } from 'kysely'
import { addDays, type Day, instantOf } from '#kernel/day'
import { newId } from '#platform/id'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { Period } from '../period.ts'

/** Whom a value speaks of: a unit, or an agency of it. */
export interface ValueSubject {
  readonly id: string
  readonly unitId: string
  /** Who declared it; null where nobody of today did. */
  readonly agencyId: string | null
}

/** A published value drawn for the demo: `part` as the definition names it, empty for the whole. */
export interface DrawnValue {
  readonly indicatorId: string
  readonly subject: ValueSubject
  readonly period: Period
  readonly part: string
  readonly value: number
}

/** Days after the end of a period on which drawn values were published. */
const PUBLISHED_AFTER = 20

/**
 * Writes drawn values, marked simulated and published, a hundred thousand in about a second: what repeats travels once.
 * What is there already stays. Values of indicators unknown to the catalogue are passed over.
 */
export async function loadDrawnValues(tx: Tx, values: readonly DrawnValue[], today: Day): Promise<void> {
  const indicators = indexed<string>()
  const subjects = indexed<ValueSubject>()
  const periods = indexed<Period>()
  const parts = indexed<string>()
  const rows = values.map(({ indicatorId, subject, period, part, value }) => ({
    id: newId(),
    i: indicators.at(indicatorId, indicatorId),
    s: subjects.at(subject.id, subject),
    p: periods.at(period.id, period),
    q: parts.at(part, part),
    value,
  }))
  const publishedOn = periods.list.map(({ to }) => [addDays(to, PUBLISHED_AFTER), today].toSorted()[0] as Day)
  await sql`
    insert into measures.observation (home, id, indicator_id, unit_id, subject_id, part, agency_id, source, sector,
      period_from, period_to, value, state, simulated, declared_at, verified_at, approved_at, published_at)
    select s.home, v.id, i.id, s.unit_id, s.id, q.part, s.agency_id, 'seed', i.sector, p.from_day, p.to_day, v.value,
      'published', true, p.at, p.at, p.at, p.at
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ i }) => i)}::int[], ${rows.map(({ s }) => s)}::int[],
      ${rows.map(({ p }) => p)}::int[], ${rows.map(({ q }) => q)}::int[], ${rows.map(({ value }) => value)}::float8[])
      as v (id, i, s, p, q, value)
    join (select d.n, g.id, g.sector from unnest(${indicators.list}::text[]) with ordinality as d (id, n)
      join measures.indicator g on g.id = d.id) as i on i.n = v.i
    join unnest(${subjects.list.map(({ id }) => id)}::text[], ${subjects.list.map(({ unitId }) => unitId)}::text[],
      ${subjects.list.map(({ unitId }) => homeOf(unitId))}::smallint[],
      ${subjects.list.map(({ agencyId }) => agencyId)}::text[]) with ordinality
      as s (id, unit_id, home, agency_id, n) on s.n = v.s
    join unnest(${periods.list.map(({ from }) => from)}::date[], ${periods.list.map(({ to }) => to)}::date[],
      ${publishedOn.map((day) => instantOf(day, 9 * 60))}::timestamptz[]) with ordinality
      as p (from_day, to_day, at, n) on p.n = v.p
    join unnest(${parts.list}::text[]) with ordinality as q (part, n) on q.n = v.q
    on conflict do nothing`.execute(tx)
}

/** Distinct things in the order they first came, counted from 1 as the database counts. */
function indexed<T>() {
  const places = new Map<string, number>()
  const list: T[] = []
  return {
    list,
    at(key: string, thing: T): number {
      const known = places.get(key)
      if (known !== undefined) return known
      list.push(thing)
      places.set(key, list.length)
      return list.length
    },
  }
}
