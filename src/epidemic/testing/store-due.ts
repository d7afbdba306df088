import { sql } from 'kysely'
import { addDays, type Day, dayOf, type Instant, instantOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { findHouseholds } from '../cases/store-household.ts'
import { type CoursesAsked, findCourses } from '../quarantine/store-course.ts'
import { findOwnRules } from '../quarantine/store-rule.ts'
import { ruleOf } from '../quarantine/view-course.ts'
import { inUnits, type Within } from '../store-counts.ts'
import { LATEST_DAYS, owedOn, type Planned } from './due.ts'
import type { DueReason, DueView } from './schema.ts'

export type DueRow = Omit<DueView, 'unitName'>

interface PlanRow {
  readonly personId: string
  readonly personCode: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly birthYear: number | null
  readonly level: number
  readonly exposedAt: Instant | null
  readonly knownAt: Instant
  readonly taken: readonly Day[]
}

/** Longest time from an exposure to its last planned test, with the days it may be made up for. */
const REACH_DAYS = 14 + LATEST_DAYS

/** Everybody who owes a sample on the day: by plan, and by order. Ordered ones first, each person once. */
export async function findDue(tx: Tx, within: Within, day: Day, campaign: string | null = null): Promise<DueRow[]> {
  const orders = await findOrders(tx, within, day, campaign)
  if (campaign !== null) return orders
  const ordered = new Set(orders.map(({ personId }) => personId))
  const rows = await findPlanned(tx, within, day)
  const entered = await findEntered(tx, {
    ...within,
    begunBy: instantOf(addDays(day, 1)),
    notReleasedBefore: instantOf(addDays(day, -REACH_DAYS)),
  })
  const planned = rows.flatMap((row): Omit<DueRow, 'household'>[] => {
    const { exposedAt: _exposedAt, knownAt: _knownAt, taken: takenOn, ...person } = row
    if (ordered.has(row.personId)) return []
    const due = owedOn({ ...row, takenOn, entered: entered.get(row.personId) ?? null }, day)
    if (due === null) return []
    const { act, ...test } = due
    return [{ ...person, ...test, reason: 'plan', basis: act, aboutId: null }]
  })
  const households = await findHouseholds(
    tx,
    planned.map(({ personId }) => personId),
  )
  return [...orders, ...planned.map((one) => ({ ...one, household: households.get(one.personId) ?? null }))]
}

const EVERYBODY = 1_000_000

/** Who entered quarantine, when and under which rule; those without a rule are left out. */
export async function findEntered(
  tx: Tx,
  asked: CoursesAsked,
): Promise<ReadonlyMap<string, NonNullable<Planned['entered']>>> {
  const own = await findOwnRules(tx)
  const courses = await findCourses(tx, { ...asked, limit: EVERYBODY })
  return new Map(
    courses.flatMap((row) => {
      const rule = ruleOf(row, own)
      return rule === null ? [] : [[row.personId, { at: row.quarantinedAt, rule }] as const]
    }),
  )
}

/** The planned levels alone, known by the end of the day; with the days on which they were sampled. */
async function findPlanned(tx: Tx, { outbreakIds, unitIds }: Within, day: Day): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    with owed as materialized (
      select l.home, l.person_id, l.outbreak_id, l.unit_id, l.level, l.exposed_at, l.known_at
      from epidemic.level l
      where l.outbreak_id = any(${[...outbreakIds]}) and l.level in (1, 2) and l.known_at < ${instantOf(addDays(day, 1))}
        and greatest(l.known_at, l.exposed_at) >= ${instantOf(addDays(day, -REACH_DAYS))} and ${inUnits('l.unit_id', { unitIds })}
    ), sampled as materialized (
      select coalesce(r.merged_into, s.person_id) as person_id,
        array_agg(((s.taken_at at time zone 'Asia/Ho_Chi_Minh')::date)::text) as taken
      from epidemic.sample s left join epidemic.person r on r.home = s.home and r.id = s.person_id
      where s.outbreak_id = any(${[...outbreakIds]}) and s.spoiled_at is null group by 1
    )
    select o.person_id as "personId", p.code as "personCode", o.outbreak_id as "outbreakId", o.unit_id as "unitId",
      p.birth_year as "birthYear", o.level, o.exposed_at as "exposedAt",
      o.known_at as "knownAt", coalesce(s.taken, '{}') as taken
    from owed o
    join epidemic.person p on p.home = o.home and p.id = o.person_id
    left join sampled s on s.person_id = o.person_id`.execute(tx)
  return rows
}

async function findOrders(
  tx: Tx,
  { outbreakIds, unitIds }: Within,
  day: Day,
  campaign: string | null,
): Promise<DueRow[]> {
  const { rows } = await sql<DueRow & { reason: DueReason }>`
    select distinct on (p.id) p.id as "personId", p.code as "personCode", o.outbreak_id as "outbreakId",
      o.unit_id as "unitId", p.birth_year as "birthYear", l.level, o.reason, o.due_on as "dueOn", null as number,
      null as "afterDays", null as "quarantineDay", coalesce(c.name, g.code) as basis, o.about_id as "aboutId"
    from epidemic.test_order o
    join epidemic.person r on r.home = o.home and r.id = o.person_id
    join epidemic.person p on p.home = coalesce(r.merged_home, r.home) and p.id = coalesce(r.merged_into, r.id)
    left join epidemic.level l on l.home = p.home and l.person_id = p.id
    left join epidemic.campaign c on c.id = o.about_id
    left join epidemic.pool g on g.id = o.about_id
    where o.outbreak_id = any(${[...outbreakIds]}) and o.sample_id is null and o.cancelled_at is null
      and (c.id is null or c.starts_on <= ${day}) and o.ordered_at < ${instantOf(addDays(day, 1))}
      and (${campaign}::uuid is null or o.about_id = ${campaign}::uuid)
      and ${inUnits('o.unit_id', { unitIds })}
    order by p.id, o.reason = 'pool' desc, o.due_on`.execute(tx)
  const households = await findHouseholds(
    tx,
    rows.map(({ personId }) => personId),
  )
  return rows.map((row) => ({ ...row, household: households.get(row.personId) ?? null }))
}

/** People sampled on the day, by unit. */
export async function countDone(tx: Tx, within: Within, day: Day): Promise<Map<string | null, number>> {
  const { rows } = await sql<{ unitId: string | null; n: number }>`
    select s.unit_id as "unitId", count(distinct coalesce(r.merged_into, s.person_id)) as n
    from epidemic.sample s left join epidemic.person r on r.home = s.home and r.id = s.person_id
    where s.outbreak_id = any(${[...within.outbreakIds]}) and s.spoiled_at is null
      and s.taken_at >= ${instantOf(day)} and s.taken_at < ${instantOf(addDays(day, 1))} and ${inUnits('s.unit_id', within)}
    group by 1`.execute(tx)
  return new Map(rows.map(({ unitId, n }) => [unitId, n]))
}

/** Open orders of one person. */
export const ordersOf = async (tx: Tx, personId: string, outbreakId: string, at: Instant): Promise<DueRow[]> =>
  (await findOrders(tx, { outbreakIds: [outbreakId], unitIds: null }, dayOf(at), null)).filter(
    (order) => order.personId === personId,
  )
