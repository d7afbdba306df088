import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { recordsOf } from '../duplicates/store-merged.ts'
import { chunks } from '../store-levels.ts'
import type { DueReason } from './schema.ts'
import { newIds } from './store-sample.ts'

export type OrderReason = Exclude<DueReason, 'plan'>

export interface NewOrder {
  readonly home: number
  readonly personId: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly reason: OrderReason
  readonly aboutId: string | null
  readonly dueOn: Day
}

/** Orders people to be sampled; who is ordered already for the same thing, under any record, is not ordered twice. Gives how many are new. */
export async function addOrders(tx: Tx, orders: readonly NewOrder[], at: Instant): Promise<number> {
  let added = 0
  for (const rows of chunks(orders)) {
    const { numAffectedRows } = await sql`
      insert into epidemic.test_order (home, id, person_id, outbreak_id, unit_id, reason, about_id, due_on, ordered_at)
      select given.home, given.id, given.person_id, given.outbreak_id, given.unit_id, given.reason, given.about_id, given.due_on, ${at}
      from unnest(${rows.map((row) => row.home)}::smallint[], ${newIds(rows.length)}::uuid[],
        ${rows.map((row) => row.personId)}::uuid[], ${rows.map((row) => row.outbreakId)}::text[],
        ${rows.map((row) => row.unitId)}::text[], ${rows.map((row) => row.reason)}::text[],
        ${rows.map((row) => row.aboutId)}::uuid[], ${rows.map((row) => row.dueOn)}::date[])
        as given (home, id, person_id, outbreak_id, unit_id, reason, about_id, due_on)
      where not exists (
        select from epidemic.test_order o
        where o.reason = given.reason and o.about_id = given.about_id and o.cancelled_at is null
          and (o.person_id = given.person_id or o.person_id in (
            select m.id from epidemic.person p join epidemic.person m
              on m.merged_into = coalesce(p.merged_into, p.id) or m.id = p.merged_into
            where p.id = given.person_id)))`.execute(tx)
    added += Number(numAffectedRows ?? 0)
  }
  return added
}

/** Samples fulfil every open order of their people, under whichever record it was made. */
export async function fulfilOrders(
  tx: Tx,
  samples: readonly { readonly personId: string; readonly id: string }[],
): Promise<void> {
  const of = new Map(samples.map(({ personId, id }) => [personId, id]))
  const records = await recordsOf(tx, [...of.keys()])
  const all = records.ids.flatMap((personId) => {
    const id = of.get(personId) ?? of.get(records.keptOf(personId))
    return id === undefined ? [] : [{ personId, id }]
  })
  for (const rows of chunks(all))
    await sql`
      update epidemic.test_order o set sample_id = given.id
      from unnest(${rows.map((row) => row.personId)}::uuid[], ${rows.map((row) => row.id)}::uuid[]) as given (person_id, id)
      where o.person_id = given.person_id and o.sample_id is null and o.cancelled_at is null`.execute(tx)
}

/** Those of the samples that were taken because a pool was positive: they are tested singly. */
export async function findSingle(tx: Tx, sampleIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select sample_id as id from epidemic.test_order
    where reason = 'pool' and sample_id = any(${[...sampleIds]}::uuid[])`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** What a sample had fulfilled is open again. */
export const reopenOrders = (tx: Tx, sampleIds: readonly string[]) =>
  sql`update epidemic.test_order set sample_id = null where sample_id = any(${[...sampleIds]}::uuid[])`.execute(tx)

/** Calls off what is still open of a campaign or a pool. Gives how many. */
export async function cancelOrders(tx: Tx, aboutIds: readonly string[], at: Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    update epidemic.test_order set cancelled_at = ${at}
    where about_id = any(${[...aboutIds]}::uuid[]) and sample_id is null and cancelled_at is null`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** The campaign a person is ordered for, by person: a sample taken now is of it. */
export async function campaignsOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  const records = await recordsOf(tx, personIds)
  const { rows } = await sql<{ personId: string; aboutId: string }>`
    select person_id as "personId", about_id as "aboutId" from epidemic.test_order
    where person_id = any(${[...records.ids]}::uuid[]) and reason = 'campaign' and sample_id is null and cancelled_at is null
    order by due_on`.execute(tx)
  return new Map(rows.map(({ personId, aboutId }) => [records.keptOf(personId), aboutId]))
}
