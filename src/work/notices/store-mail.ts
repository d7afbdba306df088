import { type Day, type Instant, instant } from '#kernel/day'
import { newId } from '#platform/id'
import type { Line } from '#platform/mail/letter'
import { homeOf } from '#platform/sql/home'
import type { Tx } from '#platform/sql/transaction'
import type { Written } from './letters.ts'

export type MailKind = 'notice' | 'digest' | 'confirm' | 'trial'

export interface NewMail {
  readonly accountId: string
  readonly kind: MailKind
  readonly address: string
  readonly written: Written
  readonly at: Instant
  readonly notBefore?: Instant
  readonly digestDay?: Day
}

/** Puts a letter in line; its id. */
export async function insertMail(tx: Tx, mail: NewMail): Promise<string> {
  const id = newId()
  await tx.insertInto('work.mail').values(mailRow(id, mail)).execute()
  return id
}

export const mailRow = (id: string, { accountId, kind, address, written, at, notBefore, digestDay }: NewMail) => ({
  home: homeOf(accountId),
  id,
  account_id: accountId,
  kind,
  digest_day: digestDay ?? null,
  address,
  subject: written.subject,
  lines: JSON.stringify(written.lines),
  state: 'waiting',
  next_at: notBefore ?? at,
  created_at: at,
})

/** Letters of a kind written for each of these accounts since. */
export async function mailsSince(
  tx: Tx,
  accountIds: readonly string[],
  kind: MailKind,
  since: Instant,
): Promise<Map<string, number>> {
  if (accountIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('work.mail')
    .select(['account_id', (eb) => eb.fn.countAll<number>().as('n')])
    .where('account_id', 'in', accountIds)
    .where('kind', '=', kind)
    .where('created_at', '>', since)
    .groupBy('account_id')
    .execute()
  return new Map(rows.map(({ account_id, n }) => [account_id, Number(n)]))
}

export interface ClaimedMail {
  readonly home: number
  readonly id: string
  readonly accountId: string
  readonly address: string
  readonly subject: string
  readonly lines: readonly Line[]
  readonly attempts: number
}

/** While a letter is being handed over; after a crash it is tried again, with the same Message-ID. */
const LEASE_MS = 5 * 60_000

/** Takes the next letter in line for one try. */
export async function claimMail(tx: Tx, at: Instant): Promise<ClaimedMail | null> {
  const row = await tx
    .selectFrom('work.mail')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_at', '<=', at)
    .orderBy('next_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  await tx
    .updateTable('work.mail')
    .set({ attempts: row.attempts + 1, next_at: instant(Date.parse(at) + LEASE_MS) })
    .where('home', '=', row.home)
    .where('id', '=', row.id)
    .execute()
  const { home, id, account_id, address, subject } = row
  return { home, id, accountId: account_id, address, subject, lines: row.lines as never, attempts: row.attempts + 1 }
}

export type MailEnd =
  | { readonly state: 'sent'; readonly at: Instant }
  | { readonly state: 'waiting'; readonly next: Instant; readonly why: string }
  | { readonly state: 'failed' | 'refused'; readonly why: string; readonly at: Instant }

/** Notes what came of a try. An address refused for good is not written to again until it is confirmed anew. */
export async function endMail(tx: Tx, { home, id, accountId, address }: ClaimedMail, end: MailEnd): Promise<void> {
  const { state } = end
  await tx
    .updateTable('work.mail')
    .set({
      state,
      last_error: state === 'sent' ? null : end.why,
      ...(state === 'sent' ? { sent_at: end.at } : {}),
      ...(state === 'waiting' ? { next_at: end.next } : {}),
    })
    .where('home', '=', home)
    .where('id', '=', id)
    .execute()
  if (state === 'refused')
    await tx
      .updateTable('work.notice_setting')
      .set({ bounced_at: end.at, bounce: end.why })
      .where('account_id', '=', accountId)
      .where('address', '=', address)
      .execute()
}
