import { refuse } from '#kernel/refusal'
import { remember } from '#ledger'
import type { Call, Handlers } from '#platform/http/serve'
import type { Post } from '#platform/mail/send'
import type { Tx } from '#platform/sql/transaction'
import { faultOfAddress } from '#platform/webhooks/guard'
import type { Seal } from '#platform/webhooks/seal'
import type { outgoing } from './contract-outgoing.ts'
import { trialLetter } from './letters.ts'
import { insertMail } from './store-mail.ts'
import {
  deleteWebhook,
  deliveriesOf,
  findWebhook,
  insertWebhook,
  listWebhooks,
  mailAgain,
  mailOffice,
  newSecret,
  putInLine,
  updateSecret,
  updateWebhook,
} from './store-webhooks.ts'

/** How this installation speaks to the outside. */
export interface Outside {
  /** Null: no mail server is set, mail is off. */
  readonly post: Pick<Post, 'server' | 'from'> | null
  readonly seal: Seal
  /** Whether webhooks may be posted to loopback and private addresses. */
  readonly privateAllowed: boolean
}

const NOWHERE = { unit: null, sector: null }

/** The address may name a token: what is remembered is only which receiver, and what was done. */
const noted = (tx: Tx, call: Call, what: 'entered' | 'changed' | 'removed' | 'secret-renewed' | 'resent', id: string) =>
  remember(tx, call, [{ kind: `work.webhook-${what}`, subject: { type: 'work.webhook', id }, where: NOWHERE }])

export const outgoingHandlers = ({ post, seal, privateAllowed }: Outside): Handlers<typeof outgoing> => {
  const office = (tx: Tx) => mailOffice(tx, post?.server ?? null, post?.from ?? null)
  return {
    getMailOffice: (_call, tx) => office(tx),
    async tryMail(call, tx) {
      if (post === null) return refuse('mail-off')
      const written = trialLetter(call.caller.language)
      const accountId = call.caller.accountId as string
      await insertMail(tx, { accountId, kind: 'trial', address: call.body.address, written, at: call.at })
      return office(tx)
    },
    resendMail: async (call, tx) => ((await mailAgain(tx, call.params.id, call.at)) ? office(tx) : refuse('not-found')),
    listWebhooks: async (_call, tx) => ({ webhooks: await listWebhooks(tx), privateAllowed }),
    async addWebhook(call, tx) {
      const fault = faultOfAddress(call.body.address, privateAllowed)
      if (fault !== null) return refuse(fault)
      const secret = newSecret()
      const id = await insertWebhook(tx, call.body, { accountId: call.caller.accountId, at: call.at }, secret, seal)
      await noted(tx, call, 'entered', id)
      const hook = await findWebhook(tx, id)
      if (!hook) throw new Error('the webhook just entered is not there')
      return { ...hook, secret }
    },
    async changeWebhook(call, tx) {
      const fault = faultOfAddress(call.body.address, privateAllowed)
      if (fault !== null) return refuse(fault)
      await updateWebhook(tx, call.params.id, call.body, call.at)
      const hook = await findWebhook(tx, call.params.id)
      if (!hook) return refuse('not-found')
      await noted(tx, call, 'changed', hook.id)
      return hook
    },
    async renewSecret(call, tx) {
      const hook = await findWebhook(tx, call.params.id)
      if (!hook) return refuse('not-found')
      const secret = newSecret()
      await updateSecret(tx, hook.id, secret, seal)
      await noted(tx, call, 'secret-renewed', hook.id)
      return { ...hook, secret }
    },
    async removeWebhook(call, tx) {
      if (!(await findWebhook(tx, call.params.id))) return refuse('not-found')
      await deleteWebhook(tx, call.params.id)
      await noted(tx, call, 'removed', call.params.id)
      return { removed: true as const }
    },
    async listDeliveries(call, tx) {
      if (!(await findWebhook(tx, call.params.id))) return refuse('not-found')
      return { deliveries: await deliveriesOf(tx, call.params.id, call.query.state) }
    },
    async resendDeliveries(call, tx) {
      if (!(await findWebhook(tx, call.params.id))) return refuse('not-found')
      const again = await putInLine(tx, call.params.id, call.body.eventId, call.at)
      if (again > 0) await noted(tx, call, 'resent', call.params.id)
      return { again }
    },
  }
}
