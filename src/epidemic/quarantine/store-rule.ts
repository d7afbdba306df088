import { sql } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import type { AppliesTo, QuarantinePlace, QuarantineRule } from '../rules/quarantine-duration.ts'
import type { KeptRule } from './course.ts'

/** The province's own decisions that were not withdrawn, the latest first; of one day the one entered last. */
export async function findOwnRules(tx: Tx): Promise<QuarantineRule[]> {
  const rows = await tx
    .selectFrom('epidemic.quarantine_rule')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    disease: row.disease,
    act: row.act,
    inForce: { from: row.valid_from, to: row.valid_to },
    appliesTo: row.applies_to as AppliesTo,
    quarantineDays: row.quarantine_days,
    monitoringDays: row.monitoring_days,
    place: row.place as QuarantinePlace,
    testDays: row.test_days,
  }))
}

export async function insertRule(tx: Tx, rule: QuarantineRule, at: Instant, account: string | null): Promise<void> {
  await tx
    .insertInto('epidemic.quarantine_rule')
    .values({
      id: rule.id,
      disease: rule.disease,
      act: rule.act,
      valid_from: rule.inForce.from,
      valid_to: rule.inForce.to,
      applies_to: rule.appliesTo,
      quarantine_days: rule.quarantineDays,
      monitoring_days: rule.monitoringDays,
      place: rule.place,
      test_days: [...rule.testDays],
      added_at: at,
      added_by: account,
    })
    .execute()
}

/** False where there is no such rule, or it was withdrawn before. */
export async function withdrawRule(tx: Tx, id: string, at: Instant, account: string | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('epidemic.quarantine_rule')
    .set({ withdrawn_at: at, withdrawn_by: account })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export interface Ordered {
  readonly home: number
  readonly personId: string
  readonly outbreakId: string
  readonly unitId: string | null
  readonly rule: KeptRule | null
}

/** Writes under which rule people entered; a rule kept before stays, unless there was none or the entry is written anew. */
export async function saveOrders(
  tx: Tx,
  orders: readonly Ordered[],
  by: { at: Instant; account: string | null },
  renew = false,
): Promise<void> {
  if (orders.length === 0) return
  await sql`
    insert into epidemic.quarantine_order (home, person_id, outbreak_id, unit_id, rule, ordered_at, ordered_by)
    select home, person_id, outbreak_id, unit_id, rule::json, ${by.at}, ${by.account}
    from unnest(${orders.map((one) => one.home)}::smallint[], ${orders.map((one) => one.personId)}::uuid[],
      ${orders.map((one) => one.outbreakId)}::text[], ${orders.map((one) => one.unitId)}::text[],
      ${orders.map((one) => (one.rule === null ? null : JSON.stringify(one.rule)))}::text[])
      as given (home, person_id, outbreak_id, unit_id, rule)
    on conflict (home, person_id) do update set rule = case when ${renew} then excluded.rule
      else coalesce(quarantine_order.rule, excluded.rule) end, ordered_at = excluded.ordered_at, ordered_by = excluded.ordered_by`.execute(
    tx,
  )
}

export const dropOrders = (tx: Tx, people: readonly string[]) =>
  sql`update epidemic.quarantine_order set rule = null where person_id = any(${[...people]}::uuid[])`.execute(tx)

/** Diseases of outbreaks by id. */
export async function diseasesOf(tx: Tx, outbreakIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (outbreakIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('epidemic.outbreak')
    .select(['id', 'disease'])
    .where('id', 'in', [...new Set(outbreakIds)])
    .execute()
  return new Map(rows.map(({ id, disease }) => [id, disease]))
}

export async function saveConditions(
  tx: Tx,
  { home, personId, outbreakId, unitId }: Omit<Ordered, 'rule'>,
  conditions: Readonly<Record<string, boolean>>,
  by: { at: Instant; account: string | null },
): Promise<void> {
  const text = JSON.stringify(conditions)
  await tx
    .insertInto('epidemic.quarantine_order')
    .values({
      home,
      person_id: personId,
      outbreak_id: outbreakId,
      unit_id: unitId,
      conditions: text,
      ordered_at: by.at,
      ordered_by: by.account,
    })
    .onConflict((on) => on.columns(['home', 'person_id']).doUpdateSet({ conditions: text }))
    .execute()
}
