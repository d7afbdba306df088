import { type Kysely, sql } from 'kysely'
import type { Caller } from '#kernel/caller'
import { type Instant, instant } from '#kernel/day'
import { newId } from '#platform/id'
import { waitAfter } from '#platform/jobs/back-off'
import type { Tables } from '#platform/sql/tables'
import { type Tx, within } from '#platform/sql/transaction'
import { deliver, type Outcome } from '#platform/webhooks/deliver'
import type { Seal } from '#platform/webhooks/seal'
import { notify } from './store-announce.ts'
import { webhookTexts } from './text-webhooks.ts'
import { DELIVERY_BACK_OFF, isToPause } from './webhook.ts'

export interface Delivering {
  readonly db: Kysely<Tables>
  readonly system: Caller
  readonly now: () => Instant
  readonly seal: Seal
  /** Whether loopback and private addresses may be posted to. */
  readonly privateAllowed: boolean
  /** 0 … 1, so that tries do not fall together. */
  readonly chance: () => number
}

const MOST_A_RUN = 50
/** While a delivery is under way; after a crash it is posted again, under the same id. */
const LEASE = '2 minutes'

/** Posts what is due, each receiver in a lane of its own; returns how many were taken. */
export async function deliverWebhooks(of: Delivering): Promise<number> {
  const hooks = await within(of.db, of.system, 'read', (tx) =>
    tx
      .selectFrom('work.webhook_delivery as d')
      .innerJoin('work.webhook as w', 'w.id', 'd.webhook_id')
      .select('w.id')
      .distinct()
      .where('w.state', '=', 'active')
      .where('d.state', '=', 'waiting')
      .where('d.next_at', '<=', of.now())
      .execute(),
  )
  const taken = await Promise.all(hooks.map(({ id }) => lane(of, id)))
  return taken.reduce((sum, n) => sum + n, 0)
}

/** One receiver, one delivery after the other; the first that is not taken ends the run. */
async function lane(of: Delivering, webhookId: string): Promise<number> {
  const { db, system, now, seal, privateAllowed } = of
  for (let taken = 0; taken < MOST_A_RUN; taken++) {
    const due = await within(db, system, 'write', (tx) => claim(tx, webhookId, now()))
    if (!due) return taken
    const { address, secret, event_id: id, name: event, body } = due
    const seconds = Math.floor(Date.parse(now()) / 1_000)
    const outcome = await deliver({ address, secret: seal.open(secret), id, event, body, seconds }, privateAllowed)
    await within(db, system, 'write', (tx) => note(tx, of, due, outcome, now()))
    if (!outcome.taken) return taken
  }
  return MOST_A_RUN
}

/**
 * The next delivery that may go: the oldest whose time has come and before which none of the same case waits, so that
 * a receiver hears of one case in order while others go on.
 */
async function claim(tx: Tx, webhookId: string, at: Instant) {
  const row = await tx
    .selectFrom('work.webhook_delivery as d')
    .innerJoin('work.webhook as w', 'w.id', 'd.webhook_id')
    .selectAll('d')
    .select(['w.address', 'w.secret', 'w.name as hook_name', 'w.failing_since', 'w.made_by'])
    .where('d.webhook_id', '=', webhookId)
    .where('w.state', '=', 'active')
    .where('d.state', '=', 'waiting')
    .where('d.next_at', '<=', at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('work.webhook_delivery as e')
            .select('e.event_id')
            .whereRef('e.webhook_id', '=', 'd.webhook_id')
            .whereRef('e.subject', '=', 'd.subject')
            .whereRef('e.event_id', '<', 'd.event_id')
            .where('e.state', '=', 'waiting'),
        ),
      ),
    )
    .orderBy('d.event_id')
    .limit(1)
    .forUpdate('d')
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  await tx
    .updateTable('work.webhook_delivery')
    .set({ attempts: row.attempts + 1, next_at: sql`${at}::timestamptz + ${LEASE}::interval` })
    .where('webhook_id', '=', webhookId)
    .where('event_id', '=', row.event_id)
    .execute()
  return { ...row, attempts: row.attempts + 1 }
}

type Claimed = NonNullable<Awaited<ReturnType<typeof claim>>>

async function note(tx: Tx, of: Delivering, due: Claimed, outcome: Outcome, at: Instant): Promise<void> {
  const { status } = outcome
  const wait = outcome.taken ? null : waitAfter(DELIVERY_BACK_OFF, due.attempts, of.chance())
  await tx
    .updateTable('work.webhook_delivery')
    .set(
      outcome.taken
        ? { state: 'sent', status, sent_at: at, last_error: null }
        : wait === null
          ? { state: 'dead', status, last_error: outcome.why }
          : { status, last_error: outcome.why, next_at: instant(Date.parse(at) + wait) },
    )
    .where('webhook_id', '=', due.webhook_id)
    .where('event_id', '=', due.event_id)
    .execute()
  const failingSince = outcome.taken ? null : (due.failing_since ?? at)
  const pauses = failingSince !== null && isToPause(failingSince, at)
  await tx
    .updateTable('work.webhook')
    .set({
      failing_since: failingSince,
      last_error: outcome.taken ? null : outcome.why,
      ...(outcome.taken ? { last_sent_at: at } : {}),
      ...(pauses ? { state: 'paused', paused_at: at } : {}),
    })
    .where('id', '=', due.webhook_id)
    .execute()
  if (pauses && due.made_by !== null)
    await notify(
      tx,
      { caller: of.system, at, requestId: `webhook-${newId()}` },
      {
        to: { accounts: [due.made_by] },
        event: 'webhook.paused',
        subject: { type: 'work.webhook', id: due.webhook_id },
        where: { unit: null, sector: null },
        title: due.hook_name,
        said: webhookTexts.pausedNotice,
      },
    )
}
