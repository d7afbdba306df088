import type { Acting } from '#ledger'
import type { Tx } from '#platform/sql/transaction'
import type { SpecialDay } from './calendar.ts'
import type { WorkingHours } from './hours.ts'

const enteredBy = ({ caller, at }: Acting) => ({
  entered_at: at,
  entered_by: caller.accountId,
  entered_name: caller.name,
})
const withdrawnBy = ({ caller, at }: Acting, why: string) => ({
  withdrawn_at: at,
  withdrawn_by: caller.accountId,
  withdrawn_name: caller.name,
  withdrawn_why: why,
})

/** Keeps entries of one notice. False when one of the days has an entry already: the other was first. */
export async function insertEntries(
  tx: Tx,
  acting: Acting,
  entries: readonly (SpecialDay & { readonly id: string })[],
  source: string,
): Promise<boolean> {
  const { length } = await tx
    .insertInto('work.day_off')
    .values(
      entries.map(({ id, day, kind, half, name }) => ({
        id,
        day,
        kind,
        half: half ?? null,
        name,
        source,
        ...enteredBy(acting),
      })),
    )
    .onConflict((on) => on.doNothing())
    .returning('id')
    .execute()
  return length === entries.length
}

/** False where there is no such entry, or it was withdrawn before. */
export async function withdrawEntry(tx: Tx, acting: Acting, id: string, why: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('work.day_off')
    .set(withdrawnBy(acting, why))
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False when other hours hold from that day already. */
export async function insertHours(
  tx: Tx,
  acting: Acting,
  { id, from, morning, afternoon, source }: WorkingHours & { readonly id: string; readonly source: string },
): Promise<boolean> {
  const { length } = await tx
    .insertInto('work.working_hours')
    .values({
      id,
      from_day: from,
      morning_from: morning[0],
      morning_to: morning[1],
      afternoon_from: afternoon[0],
      afternoon_to: afternoon[1],
      source,
      ...enteredBy(acting),
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .execute()
  return length === 1
}

/** False where there is no such entry, or it was withdrawn before. */
export async function withdrawHours(tx: Tx, acting: Acting, id: string, why: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('work.working_hours')
    .set(withdrawnBy(acting, why))
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False when the notice of that year was entered before. */
export async function insertYear(tx: Tx, acting: Acting, year: number, source: string): Promise<boolean> {
  const { length } = await tx
    .insertInto('work.calendar_year')
    .values({ year, source, ...enteredBy(acting) })
    .onConflict((on) => on.doNothing())
    .returning('year')
    .execute()
  return length === 1
}
