import type { Day, Instant } from '#kernel/day'
import type { Tx } from '#platform/sql/transaction'
import { diseaseKey } from '../rules/disease.ts'
import type { OutbreakEndRule } from '../rules/outbreak-end.ts'

/** Days of the administration's own, with who entered them. */
export interface OwnEnd extends OutbreakEndRule {
  readonly id: string
  readonly enteredBy: string | null
  readonly enteredAt: Instant
}

/** The administration's own days that were not withdrawn, in the order entered; each holds from its day on. */
export async function findOwnEnds(tx: Tx): Promise<OwnEnd[]> {
  const rows = await tx
    .selectFrom('epidemic.outbreak_end')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    enteredBy: row.account_name,
    enteredAt: row.entered_at as Instant,
    disease: row.disease,
    inForce: { from: row.from_on as Day, to: null },
    containedDays: row.contained_days,
    closedDays: row.closed_days,
    act: row.act,
    cited: false,
  }))
}

export interface NewEnd {
  readonly id: string
  readonly disease: string
  readonly from: Day
  readonly containedDays: number
  readonly closedDays: number
  readonly act: string
}

export const addOwnEnd = (
  tx: Tx,
  { id, disease, from, containedDays, closedDays, act }: NewEnd,
  by: { readonly at: Instant; readonly account: string | null; readonly name: string },
) =>
  tx
    .insertInto('epidemic.outbreak_end')
    .values({
      id,
      disease: diseaseKey(disease),
      from_on: from,
      contained_days: containedDays,
      closed_days: Math.max(closedDays, containedDays),
      act,
      account_id: by.account,
      account_name: by.name,
      entered_at: by.at,
    })
    .execute()

/** False where there are no such days, or they were withdrawn before. */
export async function withdrawEnd(tx: Tx, id: string, at: Instant, account: string | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('epidemic.outbreak_end')
    .set({ withdrawn_at: at, withdrawn_by: account })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
