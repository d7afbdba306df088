import { type RawBuilder, sql } from 'kysely'
import { type Instant, isDay } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Tx } from '#platform/sql/transaction'
import type { Dossier } from './dossier.ts'
import type { DossierCell, DossierGroup, DossierState } from './names.ts'
import { cellOf, wasSubmitted } from './store-cell.ts'
import { dossierOf } from './store-dossier.ts'

export interface DossierFilter {
  readonly now: Instant
  readonly state?: DossierState | DossierGroup | undefined
  /** Counted in that cell of the figures. */
  readonly cell?: DossierCell | undefined
  /** Taken in at this agency's desk. */
  readonly desk?: string | undefined
  readonly procedure?: string | undefined
  readonly unitIds?: readonly string[] | undefined
  readonly sector?: string | undefined
  readonly holder?: string | undefined
  /** Lies with one of these, or is to be checked or given out at their desk. */
  readonly mine?: readonly string[] | undefined
  readonly month?: string | undefined
  /** Months, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly words?: string | undefined
}

const running = sql<boolean>`state in ('submitted', 'handed', 'processing')`
const standing = sql<boolean>`state in ('draft', 'mending', 'waiting', 'paying')`
const atDesk = sql<boolean>`state in ('submitted', 'issued', 'declined')`
const past = (now: Instant) => sql<boolean>`coalesce(promised_at, due_at) < ${now}::timestamptz`
const ended = (now: Instant) =>
  sql<boolean>`coalesce(issued_at, paused_at, case when closed_day is null then ${now}::timestamptz end) > promised_at`

export function matching(filter: DossierFilter): RawBuilder<boolean> {
  const all = [sql<boolean>`true`]
  const { now, state, mine } = filter
  if (state === 'open') all.push(sql<boolean>`closed_day is null and state <> 'draft'`)
  else if (state === 'overdue') all.push(sql<boolean>`${running} and ${past(now)}`)
  else if (state === 'late') all.push(ended(now))
  else if (state === 'desk') all.push(atDesk)
  else if (state === 'underWay') all.push(sql<boolean>`state in ('handed', 'processing')`)
  else if (state === 'standing') all.push(sql<boolean>`${standing} and state <> 'draft'`)
  else if (state === 'toGiveOut') all.push(sql<boolean>`state in ('issued', 'declined')`)
  else if (state === undefined) all.push(sql<boolean>`state <> 'draft'`)
  else all.push(sql<boolean>`state = ${state}`)
  if (filter.cell) all.push(sql<boolean>`${wasSubmitted} and ${cellOf(now)} = ${filter.cell}`)
  if (filter.desk) all.push(sql<boolean>`desk_agency = ${filter.desk}`)
  if (filter.procedure) all.push(sql<boolean>`procedure_id = ${filter.procedure}`)
  if (filter.unitIds) all.push(sql<boolean>`unit_id = any(${[...filter.unitIds]}::text[])`)
  if (filter.sector) all.push(sql<boolean>`sector = ${filter.sector}`)
  if (filter.holder) all.push(sql<boolean>`holder_agency = ${filter.holder}`)
  if (mine)
    all.push(
      sql<boolean>`(holder_agency = any(${[...mine]}::text[]) or (desk_agency = any(${[...mine]}::text[]) and ${atDesk}))`,
    )
  if (filter.month && isDay(`${filter.month}-01`))
    all.push(
      sql<boolean>`received_day >= ${`${filter.month}-01`}::date and received_day < ${`${filter.month}-01`}::date + interval '1 month'`,
    )
  if (filter.from) all.push(sql<boolean>`received_day >= ${`${filter.from}-01`}::date`)
  if (filter.to) all.push(sql<boolean>`received_day < ${`${filter.to}-01`}::date + interval '1 month'`)
  for (const word of fold(filter.words ?? '')
    .split(' ')
    .filter(Boolean))
    all.push(sql<boolean>`position(${word} in search) > 0`)
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

/** A page of dossiers; the cursor is the place and id of the last row of the page before. */
export async function listDossiers(
  tx: Tx,
  filter: DossierFilter,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ dossiers: Dossier[]; next: string | null }> {
  let query = tx.selectFrom('work.dossier').selectAll().select(sortKey.as('place')).where(matching(filter))
  const [place, id] = (page.cursor ?? '').split('_')
  if (place && /^\d{1,20}$/.test(place) && /^[0-9a-f-]{36}$/.test(id ?? ''))
    query = query.where(sql<boolean>`(${sortKey}, id) > (${place}::bigint, ${id}::uuid)`)
  const rows = await query
    .orderBy(sortKey)
    .orderBy('id')
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    dossiers: shown.map(dossierOf),
    next: rows.length > page.limit && last ? `${last.place}_${last.id}` : null,
  }
}

/**
 * Milliseconds: open ones by appointment, then open ones without, then closed ones, the last closed first.
 */
const sortKey = sql<number>`(case
  when closed_day is null and due_at is not null then extract(epoch from due_at) * 1000
  when closed_day is null then 10000000000000 + extract(epoch from received_at) * 1000
  else 30000000000000 - extract(epoch from closed_day) * 1000 end)::bigint`

export interface DossierCounts {
  readonly total: number
  readonly toCheck: number
  readonly underWay: number
  readonly standing: number
  readonly overdue: number
  readonly toGiveOut: number
}

/** How many match, and how those that match all but the state stand. */
export async function countDossiers(tx: Tx, filter: DossierFilter): Promise<DossierCounts> {
  const rest = { ...filter, state: undefined }
  const row = await tx
    .selectFrom('work.dossier')
    .select([
      sql<number>`count(*) filter (where ${matching(filter)})`.as('total'),
      sql<number>`count(*) filter (where state = 'submitted')`.as('toCheck'),
      sql<number>`count(*) filter (where state in ('handed', 'processing'))`.as('underWay'),
      sql<number>`count(*) filter (where ${standing} and state <> 'draft')`.as('standing'),
      sql<number>`count(*) filter (where ${running} and ${past(filter.now)})`.as('overdue'),
      sql<number>`count(*) filter (where state in ('issued', 'declined'))`.as('toGiveOut'),
    ])
    .where(matching(rest))
    .executeTakeFirstOrThrow()
  return row
}
