import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { chunks } from '../store-levels.ts'
import type { Stage } from './missed.ts'
import type { HealthCheck } from './shapes.ts'

export interface CheckRow extends HealthCheck {
  readonly home: number
  readonly personId: string
  readonly outbreakId: string
  readonly unitId: string | null
}

/** Writes checks; the last one of a day holds. Gives those that were new or changed something. */
export async function saveChecks(
  tx: Tx,
  checks: readonly CheckRow[],
  by: { at: Instant; account: string | null },
): Promise<ReadonlySet<string>> {
  // Of two for one person and day in one sending, the later one holds.
  const last = new Map(
    checks
      .toSorted((a, b) => Date.parse(a.checkedAt) - Date.parse(b.checkedAt))
      .map((one) => [`${one.personId}/${one.day}`, one]),
  )
  const written = new Set<string>()
  for (const rows of chunks([...last.values()])) {
    const { rows: changed } = await sql<{ id: string }>`
      insert into epidemic.health_check (home, person_id, day, outbreak_id, unit_id, present, temperature, symptoms, note,
        checked_at, recorded_at, recorded_by)
      select home, person_id, day, outbreak_id, unit_id, present, temperature, string_to_array(symptoms, ','), note,
        checked_at, ${by.at}, ${by.account}
      from unnest(${rows.map((row) => row.home)}::smallint[], ${rows.map((row) => row.personId)}::uuid[],
        ${rows.map((row) => row.day)}::date[], ${rows.map((row) => row.outbreakId)}::text[],
        ${rows.map((row) => row.unitId)}::text[], ${rows.map((row) => row.present)}::boolean[],
        ${rows.map((row) => row.temperature)}::numeric[], ${rows.map((row) => row.symptoms.join(','))}::text[],
        ${rows.map((row) => row.note)}::text[], ${rows.map((row) => row.checkedAt)}::timestamptz[])
        as given (home, person_id, day, outbreak_id, unit_id, present, temperature, symptoms, note, checked_at)
      on conflict (home, person_id, day) do update set present = excluded.present, temperature = excluded.temperature,
        symptoms = excluded.symptoms, note = excluded.note, checked_at = excluded.checked_at,
        recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
      -- An older sending of the same check, or the same again, changes nothing.
      where health_check.checked_at < excluded.checked_at
      returning person_id as id`.execute(tx)
    for (const { id } of changed) written.add(id)
  }
  return written
}

export async function findChecks(
  tx: Tx,
  people: readonly string[],
  from: Day,
  to: Day,
): Promise<ReadonlyMap<string, HealthCheck[]>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<HealthCheck & { personId: string }>`
    select person_id as "personId", day, present, temperature::float8 as temperature, symptoms, note, checked_at as "checkedAt"
    from epidemic.health_check
    where person_id = any(${[...people]}::uuid[]) and day between ${from} and ${to} order by day desc`.execute(tx)
  return Map.groupBy(rows, ({ personId }) => personId)
}

/** How far the missing checks of a day have climbed, by person. */
export async function findClimbed(tx: Tx, people: readonly string[], day: Day): Promise<ReadonlyMap<string, number>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ personId: string; stage: number }>`
    select person_id as "personId", max(stage)::int as stage from epidemic.check_notice
    where person_id = any(${[...people]}::uuid[]) and day = ${day} group by person_id`.execute(tx)
  return new Map(rows.map(({ personId, stage }) => [personId, stage]))
}

export interface Notice {
  readonly home: number
  readonly personId: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly day: Day
  readonly stage: Stage
  readonly agencyId: string | null
}

/** Writes notices; gives those that were not there before, so that each is acted on once. */
export async function addNotices(tx: Tx, notices: readonly Notice[], at: Instant): Promise<Notice[]> {
  const added: Notice[] = []
  for (const one of notices) {
    const row = await tx
      .insertInto('epidemic.check_notice')
      .values({
        home: one.home,
        person_id: one.personId,
        day: one.day,
        stage: one.stage,
        outbreak_id: one.outbreakId,
        unit_id: one.unitId,
        noticed_at: at,
        agency_id: one.agencyId,
      })
      .onConflict((on) => on.doNothing())
      .returning('person_id')
      .executeTakeFirst()
    if (row !== undefined) added.push(one)
  }
  return added
}

export const noteDirective = (tx: Tx, notices: readonly Notice[], directiveId: string) =>
  sql`
    update epidemic.check_notice n set directive_id = ${directiveId}
    from unnest(${notices.map((one) => one.home)}::smallint[], ${notices.map((one) => one.personId)}::uuid[],
      ${notices.map((one) => one.day)}::date[], ${notices.map((one) => one.stage)}::smallint[]) as g (home, person_id, day, stage)
    where n.home = g.home and n.person_id = g.person_id and n.day = g.day and n.stage = g.stage`.execute(tx)

/** Those of the people for whom no test is ordered and open. */
export async function withoutOpenOrder(tx: Tx, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${[...people]}::uuid[]) as given (id)
    where not exists (select from epidemic.test_order o
      where o.person_id = given.id and o.sample_id is null and o.cancelled_at is null)`.execute(tx)
  return rows.map(({ id }) => id)
}
