import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Instant } from '#kernel/day'
import { fold } from '#kernel/fold'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { Origin, PetitionCategory } from './names.ts'
import type { Petition } from './petition.ts'
import type { Draft } from './redaction.ts'

export type PublishedRow = Selectable<Tables['work.petition_published']>

/** Puts an answer before the public, or another wording in the place of the one that stands. */
export async function publish(
  tx: Tx,
  petition: Petition,
  draft: Draft,
  by: { readonly at: Instant; readonly accountId: string | null; readonly photos: readonly string[] },
): Promise<PublishedRow> {
  const words = {
    title: draft.title,
    what: draft.text,
    answer: draft.answer,
    address: draft.address,
    outcome: petition.outcome,
    rating: petition.rating,
    handler_agency: petition.handlerAgency,
    outside: petition.outside,
    answered_day: petition.answeredOn ?? petition.raisedOn,
    due_day: petition.due,
    photos: [...by.photos],
    published_at: by.at,
    published_by: by.accountId,
    withdrawn_at: null,
    search: fold(`${petition.code} ${draft.title} ${draft.text} ${draft.answer} ${draft.address ?? ''}`),
  }
  return tx
    .insertInto('work.petition_published')
    .values({
      ...words,
      home: petition.home,
      petition_id: petition.id,
      code: petition.code,
      origin: petition.origin,
      category: petition.category,
      unit_id: petition.unit,
      raised_day: petition.raisedOn,
      desk_agency: petition.deskAgency,
    })
    .onConflict((conflict) => conflict.columns(['home', 'petition_id']).doUpdateSet(words))
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function withdraw(tx: Tx, { home, id }: Petition, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('work.petition_published')
    .set({ withdrawn_at: at })
    .where('home', '=', home)
    .where('petition_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function findPublishedOf(tx: Tx, { home, id }: Petition): Promise<PublishedRow | null> {
  const row = await tx
    .selectFrom('work.petition_published')
    .selectAll()
    .where('home', '=', home)
    .where('petition_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export async function findPublished(tx: Tx, home: number, code: string): Promise<PublishedRow | null> {
  const row = await tx
    .selectFrom('work.petition_published')
    .selectAll()
    .where('home', '=', home)
    .where('code', '=', code)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export interface PublishedFilter {
  readonly words?: string | undefined
  readonly origin?: Origin | undefined
  readonly category?: PetitionCategory | undefined
  readonly unitIds?: readonly string[] | undefined
}

function matching({ words, origin, category, unitIds }: PublishedFilter): RawBuilder<boolean> {
  const all = [sql<boolean>`withdrawn_at is null`]
  if (origin) all.push(sql<boolean>`origin = ${origin}`)
  if (category) all.push(sql<boolean>`category = ${category}`)
  if (unitIds) all.push(sql<boolean>`unit_id = any(${unitIds}::text[])`)
  for (const word of fold(words ?? '')
    .split(' ')
    .filter(Boolean))
    all.push(sql<boolean>`position(${word} in search) > 0`)
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

/** Published answers, the latest first; the cursor is the moment and id of the last of the page before. */
export async function listPublished(
  tx: Tx,
  filter: PublishedFilter,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<PublishedRow[]> {
  let query = tx.selectFrom('work.petition_published').selectAll().where(matching(filter))
  const [at, id] = (page.cursor ?? '').split('_')
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at ?? '') && /^[0-9a-f-]{36}$/.test(id ?? ''))
    query = query.where(sql<boolean>`(published_at, petition_id) < (${at}::timestamptz, ${id}::uuid)`)
  return query.orderBy('published_at', 'desc').orderBy('petition_id', 'desc').limit(page.limit).execute()
}

export const publishedCursor = (row: PublishedRow): string => `${row.published_at}_${row.petition_id}`

export async function countPublished(tx: Tx, filter: PublishedFilter): Promise<number> {
  const { n } = await tx
    .selectFrom('work.petition_published')
    .select(sql<number>`count(*)`.as('n'))
    .where(matching(filter))
    .executeTakeFirstOrThrow()
  return n
}
