import type { Caller } from '#kernel/caller'
import type { Instant } from '#kernel/day'
import type { Topics } from '#platform/jobs/outbox'
import type { Post } from '#platform/mail/send'
import type { Database } from '#platform/sql/connect'
import type { Outside } from './http-outgoing.ts'
import { forgetNotices, sendMails, writeDigests } from './jobs-mail.ts'
import { deliverWebhooks } from './jobs-webhooks.ts'
import { SPREAD } from './store-announce.ts'
import { spread } from './store-spread.ts'

export interface Telling {
  /** What follows a move once it is committed. */
  readonly topics: Topics
  /** Hands over the mails and posts the webhooks that are due. */
  send(): Promise<void>
  /** Writes the digests whose hour has come. */
  digests(): Promise<void>
  /** Forgets what has long been sent and read. */
  forget(): Promise<void>
}

export interface Surrounded {
  readonly db: Database
  readonly system: Caller
  readonly now: () => Instant
  /** Address the users type, without a slash at the end. */
  readonly publicUrl: string
  readonly outside: Omit<Outside, 'post'> & { readonly post: Post | null }
  /** 0 … 1, so that tries do not fall together; chance unless told. */
  readonly chance?: () => number
}

/** The clockwork that speaks to the outside: mails, digests, webhooks. */
export function createTelling(of: Surrounded): Telling {
  const { system, now, publicUrl, outside, chance = Math.random } = of
  const db = of.db.kysely
  const { post, seal, privateAllowed } = outside
  return {
    topics: { [SPREAD]: { merged: () => spread({ db, system, now, publicUrl, mailOn: post !== null }) } },
    async send() {
      await Promise.all([
        post === null ? 0 : sendMails({ db, system, now, post, chance }),
        deliverWebhooks({ db, system, now, seal, privateAllowed, chance }),
      ])
    },
    async digests() {
      if (post !== null) await writeDigests({ db, system, now, publicUrl })
    },
    forget: () => forgetNotices(db, system, now()),
  }
}
