import type { Selectable } from 'kysely'
import type { Instant } from '#kernel/day'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { Notice } from './contract.ts'
import type { NoticeTopic } from './notice.ts'

export const noticeOf = (row: Selectable<Tables['work.notice']>): Notice => ({
  id: row.id,
  at: row.at,
  about: row.about as NoticeTopic,
  subject: { type: row.subject_type, id: row.subject_id },
  code: row.code,
  title: row.title,
  said: { vi: row.said_vi, en: row.said_en },
  words: row.words,
  by: row.by_name,
  due: row.due_day,
  link: row.link,
  read: row.read_at !== null,
})

export async function countUnread(tx: Tx, accountId: string): Promise<number> {
  const row = await tx
    .selectFrom('work.notice')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

export interface NoticePage {
  readonly unreadOnly: boolean
  /** Older than this one. */
  readonly before: string | null
  readonly limit: number
}

/** One page, the latest first, and whether there is more. */
export async function pageOfNotices(
  tx: Tx,
  accountId: string,
  { unreadOnly, before, limit }: NoticePage,
): Promise<{ items: Notice[]; more: boolean }> {
  let query = tx.selectFrom('work.notice').selectAll().where('account_id', '=', accountId)
  if (unreadOnly) query = query.where('read_at', 'is', null)
  if (before !== null) query = query.where('id', '<', before)
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return { items: rows.slice(0, limit).map(noticeOf), more: rows.length > limit }
}

export async function findNotice(tx: Tx, accountId: string, id: string): Promise<Notice | null> {
  const row = await tx
    .selectFrom('work.notice')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? noticeOf(row) : null
}

/** Marks these, or all, as read at that moment; null as unread again. */
export async function markRead(
  tx: Tx,
  accountId: string,
  ids: readonly string[] | null,
  at: Instant | null,
): Promise<void> {
  let query = tx.updateTable('work.notice').set({ read_at: at }).where('account_id', '=', accountId)
  if (ids !== null) query = query.where('id', 'in', ids)
  await query.where('read_at', at === null ? 'is not' : 'is', null).execute()
}

/** Takes everything told before an instant as read and mailed, whoever it was told: a story of the past had its readers. */
export async function takeAsRead(tx: Tx, before: Instant): Promise<void> {
  await tx.updateTable('work.notice').set({ read_at: before, mail: 'none' }).where('at', '<', before).execute()
}
