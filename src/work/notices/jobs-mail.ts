import type { Kysely } from 'kysely'
import type { Caller } from '#kernel/caller'
import { type Instant, instant } from '#kernel/day'
import type { Language } from '#kernel/text'
import { waitAfter } from '#platform/jobs/back-off'
import type { Post } from '#platform/mail/send'
import type { Tables } from '#platform/sql/tables'
import { type Tx, within } from '#platform/sql/transaction'
import { digestLetter } from './letters.ts'
import { claimMail, endMail, insertMail, type MailEnd } from './store-mail.ts'
import { choiceOf } from './store-settings.ts'
import { letterNoticeOf } from './store-spread.ts'
import { digestDay } from './ways.ts'

export interface Mailing {
  readonly db: Kysely<Tables>
  readonly system: Caller
  readonly now: () => Instant
  readonly post: Post
  /** 0 … 1, so that tries do not fall together. */
  readonly chance: () => number
}

/** A minute, two, … four hours: about a day in all. */
const MAIL_BACK_OFF = { firstMs: 60_000, mostMs: 4 * 3_600_000, tries: 14 }
const MOST_A_RUN = 100

/** Hands over the letters whose time has come; returns how many the server took. Stops when the server is away. */
export async function sendMails({ db, system, now, post, chance }: Mailing): Promise<number> {
  let sent = 0
  for (let n = 0; n < MOST_A_RUN; n++) {
    const mail = await within(db, system, 'write', (tx) => claimMail(tx, now()))
    if (mail === null) break
    const { id, address: to, subject, lines } = mail
    const not = await post.send({ id, to, subject, lines, language: 'vi' })
    const at = now()
    const wait = waitAfter(MAIL_BACK_OFF, mail.attempts, chance())
    const end: MailEnd =
      not === null
        ? { state: 'sent', at }
        : not.when === 'never'
          ? { state: 'refused', why: not.why, at }
          : wait === null
            ? { state: 'failed', why: not.why, at }
            : { state: 'waiting', next: instant(Date.parse(at) + wait), why: not.why }
    await within(db, system, 'write', (tx) => endMail(tx, mail, end))
    if (not === null) sent++
    else if (not.when === 'later') break
  }
  return sent
}

/**
 * Writes the digests whose hour has come, one a person and day: the day is a unique key, so a restart, a second process
 * or a clock set back writes none twice. Notices read meanwhile are left out.
 */
export async function writeDigests(of: {
  readonly db: Kysely<Tables>
  readonly system: Caller
  readonly now: () => Instant
  readonly publicUrl: string
}): Promise<number> {
  const { db, system, publicUrl } = of
  const at = of.now()
  const people = await within(db, system, 'read', (tx) =>
    tx
      .selectFrom('work.notice')
      .select('account_id')
      .distinct()
      .where('mail', '=', 'digest')
      .where('mail_id', 'is', null)
      .execute(),
  )
  let written = 0
  for (const { account_id } of people)
    if (await within(db, system, 'write', (tx) => writeDigest(tx, account_id, at, publicUrl))) written++
  return written
}

async function writeDigest(tx: Tx, accountId: string, at: Instant, publicUrl: string): Promise<boolean> {
  // Held, so that two processes write one after the other and the second finds the day taken.
  const setting = await tx
    .selectFrom('work.notice_setting')
    .selectAll()
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  const choice = setting && choiceOf(setting)
  const day = choice ? digestDay(at, choice.digestHour) : null
  if (!choice || choice.address === null || day === null) return false
  const taken = await tx
    .selectFrom('work.mail')
    .select('id')
    .where('account_id', '=', accountId)
    .where('digest_day', '>=', day)
    .executeTakeFirst()
  if (taken) return false
  const rows = await tx
    .selectFrom('work.notice')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('mail', '=', 'digest')
    .where('mail_id', 'is', null)
    .orderBy('id')
    .execute()
  const unread = rows.filter(({ read_at }) => read_at === null)
  const seen = rows.filter(({ read_at }) => read_at !== null).map(({ id }) => id)
  if (seen.length > 0) await tx.updateTable('work.notice').set({ mail: 'none' }).where('id', 'in', seen).execute()
  if (unread.length === 0) return false
  const letter = digestLetter(unread.map(letterNoticeOf), day, setting.language as Language, publicUrl)
  const { address } = choice
  const id = await insertMail(tx, { accountId, kind: 'digest', address, written: letter, at, digestDay: day })
  const ids = unread.map((row) => row.id)
  await tx.updateTable('work.notice').set({ mail_id: id }).where('id', 'in', ids).execute()
  return true
}

const DAY_MS = 86_400_000
const KEEP_SENT_DAYS = 30
const KEEP_READ_DAYS = 180

/** Forgets what has long been sent and read. */
export async function forgetNotices(db: Kysely<Tables>, system: Caller, at: Instant): Promise<void> {
  const before = (days: number): Instant => instant(Date.parse(at) - days * DAY_MS)
  const sent = before(KEEP_SENT_DAYS)
  await within(db, system, 'write', async (tx) => {
    await tx.deleteFrom('work.event').where('spread_at', '<', sent).execute()
    await tx.deleteFrom('work.mail').where('state', '<>', 'waiting').where('created_at', '<', sent).execute()
    await tx.deleteFrom('work.webhook_delivery').where('state', '=', 'sent').where('sent_at', '<', sent).execute()
    await tx.deleteFrom('work.notice').where('read_at', '<', before(KEEP_READ_DAYS)).execute()
  })
}
