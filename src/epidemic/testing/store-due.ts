import { sql } from 'kysely'
import { addDays, type Day, dayOf, type Instant, instantOf } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { Within } from '../store-counts.ts'
import { LATEST_DAYS, owedOn } from './due.ts'
import type { DueReason, DueView } from './schema.ts'

export type DueRow = Omit<DueView, 'unitName'>

interface PlanRow {
  readonly personId: string
  readonly personCode: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly birthYear: number | null
  readonly level: number
  readonly household: string | null
  readonly exposedAt: Instant | null
  readonly knownAt: Instant
  readonly taken: readonly Day[]
}

const inUnits = (column: string, { unitIds }: Pick<Within, 'unitIds'>) =>
  unitIds === null ? sql`true` : sql`${sql.ref(column)} = any(${[...unitIds]}::text[])`

/** Longest time from an exposure to its last planned test, with the days it may be made up for. */
const REACH_DAYS = 14 + LATEST_DAYS

/** Everybody who owes a sample on the day: by plan, and by order. Ordered ones first, each person once. */
export async function findDue(tx: Tx, within: Within, day: Day, campaign: string | null = null): Promise<DueRow[]> {
  const orders = await findOrders(tx, within, day, campaign)
  if (campaign !== null) return orders
  const ordered = new Set(orders.map(({ personId }) => personId))
  const planned = (await findPlanned(tx, within, day)).flatMap((row): DueRow[] => {
    const { exposedAt, knownAt, taken, ...person } = row
    const due = ordered.has(row.personId) ? null : owedOn({ level: row.level, exposedAt, knownAt, takenOn: taken }, day)
    return due === null
      ? []
      : [
          {
            ...person,
            reason: 'plan',
            dueOn: due.dueOn,
            number: due.number,
            afterDays: due.afterDays,
            basis: due.act,
            aboutId: null,
          },
        ]
  })
  return [...orders, ...planned]
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
      select s.person_id, array_agg(((s.taken_at at time zone 'Asia/Ho_Chi_Minh')::date)::text) as taken
      from epidemic.sample s where s.outbreak_id = any(${[...outbreakIds]}) and s.spoiled_at is null group by 1
    )
    select o.person_id as "personId", p.code as "personCode", o.outbreak_id as "outbreakId", o.unit_id as "unitId",
      p.birth_year as "birthYear", o.level, h.household_id::text as household, o.exposed_at as "exposedAt",
      o.known_at as "knownAt", coalesce(s.taken, '{}') as taken
    from owed o
    join epidemic.person p on p.home = o.home and p.id = o.person_id
    left join epidemic.household_member h on h.home = o.home and h.person_id = o.person_id
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
    select distinct on (o.person_id) o.person_id as "personId", p.code as "personCode", o.outbreak_id as "outbreakId",
      o.unit_id as "unitId", p.birth_year as "birthYear", l.level, h.household_id::text as household, o.reason,
      o.due_on as "dueOn", null as number, null as "afterDays", coalesce(c.name, g.code) as basis, o.about_id as "aboutId"
    from epidemic.test_order o
    join epidemic.person p on p.home = o.home and p.id = o.person_id
    left join epidemic.level l on l.home = o.home and l.person_id = o.person_id
    left join epidemic.household_member h on h.home = o.home and h.person_id = o.person_id
    left join epidemic.campaign c on c.id = o.about_id
    left join epidemic.pool g on g.id = o.about_id
    where o.outbreak_id = any(${[...outbreakIds]}) and o.sample_id is null and o.cancelled_at is null
      and (c.id is null or c.starts_on <= ${day}) and o.ordered_at < ${instantOf(addDays(day, 1))}
      and (${campaign}::uuid is null or o.about_id = ${campaign}::uuid)
      and ${inUnits('o.unit_id', { unitIds })}
    order by o.person_id, o.reason = 'pool' desc, o.due_on`.execute(tx)
  return rows
}

/** People sampled on the day, by unit. */
export async function countDone(tx: Tx, within: Within, day: Day): Promise<Map<string | null, number>> {
  const { rows } = await sql<{ unitId: string | null; n: number }>`
    select unit_id as "unitId", count(distinct person_id) as n from epidemic.sample
    where outbreak_id = any(${[...within.outbreakIds]}) and spoiled_at is null
      and taken_at >= ${instantOf(day)} and taken_at < ${instantOf(addDays(day, 1))} and ${inUnits('unit_id', within)}
    group by 1`.execute(tx)
  return new Map(rows.map(({ unitId, n }) => [unitId, n]))
}

/** Open orders of one person. */
export const ordersOf = async (tx: Tx, personId: string, outbreakId: string, at: Instant): Promise<DueRow[]> =>
  (await findOrders(tx, { outbreakIds: [outbreakId], unitIds: null }, dayOf(at), null)).filter(
    (order) => order.personId === personId,
  )
