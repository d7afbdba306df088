import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Tx } from '#platform/sql/transaction'
import type { PetitionsWaiting } from '../doors.ts'
import type { Petition } from './petition.ts'
import { type PetitionFilter, petitionOf } from './store-petition.ts'

const isWaiting = sql<boolean>`state in ('received', 'taken', 'forwarded')`
const isLate = (today: Day) => sql<boolean>`coalesce(answered_day, ${today}::date) > due_day`

function matching(filter: PetitionFilter): RawBuilder<boolean> {
  const all = [sql<boolean>`true`]
  const { today, state, overdue, unitIds, handlers } = filter
  if (state === 'waiting') all.push(isWaiting)
  else if (state !== undefined) all.push(sql<boolean>`state = ${state}`)
  if (overdue === true) all.push(sql<boolean>`${isWaiting} and ${isLate(today)}`)
  if (overdue === false) all.push(sql<boolean>`not (${isWaiting} and ${isLate(today)})`)
  if (unitIds) all.push(sql<boolean>`unit_id = any(${unitIds}::text[])`)
  if (handlers) all.push(sql<boolean>`handler_agency = any(${handlers}::text[])`)
  if (filter.sector) all.push(sql<boolean>`sector = ${filter.sector}`)
  if (filter.category) all.push(sql<boolean>`category = ${filter.category}`)
  for (const word of fold(filter.words ?? '')
    .split(' ')
    .filter(Boolean))
    all.push(sql<boolean>`position(${word} in search) > 0`)
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

/** A page of petitions by due day; the cursor is the due day and id of the last row of the page before. */
export async function listPetitions(
  tx: Tx,
  filter: PetitionFilter,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Petition[]> {
  let query = tx.selectFrom('work.petition').selectAll().where(matching(filter))
  const [day, id] = (page.cursor ?? '').split('_')
  if (/^\d{4}-\d\d-\d\d$/.test(day ?? '') && /^[0-9a-f-]{36}$/.test(id ?? ''))
    query = query.where(sql<boolean>`(due_day, id) > (${day}::date, ${id}::uuid)`)
  const rows = await query.orderBy('due_day').orderBy('id').limit(page.limit).execute()
  return rows.map(petitionOf)
}

export const petitionCursor = ({ due, id }: Petition): string => `${due}_${id}`

/** How many wait for an answer, how many past their day, and since when the oldest. */
export async function petitionsWaiting(
  tx: Tx,
  filter: { readonly today: Day; readonly unitIds?: readonly string[] | undefined },
): Promise<PetitionsWaiting> {
  const { today } = filter
  const row = await tx
    .selectFrom('work.petition')
    .select([
      sql<number>`count(*)`.as('waiting'),
      sql<number>`count(*) filter (where ${isLate(today)})`.as('overdue'),
      sql<number>`coalesce(max(${today}::date - raised_day), 0)`.as('oldestDays'),
    ])
    .where(matching({ ...filter, state: 'waiting' }))
    .executeTakeFirstOrThrow()
  return row
}
