import { randomBytes } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Instant } from '#kernel/day'
import { newId } from '#platform/id'
import type { Tables } from '#platform/sql/tables'
import type { Tx } from '#platform/sql/transaction'
import type { Seal } from '#platform/webhooks/seal'
import type { MailOffice, MailRow, Webhook, WebhookDelivery } from './contract-outgoing.ts'
import type { DeliveryState, WebhookState } from './webhook.ts'

/** 256 random bits, in a form that is recognised when it leaks. */
export const newSecret = (): string => `lths_${randomBytes(32).toString('base64url')}`

interface Given {
  readonly name: string
  readonly address: string
  readonly events: readonly string[]
}

export async function listWebhooks(tx: Tx, id?: string): Promise<Webhook[]> {
  let query = tx
    .selectFrom('work.webhook as w')
    .selectAll('w')
    .leftJoin('work.webhook_delivery as d', 'd.webhook_id', 'w.id')
    .select([
      sql<number>`count(*) filter (where d.state = 'waiting')`.as('waiting'),
      sql<number>`count(*) filter (where d.state = 'dead')`.as('dead'),
    ])
    .groupBy('w.id')
  if (id !== undefined) query = query.where('w.id', '=', id)
  const rows = await query.orderBy('w.name').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    address: row.address,
    events: row.events,
    state: row.state as WebhookState,
    failingSince: row.failing_since,
    pausedAt: row.paused_at,
    lastSentAt: row.last_sent_at,
    lastError: row.last_error,
    waiting: Number(row.waiting),
    dead: Number(row.dead),
  }))
}

export const findWebhook = async (tx: Tx, id: string): Promise<Webhook | null> =>
  (await listWebhooks(tx, id))[0] ?? null

export async function insertWebhook(
  tx: Tx,
  { name, address, events }: Given,
  by: { readonly accountId: string | null; readonly at: Instant },
  secret: string,
  seal: Seal,
): Promise<string> {
  const id = newId()
  const made = { made_at: by.at, made_by: by.accountId }
  const values = { id, name, address, events: [...events], secret: seal.seal(secret), state: 'active', ...made }
  await tx.insertInto('work.webhook').values(values).execute()
  return id
}

/** Changed, or resumed after a pause: it is asked at once, and its failures are counted anew. */
export async function updateWebhook(
  tx: Tx,
  id: string,
  { name, address, events, state }: Given & { readonly state: 'active' | 'off' },
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('work.webhook')
    .set({ name, address, events: [...events], state, failing_since: null, paused_at: null, last_error: null })
    .where('id', '=', id)
    .execute()
  if (state === 'active')
    await tx
      .updateTable('work.webhook_delivery')
      .set({ next_at: at })
      .where('webhook_id', '=', id)
      .where('state', '=', 'waiting')
      .where('next_at', '>', at)
      .execute()
}

export async function updateSecret(tx: Tx, id: string, secret: string, seal: Seal): Promise<void> {
  await tx
    .updateTable('work.webhook')
    .set({ secret: seal.seal(secret) })
    .where('id', '=', id)
    .execute()
}

export async function deleteWebhook(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('work.webhook').where('id', '=', id).execute()
}

const SHOWN = 200

export async function deliveriesOf(tx: Tx, id: string, state: DeliveryState | undefined): Promise<WebhookDelivery[]> {
  let query = tx.selectFrom('work.webhook_delivery').selectAll().where('webhook_id', '=', id)
  if (state !== undefined) query = query.where('state', '=', state)
  const rows = await query.orderBy('event_id', 'desc').limit(SHOWN).execute()
  return rows.map((row) => ({
    eventId: row.event_id,
    name: row.name,
    subject: row.subject,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    status: row.status,
    error: row.last_error,
    nextAt: row.next_at,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  }))
}

/** In line again from the first try: one delivery whatever became of it, or every one that was given up. */
export async function putInLine(tx: Tx, id: string, eventId: string | undefined, at: Instant): Promise<number> {
  let query = tx
    .updateTable('work.webhook_delivery')
    .set({ state: 'waiting', attempts: 0, next_at: at, last_error: null })
    .where('webhook_id', '=', id)
  query = eventId === undefined ? query.where('state', '=', 'dead') : query.where('event_id', '=', eventId)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

/** The state of mail, without a word of any letter. */
export async function mailOffice(tx: Tx, server: string | null, from: string | null): Promise<MailOffice> {
  const waiting = await tx
    .selectFrom('work.mail')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  const rows = await tx
    .selectFrom('work.mail')
    .selectAll()
    .where((where) =>
      where.or([
        where('state', 'in', ['failed', 'refused']),
        where('kind', '=', 'trial'),
        where('last_error', 'is not', null),
      ]),
    )
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute()
  return { server, from, waiting: Number(waiting?.n ?? 0), mails: rows.map(mailView) }
}

const mailView = (row: Selectable<Tables['work.mail']>): MailRow => ({
  id: row.id,
  kind: row.kind as MailRow['kind'],
  address: row.address,
  state: row.state as MailRow['state'],
  attempts: row.attempts,
  nextAt: row.next_at,
  error: row.last_error,
  createdAt: row.created_at,
  sentAt: row.sent_at,
})

export async function mailAgain(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const done = await tx
    .updateTable('work.mail')
    .set({ state: 'waiting', attempts: 0, next_at: at, last_error: null })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'refused', 'waiting'])
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}
