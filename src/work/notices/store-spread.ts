import type { Kysely, Selectable } from 'kysely'
import type { Caller } from '#kernel/caller'
import { type Instant, instant } from '#kernel/day'
import type { Language } from '#kernel/text'
import { newId } from '#platform/id'
import type { Tables } from '#platform/sql/tables'
import { type Tx, within } from '#platform/sql/transaction'
import { type LetterNotice, noticeLetter } from './letters.ts'
import type { NoticeTopic } from './notice.ts'
import { mailRow, mailsSince } from './store-mail.ts'
import { choiceOf } from './store-settings.ts'
import { mailingOf } from './ways.ts'
import { bodyOf, hears } from './webhook.ts'

const BATCH = 500
const HOUR_MS = 3_600_000

export interface Spreading {
  readonly db: Kysely<Tables>
  readonly system: Caller
  readonly now: () => Instant
  readonly publicUrl: string
  /** Without a mail server no mail is written. */
  readonly mailOn: boolean
}

/** Makes deliveries and mails of everything told so far. Running it twice, or in two processes, makes nothing twice. */
export async function spread(of: Spreading): Promise<void> {
  const all = async (some: (tx: Tx) => Promise<number>): Promise<void> => {
    while ((await within(of.db, of.system, 'write', some)) === BATCH);
  }
  await all((tx) => spreadEvents(tx, of.now()))
  await all((tx) => spreadNotices(tx, of, of.now()))
}

async function spreadEvents(tx: Tx, at: Instant): Promise<number> {
  const events = await tx
    .selectFrom('work.event')
    .selectAll()
    .where('spread_at', 'is', null)
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute()
  if (events.length === 0) return 0
  const hooks = await tx.selectFrom('work.webhook').select(['id', 'events']).where('state', '<>', 'off').execute()
  const deliveries = hooks.flatMap((hook) =>
    events.filter(({ name }) => hears(hook.events, name)).map((event) => deliveryRow(hook.id, event, at)),
  )
  for (let from = 0; from < deliveries.length; from += BATCH)
    await tx
      .insertInto('work.webhook_delivery')
      .values(deliveries.slice(from, from + BATCH))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const ids = events.map(({ id }) => id)
  await tx.updateTable('work.event').set({ spread_at: at }).where('id', 'in', ids).execute()
  return events.length
}

const deliveryRow = (webhookId: string, event: Selectable<Tables['work.event']>, at: Instant) => ({
  webhook_id: webhookId,
  event_id: event.id,
  subject: `${event.subject_type} ${event.subject_id}`,
  name: event.name,
  body: bodyOf({
    id: event.id,
    at: event.at,
    name: event.name,
    subjectType: event.subject_type,
    subjectId: event.subject_id,
    code: event.code,
    state: event.state,
    due: event.due_day,
    unit: event.unit_id,
    sector: event.sector,
    byAgency: event.by_agency,
  }),
  state: 'waiting',
  next_at: at,
  created_at: at,
})

async function spreadNotices(tx: Tx, { publicUrl, mailOn }: Spreading, at: Instant): Promise<number> {
  const notices = await tx
    .selectFrom('work.notice')
    .selectAll()
    .where('mail', '=', 'new')
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute()
  if (notices.length === 0) return 0
  const accounts = [...new Set(notices.map(({ account_id }) => account_id))]
  const rows = mailOn
    ? await tx.selectFrom('work.notice_setting').selectAll().where('account_id', 'in', accounts).execute()
    : []
  const settings = new Map(rows.map((row) => [row.account_id, row]))
  const thisHour = await mailsSince(tx, [...settings.keys()], 'notice', instant(Date.parse(at) - HOUR_MS))
  const mails: ReturnType<typeof mailRow>[] = []
  const fates = { none: [] as string[], digest: [] as string[] }
  for (const notice of notices) {
    const setting = settings.get(notice.account_id)
    const choice = setting ? choiceOf(setting) : null
    const sent = thisHour.get(notice.account_id) ?? 0
    const about = notice.about as NoticeTopic
    const mailing = mailingOf({ about, read: notice.read_at !== null }, choice, at, sent)
    if (mailing.as !== 'now') {
      fates[mailing.as].push(notice.id)
      continue
    }
    const id = newId()
    const written = noticeLetter(letterNoticeOf(notice), setting?.language as Language, publicUrl)
    const { account_id: accountId } = notice
    const address = choice?.address as string
    mails.push(mailRow(id, { accountId, kind: 'notice', address, written, at, notBefore: mailing.notBefore }))
    thisHour.set(accountId, sent + 1)
    await tx.updateTable('work.notice').set({ mail: 'queued', mail_id: id }).where('id', '=', notice.id).execute()
  }
  for (const [mail, ids] of Object.entries(fates))
    if (ids.length > 0) await tx.updateTable('work.notice').set({ mail }).where('id', 'in', ids).execute()
  if (mails.length > 0) await tx.insertInto('work.mail').values(mails).execute()
  return notices.length
}

export const letterNoticeOf = (row: Selectable<Tables['work.notice']>): LetterNotice => ({
  id: row.id,
  about: row.about as NoticeTopic,
  subjectType: row.subject_type,
  code: row.code,
  title: row.title,
  said: { vi: row.said_vi, en: row.said_en },
  due: row.due_day,
})
