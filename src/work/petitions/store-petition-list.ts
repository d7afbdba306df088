import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Tx } from '#platform/sql/transaction'
import type { PetitionsWaiting } from '../doors.ts'
import type { Origin, PetitionCategory, PetitionState, Resolver, Urgency } from './names.ts'
import { AGES, type Age, UNSAID } from './names.ts'
import type { Petition } from './petition.ts'
import { petitionOf } from './store-petition.ts'

export interface PetitionFilter {
  readonly today: Day
  readonly origin?: Origin | undefined
  readonly state?: PetitionState | 'waiting' | 'late' | undefined
  readonly overdue?: boolean | undefined
  readonly urgency?: Urgency | undefined
  readonly unitIds?: readonly string[] | undefined
  readonly sector?: string | undefined
  readonly category?: PetitionCategory | undefined
  readonly handlers?: readonly string[] | undefined
  readonly ministry?: string | undefined
  readonly law?: string | undefined
  readonly resolver?: Resolver | typeof UNSAID | undefined
  readonly age?: Age | undefined
  readonly olderThan?: number | undefined
  readonly raisedFrom?: Day | undefined
  readonly raisedTo?: Day | undefined
  readonly ratedTo?: number | undefined
  readonly published?: boolean | undefined
  readonly words?: string | undefined
}

export const isWaiting = sql<boolean>`state in ('received', 'assigned', 'taken', 'forwarded')`
export const isLate = (today: Day) => sql<boolean>`coalesce(answered_day, paused_day, ${today}::date) > due_day`

/** Days waited, to the answer that stands. */
export const daysWaited = (today: Day) => sql<number>`(coalesce(answered_day, ${today}::date) - raised_day)`

function inAge(age: Age, today: Day): RawBuilder<boolean> {
  const next = AGES[AGES.indexOf(age) + 1]
  const from = sql<boolean>`${daysWaited(today)} >= ${Number(age)}`
  return next === undefined ? from : sql<boolean>`(${from} and ${daysWaited(today)} < ${Number(next)})`
}

/** The condition a filter stands for, over columns of work.petition. */
export function matching(filter: PetitionFilter): RawBuilder<boolean> {
  const all = [sql<boolean>`true`]
  const { today, state, overdue, unitIds, handlers, ministry, resolver } = filter
  if (state === 'waiting') all.push(isWaiting)
  else if (state === 'late') all.push(isLate(today))
  else if (state !== undefined) all.push(sql<boolean>`state = ${state}`)
  if (overdue === true) all.push(sql<boolean>`${isWaiting} and ${isLate(today)}`)
  if (overdue === false) all.push(sql<boolean>`not (${isWaiting} and ${isLate(today)})`)
  if (filter.origin) all.push(sql<boolean>`origin = ${filter.origin}`)
  if (filter.urgency) all.push(sql<boolean>`urgency = ${filter.urgency}`)
  if (unitIds) all.push(sql<boolean>`unit_id = any(${unitIds}::text[])`)
  if (handlers) all.push(sql<boolean>`handler_agency = any(${handlers}::text[])`)
  if (filter.sector) all.push(sql<boolean>`sector = ${filter.sector}`)
  if (filter.category) all.push(sql<boolean>`category = ${filter.category}`)
  for (const [column, value] of Object.entries({ ministry, resolver, law: filter.law }))
    if (value)
      all.push(
        value === UNSAID ? sql<boolean>`${sql.ref(column)} is null` : sql<boolean>`${sql.ref(column)} = ${value}`,
      )
  if (filter.age !== undefined) all.push(inAge(filter.age, today))
  if (filter.olderThan !== undefined) all.push(sql<boolean>`raised_day <= ${addDays(today, -filter.olderThan)}::date`)
  if (filter.raisedFrom) all.push(sql<boolean>`raised_day >= ${filter.raisedFrom}::date`)
  if (filter.raisedTo) all.push(sql<boolean>`raised_day <= ${filter.raisedTo}::date`)
  if (filter.ratedTo !== undefined) all.push(sql<boolean>`rating <= ${filter.ratedTo}`)
  if (filter.published !== undefined)
    all.push(filter.published ? sql<boolean>`published_day is not null` : sql<boolean>`published_day is null`)
  for (const word of fold(filter.words ?? '')
    .split(' ')
    .filter(Boolean))
    all.push(sql<boolean>`position(${word} in search) > 0`)
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

/** By due day, or the latest raised first. */
export type PetitionOrder = 'due' | 'raised'

/** A page of petitions; the cursor is the day and id of the last row of the page before. */
export async function listPetitions(
  tx: Tx,
  filter: PetitionFilter,
  page: { readonly limit: number; readonly cursor?: string | undefined; readonly sort?: PetitionOrder | undefined },
): Promise<Petition[]> {
  let query = tx.selectFrom('work.petition').selectAll().where(matching(filter))
  const [day, id] = (page.cursor ?? '').split('_')
  const goesOn = /^\d{4}-\d\d-\d\d$/.test(day ?? '') && /^[0-9a-f-]{36}$/.test(id ?? '')
  if (page.sort === 'raised') {
    if (goesOn) query = query.where(sql<boolean>`(raised_day, id) < (${day}::date, ${id}::uuid)`)
    query = query.orderBy('raised_day', 'desc').orderBy('id', 'desc')
  } else {
    if (goesOn) query = query.where(sql<boolean>`(due_day, id) > (${day}::date, ${id}::uuid)`)
    query = query.orderBy('due_day').orderBy('id')
  }
  return (await query.limit(page.limit).execute()).map(petitionOf)
}

export const petitionCursor = ({ due, raisedOn, id }: Petition, sort: PetitionOrder = 'due'): string =>
  `${sort === 'due' ? due : raisedOn}_${id}`

/** How many wait for an answer, how many past their day, and since when the oldest. */
export async function petitionsWaiting(
  tx: Tx,
  filter: Omit<PetitionFilter, 'state' | 'overdue'>,
): Promise<PetitionsWaiting> {
  const { today } = filter
  return tx
    .selectFrom('work.petition')
    .select([
      sql<number>`count(*)`.as('waiting'),
      sql<number>`count(*) filter (where ${isLate(today)})`.as('overdue'),
      sql<number>`coalesce(max(${today}::date - raised_day), 0)`.as('oldestDays'),
    ])
    .where(matching({ ...filter, state: 'waiting' }))
    .executeTakeFirstOrThrow()
}
