import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { recordsOf } from '../duplicates/store-merged.ts'
import { chunks } from '../store-levels.ts'
import type { Stage } from './missed.ts'
import { FEVER_FROM } from './names.ts'
import type { HealthCheck, SeenCheck } from './shapes.ts'
import { SEEN } from './store-course.ts'

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
): Promise<ReadonlyMap<string, SeenCheck[]>> {
  if (people.length === 0) return new Map()
  const records = await recordsOf(tx, people)
  const { rows } = await sql<CheckOf>`
    select person_id as "personId", day, present, temperature::float8 as temperature, symptoms, note,
      checked_at as "checkedAt", not present or cardinality(symptoms) > 0 as unwell, null as source
    from epidemic.health_check
    where person_id = any(${[...records.ids]}::uuid[]) and day between ${from} and ${to} order by day desc`.execute(tx)
  const told = await findFollowUps(tx, records.ids, from, to)
  return new Map([...records.group([...rows, ...told])].map(([id, all]) => [id, onePerDay(all)]))
}

type CheckOf = SeenCheck & { readonly personId: string }

/** Follow-ups of other systems as checks of their day: what they do not tell is not there. */
async function findFollowUps(tx: Tx, ids: readonly string[], from: Day, to: Day): Promise<CheckOf[]> {
  const { rows } = await sql<Omit<CheckOf, 'present' | 'symptoms'>>`
    select person_id as "personId", on_day as day, temperature::float8 as temperature, symptoms as note,
      recorded_at as "checkedAt", status = 'seen-ill' or coalesce(temperature >= ${FEVER_FROM}, false) as unwell, source
    from epidemic.follow_up
    where person_id = any(${[...ids]}::uuid[]) and on_day between ${from} and ${to} and ${SEEN}
    order by on_day desc, recorded_at desc, id desc`.execute(tx)
  return rows.map((row) => ({
    ...row,
    present: true,
    symptoms: row.temperature !== null && row.temperature >= FEVER_FROM ? ['fever'] : [],
  }))
}

/** One check a day, the latest day first: the first told holds, what it leaves open is filled from the others of the day. */
export const onePerDay = <Check extends SeenCheck>(checks: readonly Check[]): Check[] =>
  [...Map.groupBy(checks, ({ day }) => day).values()]
    .flatMap(([first, ...others]) => (first ? [others.reduce(filled, first)] : []))
    .sort((a, b) => (a.day < b.day ? 1 : -1))

const filled = <Check extends SeenCheck>(held: Check, other: Check): Check => ({
  ...held,
  temperature: held.temperature ?? other.temperature,
  symptoms: [...new Set([...held.symptoms, ...other.symptoms])],
  note: held.note ?? other.note,
  unwell: held.unwell || other.unwell,
})

/** How far the missing checks of a day have climbed, by person. */
export async function findClimbed(tx: Tx, people: readonly string[], day: Day): Promise<ReadonlyMap<string, number>> {
  if (people.length === 0) return new Map()
  const records = await recordsOf(tx, people)
  const { rows } = await sql<{ personId: string; stage: number }>`
    select person_id as "personId", max(stage)::int as stage from epidemic.check_notice
    where person_id = any(${[...records.ids]}::uuid[]) and day = ${day} group by person_id order by 2`.execute(tx)
  return new Map(rows.map(({ personId, stage }) => [records.keptOf(personId), stage]))
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

/** Writes notices; gives those that were not there before under any record of the person, so that each is acted on once. */
export async function addNotices(tx: Tx, notices: readonly Notice[], at: Instant): Promise<Notice[]> {
  const told = await findTold(tx, notices)
  const added: Notice[] = []
  for (const one of notices) {
    if (told.has(noticeKey(one))) continue
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

const noticeKey = ({ personId, day, stage }: Pick<Notice, 'personId' | 'day' | 'stage'>): string =>
  `${personId}/${day}/${stage}`

/** Notices given under records merged into these people. */
async function findTold(tx: Tx, notices: readonly Notice[]): Promise<ReadonlySet<string>> {
  const people = notices.map(({ personId }) => personId)
  const records = await recordsOf(tx, people)
  const merged = records.ids.filter((id) => records.keptOf(id) !== id)
  if (merged.length === 0) return new Set()
  const { rows } = await sql<Pick<Notice, 'personId' | 'day' | 'stage'>>`
    select person_id as "personId", day, stage from epidemic.check_notice
    where person_id = any(${merged}::uuid[])`.execute(tx)
  return new Set(rows.map((row) => noticeKey({ ...row, personId: records.keptOf(row.personId) })))
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
  const records = await recordsOf(tx, people)
  const { rows } = await sql<{ id: string }>`
    select distinct person_id as id from epidemic.test_order
    where person_id = any(${[...records.ids]}::uuid[]) and sample_id is null and cancelled_at is null`.execute(tx)
  const ordered = new Set(rows.map(({ id }) => records.keptOf(id)))
  return people.filter((id) => !ordered.has(records.keptOf(id)))
}
