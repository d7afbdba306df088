import { sql } from 'kysely'
import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import type { Json } from '#kernel/fact'
import { newId } from '../id.ts'
import type { Logger } from '../log.ts'
import type { Database } from '../sql/connect.ts'
import { type Tx, within } from '../sql/transaction.ts'

/** Where a topic's messages go once the transaction that wrote them has committed. May be called twice for one message. */
export type Deliver = (payload: Json, messageId: string) => Promise<void>

/**
 * A topic whose messages say "this changed, look again": those that wait with the same payload are one. A single
 * delivery that begins after all of them were committed answers for all.
 */
export interface Merged {
  readonly merged: Deliver
}

export type Topics = Readonly<Record<string, Deliver | Merged>>

/**
 * Leaves a message to be acted on after commit. Nothing speaks to the world inside a transaction:
 * a row in the outbox does not exist unless the decision does.
 */
export async function post(tx: Tx, message: Message): Promise<void> {
  const { topic, payload, at, home = 0 } = message
  await tx
    .insertInto('platform.outbox')
    .values({ home, id: newId(), topic, payload: JSON.stringify(payload), created_at: at })
    .execute()
}

export interface Message {
  /** Room and verb, such as `epidemic.retrace`. */
  readonly topic: string
  /** Personal data by reference only. */
  readonly payload: Json
  readonly at: Instant
  /** Bucket of the unit it is about. */
  readonly home?: number
}

const BATCH = 50
const MOST_ATTEMPTS = 20
/** The n-th try waits this long, n times, from when the message was left. */
const BACK_OFF = '10 seconds'

/**
 * Delivers what waits, oldest first, each message (or those merged into one) in a transaction of its own; returns how
 * many messages went out.
 */
export async function drainOutbox(
  db: Database,
  system: Caller,
  topics: Topics,
  now: () => Instant,
  log: Logger,
): Promise<number> {
  let sent = 0
  for (let n = 0; n < BATCH; n++) {
    const went = await within(db.kysely, system, 'write', async (tx) => {
      const message = await tx
        .selectFrom('platform.outbox')
        .selectAll()
        .where('sent_at', 'is', null)
        .where('topic', 'in', Object.keys(topics))
        .where('attempts', '<', MOST_ATTEMPTS)
        .where(sql<boolean>`created_at + attempts * ${BACK_OFF}::interval <= ${now()}::timestamptz`)
        .orderBy('created_at')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (!message) return null
      const topic = topics[message.topic]
      const ids = topic && 'merged' in topic ? await idsLike(tx, message) : [message.id]
      const deliver = topic && 'merged' in topic ? topic.merged : topic
      let failure: string | null = null
      try {
        await deliver?.(message.payload as Json, message.id)
      } catch (error) {
        failure = String(error)
        log.error({ topic: message.topic, id: message.id, err: error }, 'outbox')
      }
      await tx
        .updateTable('platform.outbox')
        .set(
          failure === null ? { sent_at: now() } : { attempts: message.attempts + 1, last_error: failure.slice(0, 500) },
        )
        .where('home', '=', message.home)
        .where('id', 'in', ids)
        .execute()
      return failure === null ? ids.length : 0
    })
    if (went === null) break
    sent += went
  }
  return sent
}

interface Waiting {
  readonly home: number
  readonly id: string
  readonly topic: string
  readonly payload: unknown
}

/** The message and all that wait and say the same, claimed together. */
async function idsLike(tx: Tx, { home, id, topic, payload }: Waiting): Promise<string[]> {
  const rows = await tx
    .selectFrom('platform.outbox')
    .select('id')
    .where('home', '=', home)
    .where('sent_at', 'is', null)
    .where('topic', '=', topic)
    .where(sql<boolean>`payload = ${JSON.stringify(payload)}::jsonb`)
    .forUpdate()
    .skipLocked()
    .execute()
  return [...new Set([id, ...rows.map((row) => row.id)])]
}
